import Domain

/// Symbols that stand in a text without a label; those with one are read as in statements.
enum MailSymbol {
    /// The variable symbol of `/VS123/SS/KS` as a bank wrote it, however long it is; nil when the text begins otherwise.
    static func first(in text: String) -> String? {
        guard text.hasPrefix("/VS") else { return nil }
        return Symbol.normalised(text.dropFirst(3).prefix { $0 != "/" })
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
