import Connectors
import Domain
import Syntax

/// How mPOHODA is spoken to: its Open API (docs/systems/mpohoda.md#what-is-asked).
enum MPohodaRemote {
    /// The kind of connection.
    static let kind = RemoteKind(
        id: "mpohoda",
        name: "mPOHODA",
        side: .warehouse,
        address: "https://api.mpohoda.cz",
        settings: MPohodaSettings.ofConnection,
        endpoint: { (context) throws(Problem) in try endpoint(context) },
        probe: { context, _ in probe(context) },
        downloads: { context in
            let hours = context.number("stock-hours") ?? MPohodaSettings.stockHours
            let days = context.number("invoice-days") ?? RemoteSettings.daysOfInvoices
            return [MPohodaStockDownload(hours: hours), MPohodaInvoiceDownload(days: days)]
        },
        delivery: .errands(format: "mpohoda.answers") { line, isAgain, _ in
            MPohodaErrand(line, isAgain: isAgain)
        }
    )

    /// Where the interface begins, from the address on.
    static let root = "/v1"
    /// Rows that can be sold.
    static let priceList = root + "/PriceListItems"
    /// Received orders.
    static let orders = root + "/ReceivedOrders"

    /// A check asks for one row; where the price list is long, it says how often stock is read.
    private static func probe(_ context: RemoteContext) -> Probe {
        let hours = context.number("stock-hours") ?? MPohodaSettings.stockHours
        let query = [("PageSize", "1"), ("PageNumber", "1")]
        return Probe(RemoteRequest(.get, priceList, query: query), isForChecksOnly: true) {
            (head, body) throws(Problem) in
            guard let count = JSONTree.whole(body)?["TotalItemCount"]?.text.flatMap({ Int(shortText: $0) }) else {
                throw Problem(RemoteProblem.notTheirs, .error, ["status": String(head.status)])
            }
            guard hours > 0, count > MPohodaPages.size else { return }
            let about = ["count": String(count), "hours": String(hours)]
            throw Problem(MPohodaProblem.stockByDocuments, .warning, about)
        }
    }

    /// What a token is for.
    private static let scope = "Mph.OpenApi.Access.Cz"

    private static func endpoint(_ context: RemoteContext) throws(Problem) -> Endpoint {
        let json = "application/json"
        return Endpoint(
            authorization: try authorization(context),
            fields: [try HTTPField("Accept", json), try HTTPField("Content-Type", json)],
            understands: { head, start in
                let said = ["words": words(start) ?? ""]
                switch head.status {
                case 401: return .unauthorised(Problem(MPohodaProblem.loginRefused, .error, said))
                case 402, 403: return .unauthorised(Problem(MPohodaProblem.rightMissing, .error, said))
                default: return Verdict.usual(head, start, body: .json, words: words)
                }
            }
        )
    }

    /// By a key that counts until it is deleted, or by a token that is got for an hour.
    private static func authorization(_ context: RemoteContext) throws(Problem) -> Authorization {
        switch (context.secret("key"), context.text("client-id"), context.secret("client-secret")) {
        case (let key?, nil, nil): return .field("Api-Key", prefix: "", key)
        case (nil, let client?, let secret?):
            let form = ["grant_type": "client_credentials", "client_id": client, "scope": scope]
            let address = context.text("login-address") ?? MPohodaSettings.identity
            return .token(TokenGrant(address: address, form: form, secrets: ["client_secret": secret], lifetime: 3600))
        default: throw Problem(MPohodaProblem.loginUnclear)
        }
    }

    /// What mPOHODA says in an answer that refuses (RFC 9457, with the fields that are wrong).
    static func words(_ body: [UInt8]) -> String? {
        guard let tree = JSONTree.whole(body) else { return nil }
        let fields = (tree["errors"] ?? tree["Errors"])?.members ?? []
        var words = fields.map { field in
            let said = (field.value.elements.isEmpty ? [field.value] : field.value.elements).compactMap(\.text)
            return field.key + ": " + said.joined(separator: " ")
        }
        if words.isEmpty {
            words = ["title", "Title", "detail", "Detail"].compactMap { tree[$0]?.text }
        }
        return words.isEmpty ? nil : words.joined(separator: "; ")
    }
}

/// Reads page after page of a list. Both parameters of a page are required; how rows are sorted is not documented, so a list
/// that changes while it is read shows by its number of rows or by a row that comes twice, and is read again.
struct MPohodaPages: Sendable {
    /// How many rows a page has at most.
    static let size = 100

    private(set) var isComplete = false
    private var number = 1
    private var total: Int?
    private var ids: Set<String> = []

    /// A list of which nothing was read.
    init() {}

    /// The parameters of the next page.
    var query: [(String, String)] { [("PageSize", String(Self.size)), ("PageNumber", String(number))] }

    /// Takes note of a page; its rows, each of which has an id and the member named.
    mutating func take(_ page: JSONTree?, with member: String) throws(Problem) -> [JSONTree] {
        guard let page, let list = page["Items"],
            let total = page["TotalItemCount"]?.text.flatMap({ Int(shortText: $0) })
        else { throw Problem(RemoteProblem.notTheirs, .error, ["status": "200"]) }
        let rows = list.elements
        for row in rows {
            guard let id = row["Id"]?.text, row.members.contains(where: { $0.key == member }) else {
                throw Problem(RemoteProblem.notTheirs, .error, ["status": "200"])
            }
            guard ids.insert(id.lowercased()).inserted else { throw Self.shifted }
        }
        if let known = self.total, known != total { throw Self.shifted }
        self.total = total
        isComplete = ids.count >= total
        guard isComplete || !rows.isEmpty else { throw Self.shifted }
        number += 1
        return rows
    }

    /// Rows came or went meanwhile.
    static let shifted = Problem(RemoteProblem.pagesShifted, .warning)
}
