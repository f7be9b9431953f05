import Domain

/// Order and invoice numbers in the forms in which they are compared.
public enum NumberText {
    /// Letters and digits only, ASCII letters capital: `OBJ-2026/001` is `OBJ2026001`.
    public static func whole(_ number: String) -> String {
        var isWhole = true
        for byte in number.utf8 where !isKept(byte) {
            isWhole = false
            break
        }
        if isWhole { return number }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(number.utf8.count)
        for byte in number.utf8 {
            if isKept(byte) { bytes.append(byte) } else if byte >= 97, byte <= 122 { bytes.append(byte - 32) }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The digits without leading zeros; nil when there are none.
    static func digits(_ number: String) -> String? {
        Symbol.normalised(String(decoding: number.utf8.filter { $0 >= 48 && $0 <= 57 }, as: UTF8.self))
    }

    /// Whether the number is its own digits and its own VS: up to ten digits, the first of which is not zero.
    static func isPlain(_ number: String) -> Bool {
        let bytes = number.utf8
        guard let first = bytes.first, first > 48, bytes.count <= 10 else { return false }
        return bytes.allSatisfy { $0 >= 48 && $0 <= 57 }
    }

    private static func isKept(_ byte: UInt8) -> Bool {
        byte >= 128 || byte >= 48 && byte <= 57 || byte >= 65 && byte <= 90
    }
}
