/// Variable, constant and specific symbols: digits without leading zeros.
public enum Symbol {
    /// The symbol in `text`, or nil when it is empty, all zeros, or holds anything but digits and blanks.
    public static func normalised(_ text: some StringProtocol) -> String? {
        var digits: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case 48...57: if byte != 48 || !digits.isEmpty { digits.append(byte) }
            case 32, 9: continue
            default: return nil
            }
        }
        return digits.isEmpty ? nil : String(decoding: digits, as: UTF8.self)
    }

    /// The symbol that follows from an order or invoice number: its last ten digits.
    public static func derived(from number: some StringProtocol) -> String? {
        let digits = number.utf8.filter { $0 >= 48 && $0 <= 57 }.suffix(10)
        return normalised(String(decoding: digits, as: UTF8.self))
    }
}
