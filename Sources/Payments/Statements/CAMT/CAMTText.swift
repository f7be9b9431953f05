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

    /// A day by its first ten bytes: what follows is a time or a zone, by which no day is moved
    /// (docs/formats/camt.md#versions). Nil for no day.
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

/// Amounts: unsigned decimals of up to 18 digits (docs/formats/camt.md#versions), read exactly or not at all.
struct CAMTAmount {
    private var lastCode: UInt32 = 0
    private var lastCurrency = Currency.none

    /// The amount of a field and its currency; nil when it is not a number, or more exact than its currency.
    mutating func money(_ record: XMLRecord, _ field: some CAMTField, _ currency: some CAMTField) -> Money? {
        let currency = self.currency(record, currency) ?? .none
        let minorUnits = record.withBytes(field) { StatementAmount.scaled($0.span, decimals: currency.decimals) }
        return minorUnits.map { Money(minorUnits: $0, currency: currency) }
    }

    /// The currency of a field, nil when there is none or ISO 4217 does not have it.
    mutating func currency(_ record: XMLRecord, _ field: some CAMTField) -> Currency? {
        let code: UInt32 = record.withBytes(field) { bytes in
            bytes.count == 3 ? UInt32(bytes[0]) << 16 | UInt32(bytes[1]) << 8 | UInt32(bytes[2]) : 0
        }
        guard code != 0 else { return nil }
        if code != lastCode {
            guard let currency = record.string(field).flatMap({ Currency(code: $0) }) else { return nil }
            lastCode = code
            lastCurrency = currency
        }
        return lastCurrency
    }
}

/// Accounts as an IBAN, or as a domestic number with the bank's code beside it
/// (docs/formats/camt.md#what-is-read-from-where).
enum CAMTAccount {
    /// The account in the fields of a record; nil when there is none.
    static func account<Field: CAMTField>(
        _ record: XMLRecord,
        iban: Field,
        other: Field,
        bank: Field
    ) -> BankAccount? {
        if let iban = record.string(iban) { return BankAccount(iban) }
        return record.string(other).map { domestic($0, bank: record.string(bank)) }
    }

    /// A Slovak or Czech number as `prefix-number/bank`; any other account as it is.
    static func domestic(_ text: String, bank: String?) -> BankAccount {
        let halves = text.split(separator: "/", omittingEmptySubsequences: false)
        let number = halves[0]
        let code = halves.count == 2 ? String(halves[1]) : bank
        guard let code, isNumber(code, 4...4), halves.count <= 2 else { return BankAccount(text) }
        let parts = number.split(separator: "-", omittingEmptySubsequences: false)
        if parts.count == 2, isNumber(parts[0], 1...6), isNumber(parts[1], 2...10) {
            return BankAccount(prefix: String(parts[0]), number: String(parts[1]), bank: code)
        }
        guard parts.count == 1, isNumber(number, 2...16) else { return BankAccount(text) }
        return BankAccount(prefix: String(number.dropLast(10)), number: String(number.suffix(10)), bank: code)
    }

    private static func isNumber(_ text: some StringProtocol, _ length: ClosedRange<Int>) -> Bool {
        length.contains(text.utf8.count) && text.utf8.allSatisfy { $0 >= 48 && $0 <= 57 }
    }
}

/// The account of a statement.
enum CAMTAccountField: Int, CAMTField {
    case iban, other, currency, bic, bankCode

    var path: String {
        switch self {
        case .iban: "Id/IBAN"
        case .other: "Id/Othr/Id"
        case .currency: "Ccy"
        case .bic: "Svcr/FinInstnId/BICFI"
        case .bankCode: "Svcr/FinInstnId/Othr/Id"
        }
    }

    var otherPaths: [String] {
        switch self {
        case .other: ["Id/PrtryAcct/Id"]
        case .bic: ["Svcr/FinInstnId/BIC"]
        case .bankCode: ["Svcr/FinInstnId/ClrSysMmbId/MmbId"]
        default: []
        }
    }
}
