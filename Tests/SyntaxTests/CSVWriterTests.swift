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
        let texts = ["=1+1", "+420", "-A1", "@x", "\tx", "a=b"]
        var people = CSVWriter(guardsFormulas: true)
        var machine = CSVWriter()
        people.row(texts)
        people.field(Quantity(-5))
        machine.row(texts)
        #expect(text(people) == "'=1+1;'+420;'-A1;'@x;\"'\tx\";a=b\r\n-5")
        #expect(text(machine) == "=1+1;+420;-A1;@x;\"\tx\";a=b\r\n")
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
