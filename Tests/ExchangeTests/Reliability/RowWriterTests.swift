import Domain
import GRDB
import Testing

@testable import Ledger

@Suite("Rows that are written in great numbers")
struct RowWriterTests {
    private static let sql = "INSERT INTO stock_part (name) VALUES (?)"

    @Test("hold every text up to its first zero byte and every number, and nothing where there is none")
    func values() throws {
        try LedgerFile(path: nil).session { ledger throws(Problem) in
            try ledger.execute("CREATE TABLE kept (a TEXT, b INTEGER, c TEXT, d INTEGER, e INTEGER)")
            let row = try RowWriter(ledger, "INSERT INTO kept VALUES (?, ?, ?, ?, ?)")
            let texts = ["", "čaj", "a\u{0}b", String(repeating: "x", count: 10_000), "🫖"]
            for (place, text) in texts.enumerated() {
                row.add(text)
                row.add(Int64.min)
                row.add(place % 2 == 0 ? nil : text)
                row.add(place)
                row.add(place % 2 == 0)
                try row.run()
            }
            let kept: [[String?]] = try ledger.map("SELECT a, b, c, d, e FROM kept ORDER BY d") { row in
                let numbers: [Int] = [try row[1], try row[3], try row[4]]
                return [try row[0], try row[2]] + numbers.map { String($0) }
            }
            let expected: [[String?]] = texts.enumerated().map { place, text in
                let text = String(text.prefix { $0 != "\u{0}" })
                return [text, place % 2 == 0 ? nil : text, String(Int.min), String(place), place % 2 == 0 ? "1" : "0"]
            }
            #expect(kept == expected)
        }
    }

    @Test("that SQLite refuses are a problem without their values, and the next one is written")
    func refused() throws {
        try LedgerFile(path: nil).session { ledger throws(Problem) in
            let row = try RowWriter(ledger, Self.sql)
            row.add("secret")
            try row.run()
            row.add("secret")
            let problem = #expect(throws: Problem.self) { try row.run() }
            #expect(problem?.code == LedgerProblem.unusable.rawValue)
            #expect(problem?.arguments.values.contains { $0.contains("secret") } == false)
            row.add("other")
            try row.run()
            #expect(try ledger.count("SELECT count(*) FROM stock_part") == 2)
        }
    }
}
