import Connectors
import Domain
import Testing

@testable import Warehouses

/// Every file of Pohoda's is recognised by what it holds, and a list is never taken for an answer to an order.
@Suite struct PohodaContentTests {
    typealias F = PohodaFixtures

    private static let order = F.item(
        "<ord:orderResponse version=\"2.0\" state=\"ok\"><rdc:producedDetails><rdc:id>7</rdc:id>"
            + "<rdc:number>26001</rdc:number></rdc:producedDetails></ord:orderResponse>",
        id: "eshop-1"
    )
    private static let stock = F.item(F.stockList(F.card("<stk:code>A</stk:code><stk:count>1</stk:count>")))

    private static func list(_ name: String, state: String = "ok") -> String {
        "<lst:\(name) version=\"2.0\" dateTimeStamp=\"2026-01-10T08:00:05\" dateValidFrom=\"2026-01-10\" "
            + "state=\"\(state)\"/>"
    }

    private static func dataPack(_ body: String) -> String {
        """
        <?xml version="1.0" encoding="Windows-1250"?>
        <dat:dataPack version="2.0" id="1" ico="12345678" application="x" note="" \
        xmlns:dat="http://www.stormware.cz/schema/version_2/data.xsd" \
        xmlns:ftr="http://www.stormware.cz/schema/version_2/filter.xsd" \(F.namespaces)>
        <dat:dataPackItem version="2.0" id="1">\(body)</dat:dataPackItem>
        </dat:dataPack>
        """
    }

    /// Files by what they hold, and the one format that recognises each.
    static let files: [(text: String, format: String)] = [
        (F.pack(stock), "pohoda.listStock"),
        (F.pack(F.item(list("listInvoice"))), "pohoda.listInvoice"),
        (F.pack(F.item(list("listOrder"))), "pohoda.listOrder"),
        (F.pack(F.item(list("listBank"))), "pohoda.listBank"),
        (F.pack(F.item(list("listUserCodeResponse"))), "pohoda.list"),
        (F.pack(F.item(list("listOfSomethingNew"))), "pohoda.list"),
        (F.pack(order), "pohoda.response"),
        (F.pack(F.item("", state: "error")), "pohoda.response"),
        (F.pack("", state: "error"), "pohoda.response"),
        (F.pack(F.item(list("listBank")) + order), "pohoda.response"),
        (F.pack(F.item(list("listOrder")) + stock), "pohoda.listStock"),
        (F.pack(F.item("", state: "error") + stock), "pohoda.listStock"),
        (dataPack("<ord:order version=\"2.0\"/>"), "pohoda.orders"),
        (dataPack("<inv:invoice version=\"2.0\"/>"), "pohoda.dataPack"),
        (dataPack("<lStk:listStockRequest version=\"2.0\" stockVersion=\"2.0\"/>"), "pohoda.request"),
        ("<mServer><message>Response from POHODA mServer</message></mServer>", "pohoda.mServer"),
    ]

    @Test(arguments: files.indices) func isRecognisedByWhatItHolds(index: Int) throws {
        let head = head(windows1250(Self.files[index].text))
        let found = Pohoda.connector.formats.filter { $0.recognises(head) }.map(\.id)
        #expect(found == [Self.files[index].format])
    }

    @Test(arguments: [
        "<responsePack version=\"2.0\"/>",
        "<rsp:responsePack xmlns:rsp=\"http://www.stormware.cz/schema/response.xsd\"/>",
        "<dat:order xmlns:dat=\"http://www.stormware.cz/schema/version_2/data.xsd\"/>",
        "<mServer xmlns=\"urn:x\"/>", "<SHOP/>", "nothing of the kind",
    ])
    func isNotPohodas(text: String) {
        let head = head(windows1250(text))
        #expect(Pohoda.connector.formats.allSatisfy { !$0.recognises(head) })
    }

    @Test(
        arguments: ["listStock", "listInvoice", "listOrder", "listBank", "listUserCodeResponse", "listNew"],
        [("ok", "ok"), ("ok", "error"), ("error", "ok"), ("error", "error")]
    )
    func aListIsNoReceipt(name: String, states: (item: String, list: String)) throws {
        let body = Self.list(name, state: states.list)
        // A receipt beside it keeps the file from being refused as one of no use.
        let text = F.pack(F.item(body, id: "eshop-2", state: states.item) + Self.order)
        let reading = try F.read(text)
        #expect(reading.failure == nil)
        #expect(reading.receipts.map(\.orderId) == ["eshop-1"])
        #expect(reading.receipts.map(\.state) == [.accepted])
        let isUsed = ["listStock", "listInvoice"].contains(name)
        let failed = states.item == "error" || (isUsed && states.list == "error")
        #expect(reading.codes.contains("POHODA-003") == failed)
    }

    @Test(arguments: ["ok", "error"], [("ok", "ok"), ("ok", "error"), ("error", "ok"), ("error", "error")])
    func anAnswerToAnOrderIsNoList(pack: String, states: (item: String, response: String)) throws {
        let (item, response) = states
        let body = "<ord:orderResponse version=\"2.0\" state=\"\(response)\"/>"
        let reading = try F.read(F.pack(F.item(body, id: "eshop-1", state: item), state: pack))
        #expect(reading.receipts.map(\.orderId) == ["eshop-1"])
        #expect(reading.exports.isEmpty && reading.stock.isEmpty && reading.invoices.isEmpty)
        // Without a document nothing was imported, whatever the states are.
        #expect(reading.receipts.map(\.state) == [item == "ok" && response == "ok" ? .unknown : .refused])
        #expect(reading.codes.isEmpty)
    }

    @Test func everyKindOfFileOfAnotherUnitIsRefused() throws {
        var context = ReaderContext()
        context.unit = "87654321"
        for body in [Self.stock, Self.order, F.item(Self.list("listInvoice"))] {
            let reading = try F.read(F.pack(body), context)
            #expect(reading.failure?.code == "POHODA-001")
            #expect(reading.failure?.scope == .file)
            #expect(reading.facts.isEmpty)
            #expect(try F.read(F.pack(body, more: "ico=\"87654321\""), context).failure == nil)
        }
    }
}
