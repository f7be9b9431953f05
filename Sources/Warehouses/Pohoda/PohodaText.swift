import Domain
import Syntax

/// Makes texts fit Pohoda's fields, and keeps a remark of what had to be changed.
///
/// A text is first brought to windows-1250, then cut: `щ` becomes four letters, and the limit counts them.
struct PohodaText {
    private static let encoder = TextEncoder(.windows1250)

    private var cuts: [Problem] = []
    private var replaced = 0

    /// What was changed, as warnings.
    var remarks: [Problem] {
        guard replaced > 0 else { return cuts }
        let remark = Problem(
            PohodaProblem.charactersReplaced,
            .warning,
            scope: .record,
            ["count": String(replaced)]
        )
        return cuts + [remark]
    }

    /// The text on one line within `limit` characters, or nil when nothing is left of it.
    mutating func line(_ text: String?, _ limit: Int, _ field: String) -> String? {
        guard let whole = block(text) else { return nil }
        let joined = whole.split(whereSeparator: \.isNewline).joined(separator: " ")
        guard joined.unicodeScalars.count > limit else { return joined }
        cuts.append(
            Problem(
                PohodaProblem.textCut,
                .warning,
                scope: .record,
                path: field,
                ["field": field, "limit": String(limit)]
            )
        )
        let kept = String(String.UnicodeScalarView(joined.unicodeScalars.prefix(limit)))
        return Self.trimmed(kept)
    }

    /// A number, code or address that is worth nothing when cut, or is another's: left out, with a remark, when it does
    /// not fit.
    mutating func exact(_ text: String?, _ limit: Int, _ field: String) -> String? {
        guard let text = text.map(Self.trimmed), !text.isEmpty else { return nil }
        guard Self.isExact(text, limit) else {
            let arguments = ["field": field, "limit": String(limit)]
            cuts.append(Problem(PohodaProblem.leftOut, .warning, scope: .record, path: field, arguments))
            return nil
        }
        return text
    }

    /// The text with its lines, however long, or nil when nothing is left of it.
    mutating func block(_ text: String?) -> String? {
        guard let text else { return nil }
        let plain = Self.encoder.plain(text)
        replaced += plain.replaced
        let trimmed = Self.trimmed(plain.text)
        return trimmed.isEmpty ? nil : trimmed
    }

    /// Whether a key can be written as it is: within the limit, and without a letter that windows-1250 lacks.
    static func isExact(_ text: String, _ limit: Int) -> Bool {
        let plain = encoder.plain(text)
        return plain.replaced == 0 && plain.text.unicodeScalars.count <= limit
            && !plain.text.contains(where: \.isNewline)
    }

    private static func trimmed(_ text: String) -> String {
        let start = text.drop { $0.isWhitespace }
        guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(start[...end])
    }
}
