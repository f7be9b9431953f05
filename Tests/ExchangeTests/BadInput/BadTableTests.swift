import Domain
import Exchange
import Foundation
import Ledger
import Testing

@Suite("A table that is wrong")
struct BadTableTests {
    /// What is wrong, the text, the code of the refusal, and its line.
    struct Wrong: Sendable, CustomTestStringConvertible {
        var name: String
        var text: String
        var code: String
        var line: Int?
        var testDescription: String { name }
    }

    private static let head = "Číslo karty;Čiarový kód;Názov;Množstvo\r\n"

    static let wrong: [Wrong] = [
        Wrong(name: "empty", text: "", code: "SPOOL-014"),
        Wrong(
            name: "no header row",
            text: "A;8580001000015;Tričko;5\r\nB;;Hrnček;2\r\n",
            code: "TABLE-016",
            line: 1
        ),
        Wrong(name: "without a column", text: "Číslo karty;Názov;Mnozstwo\r\nA;Á;5\r\n", code: "TABLE-010", line: 1),
        Wrong(
            name: "two columns for one field",
            text: "Číslo karty;Názov;Množstvo;Zostatok\r\nA;Á;5;6\r\n",
            code: "TABLE-011",
            line: 1
        ),
        Wrong(name: "cut in a row", text: head + "A;8580001000015;Á;5\r\nB;858", code: "CSV-001"),
        Wrong(
            name: "EANs in scientific notation",
            text: head + "A;8,58E+12;Á;5\r\nB;8,58E+12;Bé;2\r\nC;8,58E+12;Cé;2\r\n",
            code: "TABLE-015"
        ),
        Wrong(
            name: "EANs without their first zeros",
            text: head + "A;12345674891;Á;5\r\nB;23456789015;Bé;2\r\nC;34567890125;Cé;1\r\nD;45678901235;Dé;1\r\n",
            code: "TABLE-015"
        ),
        Wrong(
            name: "decimals with a point",
            text: head + (1...20).map { "K\($0);;Á;\($0).5\r\n" }.joined(),
            code: "TABLE-014"
        ),
        Wrong(
            name: "of an e-shop",
            text: "code;ean;name\r\nA;8580001000015;Tričko\r\n",
            code: "FILE-002"
        ),
    ]

    @Test("is refused whole, with the reason beside it", arguments: ["onix", "oberon"], wrong)
    func refused(system: String, wrong: Wrong) throws {
        try Shop(system: system).expectRefusedSoon(wrong.text, as: Shop.warehouse + "/stav.csv", wrong.code, wrong.line)
    }

    @Test("by a spreadsheet's hand, but whole, says the same", arguments: ["onix", "oberon"])
    func savedByASpreadsheet(system: String) throws {
        let expected = ["A": "1024", "0012": "2"]
        let shapes = [
            "Číslo karty;Názov;Množstvo\r\nA;Á;1 024\r\n0012;Bé;2,5\r\n",
            "\u{FEFF}Číslo karty;Názov;Množstvo;\r\nA;Á;1024;\r\n0012;Bé;2,5;\r\n;;;\r\n",
            "\"Číslo karty\",\"Názov\",\"Množstvo\"\n\"A\",\"Á, \"\"é\"\"\",\"1 024,00\"\n\"0012\",\"Bé\",\"2,5\"\n",
            "Číslo karty\tNázov\tMnožstvo\nA\tÁ\t1.024,0\n0012\tBé\t2,50\n",
        ]
        for shape in shapes {
            let shop = try Shop(system: system)
            try shop.drop(shape, Shop.warehouse + "/stav.csv")
            try shop.run()
            try shop.run()
            #expect(shop.quantities("spool/channels/eshop/out/stock-1.csv") == expected, "\(shape)")
        }
    }

    @Test("in an encoding that it does not have is refused", arguments: ["onix", "oberon"])
    func encoding(system: String) throws {
        let shop = try Shop(system: system)
        let yaml = try #require(shop.text("mappings/\(system).yaml"))
        let range = try #require(yaml.range(of: "  encoding: auto"))
        try shop.drop(yaml.replacingCharacters(in: range, with: "  encoding: utf-8"), "mappings/\(system).yaml")
        var bytes = Array((Self.head + "A;;Tri").utf8)
        bytes += [0xE8] + Array("ko;5\r\n".utf8)
        try shop.drop(bytes, Shop.warehouse + "/stav.csv")
        let report = try shop.run()
        #expect(report.files.map(\.code) == ["CSV-002"])
        #expect(shop.stock(pass: 1) == nil)
    }

    @Test("after a good one leaves what is known as it was", arguments: ["onix", "oberon"])
    func nothingHalfApplied(system: String) throws {
        let shop = try Shop(system: system)
        try shop.drop(Self.head + "A;;Á;5\r\nB;;Bé;7\r\n", Shop.warehouse + "/stav.csv")
        try shop.run()
        let known = try shop.knowledge()
        let rows = (1...30).map { "K\($0);;x;\($0 < 20 ? "9" : "veľa")\r\n" }.joined()
        try shop.drop(Self.head + "A;;Á;1\r\n" + rows, Shop.warehouse + "/stav.csv")
        #expect(try shop.run().files.map(\.code) == ["TABLE-014"])
        #expect(try shop.knowledge() == known && shop.stock(pass: 2) == nil)
    }
}

extension Shop {
    /// Like `expectRefused`, for a file that may have to stay unchanged for a pass before it is read.
    fileprivate func expectRefusedSoon(_ text: String, as path: String, _ code: String, _ line: Int?) throws {
        try drop(text, path)
        var report = try run()
        if report.files.contains(where: { $0.outcome == .waiting }) { report = try run() }
        #expect(report.files.map(\.code) == [code])
        #expect(report.exit == 3 && report.written.isEmpty)
        let name = path.split(separator: "/").last.map { String($0) } ?? path
        try expectRejected(Array(text.utf8), name, code: code, line: line)
        #expect(try knowledge().values.allSatisfy(\.isEmpty))
    }
}
