import Channels
import Connectors
import Domain
import Testing

@Suite("How Shoptet's API is asked, and what it is told")
struct ShoptetAPIOutTests {
    private let shop = ChannelRegistry.all.first { $0.id == "shoptet-api" }
    private let noon = Instant(seconds: 1_796_040_000)

    private func download(_ flow: String, _ values: [String: String] = [:]) throws -> any Download {
        try #require(shop?.remotes.first?.downloads(RemoteContext(values: values)).first { $0.flow == flow })
    }

    private func asked(_ step: DownloadStep) -> String? {
        if case .request(let request) = step { request.path } else { nil }
    }

    private func end(_ step: DownloadStep) -> (cursor: String?, hasFile: Bool)? {
        guard case .finished(let cursor, let note) = step else { return nil }
        if case .nothing = note { return (cursor, false) }
        return (cursor, true)
    }

    private func head(_ status: Int = 200) -> HTTPHead {
        var head = HTTPHead(status: status)
        head.add(line: "Date: Mon, 30 Nov 2026 12:00:00 GMT")
        return head
    }

    private func page(_ member: String, _ rows: [String], total: Int? = nil, pages: Int = 1) -> RemotePage {
        let list = rows.joined(separator: ",")
        let paginator = "{\"totalCount\":\(total ?? rows.count),\"page\":1,\"pageCount\":\(pages)}"
        return RemotePage(Array("{\"data\":{\"\(member)\":[\(list)],\"paginator\":\(paginator)},\"errors\":null}".utf8))
    }

    private func change(_ code: String, _ time: String, _ type: String = "edit") -> String {
        "{\"code\":\"\(code)\",\"changeTime\":\"2026-11-30T\(time)+0100\",\"changeType\":\"\(type)\"}"
    }

    private func order(_ code: String) -> RemotePage {
        RemotePage(Array("{\"data\":{\"order\":{\"code\":\"\(code)\"}},\"errors\":null}".utf8))
    }

    @Test("changes are listed, then each order is read, and a change that was read is not read again")
    func changes() throws {
        let start = String(noon.seconds - 3600)
        var orders = try download("orders")
        let first = try #require(asked(orders.next(start, now: noon)))
        #expect(first == "/api/orders/changes?from=2026-11-30T10%3A55%3A00%2B0000&itemsPerPage=1000&page=1")
        try orders.receive(head(), page("changes", [change("A/2", "12:58:00"), change("1", "12:57:00")]))
        #expect(!orders.keepsPage)
        #expect(try asked(orders.next(start, now: noon)) == "/api/orders/1?include=notes")
        try orders.receive(head(), order("1"))
        #expect(orders.keepsPage)
        #expect(try asked(orders.next(start, now: noon)) == "/api/orders/A%2F2?include=notes")
        try orders.receive(head(), order("A/2"))
        let cursor = try #require(end(orders.next(start, now: noon)))
        #expect(cursor.hasFile && cursor.cursor?.hasPrefix("\(noon.seconds) ") == true)
        var again = try download("orders")
        _ = try again.next(cursor.cursor, now: noon)
        try again.receive(head(), page("changes", [change("A/2", "12:58:00"), change("1", "12:59:30")]))
        // The other one changed once more.
        #expect(try asked(again.next(cursor.cursor, now: noon)) == "/api/orders/1?include=notes")
    }

    @Test("a change as young as the answer is read once more, since another may have the same time")
    func young() throws {
        let start = String(noon.seconds - 3600)
        var orders = try download("orders")
        _ = try orders.next(start, now: noon)
        try orders.receive(head(), page("changes", [change("1", "12:59:58")]))
        _ = try orders.next(start, now: noon)
        try orders.receive(head(), order("1"))
        #expect(try end(orders.next(start, now: noon))?.cursor == String(noon.seconds))
    }

    @Test("what lies further back than changes are kept is listed by its time")
    func history() throws {
        var orders = try download("orders", ["history-days": "60"])
        let first = try #require(asked(orders.next(nil, now: noon)))
        #expect(first.hasPrefix("/api/orders?changeTimeFrom=2026-10-01T") && first.hasSuffix("&itemsPerPage=50&page=1"))
        try orders.receive(head(), page("orders", [change("1", "12:00:00")], total: 51, pages: 2))
        #expect(try asked(orders.next(nil, now: noon))?.hasSuffix("page=2") == true)
        #expect(throws: Problem.self) { try orders.receive(head(), page("orders", [], total: 50, pages: 1)) }
    }

    @Test("a long history comes in parts, from the oldest on")
    func parts() throws {
        let start = String(noon.seconds - 86_400)
        var orders = try download("orders")
        _ = try orders.next(start, now: noon)
        let rows = (0..<600).map { change("\(1000 + $0)", "0\($0 / 60 % 10):\($0 % 60 < 10 ? "0" : "")\($0 % 60):00") }
        try orders.receive(head(), page("changes", rows))
        var read = 0
        while let path = try asked(orders.next(start, now: noon)) {
            try orders.receive(head(), order(String(path.dropFirst("/api/orders/".count).prefix(4))))
            read += 1
        }
        let cursor = try #require(end(orders.next(start, now: noon))?.cursor?.split(separator: " ").first)
        // 08:19 of Central Europe, the time of the five hundredth.
        #expect(read == 500 && cursor == String(noon.seconds - 12 * 3600 + 7 * 3600 + 19 * 60))
    }

    @Test("an order that is gone is skipped, one that was deleted is kept for the report, and another's answer is none")
    func goneOrders() throws {
        let start = String(noon.seconds - 3600)
        var orders = try download("orders")
        _ = try orders.next(start, now: noon)
        try orders.receive(head(), page("changes", [change("1", "12:00:00"), change("2", "12:00:00", "delete")]))
        #expect(orders.keepsPage)
        _ = try orders.next(start, now: noon)
        #expect(throws: Problem.self) { try orders.receive(head(), order("9")) }
        try orders.receive(head(404), RemotePage(Array("{\"data\":null,\"errors\":[]}".utf8)))
        #expect(try !orders.keepsPage && end(orders.next(start, now: noon))?.hasFile == true)
    }

    @Test("nothing new makes no file")
    func nothing() throws {
        var orders = try download("orders")
        _ = try orders.next(String(noon.seconds - 60), now: noon)
        try orders.receive(head(), page("changes", []))
        #expect(try end(orders.next(nil, now: noon)).map { $0.hasFile } == false)
    }

    @Test(
        "what is no list of theirs is no page",
        arguments: ["{}", "{\"data\":null,\"errors\":[]}", "{\"data\":{\"changes\":[]}}"]
    )
    func strange(_ text: String) throws {
        var orders = try download("orders")
        _ = try orders.next(String(noon.seconds), now: noon)
        #expect(throws: Problem.self) { try orders.receive(head(), RemotePage(Array(text.utf8))) }
    }

    @Test("products are those of the default stock, or of the one that is set")
    func products() throws {
        var products = try download("products")
        #expect(try asked(products.next(nil, now: noon)) == "/api/stocks")
        try products.receive(head(), RemotePage(Array("{\"data\":{\"stocks\":[],\"defaultStockId\":2}}".utf8)))
        #expect(!products.keepsPage)
        #expect(try asked(products.next(nil, now: noon)) == "/api/stocks/2/supplies?itemsPerPage=1000&page=1")
        try products.receive(head(), page("supplies", ["{\"code\":\"A\"}"]))
        #expect(try products.keepsPage && end(products.next(nil, now: noon))?.hasFile == true)
        var own = try download("products", ["stock": "5"])
        #expect(try asked(own.next(nil, now: noon))?.hasPrefix("/api/stocks/5/") == true)
        try own.receive(head(), page("supplies", []))
        #expect(try end(own.next(nil, now: noon))?.hasFile == false)
    }

    @Test("stock is a script of requests with 300 products each, in numbers")
    func stock() throws {
        var file = try #require(shop?.stock).begin()
        var bytes: [UInt8] = []
        for number in 1...301 {
            let quantity = Quantity(millionths: Int64(number) * 1_000_000 + 500_500)
            file.append(
                StockLine(code: "A\(number)", ean: nil, remoteId: "1", quantity: quantity, updated: ""),
                to: &bytes
            )
        }
        file.append(StockLine(code: "B", ean: nil, remoteId: "2", quantity: Quantity(-1), updated: ""), to: &bytes)
        for id in [nil, "", "1/2"] {
            file.append(StockLine(code: "C", ean: nil, remoteId: id, quantity: .zero, updated: ""), to: &bytes)
        }
        file.end(to: &bytes)
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
        try #require(lines.count == 3)
        let start =
            #"{"key":"stock-1-1","method":"PATCH","path":"/api/stocks/1/movements","repeatable":true,"body":{"data":["#
        #expect(lines[0].hasPrefix(start + #"{"productCode":"A1","quantity":1.5},"#))
        #expect(lines[1].hasSuffix(#""body":{"data":[{"productCode":"A301","quantity":301.5}]}}"#))
        #expect(
            lines[2].contains(#"/api/stocks/2/movements"#)
                && lines[2].hasSuffix(#"{"productCode":"B","quantity":-1}]}}"#)
        )
    }

    @Test("a state is a line with what the order had and is to get")
    func states() throws {
        let line = OrderStateLine(
            order: "A/1",
            channelState: "Nevybavená",
            state: "Uhradená",
            paid: true,
            paidAt: nil,
            amount: nil,
            vs: nil
        )
        let written = String(decoding: try #require(shop?.states).write([line]), as: UTF8.self)
        #expect(
            written == #"{"key":"A/1","method":"PATCH","path":"/api/orders/A%2F1/status","repeatable":true,"#
                + #""body":{"paid":true,"state":"Uhradená","was":"Nevybavená"}}"# + "\n"
        )
    }
}
