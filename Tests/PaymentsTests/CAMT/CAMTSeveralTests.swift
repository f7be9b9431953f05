import Connectors
import Domain
import Payments
import Testing

/// Several documents one after the other in one file, as programs that put files together leave them.
@Suite("CAMT: several documents in one file") struct CAMTSeveralTests {
    private typealias Texts = CAMTTexts

    private static func document(_ number: Int, opening: Int = 100, reference: String? = nil) -> String {
        let entry = Texts.entry("10.00", "CRDT", reference: reference ?? "REF\(number)000000")
        let statement = Texts.statement(
            id: "S-\(number)",
            number: String(number),
            opening: "\(opening).00",
            closing: "\(opening + 10).00",
            entry
        )
        return Texts.file(statement)
    }

    private static let first = document(1)
    private static let second = document(2, opening: 110)

    private static func bare(_ text: String) -> String {
        text.replacing("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n", with: "")
    }

    @Test(
        "with a declaration or without, whatever stands between them",
        arguments: ["", "\n", "\r\n\r\n", "\u{FEFF}", "\n<!-- x -->\n"]
    )
    func between(text: String) {
        let whole =
            [
                Self.first + text + Self.bare(Self.second),
                Self.bare(Self.first) + text + Self.bare(Self.second) + "\n\n",
                Self.first + text + Self.second,
            ]
        for file in whole {
            let reading = StatementReading(file)
            #expect(reading.isSound && reading.codes.isEmpty, "\(reading.codes)")
            #expect(
                reading.statements.map(\.number) == ["1", "2"] && reading.statements.allSatisfy { $0.balanced == true }
            )
            #expect(reading.payments.map(\.statement) == [1, 2])
        }
    }

    @Test("in pieces of any size") func pieces() throws {
        let text = Self.first + "\n" + Self.second + "\n" + Self.bare(Self.document(3, opening: 120))
        let whole = StatementReading(text)
        #expect(whole.isSound && whole.payments.count == 3)
        let bytes = Array(text.utf8)
        let format = try #require(CAMT.formats.first { $0.id == whole.format })
        for size in [1, 2, 3, 7, 64, 501] {
            var payments: [Payment] = []
            let reader = try format.makeReader(ReaderContext()) { fact in
                if case .payment(let payment) = fact { payments.append(payment) }
            }
            for start in stride(from: 0, to: bytes.count, by: size) {
                try reader.read(bytes[start..<min(start + size, bytes.count)].span.bytes)
            }
            try reader.finish()
            #expect(payments == whole.payments, "\(size)")
        }
    }

    @Test("lines are counted on, and a fault of a later document is told in its line") func lines() {
        let later = Self.second.replacing("<CdtDbtInd>CRDT</CdtDbtInd><Sts>", with: "<CdtDbtInd>X</CdtDbtInd><Sts>")
        let alone = StatementReading(later).failure
        let behind = StatementReading(Self.first + later).failure
        let offset = Self.first.utf8.count { $0 == 10 }
        #expect(alone?.code == "STATEMENT-010" && behind?.code == "STATEMENT-010")
        #expect(behind?.position?.line == (alone?.position?.line).map { $0 + offset })
    }

    @Test("the same document twice does not count twice") func twice() {
        for between in ["", "\n", "\n\n"] {
            let reading = StatementReading(Self.first + between + Self.first)
            #expect(reading.codes == ["STATEMENT-031"] && reading.isSound)
            #expect(reading.payments.count == 1 && reading.statements.count == 1)
            #expect(reading.problems.first?.arguments["first"] == "4")
        }
        // Another issue of it, and without what tells movements apart.
        let again = Self.first.replacing("<MsgId>M1</MsgId>", with: "<MsgId>M2</MsgId>").replacing("S-1", with: "S-9")
        #expect(StatementReading(Self.first + again).codes == ["STATEMENT-031"])
        let nameless = Self.document(1, reference: "")
        #expect(StatementReading(nameless + nameless).codes == ["STATEMENT-031"])
        // Days without movements are alike.
        let quiet = Texts.file(Texts.statement(closing: "100.00"))
        #expect(StatementReading(quiet + quiet).isSound)
    }

    @Test("a later document that declares another encoding is not read in that of the first") func encodings() {
        let other = Self.second.replacing("encoding=\"UTF-8\"", with: "encoding=\"windows-1250\"")
        #expect(StatementReading(Self.first + other).failure?.code == "XML-009")
    }

    @Test("what is cut, and what is no document, is refused") func broken() {
        #expect(StatementReading(Self.first + Self.second.dropLast(30)).failure?.code == "XML-001")
        #expect(StatementReading(Self.first + "text").failure?.code == "XML-009")
        #expect(StatementReading(Self.first + "<Other/>").failure?.code == "XML-009")
        #expect(
            StatementReading(Self.first + "\n<?xml version=\"1.0\"?><Other><a/></Other>").failure?.code == "XML-009"
        )
        let report = Texts.file(Texts.statement(name: "camt.052.001.02"), name: "camt.052.001.02")
        #expect(StatementReading(Self.first + report).failure?.code == "CAMT-004")
    }

    @Test("many documents") func many() {
        let text = (1...200).map { Self.document($0, opening: 100 + $0 * 10) }.joined(separator: "\n")
        let reading = StatementReading(text)
        #expect(reading.isSound && reading.payments.count == 200 && reading.statements.count == 200)
    }
}
