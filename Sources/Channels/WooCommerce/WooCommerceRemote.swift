import Connectors
import Domain
import Syntax

/// How a shop is spoken to: its REST interface `wp-json/wc/v3` (docs/systems/woocommerce.md).
enum WooCommerceRemote {
    /// The kind of connection.
    static let kind = RemoteKind(
        id: "woocommerce",
        name: "WooCommerce",
        side: .channel,
        settings: WooCommerceSettings.declared,
        endpoint: { (context) throws(Problem) in try endpoint(context) },
        probe: { _, _ in
            Probe(RemoteRequest(.get, root + "/orders", query: [("per_page", "1")]), isForChecksOnly: true)
        },
        downloads: { context in
            let days = context.number("history-days") ?? WooCommerceSettings.historyDays
            let hours = context.number("product-hours") ?? WooCommerceSettings.productHours
            return [WooCommerceProductDownload(hours: hours), WooCommerceOrderDownload(days: days)]
        },
        delivery: .lines(format: "woocommerce.answers")
    )

    /// Where the interface begins, from the shop's own address on.
    static let root = "/wp-json/wc/v3"

    private static func endpoint(_ context: RemoteContext) throws(Problem) -> Endpoint {
        let json = "application/json"
        guard let key = context.secret("key"), let secret = context.secret("secret") else {
            throw Problem(RemoteProblem.unauthorised, .error, ["host": "WooCommerce", "status": "–", "words": ""])
        }
        return Endpoint(
            authorization: .basic(user: .secret(key), password: .secret(secret), field: "Authorization"),
            fields: [try HTTPField("Accept", json), try HTTPField("Content-Type", json)],
            understands: { head, start in
                Verdict.usual(head, start, body: .json, words: words)
            }
        )
    }

    /// What the shop says in an answer that refuses: `{"code":…,"message":…,"data":{"status":…}}`.
    static func words(_ body: [UInt8]) -> String? {
        let tree = WooCommerceJSON.tree(body)
        let parts = [tree?["code"]?.text, tree?["message"]?.text].compactMap { $0 }
        return parts.isEmpty ? nil : parts.joined(separator: ": ")
    }
}

/// Small pieces of JSON, read whole.
enum WooCommerceJSON {
    /// The value; nil when it is none.
    static func tree(_ bytes: [UInt8]) -> JSONTree? {
        final class Box { var tree: JSONTree? }
        let box = Box()
        let reader = JSONRecordReader(envelopes: []) { (record) throws(Problem) in
            if box.tree == nil { box.tree = record.value }
        }
        do throws(Problem) {
            try reader.read(bytes.span.bytes)
            try reader.finish()
        } catch {
            return nil
        }
        return box.tree
    }
}

/// Reads page after page of a list that is sorted by ids: what is changed meanwhile may come twice, and only what is deleted
/// can make a row slip through, which shows in the number of rows.
struct WooCommercePages: Sendable {
    /// How many rows a page has at most.
    static let size = 100

    private(set) var page = 1
    private(set) var isComplete = false
    private var total: Int?

    /// A list of which nothing was read.
    init() {}

    /// The parameters of the next page.
    var query: [(String, String)] {
        [("per_page", String(Self.size)), ("page", String(page)), ("orderby", "id"), ("order", "asc")]
    }

    /// Takes note of a page, and hands its rows to `row`.
    ///
    /// - Parameter member: what every row of this list has, so that a page of another one is not taken for its.
    mutating func receive(
        _ head: HTTPHead,
        _ page: RemotePage,
        with member: String,
        row: @escaping (JSONTree) -> Void = { _ in }
    ) throws(Problem) {
        final class Count { var rows = 0, strange = false }
        let count = Count()
        let reader = JSONRecordReader(envelopes: []) { (record) throws(Problem) in
            guard record.isElement, record.value["id"]?.text != nil, record.value[member] != nil else {
                return count.strange = true
            }
            count.rows += 1
            row(record.value)
        }
        try page.read { (bytes) throws(Problem) in try reader.read(bytes) }
        try reader.finish()
        guard !count.strange else { throw Problem(RemoteProblem.notTheirs, .error, ["status": String(head.status)]) }
        let told = head["X-WP-Total"].flatMap { Int(shortText: $0) }
        if let told, let total, told < total { throw Problem(RemoteProblem.pagesShifted, .warning) }
        total = total ?? told
        let last = head["X-WP-TotalPages"].flatMap { Int(shortText: $0) }
        isComplete = last.map { self.page >= $0 } ?? (count.rows < Self.size)
        self.page += 1
    }
}

/// Reads orders that changed since the last run, by the shop's clock.
struct WooCommerceOrderDownload: Download {
    let flow = "orders"
    let joining = PageJoining.lines(format: "woocommerce.orders")
    let fileName = "orders.jsonl"

    /// How many seconds before its last run it begins: what was saved while pages were read.
    private static let overlap: Int64 = 300

    private let days: Int
    private var pages = WooCommercePages()
    private var asked: Instant?
    private var hasRows = false

    /// `days` is how far back the first run looks.
    init(days: Int) { self.days = days }

    mutating func next(_ cursor: String?, now: Instant) throws(Problem) -> DownloadStep {
        guard !pages.isComplete else {
            let end = asked.map { Instant(seconds: $0.seconds -| Self.overlap).utc } ?? cursor
            return .finished(cursor: end, hasRows ? .some : .nothing)
        }
        let since = cursor ?? Instant(seconds: now.seconds -| Int64(days) *| 86_400).utc
        let query = [("modified_after", since), ("dates_are_gmt", "true"), ("status", "any")] + pages.query
        return .request(RemoteRequest(.get, WooCommerceRemote.root + "/orders", query: query))
    }

    mutating func receive(_ head: HTTPHead, _ page: RemotePage) throws(Problem) {
        final class Seen { var any = false }
        let seen = Seen()
        try pages.receive(head, page, with: "status") { _ in seen.any = true }
        hasRows = hasRows || seen.any
        // The first page's clock: what is saved later has a later time.
        if asked == nil { asked = head.date }
    }
}

/// Reads the whole list of products, and of each product that has variations these.
struct WooCommerceProductDownload: Download {
    let flow = "products"
    let joining = PageJoining.lines(format: "woocommerce.products")
    let fileName = "products.jsonl"

    private static let fields = "id,type,name,sku,global_unique_id,manage_stock,stock_quantity,variations"
    private static let variationFields =
        "id,parent_id,name,sku,global_unique_id,manage_stock,stock_quantity,attributes"

    private var pause: ListPause
    private var pages = WooCommercePages()
    /// The products whose variations are to be read, the next one last.
    private var parents: [String] = []
    private var parent: String?

    /// `hours` is how old the last list must be before the next one is read.
    init(hours: Int) { pause = ListPause(hours: hours) }

    mutating func next(_ cursor: String?, now: Instant) throws(Problem) -> DownloadStep {
        guard pause.isOver(cursor, now: now) else { return .finished(cursor: cursor, .nothing) }
        if pages.isComplete {
            guard let next = parents.popLast() else {
                return .finished(cursor: pause.end, .some)
            }
            parent = next
            pages = WooCommercePages()
        }
        let path = parent.map { "/products/" + RemoteRequest.encoded($0) + "/variations" } ?? "/products"
        let fields = parent == nil ? Self.fields : Self.variationFields
        return .request(RemoteRequest(.get, WooCommerceRemote.root + path, query: pages.query + [("_fields", fields)]))
    }

    mutating func receive(_ head: HTTPHead, _ page: RemotePage) throws(Problem) {
        final class Found { var parents: [String] = [] }
        let found = Found()
        let isOfProducts = parent == nil
        try pages.receive(head, page, with: isOfProducts ? "type" : "sku") { row in
            guard isOfProducts, !(row["variations"]?.elements.isEmpty ?? true), let id = row["id"]?.text else { return }
            found.parents.append(id)
        }
        parents = found.parents.reversed() + parents
    }
}

extension Instant {
    /// The time in UTC without a zone, as WooCommerce writes and takes it.
    fileprivate var utc: String { LocalTime(secondsSinceEpoch: seconds).description }
}
