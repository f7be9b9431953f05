import Domain

/// Accounts as statements write them (reference: bank formats, 3.2).
enum StatedAccount {
    /// The merchant's account: an IBAN, `bank/number` of Slovak and Czech banks, whose prefix stands before the last ten
    /// digits, or what the bank writes; a BIC before it and a currency behind it are left out.
    static func own(_ text: String) -> BankAccount? {
        let words = text.split(separator: " ")
        guard let first = words.first else { return nil }
        // Blanks stand inside an account as well as before its currency.
        let rest = words.dropFirst()
        let joined = rest.count == 1 && isCurrency(rest.first) ? String(first) : words.joined()
        let parts = withoutCurrency(joined).split(separator: "/", maxSplits: 1)
        guard parts.count == 2 else { return parts.first.map { domestic($0) ?? BankAccount(String($0)) } }
        let (bank, number) = (parts[0], parts[1])
        if isIBAN(number) { return BankAccount(String(number)) }
        if bank.utf8.count == 4, let account = domestic(number, bank: bank) { return account }
        return BankAccount(parts.joined(separator: "/"))
    }

    /// The other side's account from its number and its bank, which is a code of four digits or a BIC.
    static func other(_ number: String, bank: String?) -> BankAccount? {
        let text = number.filter { $0 != " " }
        if isIBAN(text[...]) { return BankAccount(text) }
        let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        let code = parts.count == 2 ? parts[1] : bank.map { $0[...] }
        let isLocal = code?.utf8.count == 4 && code?.utf8.allSatisfy(isDigit) == true
        guard text.utf8.contains(where: { $0 >= 49 && $0 <= 57 }) else { return nil }
        return domestic(parts[0], bank: isLocal ? code : nil) ?? BankAccount(text)
    }

    /// `prefix-number` or its digits run together; nil when it is neither.
    private static func domestic(_ text: Substring, bank: Substring? = nil) -> BankAccount? {
        let parts = text.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(isDigit) }), let last = parts.last else {
            return nil
        }
        let digits = parts.count == 2 ? last : text
        guard digits.utf8.count <= 16 else { return nil }
        let number = parts.count == 2 ? String(last) : String(digits.suffix(10))
        let prefix = parts.count == 2 ? String(parts[0]) : String(digits.dropLast(min(10, digits.utf8.count)))
        return BankAccount(prefix: prefix, number: number, bank: bank.map { String($0) })
    }

    /// Two letters, two digits, and ten more of either.
    private static func isIBAN(_ text: Substring) -> Bool {
        let bytes = Array(text.utf8)
        guard (15...34).contains(bytes.count), bytes[..<2].allSatisfy({ $0 >= 65 && $0 <= 90 }) else { return false }
        return bytes[2..<4].allSatisfy(isDigit) && bytes[4...].allSatisfy { isDigit($0) || $0 >= 65 && $0 <= 90 }
    }

    /// `1291.99.348EUR`: letters behind an account that begins with a digit are its currency.
    private static func withoutCurrency(_ text: String) -> String {
        guard text.utf8.first.map(isDigit) == true, text.utf8.count > 6, isCurrency(text.suffix(3)) else { return text }
        return String(text.dropLast(3))
    }

    private static func isCurrency(_ text: Substring?) -> Bool { text.flatMap { Currency(code: String($0)) } != nil }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }
}
