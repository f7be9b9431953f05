import Domain
import Payments
import Syntax
import Testing

@Suite("GPC: bytes, lines and encodings")
struct GPCTextTests {
    static let lines = [
        Lines.header(name: "Obchod Žilina", closing: 2, filler: "X"),
        Lines.movement(1, name: "Ľubomír Ťažký", type: "00978"),
        Lines.pad("078Ďakujem za tovar č. 1", 128),
        Lines.movement(1, name: "Jiří Příkrý", type: "00978"),
    ]

    func check(_ reading: Reading, _ encoding: String) {
        #expect(reading.failure == nil)
        #expect(reading.problems.isEmpty)
        #expect(reading.encoding == encoding)
        #expect(reading.payments.map(\.counterName) == ["Ľubomír Ťažký", "Jiří Příkrý"])
        #expect(reading.payments.map(\.message) == ["Ďakujem za tovar č. 1", nil])
        #expect(reading.payments.allSatisfy { $0.amount.currency == .eur && $0.date == day(2026, 1, 2) })
        #expect(reading.statements.first?.balanced == true)
    }

    @Test("code pages are told by their letters", arguments: [TextEncoding.windows1250, .cp852, .iso88592])
    func codePages(encoding: TextEncoding) {
        check(Reading(text: Lines.file(Self.lines), encoding: encoding), encoding.rawValue)
    }

    @Test("a file that was turned into UTF-8 as a whole has columns of characters")
    func characters() {
        check(Reading(Array(Lines.file(Self.lines).utf8)), "UTF-8")
        check(Reading([0xEF, 0xBB, 0xBF] + Array(Lines.file(Self.lines).utf8)), "UTF-8")
    }

    @Test("UTF-8 in columns of bytes")
    func bytes() {
        func field(_ text: String) -> String {
            text + String(repeating: " ", count: 20 - text.utf8.count)
        }
        let lines = [
            Self.lines[0].replacing("Obchod Žilina       ", with: field("Obchod Žilina")),
            Self.lines[1].replacing("Ľubomír Ťažký       ", with: field("Ľubomír Ťažký")), Self.lines[2],
            Self.lines[3].replacing("Jiří Příkrý         ", with: field("Jiří Příkrý")),
        ]
        #expect(lines[1].utf8.count == 128)
        check(Reading(Array(Lines.file(lines).utf8)), "UTF-8")
    }

    @Test("a file of ASCII is windows-1250, as is one with a lone dash")
    func standard() {
        let dash = Reading(text: Lines.file([Lines.header(closing: 1), Lines.movement(1, name: "A – B")]))
        #expect(dash.encoding == "windows-1250")
        #expect(dash.payments.first?.counterName == "A – B")
    }

    @Test("lines end with CR LF, LF or CR, the last one with nothing", arguments: ["\r\n", "\n", "\r", "\n\n"])
    func lineEnds(end: String) {
        let text = Lines.file([Lines.header(closing: 3), Lines.movement(1), Lines.movement(2)], end: end)
        for text in [text, String(text.dropLast(end == "\n\n" ? 2 : 1)), text + "\u{1A}"] {
            let reading = Reading(text: text)
            #expect(reading.failure == nil)
            #expect(reading.problems.isEmpty)
            #expect(reading.payments.map(\.line) == (end == "\n\n" ? [3, 5] : [2, 3]))
        }
    }

    @Test("the facts do not depend on how the bytes come", arguments: [1, 2, 7, 128, 129, 130, 131])
    func chunks(size: Int) {
        var bytes: [UInt8] = []
        TextEncoder(.windows1250).encode(Lines.file(Self.lines), into: &bytes)
        check(Reading(bytes, chunk: size), "windows-1250")
    }

    @Test("lines beyond the first megabyte read the same in any chunks")
    func beyondTheSurvey() {
        let count = 12_000
        let lines =
            [Lines.header(closing: Int64(count))] + Array(repeating: Lines.movement(1, name: "Ján"), count: count)
        var bytes: [UInt8] = []
        TextEncoder(.windows1250).encode(Lines.file(lines), into: &bytes)
        for size in [977, 65_536, bytes.count] {
            let reading = Reading(bytes, chunk: size)
            #expect(reading.statements.first?.balanced == true)
            #expect(reading.payments.map(\.line) == Array(2...count + 1))
            #expect(reading.payments.allSatisfy { $0.counterName == "Ján" })
        }
    }

    @Test("a file cut at any byte is refused, does not balance, or has lost its last line end only")
    func cut() {
        let bytes = Array(
            Lines.file([
                Lines.header(closing: 3), Lines.movement(1), "078" + Lines.pad("text", 125), Lines.movement(2),
            ]).utf8
        )
        for length in 0..<bytes.count - 2 {
            let reading = Reading(Array(bytes[..<length]))
            let suspicious = reading.failure != nil || reading.problems.contains { $0.scope == .file }
            #expect(suspicious, "cut at \(length)")
        }
        #expect(Reading(Array(bytes.dropLast(2))).problems.isEmpty)
    }

    @Test("lines that are too short or too long are named")
    func lengths() {
        let short = Reading(Lines.header(closing: 1), String(Lines.movement(1).dropLast()))
        #expect(short.failure?.code == "GPC-002")
        #expect(short.failure?.position?.line == 2)
        #expect(short.failure?.arguments == ["type": "075", "length": "127", "expected": "128"])
        #expect(Reading("074invalid_data_format").failure?.code == "GPC-002")
        let long = Reading(Lines.header(closing: 1), Lines.movement(1) + String(repeating: " ", count: 9_000))
        #expect(long.failure?.code == "STATEMENT-011")
        #expect(long.failure?.position?.line == 2)
    }

    @Test("shifted columns are refused with their place")
    func shifted() {
        let header = Lines.header(name: "Obchod s.r.o. with a long name", closing: 1)
        #expect(Reading(header).failure?.code == "GPC-003")
        #expect(Reading(header).failure?.position == SourcePosition(line: 1, column: 46))
        let posting = Reading(Lines.header(closing: 1), Lines.movement(1, "7"))
        #expect(posting.failure?.code == "GPC-004")
        #expect(posting.failure?.position == SourcePosition(line: 2, column: 61))
        #expect(posting.failure?.arguments == ["posting": "7"])
        let amount = Lines.movement(1).replacing("000000000001" + "2", with: "00000000 0012")
        #expect(Reading(Lines.header(closing: 1), amount).failure?.code == "STATEMENT-004")
    }

    @Test("a payment order is no statement, nor is a file without records")
    func notStatements() {
        #expect(Reading("UHL1230126Obchod s.r.o.       ", "1 1501 001000 0800").failure?.code == "GPC-001")
        #expect(Reading("077", "something else").failure?.code == "STATEMENT-003")
        #expect(Reading("").failure?.code == "STATEMENT-003")
    }
}
