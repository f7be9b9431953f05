import Connectors
import Domain
import Syntax
import Testing

@testable import Exchange

/// What holds for every format that is registered.
@Suite("Conformance of formats") struct FormatConformanceTests {
    static let formats = Fixtures.recognition.formats.map(\.id)

    @Test("names are unique") func names() {
        #expect(Set(Self.formats).count == Self.formats.count)
    }

    @Test("has a fixture, which it alone recognises", arguments: formats)
    func recognised(id: String) throws {
        let bytes = try #require(Fixtures.file(id), "write a fixture for \(id)").bytes
        let head = FileHead(bytes, tail: bytes)
        #expect(Fixtures.recognition.formats.filter { $0.recognises(head) }.map(\.id) == [id])
        #expect(Reading([]).format == nil)
    }

    @Test("refuses a table that two shipped layouts fit, and guesses none") func twoLayouts() throws {
        let reading = Reading(Array("Číslo karty;Množstvo\nA;5\n".utf8))
        #expect(reading.facts.isEmpty && reading.problems.map(\.code) == ["TABLE-012"])
        #expect(reading.problems.first?.arguments["profiles"] == "onix.stock, oberon.stock")
    }

    @Test("reads a whole file whole", arguments: formats)
    func whole(id: String) throws {
        let reading = Reading(try bytes(id))
        #expect(reading.completeness != .open)
        if kind(id) == .unknown {
            #expect(!reading.isApplicable && reading.facts.isEmpty)
            #expect(!reading.problems.isEmpty)
        } else {
            #expect(reading.isApplicable, "\(reading.problems)")
            // What a shop did is known; only what it refused is said.
            #expect(!reading.facts.isEmpty || id.hasSuffix(".answers"))
        }
    }

    @Test("says the same however the bytes come", arguments: formats, [1, 3, 61])
    func chunks(id: String, size: Int) throws {
        let bytes = try bytes(id)
        let whole = Reading(bytes)
        let pieces = Reading(bytes, chunk: size)
        #expect(pieces.said() == whole.said() && pieces.problems == whole.problems)
        #expect(pieces.encoding == whole.encoding)
    }

    @Test("never takes a cut file for a whole one", arguments: formats)
    func cut(id: String) throws {
        let fixture = try #require(Fixtures.file(id))
        let bytes = fixture.bytes
        let whole = Reading(bytes)
        for length in 0..<bytes.count {
            let reading = Reading(Array(bytes[..<length]))
            // Blanks at the end say nothing.
            let isWhole = bytes[length...].allSatisfy { $0 <= 32 }
            if case .closed = reading.completeness {
                #expect(reading.said() == whole.said(), "\(length) bytes are called complete")
            }
            guard !isWhole, reading.isApplicable else { continue }
            switch fixture.syntax {
            // Each line of such a file is whole by itself: an answer, or a page of a set that is written at once.
            case .json where Self.isBetweenLines(bytes, length): #expect(reading.facts.count <= whole.facts.count)
            case .xml, .json: Issue.record("\(length) of \(bytes.count) bytes are applicable")
            case .balanced: #expect(reading.said() == whole.said(), "\(length) bytes are applicable")
            case .csv: #expect(reading.facts.count <= whole.facts.count)
            }
        }
    }

    /// Whether a text of JSON lines is cut after one of them.
    private static func isBetweenLines(_ bytes: [UInt8], _ length: Int) -> Bool {
        let gap = bytes[..<length].reversed().prefix { $0 <= 32 } + bytes[length...].prefix { $0 <= 32 }
        return gap.contains(UInt8(ascii: "\n")) && bytes[..<length].last { $0 > 32 } == UInt8(ascii: "}")
            && bytes[length...].first { $0 > 32 } == UInt8(ascii: "{")
    }

    @Test("reads LF as it reads CR LF", arguments: formats)
    func lineEnds(id: String) throws {
        let fixture = try #require(Fixtures.file(id))
        let expected = Reading(fixture.bytes).said()
        #expect(Reading(fixture.bytes(fixture.encoding, lineEnd: "\n")).said() == expected)
    }

    @Test("reads UTF-8 with and without a mark", arguments: formats)
    func marked(id: String) throws {
        let fixture = try #require(Fixtures.file(id)).inUTF8
        guard fixture.syntax != .balanced else { return }
        let plain = Reading(fixture.bytes)
        let marked = Reading([0xEF, 0xBB, 0xBF] + fixture.bytes)
        #expect(plain.said() == Reading(try bytes(id)).said())
        #expect(marked.format == id && marked.said() == plain.said() && marked.problems == plain.problems)
        #expect(marked.encoding == "UTF-8")
    }

    @Test("never guesses letters that the declared encoding does not have", arguments: formats)
    func wrongEncoding(id: String) throws {
        let fixture = try #require(Fixtures.file(id))
        let lying = Reading(fixture.inUTF8.bytes(.windows1250, lineEnd: "\r\n"))
        switch fixture.syntax {
        // Declared UTF-8, written in windows-1250.
        case .xml: #expect(!lying.isApplicable)
        // Nothing is declared: the bytes show it.
        case .csv, .balanced: #expect(lying.said() == Reading(fixture.bytes).said())
        // JSON is UTF-8 (RFC 8259, 8.1): another encoding is told by its bytes, or refused.
        case .json:
            let isRefused =
                !lying.isApplicable
                && lying.problems.contains { $0.is(JSONProblem.badText) || $0.is(GatewayNoticeProblem.malformed) }
            #expect(isRefused || lying.said() == Reading(fixture.bytes).said())
        }
        #expect(lying.said().allSatisfy { !$0.contains("\u{FFFD}") })
    }

    @Test("applies a file that stands in itself twice once, or not at all", arguments: formats)
    func doubled(id: String) throws {
        let fixture = try #require(Fixtures.file(id))
        let doubled = Reading(fixture.bytes + fixture.bytes)
        guard fixture.syntax == .xml || fixture.syntax == .json, doubled.isApplicable else { return }
        #expect(doubled.said() == Reading(fixture.bytes).said())
        #expect(doubled.problems.contains { $0.code == "STATEMENT-031" })
    }

    @Test("survives any damaged byte", arguments: formats)
    func damaged(id: String) throws {
        let bytes = try bytes(id)
        let most = Reading(bytes).facts.count + 2
        let values: [UInt8] = [0, 0xFF, UInt8(ascii: "<"), UInt8(ascii: "9"), 10]
        // Reading costs the file's length for each byte of it: in a long one the values take turns.
        let isLong = bytes.count > 1_500
        for index in stride(from: 0, to: bytes.count, by: isReadByAnother(id) ? 13 : 1) {
            for value in isLong ? [values[index % values.count]] : values {
                var damaged = bytes
                damaged[index] = value
                let reading = Reading(damaged)
                #expect(reading.facts.count <= most)
            }
        }
    }

    @Test("survives a value without end, wherever it stands", arguments: formats)
    func huge(id: String) throws {
        let bytes = try bytes(id)
        let value = [UInt8](repeating: UInt8(ascii: "7"), count: Limits.xmlTextBytes + 1)
        for part in 1...3 {
            // Inside a value or a name, so that it grows and nothing else is damaged.
            let middle = bytes.count * part / 4
            let place = bytes[middle...].firstIndex { $0 >= 48 && $0 <= 57 || $0 >= 97 && $0 <= 122 } ?? middle
            let reading = Reading(Array(bytes[..<place]) + value + Array(bytes[place...]))
            let longest = reading.said().map(\.utf8.count).max() ?? 0
            #expect(longest < Limits.mtFieldBytes, "a record of \(longest) bytes")
            let told = reading.problems.map { "\($0)".utf8.count }.max() ?? 0
            #expect(told < Limits.mtFieldBytes, "a problem of \(told) bytes")
        }
    }

    /// What is not used is read by one reader, and so are the versions of one message and the CSVs of banks: a sample of
    /// their bytes does.
    private func isReadByAnother(_ id: String) -> Bool {
        kind(id) == .unknown || id.hasPrefix("csv.") && id != "csv.fio" && id != "csv.revolut"
            || id.hasPrefix("mail.") && id != "mail.tatrabanka"
            || id.hasPrefix("camt.") && id.contains(".001.") && !id.hasSuffix(".02") && !id.hasSuffix(".08")
    }

    private func bytes(_ id: String) throws -> [UInt8] { try #require(Fixtures.file(id)).bytes }

    private func kind(_ id: String) -> FileKind {
        Fixtures.recognition.formats.first { $0.id == id }?.kind ?? .unknown
    }
}
