import Domain

/// The two ways in which banks write an account into 16 digits; a file uses one of them throughout.
///
/// Reference: bank formats, 1.4.
enum GPCAccount: Sendable {
    /// Prefix in 6 and number in 10 digits.
    case edited
    /// The same digits in another order.
    case permuted

    /// Where the digits of prefix and number stand.
    private var places: [Int] { self == .edited ? Self.editedPlaces : Self.permutedPlaces }

    private static let editedPlaces = Array(0..<16)
    private static let permutedPlaces = [10, 11, 12, 13, 14, 15, 4, 5, 6, 7, 8, 3, 9, 1, 2, 0]
    /// Weights of the check by modulo 11, for the prefix and for the number.
    private static let weights = [10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2, 1]

    /// Prefix and number, 16 digits, of the field that starts at `position`; nil when it is not all digits.
    func digits(_ line: Span<UInt8>, _ position: Int) -> [UInt8]? {
        guard GPCField.isNumber(line, position, 16) else { return nil }
        return places.map { line[position - 1 + $0] }
    }

    /// Whether prefix and number pass the check, and there is a number.
    func isValid(_ line: Span<UInt8>, _ position: Int) -> Bool {
        guard let digits = digits(line, position), digits.contains(where: { $0 != 48 }) else { return false }
        var prefix = 0
        var number = 0
        for (index, digit) in digits.enumerated() {
            let product = Int(digit - 48) * Self.weights[index]
            if index < 6 { prefix += product } else { number += product }
        }
        return prefix % 11 == 0 && number % 11 == 0
    }

    /// The account of a field, as `prefix-number/bank`; nil for zeros. What is not all digits is kept as written.
    func account(_ line: Span<UInt8>, _ position: Int, bank: Int? = nil) -> BankAccount? {
        guard !GPCField.isEmpty(line, position, 16) else { return nil }
        let isNumber = GPCField.isNumber(line, position, 16)
        let places = isNumber ? places : Self.editedPlaces
        let text = String(unsafeUninitializedCapacity: 23) { output in
            var count = 0
            var significant = false
            for (index, place) in places.enumerated() {
                let byte = line[position - 1 + place]
                if index == 6 {
                    if significant, isNumber {
                        output[count] = UInt8(ascii: "-")
                        count += 1
                    }
                    significant = significant && !isNumber
                }
                guard significant || byte != 48 && byte > 32 && byte < 128 else { continue }
                guard byte > 32 && byte < 128 else { continue }
                significant = true
                output[count] = byte
                count += 1
            }
            guard let bank, !GPCField.isEmpty(line, bank, 4), count > 0 else { return count }
            output[count] = UInt8(ascii: "/")
            count += 1
            for index in bank - 1..<bank + 3 where line[index] > 32 && line[index] < 128 {
                output[count] = line[index]
                count += 1
            }
            return count
        }
        return text.isEmpty ? nil : BankAccount(text)
    }
}
