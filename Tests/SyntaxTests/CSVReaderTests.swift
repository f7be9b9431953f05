import Domain
import Syntax
import Testing

@Suite("CSV: rows and fields")
struct CSVReaderTests {
    @Test("quotes, doubled quotes, delimiters and line breaks inside")
    func quotes() throws {
        let text = "a;b;c\r\n\"x;\"\"y\"\"\";\"two\r\nlines\";\"\"\r\n1;5\" pipe;3\r\n"
        #expect(try rows(text.utf8) == [["a", "b", "c"], ["x;\"y\"", "two\r\nlines", ""], ["1", "5\" pipe", "3"]])
    }

    @Test("the rows do not depend on how the bytes come", arguments: 1...9)
    func chunks(step: Int) throws {
        let text = "kód;názov;n\r\n\"a\"\"b\";\"č\r\n;ž\";1\r\n\r\nx;\u{10348};2\rq;;\n;;\nlast;\"\";4"
        let whole = try rows(text.utf8)
        #expect(whole.count == 5)
        #expect(try rows(text.utf8, step: step) == whole)
    }

    @Test("each kind of line end", arguments: ["\n", "\r", "\r\n"])
    func lineEnds(end: String) throws {
        let text = ["a;b", "", "1;2", "  ", "3;4", ";", ""].joined(separator: end)
        let reader = CSVReader(nil, handler: Rows())
        let found = try read(reader, Array(text.utf8))
        #expect(found.rows == [["a", "b"], ["1", "2"], ["3", "4"]])
        #expect(found.lines == [1, 3, 5])
    }

    @Test("lines are counted through quoted line breaks")
    func lines() throws {
        let text = "a;b\r\n\"1\r\n2\n3\";x\r\ny;z\r\n"
        #expect(try read(CSVReader(nil, handler: Rows()), Array(text.utf8)).lines == [1, 2, 5])
    }

    @Test("the delimiter is guessed outside quotes", arguments: [";", ",", "\t", "|"])
    func delimiters(mark: String) throws {
        let text = "\"a;,|x;;,,||\"\(mark)b\(mark)c\n1\(mark)2\(mark)3\n"
        let found = try rows(text.utf8)
        #expect(found.map(\.count) == [3, 3])
        #expect(found[1] == ["1", "2", "3"])
    }

    @Test("a given delimiter is not questioned")
    func givenDelimiter() throws {
        #expect(try rows("a;b;c,d\n".utf8, delimiter: UInt8(ascii: ",")) == [["a;b;c", "d"]])
    }

    @Test("an open quote at the end is a cut file")
    func openQuote() {
        let found = problem { () throws(Problem) in _ = try rows("a;b\n1;\"two\nthree".utf8) }
        #expect(found?.code == "CSV-001")
        #expect(found?.position?.line == 2)
    }

    @Test("a short last row without a line end is a cut file; with one it is a row")
    func cutRow() throws {
        let header = CSVHeader(Goods.self)
        let found = problem { () throws(Problem) in
            _ = try read(CSVReader(header, handler: Rows()), Array("code;name\nA1;x\nA2".utf8))
        }
        #expect(found?.code == "CSV-001")
        #expect(found?.position == SourcePosition(line: 3))
        #expect(try read(CSVReader(header, handler: Rows()), Array("code;name\nA1;x\nA2\n".utf8)).rows.count == 2)
    }

    @Test("text behind a closing quote is refused with its place")
    func behindQuote() {
        let found = problem { () throws(Problem) in _ = try rows("a;b\n1;\"two\" three\n".utf8) }
        #expect(found?.code == "CSV-003")
        #expect(found?.position == SourcePosition(line: 2, column: 8))
    }

    @Test("a row with more values than the header does not pass silently")
    func tooWide() throws {
        let reader = CSVReader(CSVHeader(Goods.self), handler: Rows())
        let found = try read(reader, Array("code;name;\nA;x;;\nB;y;z\nC;u;;v\n".utf8))
        #expect(found.rows.map { $0[0] } == ["A"])
        #expect(found.misfits.map(\.code) == ["CSV-009", "CSV-009"])
        #expect(found.misfits.map { $0.position?.line } == [3, 4])
    }

    @Test("rows and columns have limits")
    func limits() {
        let long = "a;b\n1;\"" + String(repeating: "x", count: 1 << 20) + "\";2\n"
        #expect(problem { () throws(Problem) in _ = try rows(long.utf8) }?.code == "CSV-004")
        let open = "a;b\n1;\"" + String(repeating: "x;y\n", count: 1 << 19)
        #expect(problem { () throws(Problem) in _ = try rows(open.utf8, step: 4096) }?.code == "CSV-004")
        let wide = "a;b\n" + String(repeating: "x;", count: 4096) + "\n"
        #expect(problem { () throws(Problem) in _ = try rows(wide.utf8) }?.code == "CSV-005")
    }

    @Test("a long row under the limit is read", arguments: [Int.max, 70_000])
    func longRow(step: Int) throws {
        let long = String(repeating: "x", count: 900_000)
        #expect(try rows("a;b\n1;\(long)\n".utf8, step: step).last == ["1", long])
    }

    @Test("an empty file has no header", arguments: ["", "\u{FEFF}", "\n\r\n ;\n"])
    func empty(text: String) {
        let found = problem { () throws(Problem) in
            _ = try read(CSVReader(CSVHeader(Goods.self), handler: Rows()), Array(text.utf8))
        }
        // The last one has a header row of nothing but delimiters and blanks: its columns are missing.
        #expect(found?.code == (text.contains(";") ? "CSV-007" : "CSV-006"))
    }
}
