import Connectors
import Domain
import Syntax

/// Reads the price list, and after each page the quantities of its cards, all of them each time: a movement does not change a
/// row of the price list.
struct MPohodaStockDownload: Download {
    let flow = "stock"
    let joining = PageJoining.lines(format: "mpohoda.stock")
    let fileName = "stock.jsonl"

    private let hours: Int
    private var pages = MPohodaPages()
    /// The cards whose quantities are still to be asked for.
    private var waiting: [String] = []
    /// Those that were asked for last; none where that was a page of the list.
    private var asked: [String] = []
    /// For how many cards at once. The schema describes one answer to a list of ids.
    private var most = MPohodaPages.size
    private var started: Instant?

    /// `hours` is how old the last list must be before the next one is read.
    init(hours: Int) { self.hours = hours }

    mutating func next(_ cursor: String?, now: Instant) throws(Problem) -> DownloadStep {
        if started == nil {
            let last = cursor.flatMap { Int64($0) }
            if let last, last <= now.seconds, now.seconds -| last < Int64(hours) *| 3600 {
                return .finished(cursor: cursor, .nothing)
            }
            started = now
        }
        asked = Array(waiting.prefix(most))
        if !asked.isEmpty { return .request(quantities()) }
        guard !pages.isComplete else { return .finished(cursor: started.map { String($0.seconds) }, .some) }
        return .request(RemoteRequest(.get, MPohodaRemote.priceList, query: pages.query))
    }

    private func quantities() -> RemoteRequest {
        var json = JSONWriter()
        json.object { json in json.member("Ids", asked) }
        // A question that is posted because it is long.
        let path = MPohodaRemote.priceList + "/AvailableQuantities"
        return RemoteRequest(.post, path, body: json.bytes, isRepeatable: true)
    }

    mutating func receive(_ head: HTTPHead, _ page: RemotePage) throws(Problem) {
        let values = try page.values()
        guard !asked.isEmpty else {
            let rows = try pages.take(values.first, with: "Type")
            waiting = rows.compactMap { row in
                if case .stocked = MPohodaStock.Kind(row) { row["Id"]?.text } else { nil }
            }
            return
        }
        var answered: Set<String> = []
        for value in values {
            guard let id = value["Id"]?.text, value["AvailableQuantity"] != nil else {
                throw Problem(RemoteProblem.notTheirs, .error, ["status": String(head.status)])
            }
            answered.insert(id.lowercased())
        }
        let left = asked.filter { !answered.contains($0.lowercased()) }
        // A card that is answered by nothing was deleted meanwhile.
        guard left.count < asked.count else { throw MPohodaPages.shifted }
        if values.count == 1, !left.isEmpty { most = 1 }
        waiting = left + waiting.dropFirst(asked.count)
    }

    /// Cards of which none is there any more were deleted since the page that named them.
    func explained(_ problem: Problem) -> Problem {
        guard !asked.isEmpty, problem.is(RemoteProblem.refused), problem.arguments["status"] == "404" else {
            return problem
        }
        let about = ["host": problem.arguments["host"] ?? "", "flow": flow]
        return Problem(RemoteProblem.pagesShifted, .warning, about)
    }
}

/// Reads invoices that changed since the last run, by mPOHODA's clock; where there are any, what is unpaid, and the currencies
/// where an invoice is in a foreign one.
struct MPohodaInvoiceDownload: Download {
    let flow = "invoices"
    let joining = PageJoining.lines(format: "mpohoda.invoices")
    let fileName = "invoices.jsonl"

    private enum List: CaseIterable {
        case invoices, unpaid, currencies
    }

    /// How many seconds before its last run it begins: what was saved while pages were read.
    private static let overlap: Int64 = 300

    private let days: Int
    private var list = List.invoices
    private var pages = MPohodaPages()
    private var asked: Instant?
    private var hasRows = false
    private var hasForeign = false

    /// `days` is how far back the first run looks.
    init(days: Int) { self.days = days }

    mutating func next(_ cursor: String?, now: Instant) throws(Problem) -> DownloadStep {
        while pages.isComplete {
            switch list {
            case .invoices where hasRows: list = .unpaid
            case .unpaid where hasForeign: list = .currencies
            default:
                let end = asked.map { MPohodaTime.text(Instant(seconds: $0.seconds -| Self.overlap)) } ?? cursor
                return .finished(cursor: end, hasRows ? .some : .nothing)
            }
            pages = MPohodaPages()
        }
        switch list {
        case .invoices:
            let first = Instant(seconds: now.seconds -| Int64(days) *| 86_400)
            let since = [("ModifiedSince", cursor ?? MPohodaTime.text(first))]
            return .request(RemoteRequest(.get, MPohodaInvoices.Path.invoices, query: since + pages.query))
        case .unpaid: return .request(RemoteRequest(.get, MPohodaInvoices.Path.unpaid, query: pages.query))
        case .currencies: return .request(RemoteRequest(.get, MPohodaInvoices.Path.currencies, query: pages.query))
        }
    }

    mutating func receive(_ head: HTTPHead, _ page: RemotePage) throws(Problem) {
        let value = try page.values().first
        switch list {
        case .invoices:
            let rows = try pages.take(value, with: "DocumentRecapitulation")
            hasRows = hasRows || !rows.isEmpty
            hasForeign = hasForeign || rows.contains(where: MPohodaInvoices.isForeign)
            // The first page's clock: what is saved later has a later time.
            if asked == nil { asked = head.date }
        case .unpaid: _ = try pages.take(value, with: "RestToPay")
        case .currencies: _ = try pages.take(value, with: "Code")
        }
    }
}
