import Domain

/// Accounts as statements write them (docs/formats/mt940.md#fields).
enum StatedAccount {
    /// The merchant's account: an IBAN, `bank/number` of Slovak and Czech banks, whose prefix stands before the last ten
    /// digits, or what the bank writes; a BIC before it and a currency after it are left out.
    static func own(_ text: String) -> BankAccount? {
        let words = text.split(separator: " ")
        guard let first = words.first else { return nil }
        // Blanks stand inside an account as well as before its currency.
        let rest = words.dropFirst()
        let joined = rest.count == 1 && isCurrency(rest.first) ? String(first) : words.joined()
        let parts = withoutCurrency(joined).split(separator: "/", maxSplits: 1)
        guard parts.count == 2 else { return parts.first.map { domestic($0) ?? BankAccount(String($0)) } }
        let (bank, number) = (parts[0], parts[1])
        if isIBAN(number) { return BankAccount(String(number)) }
        if bank.utf8.count == 4, let account = domestic(number, bank: bank) { return account }
        return BankAccount(parts.joined(separator: "/"))
    }

    /// The other side's account from its number and its bank, which is a code of four digits or a BIC.
    static func other(_ number: String, bank: String?) -> BankAccount? {
        let (number, bank) = (Array(number.utf8), Array((bank ?? "").utf8))
        return other(number.span, bank: bank.span)
    }

    /// The same from bytes; every movement has one, so nothing is made but the account's text.
    static func other(_ number: Span<UInt8>, bank: Span<UInt8>) -> BankAccount? {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 160) { buffer in
            // Most are digits and nothing else.
            let end = number.withUnsafeBufferPointer { domestic($0, into: buffer) }
            if end > 64 { return account(to: end, buffer, bank: bank) }
            var count = 0
            var slash = -1
            var isSomething = false
            for index in number.indices where number[index] > 32 && count < 64 {
                let byte = number[index]
                if byte == UInt8(ascii: "/"), slash < 0 { slash = count }
                isSomething = isSomething || byte &- 49 < 9
                buffer[count] = byte
                count += 1
            }
            guard isSomething else { return nil }
            let written = UnsafeBufferPointer(rebasing: buffer[..<count])
            let before = UnsafeBufferPointer(rebasing: written[..<(slash < 0 ? count : slash)])
            let length = domestic(before, into: buffer)
            guard length > 64 else { return BankAccount(String(decoding: written, as: UTF8.self)) }
            guard slash >= 0 else { return account(to: length, buffer, bank: bank) }
            let ownBank = written[(slash + 1)...]
            guard ownBank.count == 4, ownBank.allSatisfy(isDigit) else {
                return account(to: length, buffer, bank: Span())
            }
            return account(to: length, buffer, bank: UnsafeBufferPointer(rebasing: ownBank).span)
        }
    }

    /// The account that follows the first 64 bytes, with its bank where that is a code of four digits.
    private static func account(
        to length: Int,
        _ buffer: UnsafeMutableBufferPointer<UInt8>,
        bank: Span<UInt8>
    ) -> BankAccount {
        var end = length
        if bank.count == 4, MT940Day.hasDigits(bank, 0, 4) {
            buffer[end] = UInt8(ascii: "/")
            for index in 0..<4 { buffer[end + 1 + index] = bank[index] }
            end += 5
        }
        return BankAccount(canonical: String(decoding: buffer[64..<end], as: UTF8.self))
    }

    /// Writes prefix and number without leading zeros after the first 64 bytes, and returns where they end; 64 when
    /// the text is neither `prefix-number` nor its digits run together.
    private static func domestic(
        _ text: UnsafeBufferPointer<UInt8>,
        into buffer: UnsafeMutableBufferPointer<UInt8>
    ) -> Int {
        let count = text.count
        var dash = -1
        for index in 0..<count where !isDigit(text[index]) {
            guard text[index] == UInt8(ascii: "-"), dash < 0, index > 0, index < count - 1 else { return 64 }
            dash = index
        }
        let digits = count - (dash < 0 ? 0 : 1)
        guard digits > 0, digits <= 16 else { return 64 }
        var end = 64
        func add(_ start: Int, _ limit: Int) {
            var index = start
            while index < limit, text[index] == 48 { index += 1 }
            while index < limit {
                buffer[end] = text[index]
                end += 1
                index += 1
            }
        }
        let prefixEnd = dash >= 0 ? dash : max(0, count - 10)
        add(0, prefixEnd)
        if end > 64 {
            buffer[end] = UInt8(ascii: "-")
            end += 1
        }
        add(dash >= 0 ? dash + 1 : prefixEnd, count)
        return end
    }

    /// `prefix-number` or its digits run together; nil when it is neither.
    private static func domestic(_ text: Substring, bank: Substring? = nil) -> BankAccount? {
        let parts = text.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(isDigit) }), let last = parts.last else {
            return nil
        }
        let digits = parts.count == 2 ? last : text
        guard digits.utf8.count <= 16 else { return nil }
        let number = parts.count == 2 ? String(last) : String(digits.suffix(10))
        let prefix = parts.count == 2 ? String(parts[0]) : String(digits.dropLast(min(10, digits.utf8.count)))
        return BankAccount(prefix: prefix, number: number, bank: bank.map { String($0) })
    }

    /// Two letters, two digits, and ten more of either.
    private static func isIBAN(_ text: Substring) -> Bool {
        let bytes = Array(text.utf8)
        guard (15...34).contains(bytes.count), bytes[..<2].allSatisfy({ $0 >= 65 && $0 <= 90 }) else { return false }
        return bytes[2..<4].allSatisfy(isDigit) && bytes[4...].allSatisfy { isDigit($0) || $0 >= 65 && $0 <= 90 }
    }

    /// `1291.99.348EUR`: letters after an account that begins with a digit are its currency.
    private static func withoutCurrency(_ text: String) -> String {
        guard text.utf8.first.map(isDigit) == true, text.utf8.count > 6, isCurrency(text.suffix(3)) else { return text }
        return String(text.dropLast(3))
    }

    private static func isCurrency(_ text: Substring?) -> Bool { text.flatMap { Currency(code: String($0)) } != nil }

    private static func isDigit(_ byte: UInt8) -> Bool { byte &- 48 <= 9 }
}
