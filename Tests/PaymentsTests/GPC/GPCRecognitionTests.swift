import Connectors
import Domain
import Payments
import Testing

@Suite("GPC: is it one, and is it whole")
struct GPCRecognitionTests {
    func head(_ text: String) -> FileHead {
        let bytes = Array(text.utf8)
        return FileHead(Array(bytes.prefix(65_536)), tail: Array(bytes.suffix(4_096)))
    }

    @Test(
        "recognised by the first line",
        arguments: [
            (Lines.header(name: "Hros, Mario", closing: 1), true), (Lines.movement(1), true),
            ("\u{FEFF}" + Lines.header(closing: 1), true), ("\r\n" + Lines.header(closing: 1), true),
            ("UHL1230126Obchod", true), ("074invalid_data_format", true), ("0741234;Jano;5", false),
            ("074", false), ("0741,2,3", false), ("<?xml version=\"1.0\"?>", false), (":20:0741", false), ("", false),
        ]
    )
    func recognised(text: String, expected: Bool) {
        #expect(GPC.format.recognises(head(text)) == expected)
    }

    @Test("never closed: a file cut between two statements looks whole, so only time tells")
    func betweenStatements() {
        let first = [Lines.header(closing: 3), Lines.movement(1), Lines.movement(2)]
        let second = [Lines.header(opening: 3, closing: 7), Lines.movement(4)]
        #expect(GPC.format.completeness(head(Lines.file(first))) == .unknown)
        #expect(GPC.format.completeness(head(Lines.file(first + second))) == .unknown)
        #expect(GPC.format.completeness(head(Lines.file([Lines.movement(1)]))) == .unknown)
    }

    @Test("open behind a header whose movements have not come, and in the middle of them")
    func movementsMissing() {
        let lines = [
            Lines.header(closing: 3), Lines.movement(1), Lines.movement(2),
            Lines.header(opening: 3, closing: 7, number: "008"), Lines.movement(1), Lines.movement(3),
        ]
        let whole = [3, 6]
        for count in 1...lines.count {
            let text = Lines.file(Array(lines[..<count]))
            let expected: Completeness = whole.contains(count) ? .unknown : .open
            #expect(GPC.format.completeness(head(text)) == expected, "\(count) lines")
            #expect(Reading(text: text).problems.contains { $0.scope == .file } == (expected == .open))
        }
    }

    @Test("open when the turnovers show that movements are missing that cancel each other out")
    func turnovers() {
        let lines = [
            Lines.header(opening: 5, closing: 5, debit: 30, credit: 30), Lines.movement(10), Lines.movement(10, "1"),
            Lines.movement(20), Lines.movement(20, "1"),
        ]
        for count in [1, 3] {
            let text = Lines.file(Array(lines[..<count]))
            #expect(GPC.format.completeness(head(text)) == .open)
            #expect(Reading(text: text).codes == ["GPC-015"])
        }
        #expect(GPC.format.completeness(head(Lines.file(lines))) == .unknown)
        #expect(Reading(text: Lines.file(lines)).problems.isEmpty)
    }

    @Test("waiting does not help a file whose statement before the last one does not add up")
    func earlierStatement() {
        let lines = [Lines.header(closing: 9), Lines.movement(1), Lines.header(closing: 2), Lines.movement(2)]
        #expect(GPC.format.completeness(head(Lines.file(lines))) == .unknown)
        #expect(Reading(text: Lines.file(lines)).codes == ["STATEMENT-001"])
    }

    @Test("open when the last line is cut, also behind the columns that every movement has")
    func lastLine() {
        let whole = Lines.file([Lines.header(closing: 3), Lines.movement(1), Lines.movement(2)])
        #expect(GPC.format.completeness(head(String(whole.dropLast()))) == .unknown)
        #expect(GPC.format.completeness(head(String(whole.dropLast(2)))) == .open)
        #expect(GPC.format.completeness(head(String(whole.dropLast(5)))) == .open)
        #expect(GPC.format.completeness(head("074")) == .open)
        let extended = Lines.file([Lines.header(closing: 1), Lines.movement(1, tail: Lines.pad("Platba", 1_007))])
        #expect(GPC.format.completeness(head(extended)) == .unknown)
        #expect(GPC.format.completeness(head(String(extended.dropLast(500)))) == .open)
    }

    @Test("a file larger than what is seen shows nothing but a cut last line")
    func large() {
        let lines = (1...2_000).map { Lines.movement(document: Lines.zeros("\($0)", 13), 1) }
        let text = Lines.file([Lines.header(closing: 2_000)] + lines)
        #expect(GPC.format.completeness(head(text)) == .unknown)
        #expect(GPC.format.completeness(head(String(text.dropLast(40)))) == .open)
    }

    @Test("the registry has it")
    func registry() {
        #expect(PaymentRegistry.all.flatMap(\.formats).contains { $0.id == "gpc" && $0.kind == .statement })
    }
}
