import Connectors
import Domain
import Syntax

/// How the exports of a shop are fetched: by permanent links, each of which is a secret (docs/systems/shoptet.md).
enum ShoptetRemote {
    /// The kind of connection; it only reads.
    static let kind = RemoteKind(
        id: "shoptet",
        name: "Shoptet",
        side: .channel,
        settings: ShoptetSettings.declared,
        endpoint: { (context) throws(Problem) in try endpoint(context) },
        probe: { context, now in
            let products = Probe(RemoteRequest(.get, "/{products}"), isForChecksOnly: true)
            return Probe(
                ShoptetOrderDownload.request(
                    since: CentralEuropeanTime.time(at: Moment(seconds: now.seconds)).description
                ),
                isForChecksOnly: true,
                note: Problem(ShoptetProblem.byFiles, .warning),
                then: context.secret("products-link").map { _ in products }
            )
        },
        downloads: { context in
            let orders = ShoptetOrderDownload(days: context.number("history-days") ?? ShoptetSettings.historyDays)
            guard context.secret("products-link") != nil else { return [orders] }
            let hours = context.number("product-hours") ?? ShoptetSettings.productHours
            return [ShoptetProductDownload(hours: hours), orders]
        }
    )

    private static func endpoint(_ context: RemoteContext) throws(Problem) -> Endpoint {
        let address = context.address
        guard let orders = context.secret("orders-link") else {
            throw Problem(ShoptetProblem.badLink, .error, ["secret": "orders-link", "address": address])
        }
        var links = ["orders": orders]
        links["products"] = context.secret("products-link")
        let shapes = ["orders-link", "products-link"].compactMap { key in
            context.secret(key).map { link in
                // The name of its file, without `secret:`.
                let about = ["secret": String((context.text(key) ?? "").dropFirst(7)), "address": address]
                return SecretShape(link, wrong: Problem(ShoptetProblem.badLink, .error, about)) { text in
                    isLink(text, of: address)
                }
            }
        }
        return Endpoint(authorization: .links(links), shapes: shapes, understands: understood)
    }

    /// Whether a text is a link of a shop, or what follows the shop's address; what lets one in stands in its query.
    private static func isLink(_ text: String, of address: String) -> Bool {
        guard text.hasPrefix(address + "/") || text.hasPrefix("/"), let mark = text.firstIndex(of: "?") else {
            return false
        }
        let isPlain = text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != 0x23 }
        return isPlain && text[mark...].contains("hash=")
    }

    /// An export is XML or a table; a link that does not count any more is not found.
    private static func understood(_ head: HTTPHead, _ start: [UInt8]) -> Verdict {
        switch head.status {
        case 404, 410:
            return .refused(Problem(ShoptetProblem.linkRefused, .error, ["status": String(head.status)]))
        default:
            let isXML = start.first { $0 > 32 && $0 < 0x80 } == UInt8(ascii: "<")
            let isEmpty = !start.contains { $0 > 32 }
            return Verdict.usual(head, start, body: isXML || isEmpty ? .xml : .any)
        }
    }
}

/// Fetches the orders that are new or changed since the last run, by the shop's clock.
struct ShoptetOrderDownload: Download {
    let flow = "orders"
    let joining = PageJoining.bytes
    let fileName = "orders.export"

    /// How many seconds before its last run it begins: the export took time, and what was saved meanwhile may lack.
    private static let overlap: Int64 = 900

    private let days: Int
    private var asked: Instant?
    private var hasRows = false
    private var isRead = false

    /// `days` is how far back the first run looks.
    init(days: Int) { self.days = days }

    mutating func next(_ cursor: String?, now: Instant) throws(Problem) -> DownloadStep {
        if isRead {
            let end = (asked ?? now).seconds -| Self.overlap
            return .finished(cursor: Self.local(end), hasRows ? .some : .nothing)
        }
        return .request(Self.request(since: cursor ?? Self.local(now.seconds -| Int64(days) *| 86_400)))
    }

    mutating func receive(_ head: HTTPHead, _ page: RemotePage) throws(Problem) {
        hasRows = try ShoptetPage(page, status: head.status).hasRows
        asked = head.date
        isRead = true
    }

    /// The orders since a local time; who asks more often than every 15 minutes has to say since when.
    static func request(since: String) -> RemoteRequest {
        RemoteRequest(.get, "/{orders}", query: [("updateTimeFrom", since.replacing("T", with: " "))])
    }

    private static func local(_ seconds: Int64) -> String {
        CentralEuropeanTime.time(at: Moment(seconds: seconds)).description
    }
}

/// Fetches the whole list of products.
struct ShoptetProductDownload: Download {
    let flow = "products"
    let joining = PageJoining.bytes
    let fileName = "products.csv"

    private var pause: ListPause
    private var isRead = false

    /// `hours` is how old the last list must be before the next one is read.
    init(hours: Int) { pause = ListPause(hours: hours) }

    mutating func next(_ cursor: String?, now: Instant) throws(Problem) -> DownloadStep {
        guard pause.isOver(cursor, now: now) else { return .finished(cursor: cursor, .nothing) }
        return isRead ? .finished(cursor: pause.end, .some) : .request(RemoteRequest(.get, "/{products}"))
    }

    mutating func receive(_ head: HTTPHead, _ page: RemotePage) throws(Problem) {
        // A shop without products has none to sell, and an empty list would take all of them from the channel.
        guard try ShoptetPage(page, status: head.status).hasRows else {
            throw Problem(RemoteProblem.notTheirs, .error, ["status": String(head.status)])
        }
        isRead = true
    }
}
