/// The check of an IČO, the number of a Slovak or Czech accounting unit.
enum Ico {
    /// Whether a text has eight digits.
    static func isWellFormed(_ text: String) -> Bool {
        text.utf8.count == 8 && text.utf8.allSatisfy { $0 >= 48 && $0 <= 57 }
    }

    /// Whether the eighth digit is the check digit of the first seven: weights 8 to 2, modulo 11.
    static func hasRightCheckDigit(_ text: String) -> Bool {
        let digits = text.utf8.map { Int($0) - 48 }
        guard digits.count == 8 else { return false }
        let sum = zip(digits, [8, 7, 6, 5, 4, 3, 2]).reduce(0) { $0 + $1.0 * $1.1 }
        return (11 - sum % 11) % 10 == digits[7]
    }
}
