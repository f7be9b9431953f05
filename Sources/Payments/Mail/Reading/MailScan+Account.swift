import Domain

extension MailScan {
    /// An IBAN with or without blanks, `prefix-number/bank`, `bank/prefix-number`, or a masked number such as `238***891`.
    static func account(_ text: [UInt8], _ place: Int, _ limit: Int) -> Int? {
        guard place < limit else { return nil }
        return isLetter(text[place]) ? iban(text, place, limit) : domestic(text, place, limit)
    }

    private static func domestic(_ text: [UInt8], _ place: Int, _ limit: Int) -> Int? {
        let isPart: (UInt8) -> Bool = { isDigit($0) || $0 == UInt8(ascii: "*") }
        var end = run(text, place, limit, isPart)
        guard end - place >= 1, isDigit(text[place]) else { return nil }
        for mark in [UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "/")] {
            guard end + 1 < limit, text[end] == mark, isDigit(text[end + 1]) else { continue }
            end = run(text, end + 1, limit, isPart)
        }
        return end
    }

    private static func iban(_ text: [UInt8], _ place: Int, _ limit: Int) -> Int? {
        guard place + 4 <= limit, isLetter(text[place + 1]), isDigit(text[place + 2]), isDigit(text[place + 3]) else {
            return nil
        }
        let isLocal = [[115, 107], [99, 122]].contains { Array(text[place..<place + 2]) == $0 }
        // Those of Slovakia and Czechia have 24 letters, others are taken in groups of four, the last of at most four.
        var count = 0
        var end = place
        while end < limit, count < (isLocal ? 24 : 34) {
            if isWord(text[end]) {
                if isLocal, count >= 2, !isDigit(text[end]) { break }
                count += 1
                end += 1
            } else if text[end] == 32, end + 1 < limit, count % 4 == 0, continues(text, end + 1, limit, count) {
                end += 1
            } else {
                break
            }
        }
        return count >= 10 ? end : nil
    }

    /// Whether a group of an IBAN begins here: four letters and digits, or fewer digits at its end.
    private static func continues(_ text: [UInt8], _ place: Int, _ limit: Int, _ count: Int) -> Bool {
        let end = run(text, place, limit, isWord)
        let hasDigit = text[place..<end].contains(where: isDigit)
        return end - place == 4 && (hasDigit || count == 4) || end - place < 4 && end > place && isDigit(text[place])
    }

    /// The account in a text, and where it ends there; `bank` stands behind a number without one.
    static func account(in text: [UInt8], bankFirst: Bool, bank: String? = nil) -> (account: BankAccount, end: Int)? {
        for place in text.indices where beginsValue(text, place) {
            guard let end = account(text, place, text.count), let found = value(text[place..<end], bankFirst, bank)
            else { continue }
            return (found, end)
        }
        return nil
    }

    private static func value(_ bytes: ArraySlice<UInt8>, _ bankFirst: Bool, _ bank: String?) -> BankAccount? {
        let text = String(decoding: bytes.filter { $0 > 32 }, as: UTF8.self)
        if let first = bytes.first, isLetter(first) { return BankAccount(text) }
        if text.utf8.contains(UInt8(ascii: "*")) {
            guard !bankFirst else { return nil }
            return BankAccount(text.contains("/") ? text : text + (bank.map { "/" + $0 } ?? ""))
        }
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count <= 2, !bankFirst || parts.count == 2 else { return nil }
        let number = bankFirst ? parts[1] : parts[0]
        let code = bankFirst ? String(parts[0]) : parts.count == 2 ? String(parts[1]) : bank
        let halves = number.split(separator: "-", omittingEmptySubsequences: false)
        guard halves.count <= 2, let last = halves.last, (2...16).contains(last.utf8.count),
            code == nil || code?.utf8.count == 4, last.utf8.contains(where: { $0 != 48 })
        else { return nil }
        return BankAccount(prefix: halves.count == 2 ? String(halves[0]) : "", number: String(last), bank: code)
    }
}
