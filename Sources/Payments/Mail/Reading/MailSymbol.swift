import Domain

/// Symbols that stand in a text.
enum MailSymbol {
    /// The digits behind a label such as `vs`: `/VS123`, `VS: 123`, `v.s.123`; nil when there are none.
    static func labelled(_ label: String, in text: [UInt8]) -> String? {
        let letters = Array(label.utf8)
        for place in text.indices where text[place] == letters[0] && MailScan.beginsValue(text, place) {
            var end = place + 1
            if end < text.count, text[end] == UInt8(ascii: ".") { end += 1 }
            guard end < text.count, text[end] == letters[1] else { continue }
            end = MailScan.run(text, end + 1, min(text.count, end + 6)) { byte in
                byte <= 32 || byte == 46 || byte == 58 || byte == 47 || byte == 45 || byte == 95 || byte == 61
            }
            let last = MailScan.run(text, end, text.count, MailScan.isDigit)
            guard last > end, last == text.count || !MailScan.isWord(text[last]) else { continue }
            // `/VS/SS123`: the digits of another label.
            if let symbol = Symbol.normalised(String(decoding: text[end..<last], as: UTF8.self)) { return symbol }
        }
        return nil
    }

    /// The only number of a text that may be a variable symbol: all of it, or one word of six to ten digits.
    static func guessed(in text: [UInt8]) -> String? {
        let words = text.split { !MailScan.isWord($0) && $0 != UInt8(ascii: "*") }
        let isWhole = words.count == 1
        let numbers = words.filter { word in
            word.allSatisfy(MailScan.isDigit) && (isWhole ? 1...10 : 6...10).contains(word.count)
        }
        guard numbers.count == 1, let number = numbers.first else { return nil }
        return Symbol.normalised(String(decoding: number, as: UTF8.self))
    }
}
