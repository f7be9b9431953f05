extension BankAccount {
    /// Whether it is written as an IBAN and its check digits hold: modulo 97 of ISO 13616.
    public var hasValidChecksum: Bool {
        let bytes = Array(description.utf8)
        guard (15...34).contains(bytes.count), bytes[..<2].allSatisfy({ $0 >= 65 && $0 <= 90 }) else { return false }
        var remainder = 0
        for byte in bytes[4...] + bytes[..<4] {
            switch byte {
            // bounded: the remainder is below 97.
            case 48...57: remainder = (remainder * 10 + Int(byte &- 48)) % 97
            case 65...90: remainder = (remainder * 100 + Int(byte &- 55)) % 97
            default: return false
            }
        }
        return remainder == 1
    }
}
