import Channels
import Connectors
import Domain
import Testing

@Suite("Orders in: broken files and orders")
struct NeutralBadFilesTests {
    @Test("one bad order does not stop the others")
    func mixed() {
        let found = facts(
            document(
                order("1"),
                order("", items: item()),
                order("2", currency: "<CURRENCY><CODE>EURO</CODE></CURRENCY>"),
                order("3", currency: ""),
                order("4", total: "<PAID>0</PAID>"),
                order("5", items: ""),
                order("6", total: "<WITH_VAT>99.99</WITH_VAT>"),
                order("7")
            )
        )
        #expect(found.refusal == nil)
        #expect(found.orders.map(\.number) == ["1", "5", "6", "7"])
        #expect(
            found.codes == [
                "ORDER-001", "ORDER-004", "ORDER-004", "ORDER-006", "ORDER-005", "ORDER-002", "ORDER-002",
            ]
        )
        #expect(found.problems.allSatisfy { $0.scope == .record && $0.severity == .error })
        #expect(found.problems[0].position?.line == 8)
        #expect(found.problems[1].arguments == ["order": "2", "currency": "EURO"])
        #expect(found.problems.last?.arguments == ["order": "6", "sum": "24.60 EUR", "total": "99.99 EUR"])
    }

    @Test("the merchant's currency stands in for a missing one, and the tolerance is the merchant's")
    func context() {
        var context = ReaderContext()
        context.homeCurrency = .czk
        context.orderTolerance = 100
        let found = facts(document(order(currency: "", total: "<WITH_VAT>25.60</WITH_VAT>")), context)
        #expect(found.orders.first?.currency == .czk)
        #expect(found.problems.isEmpty)
    }

    @Test("a number twice: the same is passed, another is refused")
    func twice() {
        let other = order("1", total: "<WITH_VAT>12.30</WITH_VAT>", items: item(amount: "<AMOUNT>1</AMOUNT>"))
        let found = facts(document(order("1"), order("1"), other, order("2")))
        #expect(found.orders.map(\.number) == ["1", "2"])
        #expect(found.codes == ["ORDER-008"])
        #expect(found.problems.first?.arguments == ["order": "1"])
    }

    @Test("a cut file is not complete and is refused", arguments: [60, 200, 400])
    func truncated(length: Int) {
        let bytes = Array(document(order(), order("2")).utf8.prefix(length))
        #expect(facts(bytes).refusal?.code == "XML-001")
        #expect(Completeness.ofXML(FileHead(bytes, tail: bytes)) == .open)
    }

    @Test(
        "a number or code in scientific notation refuses its order",
        arguments: [
            (order("2,026E+09"), "CODE"),
            (order("1", more: "<VARIABLE_SYMBOL>2.026E+09</VARIABLE_SYMBOL>"), "VARIABLE_SYMBOL"),
            (order("1", more: "<INVOICE_NUMBER>2,6E+08</INVOICE_NUMBER>"), "INVOICE_NUMBER"),
            (order("1", items: item(code: "<CODE>8,59E+12</CODE>")), "CODE"),
            (order("1", items: item(code: "<CODE>A</CODE><EAN>8.59E+12</EAN>")), "EAN"),
        ]
    )
    func damaged(bad: String, column: String) {
        let found = facts(document(bad, order("7")))
        #expect(found.orders.map(\.number) == ["7"] && found.codes == ["CHANNEL-008"])
        #expect(found.problems.first?.arguments["column"] == column && found.problems.first?.path == column)
        #expect(found.problems.first?.scope == .record)
    }

    @Test("a code with an E is a code", arguments: ["5E3", "12E10", "E5", "1E5", "2E-4", "3,5"])
    func codes(code: String) {
        let found = facts(document(order("R\(code)", items: item(code: "<CODE>\(code)</CODE>"))))
        #expect(found.codes.isEmpty && found.orders.first?.items.first?.code == code)
    }

    @Test("a document type is refused")
    func doctype() {
        let text = "<?xml version=\"1.0\"?><!DOCTYPE ORDERS [<!ENTITY x \"y\">]><ORDERS>\(order())</ORDERS>"
        #expect(facts(text).refusal?.code == "XML-003")
    }

    @Test("bytes that are not in the declared encoding refuse the file")
    func wrongEncoding() {
        let bytes = windows1250(document(order(more: "<STATUS>Nová</STATUS>")))
        #expect(facts(bytes).refusal?.code == "XML-004")
        let slip = document(order(more: "<STATUS>Nová</STATUS>")).utf8.map { $0 }
        let declared = Array("<?xml version=\"1.0\" encoding=\"windows-1250\"?>".utf8) + slip.drop { $0 != 10 }
        #expect(facts(declared).refusal?.code == "XML-004")
    }

    @Test("windows-1250 as declared is read")
    func declaredEncoding() {
        let text = document(order(more: "<STATUS>Vyřizuje sa žiadosť</STATUS>".replacing("ť", with: "t")))
        let bytes = windows1250(text.replacing("utf-8", with: "windows-1250"))
        let found = facts(bytes)
        #expect(found.encoding == "windows-1250")
        #expect(found.orders.first?.state == "Vyřizuje sa žiadost")
    }

    @Test(
        "files of other shapes are not taken",
        arguments: [
            "<ORDERS version=\"1.0\"><ORDER><HEADER><CODE>1</CODE></HEADER></ORDER></ORDERS>",
            "<SHOP><SHOPITEM/></SHOP>", "<ORDERS xmlns=\"urn:x\"><ORDER/></ORDERS>", "<ORDERS><ITEM/></ORDERS>",
            "code;pairCode;stock\n1;;2\n", "code;ean;quantity;updated\n", "", "hello", "{\"orders\":[]}",
        ]
    )
    func otherShapes(text: String) {
        #expect(facts(text).format == nil)
    }
}
