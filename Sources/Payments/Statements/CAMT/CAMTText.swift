import Domain
import Syntax

/// Texts of a file.
enum CAMTText {
    /// A name of the standard, to be named in a problem; `?` when it is none, for then it may hold anything.
    static func word(_ text: String) -> String {
        let isName =
            text.utf8.count <= 40
            && text.utf8.allSatisfy { $0 >= 48 && $0 <= 57 || $0 >= 65 && $0 <= 90 || $0 >= 97 && $0 <= 122 }
        return isName && !text.isEmpty ? text : "?"
    }

    /// A reference; nil when it says that there is none.
    static func reference(_ text: String?) -> String? {
        guard let text else { return nil }
        switch text.utf8.count {
        case 6 where text == "NONREF": return nil
        case 11 where text == "NOTPROVIDED": return nil
        case 12 where text == "NOT PROVIDED": return nil
        default: return text
        }
    }

    /// A day by its first ten bytes: what follows is a time or a zone, by which no day is moved (reference: bank
    /// formats, 2.2). Nil for no day.
    static func day(_ bytes: Span<UInt8>) -> Day? {
        bytes.count < 10 ? nil : DateParser.isoDay(bytes.extracting(0..<10)).flatMap { StatementDay.plausible($0) }
    }

    /// The day of a field; nil when it is missing or empty; throws `STATEMENT-008` for anything else.
    static func day(_ record: XMLRecord, _ field: some CAMTField) throws(Problem) -> Day? {
        guard record.has(field) else { return nil }
        guard let day = record.withBytes(field, { day($0.span) }) else {
            throw Problem(StatementProblem.badDate, at: record.position(field), ["field": record.path(field)])
        }
        return day
    }

    /// Whether a field starts with a text.
    static func starts(_ record: XMLRecord, _ field: some CAMTField, with text: StaticString) -> Bool {
        record.withBytes(field) { bytes in
            bytes.starts(with: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
        }
    }

    /// 1 for a credit, -1 for a debit, nil for neither.
    static func sign(_ record: XMLRecord, _ field: some CAMTField) -> Int64? {
        if record.equals(field, "CRDT") { return 1 }
        return record.equals(field, "DBIT") ? -1 : nil
    }
}
