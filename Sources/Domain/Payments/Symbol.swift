/// Variable, constant and specific symbols: digits without leading zeros.
public enum Symbol {
    /// How many digits a symbol has at most.
    public static let longest = 10

    /// The symbol in `text`, or nil when it is empty, all zeros, or holds anything but digits and blanks.
    public static func normalised(_ text: String) -> String? {
        let bytes = text.utf8.span
        var isWhole = !bytes.isEmpty && bytes[0] != 48
        for place in bytes.indices {
            switch bytes[place] {
            case 48...57: continue
            case 32, 9: isWhole = false
            default: return nil
            }
        }
        if isWhole { return text }
        let digits = text.utf8.filter { $0 >= 48 }.drop { $0 == 48 }
        return digits.isEmpty ? nil : String(decoding: digits, as: UTF8.self)
    }

    /// The same for a part of a text.
    public static func normalised(_ text: Substring) -> String? { normalised(String(text)) }

    /// The symbol that follows from an order or invoice number: its last ten digits.
    public static func derived(from number: some StringProtocol) -> String? {
        let digits = number.utf8.filter { $0 >= 48 && $0 <= 57 }.suffix(10)
        return normalised(String(decoding: digits, as: UTF8.self))
    }
}
