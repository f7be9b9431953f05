import Domain
import Syntax

/// Makes texts fit the fields of an accounting system, and keeps a remark of what had to be changed.
///
/// A text is first brought to the file's encoding, then cut: in windows-1250 `щ` becomes four letters, and the limit counts
/// them.
struct FittedText {
    /// The codes by which a system says what was changed.
    struct Codes {
        /// Letters that the encoding lacks were replaced.
        let replaced: any ProblemCode
        /// A text was cut.
        let cut: any ProblemCode
        /// What is worth nothing when cut was left out.
        let leftOut: any ProblemCode
    }

    private let encoder: TextEncoder
    private let codes: Codes
    private var changes: [Problem] = []
    private var replaced = 0

    /// Texts for a file in that encoding.
    init(_ encoding: TextEncoding, _ codes: Codes) {
        encoder = TextEncoder(encoding)
        self.codes = codes
    }

    /// What was changed, as warnings.
    var remarks: [Problem] {
        guard replaced > 0 else { return changes }
        return changes + [Problem(codes.replaced, .warning, scope: .record, ["count": String(replaced)])]
    }

    /// The text on one line within `limit` characters, or nil when nothing is left of it.
    mutating func line(_ text: String?, _ limit: Int, _ field: String) -> String? {
        guard let whole = block(text) else { return nil }
        let (kept, isCut) = Self.cut(whole, limit)
        if isCut { remark(codes.cut, field, limit) }
        return kept
    }

    /// The text as a title of one line, and the whole of it where it had to be cut.
    mutating func title(_ text: String, _ limit: Int) -> (title: String, whole: String?) {
        guard let whole = block(text) else { return ("", nil) }
        let (kept, isCut) = Self.cut(whole, limit)
        return (kept, isCut ? whole : nil)
    }

    /// A number, code or address that is worth nothing when cut, or is another's: left out, with a remark, when it does
    /// not fit.
    mutating func exact(_ text: String?, _ limit: Int, _ field: String) -> String? {
        guard let text = text.map(FieldText.trimmed), !text.isEmpty else { return nil }
        guard isExact(text, limit) else {
            remark(codes.leftOut, field, limit)
            return nil
        }
        return text
    }

    /// The text with its lines, however long, or nil when nothing is left of it.
    mutating func block(_ text: String?) -> String? {
        guard let text else { return nil }
        let plain = encoder.plain(text)
        replaced += plain.replaced
        let trimmed = FieldText.trimmed(FieldText.shown(plain.text))
        return trimmed.isEmpty ? nil : trimmed
    }

    /// Whether a key can be written as it is: within the limit, and without a letter that the encoding lacks.
    func isExact(_ text: String, _ limit: Int) -> Bool {
        let plain = encoder.plain(text)
        guard !text.utf8.contains(127) else { return false }
        return plain.replaced == 0 && !FieldText.isLonger(plain.text, than: limit) && !FieldText.hasLines(plain.text)
    }

    private mutating func remark(_ code: any ProblemCode, _ field: String, _ limit: Int) {
        let arguments = ["field": field, "limit": String(limit)]
        changes.append(Problem(code, .warning, scope: .record, path: field, arguments))
    }

    private static func cut(_ text: String, _ limit: Int) -> (text: String, isCut: Bool) {
        let joined = FieldText.joined(text)
        guard FieldText.isLonger(joined, than: limit) else { return (joined, false) }
        return (FieldText.trimmed(FieldText.beginning(of: joined, limit)), true)
    }
}
