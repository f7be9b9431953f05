/// Order and invoice numbers in the forms in which they are compared.
public enum NumberText {
    /// Letters and digits only, ASCII letters capital: `OBJ-2026/001` is `OBJ2026001`.
    public static func whole(_ number: String) -> String {
        isWhole(number) ? number : NumberForm.whole.text(of: number)
    }

    /// Whether the number has letters and digits only, ASCII letters capital.
    static func isWhole(_ number: String) -> Bool {
        let bytes = number.utf8.span
        for place in bytes.indices where !isKept(bytes[place]) { return false }
        return true
    }

    /// Whether the number is its own digits and its own VS: up to ten digits, the first of which is not zero.
    static func isPlain(_ number: String) -> Bool {
        let bytes = number.utf8.span
        guard !bytes.isEmpty, bytes.count <= NumberForm.symbolDigits, bytes[0] != 48 else { return false }
        for place in bytes.indices where !isDigit(bytes[place]) { return false }
        return true
    }

    static func digitCount(_ number: String) -> Int {
        let bytes = number.utf8.span
        var digits = 0
        for place in bytes.indices where isDigit(bytes[place]) { digits += 1 }
        return digits
    }

    static func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }

    static func isKept(_ byte: UInt8) -> Bool { byte >= 128 || isDigit(byte) || byte >= 65 && byte <= 90 }
}
