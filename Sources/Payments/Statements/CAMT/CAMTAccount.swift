import Domain
import Syntax

/// Accounts as an IBAN, or as a domestic number with the bank's code beside it (reference: bank formats, 2.1).
enum CAStatedAccount {
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
