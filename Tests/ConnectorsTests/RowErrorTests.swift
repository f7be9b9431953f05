import Domain
import Testing

@testable import Connectors

/// Wrong rows: tolerated one by one up to a limit, and what a spreadsheet did.
@Suite struct RowErrorTests {
    @Test func oneWrongRowIsBorne() {
        let table = Table(.stock(), "Kód;Množstvo\nA;1\n;2\n")
        #expect(table.levels == ["A=1"] && table.wrong == ["TABLE-020 3:1"] && table.refusal == nil)
        #expect(table.problems.allSatisfy { $0.scope == .record })
        #expect(table.problems[0].arguments == ["column": "code", "row": "2"])
    }

    @Test func tooManyWrongRowsRefuseTheFile() {
        let rows = (1...100).map { $0 % 20 == 0 ? "K\($0);x" : "K\($0);1" }
        #expect(Table(.stock(), (["Kód;Množstvo"] + rows + [""]).joined(separator: "\n")).refusal == nil)
        let more = rows + ["Z;x", ""]
        let refusal = Table(.stock(), (["Kód;Množstvo"] + more).joined(separator: "\n")).refusal
        #expect(refusal?.code == "TABLE-014")
        #expect(refusal?.arguments == ["profile": "test.table", "errors": "6", "rows": "101", "limit": "5"])
        let patient = TableProfile.stock("error-percent: 50")
        #expect(Table(patient, (["Kód;Množstvo"] + more).joined(separator: "\n")).refusal == nil)
    }

    @Test func scientificNotationIsDamage() {
        let one = Table(.stock(), "Kód;EAN;Množstvo\nA;8,59E+12;1\nB;8580001000015;2\n")
        #expect(one.levels == ["B/8580001000015=2"] && one.wrong == ["TABLE-022 2:3"])
        #expect(one.problems[0].arguments["value"] == "8,59E+12")
        let all = Table(.stock(), "Kód;EAN;Množstvo\nA;8.59E+12;1\nB;8,58E+12;2\n")
        #expect(all.refusal?.code == "TABLE-015" && all.refusal?.arguments["count"] == "2")
        #expect(Table(.stock(), "Kód;EAN;Množstvo\nE+12;1E12;1\n").problems.isEmpty)
    }

    @Test func lostZerosAreSeenByTheCheckDigit() {
        let own = "Kód;EAN;Množstvo\nA;12345;1\nB;23456;1\nC;34567;1\n"
        #expect(Table(.stock(), own).refusal == nil)
        let lost = ["12345674905", "23456789015", "34567890125"].map { withCheckDigit(String($0.dropLast())) }
        let damaged = "Kód;EAN;Množstvo\n" + lost.enumerated().map { "K\($0);\($1);1\n" }.joined()
        #expect(Table(.stock(), damaged).refusal?.code == "TABLE-015")
        #expect(Table(.stock("key-pad: 13"), damaged).refusal == nil)
    }

    private func withCheckDigit(_ digits: String) -> String {
        var sum = 0
        for (index, digit) in digits.reversed().enumerated() {
            sum += (digit.wholeNumberValue ?? 0) * (index % 2 == 0 ? 3 : 1)
        }
        return digits + String((10 - sum % 10) % 10)
    }

    @Test func tooWideRowsAreWrong() {
        let table = Table(.stock(), "Kód;Množstvo\nA;1;2\nB;2;\n")
        #expect(table.levels == ["B=2"] && table.problems.map(\.code) == ["CSV-009"])
    }
}
