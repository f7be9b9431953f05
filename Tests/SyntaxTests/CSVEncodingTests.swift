import Domain
import Syntax
import Testing

@Suite("CSV: encodings")
struct CSVEncodingTests {
    /// `text` in windows-1250.
    private func windows1250(_ text: String) -> [UInt8] {
        var bytes: [UInt8] = []
        TextEncoder(.windows1250).encode(text, into: &bytes)
        return bytes
    }

    @Test("the first letters decide", arguments: [1, 2, 3, Int.max])
    func guess(step: Int) throws {
        let text = "code;name\n1;Žltý kôň\n2;1\u{A0}204,50 €\n"
        let utf8 = CSVReader(nil, handler: Rows())
        let old = CSVReader(nil, handler: Rows())
        let expected = [["code", "name"], ["1", "Žltý kôň"], ["2", "1\u{A0}204,50 €"]]
        #expect(try read(utf8, Array(text.utf8), step: step).rows == expected)
        #expect(utf8.encoding == .utf8)
        #expect(try read(old, windows1250(text), step: step).rows == expected)
        #expect(old.encoding == .windows1250)
    }

    @Test(
        "letters in words that are signs in windows-1250 prove ISO-8859-2",
        arguments: ["Žofia", "Šaľa", "KOŽA", "Anna Žáková", "rozprávka a výhrevnosť, fašiangy", "chlapec kľaká", "©"]
    )
    func iso(text: String) throws {
        let letters: [Character: UInt8] = [
            "Ž": 0xAE, "Š": 0xA9, "ľ": 0xB5, "á": 0xE1, "ť": 0xBB, "š": 0xB9, "ý": 0xFD, "ž": 0xBE, "©": 0xA9,
        ]
        let bytes = "a;b\n1;\(text)\n".flatMap { letter in letters[letter].map { [$0] } ?? Array(String(letter).utf8) }
        let reader = CSVReader(nil, handler: Rows())
        #expect(try read(reader, bytes, step: 3).rows == [["a", "b"], ["1", text]])
        #expect(reader.encoding == (text == "©" ? .windows1250 : .iso88592))
    }

    @Test(
        "signs of windows-1250 beside words prove nothing",
        arguments: [
            "Spojka® s.r.o.", "© Eva", "«slovo» a «iné»", "5 µm", "kábel 10µF", "Kofola®, ®", "veľa", "©2026 Firma",
        ]
    )
    func signs(text: String) throws {
        let reader = CSVReader(nil, handler: Rows())
        #expect(try read(reader, windows1250("a;b\n1;\(text)\n"), step: 3).rows == [["a", "b"], ["1", text]])
        #expect(reader.encoding == .windows1250)
    }

    @Test("a first line that names another delimiter than the header row has does not count")
    func belied() throws {
        #expect(CSVDelimiter.belied(Array("sep=;\na,b,c\n1,2,3\n".utf8)).map { [$0.named, $0.used] } == [59, 44])
        #expect(CSVDelimiter.belied(Array("sep=,\nDatum;Suma;VS\n3.9.2026;10,00;1\n".utf8))?.used == 59)
        for honest in [
            "sep=;\na;b;c\n", "sep=,\na,b,c\n1;2,3,4\n", "a,b,c\n", "sep=;\n\"a,b,c\";d;e\n", "sep=;\na\n1\n",
            "sep=;\nBanka, a.s., Praha, CZ\na;b;c\n",
        ] {
            #expect(CSVDelimiter.belied(Array(honest.utf8)) == nil, "\(honest)")
        }
        #expect(try rows("sep=;\na,b,c\n1,2,3\n".utf8) == [["a", "b", "c"], ["1", "2", "3"]])
    }

    @Test("a letter at the very end decides too")
    func lastByte() throws {
        #expect(try rows([97, 59, 0xE9], step: 1) == [["a", "é"]])
    }

    @Test("a byte order mark means UTF-8", arguments: [1, 2, Int.max])
    func mark(step: Int) throws {
        let bytes = [0xEF, 0xBB, 0xBF] + Array("code;b\n1;é\n".utf8)
        let reader = CSVReader(CSVHeader(Goods.self), encoding: .windows1250, handler: Rows())
        #expect(try read(reader, bytes, step: step).rows == [["1", "é"]])
        #expect(reader.encoding == .utf8)
    }

    @Test("UTF-8 that turns into windows-1250 is refused at its place", arguments: [1, 5, Int.max])
    func mixed(step: Int) {
        let bytes = Array("a;b\nš;1\nx;".utf8) + windows1250("kôň\n")
        let found = problem { () throws(Problem) in _ = try rows(bytes, step: step) }
        #expect(found?.code == "CSV-002")
        #expect(found?.arguments == ["declared": "UTF-8", "likely": "windows-1250"])
        // The first byte of ô in windows-1250 starts a UTF-8 sequence, which ň breaks.
        #expect(found?.position == SourcePosition(line: 3, column: 5))
    }

    @Test("a byte that windows-1250 does not have is refused at its place")
    func undefined() {
        let bytes = windows1250("a;b\nž;žž") + [0x81, 10]
        let found = problem { () throws(Problem) in _ = try rows(bytes) }
        #expect(found?.code == "CSV-002")
        #expect(found?.position == SourcePosition(line: 2, column: 5))
        #expect(found?.arguments["declared"] == "windows-1250")
    }

    @Test("UTF-8 in a file that is given as windows-1250 is told apart")
    func given() {
        let found = problem { () throws(Problem) in _ = try rows("a;žltá\n".utf8, encoding: .windows1250) }
        #expect(found?.code == "CSV-002")
        #expect(found?.arguments == ["declared": "windows-1250", "likely": "UTF-8"])
    }

    @Test(
        "overlong forms, surrogates and lone continuations are not UTF-8",
        arguments: [
            [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0x80], [0xE0, 0x80, 0x80], [0xFF],
        ] as [[UInt8]]
    )
    func malformed(bytes: [UInt8]) {
        let found = problem { () throws(Problem) in _ = try rows(Array("a;é\n".utf8) + bytes + [10]) }
        #expect(found?.code == "CSV-002")
    }

    @Test("a file that ends inside a character is cut")
    func cut() {
        let found = problem { () throws(Problem) in _ = try rows(Array("a;é;".utf8) + [0xC5]) }
        #expect(found?.code == "CSV-001")
    }

    @Test("UTF-16 that nobody has decoded is refused by its mark, and a zero byte as what it is")
    func utf16() {
        let wide: [UInt8] = [97, 0, 59, 0, 98, 0, 10, 0]
        let marked = problem { () throws(Problem) in _ = try rows([0xFF, 0xFE] + wide) }
        #expect(marked?.code == "CSV-002" && marked?.arguments["likely"] == "UTF-16")
        let damaged = problem { () throws(Problem) in _ = try rows(Array("a;b\nc;".utf8) + [0] + Array("d\n".utf8)) }
        #expect(damaged?.code == "CSV-013" && damaged?.position == SourcePosition(line: 2, column: 3))
    }

    @Test("ISO-8859-2 and CP852 are told where their letters prove them, and windows-1250 is not taken for them")
    func codePages() throws {
        let text = "kód;názov\n1;tažší šálek\n2;žltá šišová miša\n3;Šťastný ťažký kôň, čučoriedka\n4;ľad, loď, úľ\n"
        // Its bytes spell letters of CP852 too.
        let plain = CSVReader(nil, handler: Rows())
        _ = try read(plain, Array(text.utf8), step: Int.max)
        #expect(plain.encoding == .utf8)
        for encoding in [TextEncoding.windows1250, .iso88592, .cp852] {
            var bytes: [UInt8] = []
            #expect(TextEncoder(encoding).encode(text, into: &bytes) == 0)
            for step in [1, 7, Int.max] {
                #expect(try rows(bytes, step: step) == rows(text.utf8), "\(encoding)")
            }
        }
        // Signs, not letters, and few: nothing is proven.
        let signs = "name;size\nNike® Air™;10\u{A0}kg\nAdidas®;5\u{A0}kg…\nBosch® „pro“ ±1 §;5\u{A0}m\u{A0}x\n"
        var bytes: [UInt8] = []
        #expect(TextEncoder(.windows1250).encode(signs, into: &bytes) == 0)
        #expect(try rows(bytes) == rows(signs.utf8))
    }
}
