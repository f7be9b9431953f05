import Channels
import Connectors
import Domain
import Testing

@Suite("What a Shoptet shop is asked and told")
struct ShoptetOutTests {
    private let shop = ChannelRegistry.all.first { $0.id == "shoptet" }
    private let noon = Instant(seconds: 1_796_040_000)

    @Test("stock is a table that it imports, with the code that joins variants")
    func stock() throws {
        var file = try #require(shop?.stock).begin()
        var bytes: [UInt8] = []
        for (code, pair, millionths) in [("A", nil, 2_000_000), ("32/ZEL", "32", 1_999_999), ("=B;", nil, -500_500)]
            as [(String, String?, Int64)]
        {
            let quantity = Quantity(millionths: millionths)
            file.append(StockLine(code: code, ean: "1", remoteId: pair, quantity: quantity, updated: ""), to: &bytes)
        }
        file.end(to: &bytes)
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(text == "code;pairCode;stock\r\nA;;2\r\n32/ZEL;32;1.999\r\n\"=B;\";;-0.501\r\n")
    }

    @Test("products have the code that joins variants")
    func products() {
        let read = facts("code;pairCode;name;ean;price\n32/ZEL;32;Tričko;8590000000024;1\nB;;Hrnček;;2\n")
        #expect(read.products.map(\.remoteId) == ["32", nil] && read.problems.isEmpty && read.refusal == nil)
    }

    @Test("no state can be told")
    func states() throws {
        let line = OrderStateLine(order: "1", state: "Uhradená", paid: true, paidAt: nil, amount: nil, vs: nil)
        let states = try #require(shop?.states)
        #expect(states.write([line]).isEmpty)
        #expect(states.obstacle(line)?.is(ShoptetProblem.noStates) == true)
    }

    private func download(_ flow: String, _ values: [String: String] = [:]) throws -> any Download {
        let links = ["orders-link": "secret:o", "products-link": "secret:p"]
        let context = RemoteContext(values: links.merging(values) { $1 })
        return try #require(shop?.remotes.first?.downloads(context).first { $0.flow == flow })
    }

    private func path(_ step: DownloadStep) -> String? {
        if case .request(let request) = step { request.path } else { nil }
    }

    private func head(_ date: String? = "Mon, 30 Nov 2026 12:00:00 GMT") -> HTTPHead {
        var head = HTTPHead(status: 200)
        if let date { head.add(line: "Date: \(date)") }
        return head
    }

    @Test("orders are asked for since a local time, and the next run begins a quarter of an hour before")
    func orders() throws {
        var orders = try download("orders")
        #expect(
            try path(orders.next("2026-11-29T10:00:00", now: noon))
                == "/{orders}?updateTimeFrom=2026-11-29%2010%3A00%3A00"
        )
        try orders.receive(head(), RemotePage(Array("<ORDERS><ORDER></ORDER></ORDERS>\n".utf8)))
        guard case .finished("2026-11-30T12:45:00", .some) = try orders.next(nil, now: noon) else {
            Issue.record("the cursor is another one")
            return
        }
    }

    @Test("the first run looks as far back as is set")
    func history() throws {
        var orders = try download("orders", ["history-days": "1"])
        #expect(try path(orders.next(nil, now: noon))?.hasPrefix("/{orders}?updateTimeFrom=2026-11-29%20") == true)
    }

    @Test(
        "nothing new makes no file",
        arguments: ["<ORDERS/>", "<?xml version=\"1.0\"?>\n<ORDERS>\n</ORDERS>\n", "code;date\r\n", "code;date"]
    )
    func nothing(_ text: String) throws {
        var orders = try download("orders")
        _ = try orders.next(nil, now: noon)
        try orders.receive(head(), RemotePage(Array(text.utf8)))
        guard case .finished(_, .nothing) = try orders.next(nil, now: noon) else {
            Issue.record("there is a file")
            return
        }
    }

    @Test(
        "an export that was cut is none",
        arguments: ["<ORDERS><ORDER><CODE>1</COD", "<ORDERS><ORDER></ORDER>", "code;date;a\r\n1;2;3\r\n1;2"]
    )
    func cut(_ text: String) throws {
        var orders = try download("orders")
        _ = try orders.next(nil, now: noon)
        #expect(throws: Problem.self) { try orders.receive(head(), RemotePage(Array(text.utf8))) }
    }

    @Test("a list of no products takes none away")
    func noProducts() throws {
        var products = try download("products")
        _ = try products.next(nil, now: noon)
        #expect(throws: Problem.self) {
            try products.receive(head(), RemotePage(Array("code;pairCode;name;ean\r\n".utf8)))
        }
    }
}
