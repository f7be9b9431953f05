import Domain
import Syntax
import Testing

@Suite("JSON reader") struct JSONReaderTests {
    /// The events of a text, one word each.
    struct Words: JSONHandler {
        var words: [String] = []

        mutating func event(_ event: JSONEvent, _ bytes: Span<UInt8>, at position: SourcePosition) throws(Problem) {
            let text = bytes.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
            switch event {
            case .beginObject: words.append("{")
            case .endObject: words.append("}")
            case .beginArray: words.append("[")
            case .endArray: words.append("]")
            case .key: words.append(text + ":")
            case .string: words.append("'" + text + "'")
            case .number, .word: words.append(text)
            }
        }
    }

    private func read(_ text: String, chunk: Int? = nil) throws -> [String] { try read(Array(text.utf8), chunk: chunk) }

    private func read(_ bytes: [UInt8], chunk: Int? = nil) throws -> [String] {
        var reader = JSONReader(Words())
        var index = 0
        while index < bytes.count {
            let part = Array(bytes[index..<min(bytes.count, index + (chunk ?? bytes.count))])
            try reader.read(part.span)
            index += part.count
        }
        try reader.finish()
        return reader.handler.words
    }

    private func problem(_ text: String) -> Problem? {
        do {
            _ = try read(text)
            return nil
        } catch {
            return error as? Problem
        }
    }

    @Test("events of every kind, however the bytes come", arguments: [nil, 1, 3])
    func events(chunk: Int?) throws {
        let text = "\u{FEFF}{\"a\": [1, -2.50e+3, true, null], \"b\\n\": {\"\": \"\\u017d\\ud83d\\ude00\\/\"}}\n"
        let words = ["{", "a:", "[", "1", "-2.50e+3", "true", "null", "]", "b\n:", "{", ":", "'Ž😀/'", "}", "}"]
        #expect(try read(text, chunk: chunk) == words)
        #expect(try read("0", chunk: chunk) == ["0"] && read(" false ", chunk: chunk) == ["false"])
    }

    @Test(
        "what is no JSON is refused",
        arguments: [
            "{,}", "[1,]", "{\"a\":1,}", "{\"a\" 1}", "{a:1}", "[1 2]", "01", "-", "1.", ".5", "1e", "+1", "tru",
            "nul ",
            "[}", "{]", "1 2", "\"\\x\"", "\"a\u{1}b\"", "\"\\u12g4\"", "{\"a\":}", "{1:2}", ":", "]",
            "truefalse",
        ]
    )
    func malformed(text: String) {
        #expect(problem(text)?.code == "JSON-002")
    }

    @Test("a second document is told as that", arguments: ["[] []", "{}\n{}", "{}[1]", "1 {}"])
    func several(text: String) {
        #expect(problem(text)?.code == "JSON-006")
    }

    @Test("what ends too soon is cut", arguments: ["", " ", "{", "[1", "{\"a\"", "{\"a\":", "\"abc", "[1,", "\"\\u00"])
    func cut(text: String) {
        #expect(problem(text)?.code == "JSON-001")
    }

    @Test("halves of characters, and bytes that are no UTF-8") func text() {
        for text in ["\"\\ud83d\"", "\"\\ud83dx\"", "\"\\ud83d\\n\"", "\"\\ude00\"", "\"\\ud83d\\ud83d\""] {
            #expect(problem(text)?.code == "JSON-005", "\(text)")
        }
        #expect(throws: (any Error).self) { try read([0x22, 0xC3, 0x22]) }
        #expect(throws: (any Error).self) { try read([0x22, 0xFF, 0x22]) }
    }

    @Test("limits of depth and length") func limits() throws {
        #expect(problem(String(repeating: "[", count: 65))?.code == "JSON-003")
        #expect(problem(String(repeating: "{\"a\":", count: 100_000))?.arguments == ["limit": String(Limits.jsonDepth)])
        let long = String(repeating: "x", count: Limits.jsonTextBytes + 1)
        for text in ["[\"" + long, "{\"" + long] {
            #expect(problem(text)?.code == "JSON-004")
            #expect(problem(text)?.arguments == ["limit": String(Limits.jsonTextBytes)])
        }
        #expect(problem("[" + String(repeating: "1", count: 1000) + "]")?.code == "JSON-002")
        #expect(try read(String(repeating: "[", count: 64) + String(repeating: "]", count: 64)).count == 128)
        #expect(problem("\"" + String(repeating: "a", count: (1 << 20) + 1))?.code == "JSON-004")
        #expect(problem("1" + String(repeating: "0", count: 100))?.code == "JSON-002")
    }

    @Test("problems name line and column") func place() {
        #expect(problem("{\n \"a\": x}")?.position == SourcePosition(line: 2, column: 7))
        #expect(problem("[1,\n2")?.position?.line == 2)
    }
}
