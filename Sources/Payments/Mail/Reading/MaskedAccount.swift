import Domain

/// Masked accounts, such as `238***891`.
enum MaskedAccount {
    /// Whether an account may be the masked one: the same first and last digits, and the same bank.
    static func fits(_ account: BankAccount, mask: BankAccount) -> Bool {
        let account = account.domestic
        let (bank, other) = (Self.bank(mask), Self.bank(account))
        if let bank, let other, bank != other { return false }
        let shown = mask.withoutBank.split(separator: "*", omittingEmptySubsequences: false)
        guard let first = shown.first, let last = shown.last, !first.isEmpty, !last.isEmpty else { return false }
        let number = account.withoutBank
        return number.hasPrefix(first) && number.hasSuffix(last)
            && number.utf8.count >= first.utf8.count + last.utf8.count
    }

    private static func bank(_ account: BankAccount) -> Substring? {
        let parts = account.description.split(separator: "/")
        return parts.count == 2 ? parts[1] : nil
    }
}
