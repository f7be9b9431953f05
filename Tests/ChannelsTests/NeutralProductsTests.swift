import Channels
import Domain
import Testing

@Suite("Products in")
struct NeutralProductsTests {
    @Test(
        "code, EAN and name in any order and by other names",
        arguments: [
            "code;ean;name\r\nA1;8590000000017;Hrnček\r\n-B;;\r\n",
            "Názov,Kód produktu,EAN\nHrnček,A1,8590000000017\n,-B,\n",
            "sku\tx\ttitle\tbarcode\nA1\t1\tHrnček\t8590000000017\n-B\t\t\t\n",
        ]
    )
    func read(text: String) {
        let found = facts(text)
        #expect(found.format == "neutral.products" && found.refusal == nil && found.problems.isEmpty)
        #expect(
            found.products == [
                CatalogueProduct(code: "A1", ean: "8590000000017", name: "Hrnček", line: 2),
                CatalogueProduct(code: "-B", ean: nil, name: nil, line: 3),
            ]
        )
    }

    @Test("a product without a code is told and left out")
    func noCode() {
        let found = facts("code;ean;name\n;859;x\nA;1;y\n")
        #expect(found.products.map(\.code) == ["A"])
        #expect(found.codes == ["CHANNEL-005"])
        #expect(found.problems.first?.position == SourcePosition(line: 2))
    }

    @Test("a shifted row refuses the list: a product that is missing would count as gone")
    func shifted() {
        #expect(facts("code;ean;name\nA;1;y\nB;2;x;z\n").refusal?.code == "CSV-009")
    }

    @Test("two columns for the code refuse the list")
    func ambiguous() {
        #expect(facts("code;sku;ean;name\nA;B;1;y\n").refusal?.code == "CSV-008")
    }

    @Test("codes and EANs lose what keeps a spreadsheet from changing them, and it is told")
    func guards() {
        let found = facts("code;ean;name\n'0012;\"=\"\"8590000000017\"\"\";x\n")
        #expect(found.products.map(\.code) == ["0012"] && found.products.map(\.ean) == ["8590000000017"])
        #expect(found.codes == ["CHANNEL-011"])
    }
}
