import Channels
import Domain
import Formats
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
