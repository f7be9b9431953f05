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

/// The check of a server's address as a merchant writes it.
enum ServerAddress {
    /// Whether a text is `https://` and a host, or `http://` and this machine or one of `network`; without a user, blanks or letters that no
    /// address has.
    static func isRight(_ text: String, inside network: Set<String> = []) -> Bool {
        guard text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else { return false }
        let isPlain = text.hasPrefix("http://")
        guard isPlain || text.hasPrefix("https://") else { return false }
        let authority = text.dropFirst(isPlain ? 7 : 8).prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        guard !authority.isEmpty, !authority.contains("@") else { return false }
        if !isPlain { return authority.first != ":" }
        return (["127.0.0.1", "localhost", "[::1]"] + network).contains { host in
            authority == host || authority.hasPrefix(host + ":")
        }
    }
}
