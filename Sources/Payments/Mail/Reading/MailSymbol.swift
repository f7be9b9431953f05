import Domain

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
