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
        let joined = FieldText.joined(whole)
        guard FieldText.isLonger(joined, than: limit) else { return joined }
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
        return FieldText.trimmed(kept)
    }

    /// A number, code or address that is worth nothing when cut, or is another's: left out, with a remark, when it does
    /// not fit.
    mutating func exact(_ text: String?, _ limit: Int, _ field: String) -> String? {
        guard let text = text.map(FieldText.trimmed), !text.isEmpty else { return nil }
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
        let trimmed = FieldText.trimmed(plain.text)
        return trimmed.isEmpty ? nil : trimmed
    }

    /// Whether a key can be written as it is: within the limit, and without a letter that windows-1250 lacks.
    static func isExact(_ text: String, _ limit: Int) -> Bool {
        let plain = encoder.plain(text)
        return plain.replaced == 0 && !FieldText.isLonger(plain.text, than: limit) && !FieldText.hasLines(plain.text)
    }
}
