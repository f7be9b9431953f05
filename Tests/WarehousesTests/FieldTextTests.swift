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
                    #expect(FieldText.isLonger(text, than: limit) == (text.utf16.count > limit))
                }
            }
        }
    }

    @Test("are cut where a whole character ends")
    func cut() {
        for (text, limit, kept) in [
            ("abc", 2, "ab"), ("a🧸b", 2, "a"), ("a🧸b", 3, "a🧸"), ("ae\u{301}", 2, "a"), ("👨‍👩‍👧b", 8, "👨‍👩‍👧"), ("a👨‍👩‍👧", 8, "a"),
            ("e\u{301}\u{301}\u{301}", 2, "e\u{301}"), ("🧸", 1, ""), ("", 3, ""),
        ] as [(String, Int, String)] {
            #expect(FieldText.beginning(of: text, limit) == kept, "\(text), \(limit)")
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
