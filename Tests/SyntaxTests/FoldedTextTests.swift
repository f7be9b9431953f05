import Syntax
import Testing

@Suite("Texts made comparable")
struct FoldedTextTests {
    private func folded(_ text: String) -> String { String(decoding: FoldedText(text).folded, as: UTF8.self) }

    @Test("separators of lines that no mail program writes are blanks", arguments: ["\u{85}", "\u{2028}", "\u{2029}"])
    func separators(separator: String) {
        #expect(folded("Suma" + separator + "VS: 1") == "suma vs: 1")
    }

    @Test("letters lose their case and accents, marks without width are left out, line ends and tabs stay")
    func letters() {
        #expect(folded("Účet\u{A0}ŽLUŤOUČKÝ\tx\r\ny") == "ucet zlutoucky\tx\ny")
        #expect(folded("su\u{200B}m\u{AD}a\u{FEFF}") == "suma")
    }

    @Test("what stood there is found again")
    func origins() {
        let text = FoldedText("Účet Ž 1")
        #expect(text.original(0..<4) == "Účet" && text.original(5..<6) == "Ž")
    }
}
