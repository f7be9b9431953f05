import Domain

/// Accounts of the merchant as mails write them.
enum OwnAccount {
    /// Whether two notations mean one account; a bank code counts only where both have one.
    static func same(_ one: BankAccount, _ other: BankAccount) -> Bool {
        let (one, other) = (one.domestic, other.domestic)
        if one == other { return true }
        guard !one.description.contains("/") || !other.description.contains("/") else { return false }
        return one.withoutBank == other.withoutBank
    }

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
