import Connectors
import Domain
import Syntax

/// Reads the price list, and after each page the quantities of its cards: all of them, since a movement does not change a row of
/// the price list.
///
/// Where that takes more requests than two, it first asks whether a received order or an issued invoice changed since; if none
/// did, all is read again after some hours alone (docs/systems/mpohoda.md#when-stock-is-read).
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
    /// The documents that are still to be asked for before it is clear whether all is read.
    private var signs: [String] = []
    /// Since when documents are looked for; nil where all is read.
    private var since: Instant?
    /// When the first page of all was answered, by mPOHODA's clock.
    private var began: Instant?
    /// How many cards have a stock.
    private var count = 0

    /// How many seconds before its last run changes are looked for: what was saved while pages were read.
    private static let overlap: Int64 = 300
    /// Documents that take goods off the stock, or reserve them.
    private static let documents = [MPohodaRemote.orders, MPohodaInvoices.Path.invoices]

    /// What a run leaves: when it began, by mPOHODA's clock too, and how many cards there were.
    private struct Cursor {
        let started: Int64
        let since: Int64
        let count: Int

        init(started: Int64, since: Int64, count: Int) {
            (self.started, self.since, self.count) = (started, since, count)
        }

        init?(_ text: String?) {
            let parts = (text ?? "").split(separator: " ").map { String($0) }
            guard parts.count == 3, let started = Int64(parts[0]), let since = Int64(parts[1]),
                let count = Int(shortText: parts[2])
            else { return nil }
            self.init(started: started, since: since, count: count)
        }

        var text: String { "\(started) \(since) \(count)" }
    }

    /// `hours` is how old the last list may be at most; 0 reads all each time.
    init(hours: Int) { self.hours = hours }

    /// Whether the page that was received last is kept.
    private(set) var keepsPage = true

    mutating func next(_ cursor: String?, now: Instant) throws(Problem) -> DownloadStep {
        if started == nil {
            started = now
            plan(Cursor(cursor), now)
        }
        if let document = signs.first, let since {
            let query = [("ModifiedSince", MPohodaTime.text(since)), ("PageSize", "1"), ("PageNumber", "1")]
            return .request(RemoteRequest(.get, document, query: query))
        }
        guard since == nil else { return .finished(cursor: cursor, .nothing) }
        asked = Array(waiting.prefix(most))
        if !asked.isEmpty { return .request(quantities()) }
        guard !pages.isComplete else { return .finished(cursor: end(now).text, .some) }
        return .request(RemoteRequest(.get, MPohodaRemote.priceList, query: pages.query))
    }

    /// Decides what is asked first: of a list that two requests read nothing else.
    private mutating func plan(_ last: Cursor?, _ now: Instant) {
        guard let last, last.count > MPohodaPages.size, last.started <= now.seconds,
            now.seconds -| last.started < Int64(hours) *| 3600
        else { return }
        since = Instant(seconds: last.since)
        signs = Self.documents
    }

    private func end(_ now: Instant) -> Cursor {
        let began = began ?? now
        return Cursor(
            started: (started ?? now).seconds,
            since: began.seconds -| Self.overlap,
            count: count
        )
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
        if !signs.isEmpty { return try receive(sign: values.first, head) }
        keepsPage = true
        guard !asked.isEmpty else {
            if began == nil { began = head.date }
            let rows = try pages.take(values.first, with: "Type")
            waiting = rows.compactMap { row in
                if case .stocked = MPohodaStock.Kind(row) { row["Id"]?.text } else { nil }
            }
            count += waiting.count
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

    /// Takes note of whether a document changed; then all is read.
    private mutating func receive(sign: JSONTree?, _ head: HTTPHead) throws(Problem) {
        keepsPage = false
        guard let sign, sign["Items"] != nil, let total = sign["TotalItemCount"]?.text.flatMap({ Int(shortText: $0) })
        else { throw Problem(RemoteProblem.notTheirs, .error, ["status": String(head.status)]) }
        signs.removeFirst()
        if total > 0 { (signs, since) = ([], nil) }
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
