extension BankAccount {
    /// The account as `prefix-number/bank`, also when it is written as a Slovak or Czech IBAN; any other as it is.
    ///
    /// By this form accounts of different sources compare. Both countries' IBANs are the bank code, the prefix in 6
    /// and the number in 10 digits (SWIFT's IBAN registry).
    public var domestic: BankAccount {
        let bytes = description.utf8.span
        guard bytes.count == 24, BankAccount.isSlovakOrCzech(bytes) else { return self }
        for place in 2..<24 where bytes[place] < 48 || bytes[place] > 57 { return self }
        // Pairing asks for this form of every payment, so it is written at one go.
        let text = String(unsafeUninitializedCapacity: 22) { text in
            var count = 0
            func add(_ byte: UInt8) {
                text.initializeElement(at: count, to: byte)
                count += 1
            }
            func addNumber(_ range: Range<Int>) {
                let before = count
                for place in range where count > before || bytes[place] != 48 { add(bytes[place]) }
            }
            addNumber(8..<14)
            if count > 0 { add(UInt8(ascii: "-")) }
            addNumber(14..<24)
            add(UInt8(ascii: "/"))
            for place in 4..<8 { add(bytes[place]) }
            return count
        }
        return BankAccount(text)
    }

    private static func isSlovakOrCzech(_ bytes: Span<UInt8>) -> Bool {
        bytes[0] == UInt8(ascii: "S") && bytes[1] == UInt8(ascii: "K")
            || bytes[0] == UInt8(ascii: "C") && bytes[1] == UInt8(ascii: "Z")
    }

    /// Whether two notations mean one account; a bank code counts only where both have one.
    public func means(_ other: BankAccount) -> Bool {
        let (one, other) = (domestic, other.domestic)
        if one == other { return true }
        guard !one.description.contains("/") || !other.description.contains("/") else { return false }
        return one.withoutBank == other.withoutBank
    }
}
