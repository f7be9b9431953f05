import Domain
import Syntax
import Testing

@Suite("CSV: writing")
struct CSVWriterTests {
    private func text(_ writer: CSVWriter) -> String { String(decoding: writer.bytes, as: UTF8.self) }

    @Test("fields are quoted only where a reader needs it")
    func quoting() {
        var writer = CSVWriter()
        writer.row(["plain", "a,b", "a;b", "5\"", "two\nlines", " edge", nil, ""])
        #expect(text(writer) == "plain;a,b;\"a;b\";\"5\"\"\";\"two\nlines\";\" edge\";;\r\n")
    }

    @Test("numbers are exact and without trailing zeros")
    func numbers() {
        var writer = CSVWriter(delimiter: UInt8(ascii: ","))
        for millionths: Int64 in [0, 1, -1, 500_000, -3_250_000, 12_000_000, .max, .min] {
            writer.field(Quantity(millionths: millionths))
        }
        writer.endRow()
        let expected = "0,0.000001,-0.000001,0.5,-3.25,12,9223372036854.775807,-9223372036854.775808\r\n"
        #expect(text(writer) == expected)
    }

    @Test("formulas are guarded for people and left alone for machines")
    func formulas() {
        let texts = ["=1+1", "+A1", "-A1", "@x", "\tx", "a=b", "+420 905", "-1.50 EUR"]
        var people = CSVWriter(guardsFormulas: true)
        var machine = CSVWriter()
        people.row(texts)
        people.field(Quantity(-5))
        machine.row(texts)
        #expect(text(people) == "'=1+1;'+A1;'-A1;'@x;\"'\tx\";a=b;+420 905;-1.50 EUR\r\n-5")
        #expect(text(machine) == "=1+1;+A1;-A1;@x;\"\tx\";a=b;+420 905;-1.50 EUR\r\n")
    }

    @Test(
        "what a spreadsheet runs is guarded, what is a number is not",
        arguments: [
            "=cmd|' /C calc'!A0", "+cmd|x", "-2+3+cmd|x", "@SUM(A1)", "\n=1", "＝1+1", "+a@b.sk", "-1-A1", "+1 EURO",
            "=a@b.sk", "🧸=1+1", "\u{200B}=1+1", "\u{FEFF}@x", "\u{A0}=1", " =1", "\u{1}=1", "\u{7F}+A1", "ъ=1",
            "\u{301}=1",
            "−1+A1", "﹦1", "🧸\t=1", "🧸🧸-A1",
        ]
    )
    func formula(text: String) {
        #expect(FormulaGuard.guarded(text) == "'" + text)
    }

    @Test(
        "numbers, telephones and amounts stay",
        arguments: [
            "", "+421 905 123 456", "+421-905/123", "-12,50", "-1204.50 EUR", "-", "(02) 123", "a=1", "jana@x.sk", "ˇ",
            "🧸", "🧸 5", " -5", "−12,50 EUR", "č=1", "\u{200B}",
        ]
    )
    func plain(text: String) {
        #expect(FormulaGuard.guarded(text) == text)
    }

    @Test("what is written is read back")
    func roundTrip() throws {
        let table = [["a", "b"], ["ž;\"x\"", "1\r\n2"], ["", "-"], ["\"", "\"\""]]
        var writer = CSVWriter()
        for row in table { writer.row(row) }
        #expect(try rows(writer.take()) == table)
        #expect(writer.bytes.isEmpty)
        writer.row([""])
        #expect(text(writer) == "\"\"\r\n")
    }
}
