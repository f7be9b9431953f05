import Domain
import Syntax
import Testing

@Suite("CSV: columns and values")
struct CSVColumnsTests {
    /// Hands each row to a closure.
    private struct Each: CSVRowHandler {
        let body: (CSVRow) throws(Problem) -> Void

        mutating func row(_ row: CSVRow) throws(Problem) { try body(row) }
    }

    private func each(_ text: String, _ body: @escaping (CSVRow) throws(Problem) -> Void) throws(Problem) {
        let reader = CSVReader(CSVHeader(Goods.self), handler: Each(body: body))
        try reader.read(Array(text.utf8).span.bytes)
        try reader.finish()
    }

    @Test(
        "names without case, diacritics, blanks and underscores",
        arguments: [
            "code;Price", "KÓD;Cena_s_DPH", "Product_Code;cena  s dph", "productcode;CENA S DPH", "\"kod\";\"price\"",
        ]
    )
    func aliases(header: String) throws {
        var price: UnitPrice?
        try each("x;\(header)\n-;A1;1 204,50\n") { (row: CSVRow) throws(Problem) in
            #expect(row.string(Goods.code) == "A1")
            price = try row.fixed(Goods.price)
        }
        #expect(price == UnitPrice(millionths: 1_204_500_000))
    }

    @Test("a missing required column names the nearest header")
    func missing() {
        let found = problem { () throws(Problem) in
            try each("name;codee;price\n") { (_: CSVRow) throws(Problem) in }
        }
        #expect(found?.code == "CSV-007")
        #expect(found?.arguments == ["column": "code", "nearest": "codee"])
        #expect(found?.position?.line == 1)
    }

    @Test("two columns for one field are refused")
    func ambiguous() {
        let found = problem { () throws(Problem) in
            try each("\nKód;name;code\n") { (_: CSVRow) throws(Problem) in }
        }
        #expect(found?.code == "CSV-008")
        #expect(found?.arguments == ["column": "Kód", "first": "Kód", "second": "code"])
        #expect(found?.position?.line == 2)
    }

    @Test("values of each kind, missing and empty ones")
    func values() throws {
        var seen = 0
        try each("code;price;day\nA;1.5;1. 9. 2026\nB; ;2026-09-01\nC\n") { (row: CSVRow) throws(Problem) in
            seen += 1
            switch row.string(Goods.code) {
            case "A":
                #expect(try row.fixed(Goods.price, .xml) == UnitPrice(millionths: 1_500_000))
                #expect(try row.day(Goods.day) == Day(year: 2026, month: 9, day: 1))
                #expect(!row.has(Goods.name) && row.string(Goods.name) == nil)
            case "B":
                #expect(try row.fixed(Goods.price) == UnitPrice?.none)
                #expect(try row.day(Goods.day) == Day(year: 2026, month: 9, day: 1))
            default:
                #expect(try row.day(Goods.day) == nil)
            }
        }
        #expect(seen == 3)
    }

    @Test(
        "times in both spellings",
        arguments: [
            ("2026-09-01 10:15:30", "2026-09-01T10:15:30"), ("1.9.2026 10:15:30", "2026-09-01T10:15:30"),
            ("1. 9. 2026 7:05", "2026-09-01T07:05:00"), ("01.09.2026", "2026-09-01T00:00:00"),
            ("31.2.2026", nil), ("1.9.2026 25:00", nil), ("1.9.2026 10", nil), ("1.9.2026 10:", nil),
            ("yesterday", nil),
        ] as [(String, String?)]
    )
    func times(text: String, expected: String?) throws {
        var time: LocalTime?
        let found = problem { () throws(Problem) in
            try each("code;day\nA;\(text)\n") { (row: CSVRow) throws(Problem) in time = try row.time(Goods.day) }
        }
        #expect(time?.description == expected)
        #expect(found?.code == (expected == nil ? "CSV-011" : nil))
    }

    @Test("a wrong value names its line, column and short text only")
    func wrong() {
        let found = problem { () throws(Problem) in
            try each("Kód;Cena s DPH\nA;1\nB;12,50 EUR\n") { (row: CSVRow) throws(Problem) in
                let _: UnitPrice? = try row.fixed(Goods.price)
            }
        }
        #expect(found?.code == "CSV-010")
        #expect(found?.scope == .record)
        #expect(found?.path == "Cena s DPH")
        #expect(found?.position?.line == 3)
        #expect(found?.arguments == ["value": "12,50 EUR"])
    }

    @Test("the outline recognises a header row")
    func outline() {
        let header = CSVHeader(Goods.self)
        #expect(CSVOutline(head: Array("\u{FEFF}name,KÓD\nA,B\n\"open".utf8)).has(header))
        #expect(CSVOutline(head: Array("name;code".utf8)).has(header))
        #expect(!CSVOutline(head: Array("name;barcode\n".utf8)).has(header))
        #expect(!CSVOutline(head: Array("<code/>".utf8)).has(header))
        #expect(CSVOutline(head: []).names.isEmpty)
    }
}
