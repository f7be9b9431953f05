extension BankAccount {
    /// The account as `prefix-number/bank`, also when it is written as a Slovak or Czech IBAN; any other as it is.
    ///
    /// By this form accounts of different sources compare. Both countries' IBANs are the bank code, the prefix in 6
    /// and the number in 10 digits (SWIFT's IBAN registry).
    public var domestic: BankAccount {
        let bytes = Array(description.utf8)
        guard bytes.count == 24, description.hasPrefix("SK") || description.hasPrefix("CZ"),
            bytes[2...].allSatisfy({ $0 >= 48 && $0 <= 57 })
        else { return self }
        func digits(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
        return BankAccount(prefix: digits(8..<14), number: digits(14..<24), bank: digits(4..<8))
    }

    /// Whether two notations mean one account; a bank code counts only where both have one.
    public func means(_ other: BankAccount) -> Bool {
        let (one, other) = (domestic, other.domestic)
        if one == other { return true }
        guard !one.description.contains("/") || !other.description.contains("/") else { return false }
        return one.withoutBank == other.withoutBank
    }
}
