import Domain

extension Renderer {
    /// A decimal number with a point as people of the language write it: with a comma in Slovak and Czech.
    public func number(_ decimal: String) -> String {
        language == .en ? decimal : decimal.replacing(".", with: ",")
    }

    /// A text in which amounts with their currency, such as `28.80 EUR`, stand as people of the language write them.
    public func shown(_ text: String) -> String {
        guard language != .en, text.utf8.contains(UInt8(ascii: ".")) else { return text }
        var bytes = Array(text.utf8)
        for (index, byte) in bytes.enumerated()
        where byte == UInt8(ascii: ".") && index > 0 && Self.isDigit(bytes[index - 1]) {
            let digits = bytes[(index + 1)...].prefix(while: Self.isDigit)
            let rest = bytes[digits.endIndex...]
            let code = rest.dropFirst().prefix { $0 >= 65 && $0 <= 90 }
            let next = bytes[code.endIndex...].first
            let isWord = next.map { $0 >= 128 || $0 == 95 || Self.isDigit($0) || ($0 | 32) &- 97 < 26 } ?? false
            if !digits.isEmpty, rest.first == UInt8(ascii: " "), code.count == 3, !isWord {
                bytes[index] = UInt8(ascii: ",")
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte &- 48 <= 9 }
}
