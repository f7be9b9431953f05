import Domain

/// What is told of the account and its period.
struct FioInfo {
    /// Its parts, by the names that the bank gives them.
    enum Field: String, CaseIterable {
        case accountId, bankId, currency, iban, openingBalance, closingBalance, dateStart, dateEnd, idList
    }

    private var texts = [String?](repeating: nil, count: Field.allCases.count)

    /// A part's text; nil when it is missing, empty or `null`.
    subscript(_ field: Field) -> String? {
        get { texts[FioInfo.place(field)] }
        set { texts[FioInfo.place(field)] = newValue.flatMap { $0.isEmpty ? nil : $0 } }
    }

    private static func place(_ field: Field) -> Int { Field.allCases.firstIndex(of: field) ?? 0 }

    /// The account: its IBAN, else number and bank.
    var account: BankAccount? {
        if let iban = self[.iban] { return BankAccount(iban) }
        return self[.accountId].flatMap { StatedAccount.other($0, bank: self[.bankId]) }
    }

    /// The account by its IBAN and by its number, when they are two.
    var contradiction: (BankAccount, BankAccount)? {
        guard let iban = self[.iban].map({ BankAccount($0) }), iban.domestic != iban,
            let number = self[.accountId].flatMap({ StatedAccount.other($0, bank: self[.bankId]) }),
            !number.means(iban)
        else { return nil }
        return (iban, number)
    }

    /// The currency, or nil when it is none.
    var money: Currency? { self[.currency].flatMap { Currency(code: $0) } }
}
