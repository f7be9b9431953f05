import Domain
import Testing

@testable import Connectors

/// What people write wrong in layouts, and names of files.
@Suite struct ProfileTests {
    @Test(arguments: [
        ("a.b:\n  kind: stock\n  code: K\n  quantity: Q\n  quantiti: R\n", "TABLE-001 5 a.b.quantiti"),
        ("a.b:\n  kind: stok\n", "TABLE-002 2 a.b.kind"), ("a.b:\n  code: K\n", "TABLE-003 1 a.b.kind"),
        ("a.b:\n  kind: stock\n  code: K\n", "TABLE-003 1 a.b.quantity"),
        ("a.b:\n  kind: stock\n  quantity: Q\n", "TABLE-003 1 a.b.ean"),
        ("a.b:\n  kind: stock\n  key: ean\n  code: K\n  quantity: Q\n", "TABLE-003 3 a.b.ean"),
        ("a.b:\n  kind: stock\n  code: 0\n  quantity: Q\n", "TABLE-002 3 a.b.code"),
        ("a.b:\n  kind: stock\n  code: K\n  quantity: Q\n  encoding: utf-16\n", "TABLE-002 5 a.b.encoding"),
        ("a.b:\n  kind: stock\n  code: 1\n  quantity: 2\n  header: no\n", "TABLE-003 5 a.b.match"),
        ("a.b:\n  kind: stock\n  code: K\n  quantity: 2\n  header: no\n  match: x\n", "TABLE-002 3 a.b.code"),
        ("a.b:\n  kind: stock\n  code: K\n  quantity: Q\n  format: xml\n", "TABLE-003 5 a.b.record"),
        ("a.b:\n  kind: receipts\n  order: O\n  status: S\n", "TABLE-003 1 a.b.states"),
        ("a.b:\n  kind: orders\n", "TABLE-003 1 a.b.columns"),
        ("a.b:\n  kind: orders\n  columns:\n    X: order.numbr\n", "TABLE-002 4 a.b.columns.X"),
        ("- a\n", "TABLE-002 1 "), ("a: [\n", "CONFIG-002 2 "),
    ])
    func mistake(yaml: String, expected: String) {
        #expect(mistakes(yaml) == [expected])
    }

    @Test func everyMistakeIsToldAtOnce() {
        #expect(mistakes("a.b:\n  kind: stock\n  skip: x\n  decimal: ;\n  nane: N\n").count == 3)
    }

    @Test func theNearestKeyIsNamed() throws {
        do throws(Problems) {
            _ = try TableProfiles(yaml: Array("a.b:\n  kind: stock\n  delimitr: x\n".utf8), file: "mappings/t.yaml")
            Issue.record("read")
        } catch {
            #expect(
                error.all[0].arguments == ["file": "mappings/t.yaml", "key": "a.b.delimitr", "nearest": "delimiter"]
            )
        }
    }

    @Test func twoFilesMayNotNameOneLayout() throws {
        let yaml = Array("a.b:\n  kind: stock\n  code: K\n  quantity: Q\n".utf8)
        var all = try TableProfiles(yaml: yaml, file: "1.yaml")
        let second = try TableProfiles(yaml: yaml, file: "2.yaml")
        #expect(
            throws: Problem(
                TableProblem.twice,
                .error,
                path: "a.b",
                ["file": "2.yaml", "key": "a.b", "other": "1.yaml"]
            )
        ) {
            try all.add(second)
        }
        all.complete(with: second)
        #expect(all.names == ["a.b"])
    }

    @Test func names() {
        #expect(NamePattern("onix*.csv").fits("ONIX_1.CSV") && !NamePattern("onix*.csv").fits("onix.xml"))
        #expect(NamePattern("a?c").fits("abc") && !NamePattern("a?c").fits("ac"))
        #expect(NamePattern("s_{warehouse}.csv").name(in: "S_Košice.csv") == "Košice")
        #expect(NamePattern("*a*a*a*a*a*a*a*a*b").fits(String(repeating: "a", count: 200)) == false)
    }

    @Test func receipts() {
        let profile = TableProfile.profile(
            "kind: receipts\norder: Objednávka\nstatus: Stav\ndocument: Doklad\nstates: { accepted: [OK], refused: [Chyba] }"
        )
        let table = Table(profile, "Objednávka;Stav;Doklad\n1001;ok;OP1\n1002;Chyba;\n1003;hm;\n")
        let receipts = table.facts.compactMap { if case .receipt(let receipt) = $0 { receipt } else { nil } }
        #expect(receipts.map(\.state) == [.accepted, .refused] && receipts[0].documentNumber == "OP1")
        #expect(receipts.map(\.orderNumber) == ["1001", "1002"] && table.wrong == ["TABLE-023 4:6"])
    }
}
