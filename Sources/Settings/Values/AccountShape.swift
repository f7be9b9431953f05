/// The check of a bank account as a merchant writes it.
enum AccountShape {
    /// Whether a text is an IBAN with right check digits, or a domestic `prefix-number/bank` or `number/bank`.
    static func isAccount(_ text: String) -> Bool {
        let bytes = text.utf8.filter { $0 != 32 }.map { $0 >= 97 && $0 <= 122 ? $0 &- 32 : $0 }
        return isIban(bytes) || isDomestic(bytes)
    }

    /// Whether the check digits of a Slovak or Czech account fit, also inside an IBAN; true for accounts of other
    /// countries, which have others.
    static func hasRightCheckDigits(_ text: String) -> Bool {
        let bytes = text.utf8.filter { $0 != 32 }.map { $0 >= 97 && $0 <= 122 ? $0 - 32 : $0 }
        guard isIban(bytes) else {
            let account = bytes.prefix { $0 != UInt8(ascii: "/") }
            return account.split(separator: UInt8(ascii: "-")).allSatisfy { isWeighed(Array($0)) }
        }
        let country = String(decoding: bytes[..<2], as: UTF8.self)
        guard bytes.count == 24, country == "SK" || country == "CZ" else { return true }
        return isWeighed(Array(bytes[8..<14])) && isWeighed(Array(bytes[14...]))
    }

    /// Decree 169/2011 of the Czech National Bank, and its Slovak like: from the right the digits weigh 1, 2, 4, 8, 5,
    /// 10, 9, 7, 3, 6, and eleven divides their sum.
    private static func isWeighed(_ digits: [UInt8]) -> Bool {
        zip(digits.reversed(), [1, 2, 4, 8, 5, 10, 9, 7, 3, 6]).reduce(0) { $0 + (Int($1.0) - 48) * $1.1 } % 11 == 0
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }

    /// ISO 13616: letters count 10 to 35, the first four characters go to the end, the rest modulo 97 is 1.
    private static func isIban(_ bytes: [UInt8]) -> Bool {
        guard (15...34).contains(bytes.count), bytes[..<2].allSatisfy({ $0 >= 65 && $0 <= 90 }),
            bytes.allSatisfy({ isDigit($0) || ($0 >= 65 && $0 <= 90) })
        else { return false }
        var remainder = 0
        for byte in bytes[4...] + bytes[..<4] {
            remainder  // bounded: the remainder is below 97.
            = isDigit(byte) ? (remainder * 10 + Int(byte) - 48) % 97 : (remainder * 100 + Int(byte) - 55) % 97
        }
        return remainder == 1
    }

    private static func isDomestic(_ bytes: [UInt8]) -> Bool {
        let sides = bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        guard sides.count == 2, sides[1].count == 4, sides[1].allSatisfy(isDigit) else { return false }
        let parts = sides[0].split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard parts.count <= 2, parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(isDigit) }) else { return false }
        let number = parts[parts.count - 1]
        return number.count >= 2 && number.count <= 10 && (parts.count == 1 || parts[0].count <= 6)
    }
}
