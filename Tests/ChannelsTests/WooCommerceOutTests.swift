import Channels
import Connectors
import Domain
import Testing

private let shop = ChannelRegistry.all.first { $0.id == "woocommerce" }

private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

@Suite("What WooCommerce is told, and its products")
struct WooCommerceOutTests {
    @Test("products are what can be sold by itself")
    func products() throws {
        let bytes = try #require(shop?.samples().first { $0.format == "woocommerce.products" }).bytes
        let read = facts(bytes)
        #expect(read.format == "woocommerce.products" && read.refusal == nil && read.problems.isEmpty)
        // A variation that inherits its SKU is named by its id, and one whose stock is the parent's is written nowhere.
        #expect(read.products.map(\.code) == ["HRN-1", "TR-MODRE-M", "#22"])
        #expect(read.products.map(\.remoteId) == ["11", "12/21", nil])
        #expect(read.products.map(\.ean) == ["8590000000031", "8590000000024", nil])
        #expect(read.products[1].name == "Tričko modré – M")
    }

    @Test("variations that do not name their product belong to what was asked for")
    func namelessVariations() {
        let head = #"{"spojka":"woocommerce.products","page":1,"path":"/wp-json/wc/v3/products/12/variations?page=1","#
        let read = facts(
            head + #""fields":{},"body":[{"id":21,"sku":"M","manage_stock":true,"stock_quantity":1}]}"# + "\n"
        )
        #expect(read.products.map(\.remoteId) == ["12/21"])
    }

    @Test("a product that keeps one stock for its variations stands for itself")
    func sharedStock() {
        let read = facts(
            """
            [{"id":12,"type":"variable","sku":"T","manage_stock":true,"stock_quantity":4,"variations":[21]},
            {"id":13,"type":"grouped","sku":"G","manage_stock":false,"stock_quantity":null,"variations":[]}]
            """
        )
        #expect(read.products.map(\.code) == ["T"] && read.products.map(\.remoteId) == ["12"])
    }

    @Test("stock is a script of requests with a hundred products each")
    func stockScript() throws {
        var file = try #require(shop?.stock).begin()
        var bytes: [UInt8] = []
        for id in 1...101 {
            let quantity = Quantity(millionths: Int64(id) * 1_000_000 + 500_000)
            file.append(
                StockLine(code: "A\(id)", ean: nil, remoteId: String(id), quantity: quantity, updated: ""),
                to: &bytes
            )
        }
        for (code, remote) in [("V", "12/21"), ("W", "12/22"), ("N", nil), ("X", "12/x"), ("Y", "1/2/3")] {
            file.append(
                StockLine(code: code, ean: nil, remoteId: remote, quantity: Quantity(-1), updated: ""),
                to: &bytes
            )
        }
        file.end(to: &bytes)
        let lines = text(bytes).split(separator: "\n")
        #expect(lines.count == 3)
        #expect(lines[0].hasPrefix(#"{"key":"products-1","method":"POST","path":"/wp-json/wc/v3/products/batch","#))
        #expect(
            lines[0].contains(#""repeatable":true,"body":{"update":[{"id":1,"manage_stock":true,"stock_quantity":1},"#)
        )
        #expect(lines[0].hasSuffix(#"{"id":100,"manage_stock":true,"stock_quantity":100}]}}"#))
        #expect(lines[1].contains(#"[{"id":101,"#))
        #expect(lines[2].contains(#""path":"/wp-json/wc/v3/products/12/variations/batch""#))
        #expect(lines[2].contains(#"{"id":21,"manage_stock":true,"stock_quantity":-1},{"id":22,"#))
    }

    @Test(
        "a paid order is moved on from where it stands, and never back",
        arguments: [
            ("pending", "Uhradená", #"{"set_paid":true}"#), ("failed", "processing", #"{"set_paid":true}"#),
            ("on-hold", "Uhradená", #"{"status":"processing"}"#), ("processing", "Uhradená", nil),
            ("completed", "processing", nil), ("pending", "zaplatene", #"{"status":"zaplatene"}"#),
            ("wc-zaplatene", "zaplatene", nil), (nil, "Uhradená", #"{"set_paid":true}"#),
        ] as [(String?, String, String?)]
    )
    func paidOrder(
        _ now: String?,
        _ state: String,
        _ body: String?
    ) throws {
        let line = OrderStateLine(
            order: "1001",
            remoteId: "501",
            channelState: now,
            state: state,
            paid: true,
            paidAt: nil,
            amount: nil,
            vs: nil
        )
        let written = text(try #require(shop?.states).write([line]))
        guard let body else { return #expect(written.isEmpty) }
        let start = #"{"key":"order-1001","method":"PUT","path":"/wp-json/wc/v3/orders/501","repeatable":true,"body":"#
        #expect(written == start + body + "}\n")
    }

    @Test("an order that the shop gave no id is not written to")
    func withoutId() throws {
        let line = OrderStateLine(order: "1", state: "processing", paid: true, paidAt: nil, amount: nil, vs: nil)
        let states = try #require(shop?.states)
        #expect(states.write([line]).isEmpty)
        #expect(states.obstacle(line)?.code == "WOO-005" && states.obstacle(line)?.arguments["order"] == "1")
        var known = line
        known.remoteId = "501"
        #expect(states.obstacle(known) == nil && !states.write([known]).isEmpty)
    }

    @Test("products that were refused within an answer are told, the others are not")
    func refusedProducts() throws {
        let read = facts(try #require(shop?.samples().first { $0.format == "woocommerce.answers" }).bytes)
        #expect(read.format == "woocommerce.answers" && read.refusal == nil)
        #expect(read.codes == [WooCommerceProblem.stockRefused.rawValue])
        #expect(read.problems.first?.arguments["product"] == "99")
        let head = #"{"spojka":"woocommerce.answers","line":1,"key":"order-1","path":"/x","fields":{},"body":"#
        #expect(facts(head + #"{"id":1,"number":"1","status":"processing"}}"# + "\n").codes.isEmpty)
        let unchanged = facts(head + #"{"id":1,"number":"1","status":"on-hold"}}"# + "\n")
        #expect(unchanged.codes == [WooCommerceProblem.stateUnchanged.rawValue])
    }
}

@Suite("How WooCommerce is asked")
struct WooCommerceDownloadTests {
    private let noon = Instant(seconds: 1_796_040_000)

    private func download(_ flow: String) throws -> any Download {
        let kind = try #require(shop?.remotes.first)
        return try #require(kind.downloads(RemoteContext(values: [:])).first { $0.flow == flow })
    }

    private func head(_ total: Int?, pages: Int?) -> HTTPHead {
        var head = HTTPHead(status: 200)
        head.add(line: "Date: Mon, 30 Nov 2026 12:00:00 GMT")
        if let total { head.add(line: "X-WP-Total: \(total)") }
        if let pages { head.add(line: "X-WP-TotalPages: \(pages)") }
        return head
    }

    private func page(_ ids: [Int], _ more: String = "") -> RemotePage {
        RemotePage(
            Array(
                ("["
                    + ids.map { "{\"id\":\($0),\"status\":\"pending\",\"type\":\"simple\",\"sku\":\"S\"\(more)}" }
                    .joined(separator: ",") + "]").utf8
            )
        )
    }

    private func asked(_ step: DownloadStep) -> String? {
        if case .request(let request) = step { request.path } else { nil }
    }

    private func ended(_ step: DownloadStep) -> (cursor: String?, hasFile: Bool)? {
        guard case .finished(let cursor, let note) = step else { return nil }
        if case .nothing = note { return (cursor, false) }
        return (cursor, true)
    }

    @Test("orders are asked for page by page, and the cursor is the shop's clock before the first page")
    func orderPages() throws {
        var orders = try download("orders")
        let first = try #require(asked(orders.next("2026-11-29T10:00:00", now: noon)))
        #expect(
            first.hasPrefix(
                "/wp-json/wc/v3/orders?modified_after=2026-11-29T10%3A00%3A00&dates_are_gmt=true&status=any"
            )
        )
        #expect(first.hasSuffix("&per_page=100&page=1&orderby=id&order=asc"))
        try orders.receive(head(101, pages: 2), page(Array(1...100)))
        #expect(try #require(asked(orders.next("2026-11-29T10:00:00", now: noon))).contains("&page=2&"))
        try orders.receive(head(101, pages: 2), page([101]))
        let end = try #require(ended(orders.next("2026-11-29T10:00:00", now: noon)))
        #expect(end.cursor == "2026-11-30T11:55:00" && end.hasFile)
    }

    @Test("nothing new makes no file, and the first run looks a month back")
    func nothingNew() throws {
        var orders = try download("orders")
        let first = try #require(asked(orders.next(nil, now: noon)))
        #expect(first.contains("modified_after=2026-10-31T"))
        try orders.receive(head(0, pages: 0), page([]))
        let end = try #require(ended(orders.next(nil, now: noon)))
        #expect(end.cursor == "2026-11-30T11:55:00" && !end.hasFile)
    }

    @Test("a list that shrinks while it is read is read again")
    func shrinkingList() throws {
        var orders = try download("orders")
        _ = try orders.next(nil, now: noon)
        try orders.receive(head(101, pages: 2), page(Array(1...100)))
        #expect(throws: Problem.self) { try orders.receive(head(100, pages: 1), page([])) }
    }

    @Test("without counts a page that is not full is the last")
    func withoutCounts() throws {
        var orders = try download("orders")
        _ = try orders.next(nil, now: noon)
        try orders.receive(head(nil, pages: nil), page(Array(1...100)))
        #expect(try asked(orders.next(nil, now: noon)) != nil)
        try orders.receive(head(nil, pages: nil), page([101]))
        #expect(try ended(orders.next(nil, now: noon)) != nil)
    }

    @Test(
        "what is no list of theirs is no page",
        arguments: ["{\"code\":\"x\"}", "[{\"name\":\"without id\"}]", "[{\"id\":1}"]
    )
    func strangePage(_ body: String) throws {
        var orders = try download("orders")
        _ = try orders.next(nil, now: noon)
        #expect(throws: Problem.self) { try orders.receive(head(1, pages: 1), RemotePage(Array(body.utf8))) }
    }

    @Test("products come with the variations of each, once a day")
    func productPages() throws {
        var products = try download("products")
        #expect(
            try #require(asked(products.next(nil, now: noon))).hasPrefix("/wp-json/wc/v3/products?per_page=100&page=1")
        )
        try products.receive(head(2, pages: 1), page([12, 13], ",\"variations\":[21]"))
        for parent in [12, 13] {
            let path = try #require(asked(products.next(nil, now: noon)))
            #expect(path.hasPrefix("/wp-json/wc/v3/products/\(parent)/variations?per_page=100&page=1"))
            try products.receive(head(1, pages: 1), page([parent * 10]))
        }
        let end = try #require(ended(products.next(nil, now: noon)))
        #expect(end.hasFile)
        var soon = try download("products")
        let later = Instant(seconds: noon.seconds + 3600)
        let none = try #require(ended(soon.next(end.cursor, now: later)))
        #expect(none.cursor == end.cursor && !none.hasFile)
        var next = try download("products")
        #expect(try asked(next.next(end.cursor, now: Instant(seconds: noon.seconds + 86_400))) != nil)
    }

    @Test("what the shop says in a refusal is passed on")
    func refusalWords() throws {
        let kind = try #require(shop?.remotes.first)
        let values = ["key": "secret:key", "secret": "secret:secret"]
        let endpoint = try kind.endpoint(RemoteContext(values: values))
        let body = Array(#"{"code":"woocommerce_rest_cannot_view","message":"Sorry.","data":{"status":401}}"#.utf8)
        guard case .unauthorised(let problem) = endpoint.understands(HTTPHead(status: 401), body) else {
            Issue.record("a refused login is none")
            return
        }
        #expect(problem.arguments["words"] == "woocommerce_rest_cannot_view: Sorry.")
        guard case .unknown = endpoint.understands(HTTPHead(status: 200), Array("<html></html>".utf8)) else {
            Issue.record("a web page counts as an answer")
            return
        }
    }
}
