import Domain
import Exchange
import Foundation
import Ledger
import Testing

@Suite("GoPay's statement as a workbook")
struct GoPayWorkbookTests {
    private func lines(_ shop: Shop) throws -> [String] {
        try shop.ledger { (ledger) throws(Problem) in
            var said: [String] = []
            for row in try ledger.settlements() {
                let settlement = row.settlement
                said.append(
                    "\(settlement.id) \(settlement.net) \(settlement.bankVs ?? "-") \(settlement.account ?? "-")"
                )
                said += try ledger.settlementLines(row.id).map { line in
                    "\(line.kind.rawValue) \(line.gross.decimal) \(line.date) \(line.id ?? "-")"
                }
            }
            return said
        }
    }

    private static let all = [
        "EVC-17 2074.30 CZK 4400817 8123000017/Žofiin obchod CZK",
        "payment 1899.50 2026-11-17 2026-11-17/GOPAY-platba/2026110001/1899.50/1",
        "payment 225.00 2026-11-18 2026-11-18/GOPAY-platba/2026110002/225.00/1",
        "payment 225.00 2026-11-18 2026-11-18/GOPAY-platba/2026110002/225.00/2",
        "refund -225.00 2026-11-20 2026-11-20/GOPAY-storno-platby/2026110002/-225.00/1",
        "fee -3.00 2026-11-20 2026-11-20/GOPAY-storno-popl/2026110002/-3.00/1",
        "fee -47.20 2026-11-23 2026-11-23/GOPAY-popl/4400817/-47.20/1",
        "payout -2074.30 2026-11-23 2026-11-23/GOPAY-vyuctovani/4400817/-2074.30/1",
    ]

    @Test(
        "is read whoever wrote the workbook, movement by movement",
        arguments: [GoPayBooks.inline, GoPayBooks.shared]
    )
    func read(text: String) throws {
        let bytes = try #require(Data(base64Encoded: text, options: .ignoreUnknownCharacters))
        let shop = try Shop()
        try shop.drop([UInt8](bytes), Shop.inbox + "/vypis.xlsx")
        let report = try shop.run()
        #expect(report.outcomes == ["vypis.xlsx": "applied"] && report.problems.isEmpty, "\(report.codes)")
        #expect(try lines(shop) == Self.all)
        try shop.expectSameAfterReplay()
    }

    /// A workbook of one sheet whose cells are texts.
    private func book(_ rows: [[String]]) -> [UInt8] {
        var xml = #"<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>"#
        for (index, row) in rows.enumerated() {
            xml += "<row r=\"\(index + 1)\">"
            for (place, text) in row.enumerated() where !text.isEmpty {
                let letter = String(decoding: [UInt8(65 + place)], as: UTF8.self)
                xml += "<c r=\"\(letter)\(index + 1)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
            }
            xml += "</row>"
        }
        return ZIPFile.stored(
            ("[Content_Types].xml", "<Types/>"),
            ("xl/worksheets/sheet1.xml", xml + "</sheetData></worksheet>")
        )
    }

    private let head = [
        ["VÝPIS Z OBCHODNÍHO ÚČTU"], ["EVČ:", "18"], ["Počáteční zůstatek na účtě", "100,00 CZK"],
        ["Připsáno na účet", "1 000,50 CZK"], ["Odepsáno z účtu", "-20,00 CZK"],
        ["Konečný zůstatek na účtě", "1 080,50 CZK"], ["Datum", "Typ", "Částka", "Měna", "ID objednávky/VS"],
    ]
    private let rows = [
        ["17.11.2026 10:00", "GOPAY-platba", "1 000,50", "CZK", "7"],
        ["18.11.2026", "GOPAY-popl", "-20,00", "CZK", "9"],
    ]

    @Test("texts with Czech marks are read, and sums that differ refuse it") func sums() throws {
        let shop = try Shop()
        try shop.drop(book(head + rows), Shop.inbox + "/a.xlsx")
        #expect(try shop.run().outcomes == ["a.xlsx": "applied"])
        #expect(try lines(shop).first == "EVC-18 980.50 CZK - -")
        var other = head
        other[3][1] = "1 000,51 CZK"
        try shop.expectRefused(book(other + rows), as: Shop.inbox + "/b.xlsx", code: "SETTLEMENT-002", line: nil)
        other = head
        other[5][1] = "1 080,51 CZK"
        try shop.expectRefused(book(other + rows), as: Shop.inbox + "/c.xlsx", code: "SETTLEMENT-012", line: nil)
        let odd = [["17.11.2026", "GOPAY-dar", "1,00", "CZK", "7"]]
        try shop.expectRefused(book(head + odd), as: Shop.inbox + "/d.xlsx", code: "SETTLEMENT-004", line: 8)
    }

    @Test("any other workbook is what it was: one to be saved as CSV") func other() throws {
        let shop = try Shop()
        try shop.drop(
            book([["Faktura"], ["Datum", "Typ", "Částka", "Měna", "ID objednávky/VS"]]),
            Shop.inbox + "/a.xlsx"
        )
        #expect(try shop.run().outcomes["a.xlsx"]?.hasPrefix("rejected") == true)
        try shop.drop(Array(book(head + rows).prefix(300)), Shop.inbox + "/b.xlsx")
        #expect(try shop.run().outcomes["b.xlsx"]?.hasPrefix("rejected") == true)
        #expect(try lines(shop).isEmpty)
    }
}
