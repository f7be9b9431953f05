import Domain
import Testing

@testable import Connectors

/// Codes with guards around them, and numbers whose mark only others tell.
@Suite struct KeyAndMarkTests {
    @Test func guardsAreTakenOffWithANote() {
        let table = Table(.stock(), "Kód;EAN;Množstvo\n'0012;;5\n=\"0013\";\u{A0}8590000000016;6\n0014;;7\n")
        #expect(table.levels == ["0012=5", "0013/8590000000016=6", "0014=7"])
        #expect(table.wrong == ["TABLE-024 0:0"] && table.problems[0].severity == .warning)
        #expect(table.problems[0].arguments["count"] == "3" && table.refusal == nil)
    }

    @Test(
        "a code with a letter of two encodings is not guessed",
        arguments: [
            // ľ or ž, © or Š; what only windows-1250 has, or a word of ISO-8859-2, tells which.
            ([0xBE], "", "TABLE-025"), ([0xA9], "", "TABLE-025"), ([0xBE], "\u{9A}", nil), ([0x9E], "", nil),
            ([0xE1], "", nil), ([0x41], "", nil), ([0xBE], "Ko\u{B9}e\u{B5}a a ko\u{B9}ele", nil),
        ] as [([UInt8], String, String?)]
    )
    func unclearLetters(letters: [UInt8], name: String, code: String?) {
        let name = name.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
        let bytes = Array("Kod;Nazov;Mnozstvo\nA-".utf8) + letters + Array(";".utf8) + name + Array(";5\n".utf8)
        #expect(Table(.stock(quantity: "quantity: [Mnozstvo]"), bytes).refusal?.code == code)
        #expect(Table(.stock("encoding: windows-1250", quantity: "quantity: [Mnozstvo]"), bytes).refusal == nil)
    }

    @Test func aFormulaAndScientificNotationAreNoCodes() {
        let rows = (1...60).map { "K\($0);;1\n" }.joined()
        let table = Table(.stock(), "Kód;EAN;Množstvo\n=0013;;5\n'8,59E+12;;6\n\(rows)")
        #expect(table.wrong == ["TABLE-022 2:1", "TABLE-022 3:1", "TABLE-024 0:0"])
        #expect(table.levels.count == 60)
    }

    @Test(
        arguments: [
            // Nothing tells.
            ("1.250", "3", "TABLE-017"), ("1.250", "2.500", "TABLE-017"),
            // What can only be decimals.
            ("1.250", "0.500", "TABLE-017"), ("1.250", "2.5", "TABLE-017"), ("0.250", "0.500", "TABLE-014"),
            // The comma is the mark.
            ("1.250", "2,5", nil), ("1.250", "1.234.567", nil), ("1.250", "3.000,0", nil), ("1 250", "3", nil),
        ] as [(String, String, String?)]
    )
    func threeDecimalsOrThousands(first: String, second: String, code: String?) {
        let table = Table(.stock(), "Kód;Množstvo\nA;\(first)\nB;\(second)\n")
        #expect(table.refusal?.code == code)
        if code == "TABLE-017" { #expect(table.refusal?.position?.line == 2) }
        if code == nil { #expect(table.levels.first == "A=1250") }
    }

    @Test func impossibleGroupsAreWrongRows() {
        let rows = (1...60).map { "K\($0);1\n" }.joined()
        let table = Table(.stock(), "Kód;Množstvo\nA;1 2 3\nB;12 34\n\(rows)C;0 250\n")
        #expect(table.wrong == ["TABLE-021 2:3", "TABLE-021 3:3", "TABLE-021 64:3"] && table.levels.count == 60)
    }

    @Test func aFirstLineNamesTheDelimiter() {
        for line in ["sep=;", "SEP=;", "\"sep=;\"", "sep=;;;"] {
            let table = Table(.stock(), "\(line)\r\nKód;EAN;Množstvo\r\nA;1;x\r\nB;2;5\r\n")
            #expect(table.levels == ["B/2=5"] && table.wrong == ["TABLE-021 3:5"], "\(line)")
        }
        // It speaks against what the rows are like.
        #expect(Table(.stock(), "sep=,\nKód,Množstvo\nA;B,5\n").levels == ["A;B=5"])
    }
}
