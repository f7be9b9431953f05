import Connectors
import Domain
import Syntax
import Testing

@testable import Warehouses

/// How mServer is asked, page by page, and what its answers lead to.
@Suite struct PohodaRemoteTests {
    private static let kind = PohodaRemote.kind

    private static func context(_ values: [String: String] = [:], _ warehouses: [String] = []) -> RemoteContext {
        var context = RemoteContext(values: values)
        context.unit = "12345678"
        context.warehouses = warehouses
        return context
    }

    private static let noon = Instant(seconds: 1_796_040_000)

    private static func stock(_ ids: [Int], state: String = "ok") -> RemotePage {
        let cards = ids.map {
            "<lStk:stock version=\"2.0\"><stk:stockHeader><stk:id>\($0)</stk:id></stk:stockHeader></lStk:stock>"
        }
        return page(
            "<lStk:listStock version=\"2.0\" dateTimeStamp=\"2026-11-30T13:00:00\" dateValidFrom=\"2026-11-30\" state=\"ok\">"
                + cards.joined() + "</lStk:listStock>",
            state: state
        )
    }

    private static func page(_ body: String, state: String = "ok") -> RemotePage {
        let space = "http://www.stormware.cz/schema/version_2/"
        let text = """
            <?xml version="1.0" encoding="UTF-8"?><rsp:responsePack version="2.0" id="request-stock-1" state="\(state)" \
            note="N" xmlns:rsp="\(space)response.xsd" xmlns:lStk="\(space)list_stock.xsd" xmlns:stk="\(space)stock.xsd">\
            <rsp:responsePackItem version="2.0" id="stock-full-1" state="ok">\(body)</rsp:responsePackItem>\
            </rsp:responsePack>
            """
        return RemotePage(Array(text.utf8))
    }

    private static func body(_ step: DownloadStep) -> String? {
        guard case .request(let request) = step, request.path == "/xml", request.isRepeatable else { return nil }
        return request.body.map { String(decoding: $0.filter { $0 < 0x80 }, as: UTF8.self) }
    }

    private static func end(_ step: DownloadStep) -> (cursor: String?, hasFile: Bool)? {
        guard case .finished(let cursor, let note) = step else { return nil }
        if case .nothing = note { return (cursor, false) }
        return (cursor, true)
    }

    private static let head = HTTPHead(status: 200)

    @Test("the stock of each warehouse is read from the smallest id on until a page is not full")
    func pages() throws {
        var stock = Self.kind.downloads(Self.context([:], ["A", "B"]))[0]
        let first = try #require(Self.body(stock.next(nil, now: Self.noon)))
        #expect(first.contains("id=\"stock-full-1\"") && first.contains("<ftr:idFrom>1</ftr:idFrom>"))
        #expect(first.contains("<ftr:count>1000</ftr:count>") && first.contains("<typ:ids>A</typ:ids>"))
        // The order of the schema: the limit comes first.
        let limit = try #require(first.firstRange(of: "<lStk:limit>"))
        #expect(limit.lowerBound < (try #require(first.firstRange(of: "<lStk:requestStock>"))).lowerBound)
        try stock.receive(Self.head, Self.stock(Array(1...999) + [5000]))
        let second = try #require(Self.body(stock.next(nil, now: Self.noon)))
        #expect(second.contains("<ftr:idFrom>5001</ftr:idFrom>") && second.contains("<typ:ids>A</typ:ids>"))
        try stock.receive(Self.head, Self.stock([5001]))
        let third = try #require(Self.body(stock.next(nil, now: Self.noon)))
        #expect(third.contains("<ftr:idFrom>1</ftr:idFrom>") && third.contains("<typ:ids>B</typ:ids>"))
        #expect(third.contains("id=\"stock-full-2\""))
        try stock.receive(Self.head, Self.stock([]))
        let end = try #require(Self.end(stock.next(nil, now: Self.noon)))
        #expect(end.cursor == "2026-11-30T13:00:00 2026-11-30T13:00:00" && end.hasFile)
    }

    @Test("between whole lists only what changed is read, by Pohoda's clock, if so set")
    func changes() throws {
        let context = Self.context(["full-stock-hours": "24"])
        let cursor = "2026-11-30T08:00:00 2026-11-30T13:00:00"
        var stock = Self.kind.downloads(context)[0]
        let asked = try #require(Self.body(stock.next(cursor, now: Self.noon)))
        #expect(asked.contains("id=\"stock-changes-1\""))
        #expect(asked.contains("<ftr:lastChanges>2026-11-30T12:55:00</ftr:lastChanges>"))
        try stock.receive(Self.head, Self.stock([]))
        let end = try #require(Self.end(stock.next(cursor, now: Self.noon)))
        #expect(end.cursor == cursor && !end.hasFile)
        var old = Self.kind.downloads(context)[0]
        let whole = try old.next("2026-11-29T08:00:00 2026-11-30T13:00:00", now: Self.noon)
        #expect(try #require(Self.body(whole)).contains("id=\"stock-full-1\""))
        var always = Self.kind.downloads(Self.context())[0]
        #expect(try #require(Self.body(always.next(cursor, now: Self.noon))).contains("id=\"stock-full-1\""))
    }

    @Test("a page that begins before what was asked for, or was refused, or is none, is no page")
    func strangePages() throws {
        for page in [Self.stock([3]), Self.stock([9], state: "error"), RemotePage(Array("<html/>".utf8))] {
            var stock = Self.kind.downloads(Self.context())[0]
            _ = try stock.next(nil, now: Self.noon)
            try stock.receive(Self.head, Self.stock(Array(1...1000)))
            _ = try stock.next(nil, now: Self.noon)
            #expect(throws: Problem.self) { try stock.receive(Self.head, page) }
        }
    }

    @Test("invoices are read since the last run, the first time since a day")
    func invoices() throws {
        var invoices = Self.kind.downloads(Self.context())[1]
        let first = try #require(Self.body(invoices.next(nil, now: Self.noon)))
        #expect(first.contains("<ftr:dateFrom>2026-08-02</ftr:dateFrom>") && !first.contains("lastChanges"))
        #expect(first.contains("<lst:liquidations>true</lst:liquidations>") && first.contains("<ftr:count>1000"))
        var next = Self.kind.downloads(Self.context())[1]
        let second = try #require(Self.body(next.next("2026-11-30T13:00:00", now: Self.noon)))
        #expect(second.contains("<ftr:lastChanges>2026-11-30T12:55:00</ftr:lastChanges>"))
        #expect(!second.contains("dateFrom"))
    }

    @Test(
        "mServer must be idle and have the right unit and year open",
        arguments: [
            ("<status>idle</status>", nil), ("<status>working</status>", PohodaProblem.serverBusy),
            (
                "<status>idle</status><companyDetail><databaseName>StwPh_12345678_2026</databaseName></companyDetail>",
                nil
            ),
            (
                "<companyDetail><databaseName>StwPh_87654321_2026</databaseName></companyDetail>",
                PohodaProblem.otherUnit
            ),
            ("<companyDetail><ico>87654321</ico></companyDetail>", PohodaProblem.otherUnit),
            ("<companyDetail><year>2025</year></companyDetail>", PohodaProblem.otherYear),
        ] as [(String, PohodaProblem?)]
    )
    func probe(_ said: String, _ code: PohodaProblem?) throws {
        let make = try #require(Self.kind.probe)
        let probe = make(Self.context(["year": "2026"]), Self.noon)
        #expect(probe.request.path == "/status?companyDetail")
        // In Windows-1250 without saying so, as mServer writes it.
        let answer = Array("<mServer><name>Nov".utf8) + [0xE1] + Array(("k</name>" + said + "</mServer>").utf8)
        var found: String?
        do throws(Problem) { try probe.judge(Self.head, answer) } catch { found = error.code }
        #expect(found == code?.rawValue)
    }

    @Test("after an unknown outcome the orders of the pack are asked for by their keys, and what is found is a receipt")
    func question() throws {
        let space = "http://www.stormware.cz/schema/version_2/"
        let pack = """
            <?xml version="1.0" encoding="UTF-8"?><dat:dataPack id="SPJ-1" xmlns:dat="\(space)data.xsd" \
            xmlns:ord="\(space)order.xsd" xmlns:typ="\(space)type.xsd">\
            <dat:dataPackItem id="eshop-1"><ord:order><ord:orderHeader><ord:extId><typ:ids>eshop-1</typ:ids>\
            <typ:exSystemName>eshop</typ:exSystemName></ord:extId></ord:orderHeader></ord:order></dat:dataPackItem>\
            <dat:dataPackItem id="eshop-2"><ord:order><ord:orderHeader><ord:extId><typ:ids>eshop-2</typ:ids>\
            <typ:exSystemName>eshop</typ:exSystemName></ord:extId></ord:orderHeader></ord:order></dat:dataPackItem>\
            </dat:dataPack>
            """
        func file(_ kind: String) -> SentFile {
            SentFile(name: "orders-SPJ-1.xml", kind: kind, subject: "SPJ-1", bytes: pack.utf8.count) {
                (sink) throws(Problem) in
                try sink(Array(pack.utf8).span.bytes)
            }
        }
        let ask = try #require(Self.kind.question)
        let request = try #require(ask(file("orders"), Self.context()))
        #expect(request.method == .post && request.isRepeatable)
        let text = String(decoding: request.body ?? [], as: UTF8.self)
        #expect(text.contains("id=\"known-SPJ-1\"") && text.contains("<typ:ids>eshop-2</typ:ids>"))
        #expect(text.contains("<typ:exSystemName>eshop</typ:exSystemName>"))
        #expect(ask(file("request"), Self.context()) == nil)

        let found = Self.page(
            """
            <lst:listOrder version="2.0" state="ok" xmlns:lst="\(space)list.xsd" xmlns:ord="\(space)order.xsd" \
            xmlns:typ="\(space)type.xsd"><lst:order version="2.0"><ord:orderHeader><ord:id>812</ord:id><ord:extId>\
            <typ:ids>stock-full-1</typ:ids></ord:extId><ord:number><typ:numberRequested>262100017</typ:numberRequested>\
            </ord:number></ord:orderHeader></lst:order></lst:listOrder>
            """
        )
        var bytes: [UInt8] = []
        try found.read { part in part.withUnsafeBytes { bytes += Array($0) } }
        let answer = String(decoding: bytes, as: UTF8.self).replacing("request-stock-1", with: "known-SPJ-1")
        let receipts = try Self.receipts(answer)
        #expect(receipts.map(\.orderId) == ["stock-full-1"] && receipts.map(\.packId) == ["SPJ-1"])
        #expect(receipts.map(\.state) == [.accepted] && receipts.map(\.documentNumber) == ["262100017"])
        #expect(receipts.map(\.documentId) == ["812"])
        // A list that nobody asked for tells nothing of our orders.
        #expect(throws: Problem.self) { try Self.receipts(String(decoding: bytes, as: UTF8.self)) }
    }

    private static func receipts(_ text: String) throws(Problem) -> [Receipt] {
        final class Box { var receipts: [Receipt] = [] }
        let box = Box()
        let head = FileHead(Array(text.utf8), tail: Array(text.utf8))
        guard let format = Pohoda.connector.formats.first(where: { $0.recognises(head) }) else { return [] }
        let reader = try format.makeReader(ReaderContext()) { (fact) throws(Problem) in
            if case .receipt(let receipt) = fact { box.receipts.append(receipt) }
        }
        try reader.read(Array(text.utf8).span.bytes)
        try reader.finish()
        return box.receipts
    }

    @Test("pages one after the other are one whole export")
    func severalPacks() throws {
        var texts: [String] = []
        for page in [Self.stock([1]), Self.stock([2])] {
            try page.read { part in part.withUnsafeBytes { texts.append(String(decoding: $0, as: UTF8.self)) } }
        }
        texts[1] = texts[1].replacing("request-stock-1", with: "request-stock-2")
        let bytes = Array(texts.joined().utf8)
        final class Box { var exports: [StockExport] = [] }
        let box = Box()
        let head = FileHead(bytes, tail: bytes)
        let format = try #require(Pohoda.connector.formats.first { $0.recognises(head) })
        #expect(format.id == "pohoda.listStock")
        let reader = try format.makeReader(ReaderContext()) { (fact) throws(Problem) in
            if case .stockExport(let export) = fact { box.exports.append(export) }
        }
        try reader.read(bytes.span.bytes)
        try reader.finish()
        #expect(box.exports.map(\.coverage) == [.full])
        // A page that comes again would count twice.
        let twice = try format.makeReader(ReaderContext()) { (_) throws(Problem) in }
        #expect(throws: Problem.self) {
            try twice.read(Array((texts[0] + texts[0]).utf8).span.bytes)
            try twice.finish()
        }
    }
}
