import Domain

/// The two ways in which banks write an account into 16 digits; a file uses one of them throughout.
///
/// See docs/formats/gpc.md#accounts.
enum GPCAccount: Sendable {
    /// Prefix in 6 and number in 10 digits.
    case edited
    /// The same digits in another order.
    case permuted

    /// Where the digits of prefix and number stand: a hexadecimal digit each, the first lowest.
    private var places: UInt64 { self == .edited ? Self.editedPlaces : 0x0219_3876_54FE_DCBA }

    private static let editedPlaces: UInt64 = 0xFEDC_BA98_7654_3210
    /// Weights of the check by modulo 11, for the prefix and for the number, written alike.
    private static let weights: UInt64 = 0x1248_5A97_3612_485A

    /// The digit 0 sixteen times.
    private static let zeros: UInt128 = 0x3030_3030_3030_3030_3030_3030_3030_3030

    private static func item(_ index: Int, of list: UInt64) -> Int {
        Int(truncatingIfNeeded: list &>> UInt64(truncatingIfNeeded: 4 &* index) & 15)
    }

    /// Prefix and number, 16 digits, of the field that starts at `position`; nil when it is not all digits.
    func digits(_ line: Span<UInt8>, _ position: Int) -> [UInt8]? {
        guard GPCField.isNumber(line, position, 16) else { return nil }
        return (0..<16).map { line[position - 1 + Self.item($0, of: places)] }
    }

    /// Whether prefix and number pass the check, and there is a number.
    func isValid(_ line: Span<UInt8>, _ position: Int) -> Bool {
        var prefix = 0
        var number = 0
        var any = 0
        for index in 0..<16 {
            let digit = Int(line[position - 1 + Self.item(index, of: places)]) - 48
            guard digit >= 0 && digit <= 9 else { return false }
            any |= digit
            let product = digit * Self.item(index, of: Self.weights)
            if index < 6 { prefix += product } else { number += product }
        }
        return any != 0 && prefix % 11 == 0 && number % 11 == 0
    }

    /// The account of a field, as `prefix-number/bank`; nil for zeros. What is not all digits is kept as written.
    func account(_ line: Span<UInt8>, _ position: Int, bank: Int? = nil) -> BankAccount? {
        guard GPCField.account(line, position - 1) != Self.zeros, !GPCField.isEmpty(line, position, 16) else {
            return nil
        }
        return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 24) { text in
            let isNumber = GPCField.isNumber(line, position, 16)
            var count = isNumber ? write(digits: line, position, text) : Self.write(asWritten: line, position, text)
            guard count > 0 else { return nil }
            var isCanonical = isNumber
            if let bank, !GPCField.isEmpty(line, bank, 4) {
                text[count] = UInt8(ascii: "/")
                count += 1
                for index in bank - 1..<bank + 3 where line[index] > 32 && line[index] < 128 {
                    text[count] = line[index]
                    count += 1
                }
                isCanonical = isCanonical && GPCField.isNumber(line, bank, 4)
            }
            let account = String(decoding: text[..<count], as: UTF8.self)
            return isCanonical ? BankAccount(canonical: account) : BankAccount(account)
        }
    }

    /// Writes at most 17 bytes of prefix and number without leading zeros and returns how many.
    private func write(digits line: Span<UInt8>, _ position: Int, _ text: UnsafeMutableBufferPointer<UInt8>) -> Int {
        var count = 0
        func add(_ places: Range<Int>) {
            var isSignificant = false
            for index in places {
                let digit = line[position - 1 + (self == .edited ? index : Self.item(index, of: self.places))]
                isSignificant = isSignificant || digit != 48
                // Overwritten by the next one as long as it is a zero in front.
                text[count] = digit
                count += isSignificant ? 1 : 0
            }
        }
        add(0..<6)
        if count > 0 {
            text[count] = UInt8(ascii: "-")
            count += 1
        }
        add(6..<16)
        return count
    }

    /// Writes what is not all digits as it stands, without blanks and without zeros in front.
    private static func write(
        asWritten line: Span<UInt8>,
        _ position: Int,
        _ text: UnsafeMutableBufferPointer<UInt8>
    ) -> Int {
        var count = 0
        for index in position - 1..<position + 15 {
            let byte = line[index]
            guard byte > 32 && byte < 128, count > 0 || byte != 48 else { continue }
            text[count] = byte
            count += 1
        }
        return count
    }
}
