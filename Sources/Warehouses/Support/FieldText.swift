import Connectors

/// What accounting systems make of texts in fields of one line, character by character; plain ASCII without a look at
/// each.
enum FieldText {
    /// The text without blanks and line ends around it.
    static func trimmed(_ text: String) -> String {
        if isTrimmed(text) { return text }
        let start = text.drop { $0.isWhitespace }
        guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(start[...end])
    }

    /// The text with blanks for its line ends.
    static func joined(_ text: String) -> String {
        hasLines(text) ? text.split(whereSeparator: \.isNewline).joined(separator: " ") : text
    }

    /// The text without DEL, which XML and JSON take and no field shows.
    static func shown(_ text: String) -> String {
        text.utf8.contains(127) ? text.filter { $0 != "\u{7F}" } : text
    }

    /// How long a text is to an accounting system: in UTF-16 units, as Java and .NET count, of which an emoji has two. Where a
    /// system counts characters instead, that is never less.
    static func length(_ text: some StringProtocol) -> Int { text.utf16.count }

    /// Whether the text is longer than that.
    static func isLonger(_ text: String, than limit: Int) -> Bool {
        text.utf8.count > limit && length(text) > limit
    }

    /// The longest beginning that fits, without half a character: an accent or a part of an emoji by itself says nothing.
    static func beginning(of text: String, _ limit: Int) -> String {
        var (kept, left) = ("", limit)
        for character in text {
            let length = length(String(character))
            guard length <= left else {
                // A heap of accents that fits nowhere.
                if kept.isEmpty { kept = scalars(of: character, left) }
                break
            }
            kept.append(character)
            left -= length
        }
        return kept
    }

    private static func scalars(of character: Character, _ limit: Int) -> String {
        var (kept, left) = (String.UnicodeScalarView(), limit)
        for scalar in character.unicodeScalars {
            left -= UTF16.width(scalar)
            guard left >= 0 else { break }
            kept.append(scalar)
        }
        return String(kept)
    }

    /// Whether a text has line ends.
    static func hasLines(_ text: String) -> Bool {
        let utf8 = text.utf8.span
        for place in utf8.indices where mayBeLineEnd(utf8[place]) { return text.contains(where: \.isNewline) }
        return false
    }

    /// Line ends are LF to CR, U+0085, U+2028 and U+2029.
    private static func mayBeLineEnd(_ byte: UInt8) -> Bool { byte >= 10 && byte <= 13 || byte == 0xC2 || byte == 0xE2 }

    /// Whether a text surely begins and ends with a visible letter: one of ASCII, or one from U+00C0 to U+02FF, which no
    /// accent that stands by itself can be.
    private static func isTrimmed(_ text: String) -> Bool {
        let utf8 = text.utf8.span
        guard utf8.count > 1 else { return utf8.count == 1 && isVisible(utf8[0]) }
        let last = utf8[utf8.count - 1]
        return (isVisible(utf8[0]) || isLead(utf8[0])) && (isVisible(last) || isLead(utf8[utf8.count - 2]))
    }

    private static func isVisible(_ byte: UInt8) -> Bool { byte > 32 && byte < 127 }

    private static func isLead(_ byte: UInt8) -> Bool { byte >= 0xC3 && byte <= 0xCB }
}

/// The text of an imported order, as a merchant words it.
enum OrderText {
    /// What a wording may have filled in.
    static let placeholders = ["{number}", "{channel}"]

    /// The wording with `{number}` and `{channel}` filled in; other braces stay.
    static func filled(_ wording: String, number: String, channel: String) -> String {
        var text = ""
        var rest = Substring(wording)
        while let brace = rest.firstIndex(of: "{") {
            text += rest[..<brace]
            rest = rest[brace...]
            if rest.hasPrefix("{number}") {
                text += number
                rest = rest.dropFirst("{number}".count)
            } else if rest.hasPrefix("{channel}") {
                text += channel
                rest = rest.dropFirst("{channel}".count)
            } else {
                text += "{"
                rest = rest.dropFirst()
            }
        }
        return text + rest
    }
}
