import Domain
import Formats
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

    @Test("closed when all of it is seen and every balance closes")
    func closed() {
        let whole = Lines.file([Lines.header(closing: 3), Lines.movement(1), Lines.movement(2)])
        #expect(GPC.format.completeness(head(whole)) == .closed)
        #expect(GPC.format.completeness(head(String(whole.dropLast()))) == .closed)
        #expect(GPC.format.completeness(head(String(whole.dropLast(5)))) == .open)
        let missing = Lines.file([Lines.header(closing: 3), Lines.movement(1)])
        #expect(GPC.format.completeness(head(missing)) == .unknown)
        #expect(GPC.format.completeness(head(Lines.file([Lines.movement(1)]))) == .unknown)
        #expect(GPC.format.completeness(head("074")) == .open)
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
