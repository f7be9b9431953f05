import Connectors
import Domain
import Syntax

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
