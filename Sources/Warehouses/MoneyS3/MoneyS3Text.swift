import Domain
import Syntax

/// Makes texts fit Money's fields, and keeps a remark of what had to be changed.
///
/// A text is first brought to the file's encoding, then cut: in windows-1250 `щ` becomes four letters.
struct MoneyS3Text {
    private let encoder: TextEncoder
    private var changes: [Problem] = []
    private var replaced = 0

    /// Texts for a file in that encoding.
    init(_ encoding: TextEncoding) {
        encoder = TextEncoder(encoding)
    }

    /// What was changed, as warnings.
    var remarks: [Problem] {
        guard replaced > 0 else { return changes }
        let count = ["count": String(replaced)]
        return changes + [Problem(MoneyS3Problem.charactersReplaced, .warning, scope: .record, count)]
    }

    /// The text on one line within `limit` characters, or nil when nothing is left of it.
    mutating func line(_ text: String?, _ limit: Int, _ field: String) -> String? {
        guard let whole = block(text) else { return nil }
        let (kept, isCut) = Self.cut(whole, limit)
        if isCut { remark(.textCut, field, limit) }
        return kept
    }

    /// The text as a title of one line, and the whole of it where it had to be cut.
    mutating func title(_ text: String, _ limit: Int) -> (title: String, whole: String?) {
        guard let whole = block(text) else { return ("", nil) }
        let (kept, isCut) = Self.cut(whole, limit)
        return (kept, isCut ? whole : nil)
    }

    /// A number or address that is worth nothing when cut: left out, with a remark, when it does not fit.
    mutating func exact(_ text: String?, _ limit: Int, _ field: String) -> String? {
        guard let text, !text.isEmpty else { return nil }
        guard isExact(text, limit) else {
            remark(.leftOut, field, limit)
            return nil
        }
        return text
    }

    /// The text with its lines, however long, or nil when nothing is left of it.
    mutating func block(_ text: String?) -> String? {
        guard let text else { return nil }
        let plain = encoder.plain(text)
        replaced += plain.replaced
        let trimmed = FieldText.trimmed(plain.text)
        return trimmed.isEmpty ? nil : trimmed
    }

    /// Whether a key can be written as it is: within the limit, and without a letter that the encoding lacks.
    func isExact(_ text: String, _ limit: Int) -> Bool {
        let plain = encoder.plain(text)
        return plain.replaced == 0 && !FieldText.isLonger(plain.text, than: limit) && !FieldText.hasLines(plain.text)
    }

    private mutating func remark(_ code: MoneyS3Problem, _ field: String, _ limit: Int) {
        let arguments = ["field": field, "limit": String(limit)]
        changes.append(Problem(code, .warning, scope: .record, path: field, arguments))
    }

    private static func cut(_ text: String, _ limit: Int) -> (text: String, isCut: Bool) {
        let joined = FieldText.joined(text)
        guard FieldText.isLonger(joined, than: limit) else { return (joined, false) }
        return (FieldText.trimmed(String(String.UnicodeScalarView(joined.unicodeScalars.prefix(limit)))), true)
    }
}
