import Domain
import Testing

@testable import Ledger

@Suite("The columns of a row of the ledger")
struct ColumnsTests {
    @Test("are read by their places, whatever the first one is")
    func places() throws {
        let row = try LedgerFile(path: nil).session { ledger throws(Problem) in
            try ledger.first("SELECT NULL, 'a', 7") { row in
                (none: try row[0] as Int?, text: try row[1] as String, number: try row[2] as Int)
            }
        }
        #expect(row?.none == nil && row?.text == "a" && row?.number == 7)
    }

    @Test("that are empty or missing where a value must be are a problem", arguments: ["SELECT NULL, 1", "SELECT 1"])
    func missing(sql: String) throws {
        let file = try LedgerFile(path: nil)
        let problem = #expect(throws: Problem.self) {
            try file.session { ledger throws(Problem) in
                try ledger.first(sql) { row in try row[0] + row[1] as Int }
            }
        }
        #expect(problem?.code == LedgerProblem.unusable.rawValue)
    }
}
