import Domain

/// What texts of a mail mean.
enum MailValue {
    /// An amount as it is printed.
    struct Amount {
        var digits: [UInt8]
        /// Digits after the decimal mark.
        var decimals: Int
        var isNegative: Bool
        var isSigned: Bool
        var currency: Currency?

        /// The amount in minor units, without its sign; nil when it has more decimals than the currency, or overflows.
        func minorUnits(_ currency: Currency) -> Int64? {
            guard decimals <= currency.decimals else { return nil }
            var value: Int64 = 0
            for digit in digits + [UInt8](repeating: 48, count: currency.decimals - decimals) {
                let (tens, overflow) = value.multipliedReportingOverflow(by: 10)
                let (sum, overflows) = tens.addingReportingOverflow(Int64(digit &- 48))
                guard !overflow, !overflows else { return nil }
                value = sum
            }
            return value
        }
    }

    /// The amount at the start of a folded text. The last mark with one or two digits after it is the decimal one;
    /// with three it is `decimal` that says so, and then the amount is none of money
    /// (docs/formats/bank-mail.md#amounts).
    static func amount(_ text: [UInt8], decimal: UInt8) -> Amount? {
        guard let end = MailScan.amount(text, 0, text.count) else { return nil }
        let digitsEnd = text[..<end].lastIndex(where: MailScan.isDigit).map { $0 + 1 } ?? end
        let printed = text[..<digitsEnd]
        let isSigned = printed.first == UInt8(ascii: "+") || printed.first == UInt8(ascii: "-")
        let mark = printed.lastIndex { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ".") }
        var decimals = 0
        if let mark {
            let behind = digitsEnd - mark - 1
            if behind <= 2 { decimals = behind } else if behind != 3 || printed[mark] == decimal { return nil }
        }
        let word = text[digitsEnd..<end].drop { $0 == 32 || $0 == 9 }
        return Amount(
            digits: printed.filter(MailScan.isDigit),
            decimals: decimals,
            isNegative: printed.first == UInt8(ascii: "-"),
            isSigned: isSigned,
            currency: currency(Array(word))
        )
    }

    /// The amount at the start of a folded text, or after its last colon: banks put words before a balance.
    static func lastAmount(_ text: [UInt8], decimal: UInt8) -> Amount? {
        if let amount = amount(text, decimal: decimal) { return amount }
        guard let colon = text.lastIndex(of: UInt8(ascii: ":")) else { return nil }
        return amount(Array(text[(colon + 1)...].drop { $0 <= 32 }), decimal: decimal)
    }

    /// A currency by its code, its number, or what Czechs write.
    static func currency(_ text: [UInt8]) -> Currency? {
        let word = text.prefix { $0 > 32 }
        if word.elementsEqual("kc".utf8) { return .czk }
        if word.count == 3, word.allSatisfy(MailScan.isDigit) {
            return Int(shortText: String(decoding: word, as: UTF8.self)).flatMap { Currency(numeric: $0) }
        }
        return Currency(code: String(decoding: word, as: UTF8.self).uppercased())
    }

    /// The day of a date in any of the forms that `MailScan.date` finds.
    static func day(_ text: [UInt8]) -> Day? {
        guard let end = MailScan.date(text, 0, text.count) else { return nil }
        // Only the date is read: the time after it, however it is written, tells nothing of the day.
        let numbers = text[..<end].split { !MailScan.isDigit($0) }.prefix(3).map { number($0) }
        let digits = text[..<end].prefix(while: MailScan.isDigit)
        switch digits.count {
        case 8 where digits.starts(with: "19".utf8) || digits.starts(with: "20".utf8):
            return Day(year: number(digits.prefix(4)), month: number(digits[4..<6]), day: number(digits[6..<8]))
        case 8, 14:
            return Day(year: number(digits[4..<8]), month: number(digits[2..<4]), day: number(digits[..<2]))
        case 6:
            return Day(year: 2000 + number(digits[4..<6]), month: number(digits[2..<4]), day: number(digits[..<2]))
        default:
            guard numbers.count >= 3 else { return nil }
            return Day(year: numbers[2], month: numbers[1], day: numbers[0])
        }
    }

    /// A number of at most nine digits; more are no part of a date, and read as 0.
    private static func number(_ digits: ArraySlice<UInt8>) -> Int {
        // bounded: nine digits at most.
        digits.count <= 9 ? digits.reduce(0) { $0 * 10 + Int($1 &- 48) } : 0
    }
}

/// Symbols that stand in a text without a label; those with one are read as in statements.
enum MailSymbol {
    /// The variable symbol of `/VS123/SS/KS` as a bank wrote it, however long it is; nil when the text begins otherwise.
    static func first(in text: String) -> String? {
        guard text.hasPrefix("/VS") else { return nil }
        return Symbol.normalised(text.dropFirst(3).prefix { $0 != "/" })
    }

    /// The only number of a text that may be a variable symbol: all of it, or one word of six to ten digits that no other
    /// word explains, as `zmluva 2026000815` and `tel. 905123456` do.
    static func guessed(in text: [UInt8]) -> String? {
        let words = text.split { !MailScan.isWord($0) && $0 != UInt8(ascii: "*") }
        let isWhole = words.count == 1
        let places = words.indices.filter { place in
            words[place].allSatisfy(MailScan.isDigit) && (isWhole ? 1...10 : 6...10).contains(words[place].count)
        }
        guard places.count == 1, let place = places.first, !isExplained(words, place) else { return nil }
        return Symbol.normalised(String(decoding: words[place], as: UTF8.self))
    }

    /// Whether the word before a number says that it is another one; `č.` between them says nothing.
    private static func isExplained(_ words: [ArraySlice<UInt8>], _ place: Int) -> Bool {
        let before = words[..<place].reversed().lazy.map { String(decoding: $0, as: UTF8.self) }
            .first { !numberWords.contains($0) }
        guard let before else { return false }
        return others.contains(before) || otherBeginnings.contains { before.hasPrefix($0) }
    }

    private static let numberWords: Set<String> = ["c", "cis", "cislo", "no", "nr"]
    private static let others: Set<String> = [
        "ks", "ss", "ico", "ic", "dic", "dph", "icdph", "tel", "mob", "psc", "rc",
    ]
    private static let otherBeginnings = [
        "konst", "specif", "telef", "mobil", "zmluv", "smlouv", "poist", "pojist", "zakaznic", "rodn", "klient",
        "clensk", "odberatel",
    ]
}
