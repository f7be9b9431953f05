import CLibXML2
import Connectors
import Domain
import Syntax
import Testing

@testable import Exchange

/// What holds for every text format in every encoding that can carry its sample.
@Suite("Conformance of encodings") struct EncodingConformanceTests {
    /// Formats of which each part has an encoding of its own.
    static let formats = Fixtures.recognition.formats.map(\.id).filter { $0 != "mail" && !$0.hasPrefix("mail.") }

    static let wideNames = ["UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"]

    @Test("reads wide characters with a mark and without", arguments: formats, wideNames)
    func wide(id: String, encoding: String) throws {
        let fixture = try #require(Fixtures.file(id))
        let expected = Reading(fixture.inUTF8.bytes)
        let plain = Bytes.of(fixture.text(declaring: encoding), in: encoding)
        let marked = Bytes.of("\u{FEFF}" + fixture.text(declaring: encoding), in: encoding)
        for bytes in [plain, marked] {
            let reading = Reading(bytes)
            #expect(reading.format == expected.format && reading.said(lines: false) == expected.said(lines: false))
            #expect(reading.problems.map(\.code) == expected.problems.map(\.code))
            #expect(reading.encoding == encoding || expected.encoding.isEmpty)
            #expect(Reading(bytes, chunk: 7).said() == reading.said())
        }
    }

    @Test(
        "reads what XML declares, as far as iconv knows it",
        arguments: formats,
        ["ISO-8859-2", "windows-1250", "CP852", "ISO-8859-1", "ISO-8859-15", "windows-1252", "ISO-8859-16", "UTF-8"]
    )
    func declared(id: String, encoding: String) throws {
        let fixture = try #require(Fixtures.file(id))
        guard fixture.text.hasPrefix("<?xml") else { return }
        let expected = Reading(fixture.inUTF8.bytes)
        let text = fixture.text(declaring: encoding)
        let bytes = Bytes.of(text, in: encoding)
        // Letters that the encoding lacks: the sample cannot be written in it.
        guard !bytes.isEmpty else { return }
        let reading = Reading(bytes)
        #expect(reading.format == expected.format && reading.said(lines: false) == expected.said(lines: false))
        #expect(reading.encoding == encoding || reading.encoding.isEmpty)
    }

    @Test("settles or refuses a declaration that lies", arguments: formats)
    func lying(id: String) throws {
        let fixture = try #require(Fixtures.file(id))
        guard fixture.text.hasPrefix("<?xml"), fixture.text.utf8.contains(where: { $0 > 127 }) else { return }
        let kind = Fixtures.recognition.formats.first { $0.id == id }?.kind
        guard kind != .unknown else { return }
        for declared in ["windows-1250", "ISO-8859-1", "windows-1252", "ISO-8859-2"] {
            let reading = Reading(Array(fixture.text(declaring: declared).utf8))
            #expect(reading.format == id)
            let told = reading.problems.last
            #expect(
                told?.arguments["declared"] == declared && told?.arguments["likely"] == "UTF-8",
                "\(id) \(declared)"
            )
        }
        // What programs declare that keep texts of wide characters in memory, and write UTF-8.
        let settled = Reading(Array(fixture.text(declaring: "utf-16").utf8))
        #expect(settled.isApplicable && settled.said() == Reading(fixture.inUTF8.bytes(.utf8, lineEnd: "\n")).said())
        let wrong = Reading(fixture.bytes(.windows1250, lineEnd: "\n", declaring: "utf-16"))
        #expect(wrong.problems.last?.code == "TEXT-001" && wrong.problems.last?.arguments["declared"] == "utf-16")
    }

    @Test("reads a declaration behind blank lines, with a warning", arguments: formats)
    func blanks(id: String) throws {
        let fixture = try #require(Fixtures.file(id))
        guard fixture.text.hasPrefix("<?xml") else { return }
        let expected = Reading(fixture.bytes)
        for blanks in ["\r\n", "\n \t\n", String(repeating: "\n", count: 300)] {
            let reading = Reading(Array(blanks.utf8) + fixture.bytes)
            #expect(reading.format == expected.format && reading.said(lines: false) == expected.said(lines: false))
            #expect(reading.problems.map(\.code) == ["TEXT-004"] + expected.problems.map(\.code))
            #expect(reading.problems.first?.severity == .warning)
        }
    }

    @Test("reads tables whose first line names the delimiter", arguments: formats)
    func separator(id: String) throws {
        let fixture = try #require(Fixtures.file(id))
        let head = FileHead(fixture.bytes, tail: fixture.bytes)
        guard fixture.syntax == .csv, id != "mt942", let row = head.top.rows.first else { return }
        let line = Array("sep=".utf8) + [row.delimiter, 13, 10]
        let reading = Reading(line + fixture.bytes)
        #expect(reading.format == id)
        #expect(reading.said(lines: false) == Reading(fixture.bytes).said(lines: false))
    }
}

/// Texts as bytes of any encoding, by iconv.
private enum Bytes {
    static func of(_ text: String, in encoding: String) -> [UInt8] {
        guard let descriptor = iconv_open(encoding, "UTF-8"), Int(bitPattern: descriptor) != -1 else { return [] }
        defer { iconv_close(descriptor) }
        var input = Array(text.utf8)
        var output = [UInt8](repeating: 0, count: input.count * 4 + 16)
        let capacity = output.count
        let (isWhole, left): (Bool, Int) = input.withUnsafeMutableBytes { source in
            output.withUnsafeMutableBytes { target in
                var from = source.baseAddress?.assumingMemoryBound(to: CChar.self)
                var to = target.baseAddress?.assumingMemoryBound(to: CChar.self)
                var (fromLeft, toLeft) = (source.count, capacity)
                let result = iconv(descriptor, &from, &fromLeft, &to, &toLeft)
                return (result != -1 && fromLeft == 0, toLeft)
            }
        }
        return isWhole ? Array(output[..<(capacity - left)]) : []
    }
}

extension Fixture {
    /// The text with another encoding in its XML declaration.
    fileprivate func text(declaring encoding: String) -> String {
        guard text.hasPrefix("<?xml"), let end = text.firstRange(of: "?>") else { return text }
        return "<?xml version=\"1.0\" encoding=\"\(encoding)\"" + text[end.lowerBound...]
    }

    fileprivate func bytes(_ encoding: TextEncoding, lineEnd: String, declaring name: String) -> [UInt8] {
        Fixture(syntax: syntax, encoding: encoding, text: text(declaring: name)).bytes(encoding, lineEnd: lineEnd)
    }
}
