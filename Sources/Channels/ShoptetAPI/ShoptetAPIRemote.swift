import Connectors
import Domain
import Syntax

/// How a shop is spoken to: Shoptet's REST API, at one address for all shops (docs/systems/shoptet-api.md).
enum ShoptetAPIRemote {
    /// The kind of connection.
    static let kind = RemoteKind(
        id: "shoptet-api",
        name: "Shoptet API",
        side: .channel,
        address: "https://api.myshoptet.com",
        settings: ShoptetAPISettings.declared,
        endpoint: { (context) throws(Problem) in try endpoint(context) },
        probe: { _, _ in
            let stocks = Probe(RemoteRequest(.get, root + "/stocks"), isForChecksOnly: true)
            return Probe(RemoteRequest(.get, root + "/orders/statuses"), isForChecksOnly: true, then: stocks)
        },
        downloads: { context in
            let days = context.number("history-days") ?? ShoptetAPISettings.historyDays
            let hours = context.number("product-hours") ?? ShoptetAPISettings.productHours
            return [
                ShoptetAPIProductDownload(stock: context.number("stock"), hours: hours),
                ShoptetAPIOrderDownload(days: days),
            ]
        },
        delivery: .errands(format: "shoptet-api.answers") { line, _, context in ShoptetAPIErrand(line, context) }
    )

    /// Where the interface begins.
    static let root = "/api"

    private static func endpoint(_ context: RemoteContext) throws(Problem) -> Endpoint {
        let json = "application/json"
        guard let token = context.secret("token") else {
            throw Problem(RemoteProblem.unauthorised, .error, ["host": "Shoptet", "status": "–", "words": ""])
        }
        return Endpoint(
            authorization: .field("Shoptet-Private-API-Token", prefix: "", token),
            fields: [try HTTPField("Accept", json), try HTTPField("Content-Type", json)],
            // The bucket of a shop holds 200 requests and is shared with its other programs.
            quota: Quota([Quota.Limit(100, perSeconds: 20)]),
            understands: { head, start in Verdict.usual(head, start, body: .json, words: words) }
        )
    }

    /// What the shop says in an answer that refuses.
    static func words(_ body: [UInt8]) -> String? {
        let said = ShoptetAPIError.all(in: JSONTree.whole(body)).map(\.words)
        return said.isEmpty ? nil : said.joined(separator: "; ")
    }
}

/// Reads the supplies of a stock: the whole list of what can be sold.
struct ShoptetAPIProductDownload: Download {
    let flow = "products"
    let joining = PageJoining.lines(format: "shoptet-api.products")
    let fileName = "products.jsonl"
    private(set) var keepsPage = false

    private var stock: String?
    private var pause: ListPause
    private var pages = ShoptetAPIPages(size: 1000)
    private var hasRows = false

    /// `stock` is the id of the stock, nil for the shop's default one; `hours` how old the last list must be.
    init(stock: Int?, hours: Int) {
        self.stock = stock.map { String($0) }
        pause = ListPause(hours: hours)
    }

    mutating func next(_ cursor: String?, now: Instant) throws(Problem) -> DownloadStep {
        guard pause.isOver(cursor, now: now) else { return .finished(cursor: cursor, .nothing) }
        // An empty list would take every product out of the channel.
        if pages.isComplete { return .finished(cursor: pause.end, hasRows ? .some : .nothing) }
        let stocks = ShoptetAPIRemote.root + "/stocks"
        guard let stock else { return .request(RemoteRequest(.get, stocks)) }
        return .request(RemoteRequest(.get, stocks + "/\(stock)/supplies", query: pages.query))
    }

    mutating func receive(_ head: HTTPHead, _ page: RemotePage) throws(Problem) {
        guard stock == nil else {
            let rows = try pages.take(page, "supplies", status: head.status)
            (keepsPage, hasRows) = (true, hasRows || !rows.isEmpty)
            return
        }
        let id = try ShoptetAPIPages.data(page, status: head.status)["defaultStockId"]?.text
        guard let id, id.utf8.allSatisfy({ $0 >= 48 && $0 <= 57 }) else {
            throw Problem(RemoteProblem.notTheirs, .error, ["status": String(head.status)])
        }
        stock = id
    }
}
