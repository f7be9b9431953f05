import Testing

@testable import Warehouses

@Suite("Texts of fields")
struct FieldTextTests {
    private static let letters = [
        " ", "\n", "\r\n", "\t", "a", "-", "á", "ž", "e\u{301}", " \u{301}", "\u{A0}", "\u{85}", "\u{2028}", "…", "🧸",
        "\u{200B}", "\u{AD}", "\u{7F}", "\u{300}",
    ]

    @Test("are what a look at every character makes of them", arguments: letters)
    func everyCharacter(first: String) {
        for second in Self.letters {
            for third in Self.letters {
                let text = first + second + third
                let start = text.drop { $0.isWhitespace }
                let end = start.lastIndex { !$0.isWhitespace }
                #expect(FieldText.trimmed(text) == (end.map { String(start[...$0]) } ?? ""))
                #expect(FieldText.hasLines(text) == text.contains(where: \.isNewline))
                #expect(FieldText.joined(text) == text.split(whereSeparator: \.isNewline).joined(separator: " "))
                for limit in 1...7 {
                    #expect(FieldText.isLonger(text, than: limit) == (text.unicodeScalars.count > limit))
                }
            }
        }
    }

    @Test("of one character or none")
    func short() {
        for text in Self.letters + [""] {
            let trimmed = text.allSatisfy(\.isWhitespace) ? "" : text
            #expect(FieldText.trimmed(text) == trimmed)
        }
    }
}
