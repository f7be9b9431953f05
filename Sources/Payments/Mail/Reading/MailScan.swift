import Domain

/// Where values end in a folded text.
enum MailScan {
    /// The end of a value of a shape that begins at a place, or nil when none does.
    static func end(of shape: MailField.Shape, _ text: [UInt8], _ place: Int, _ limit: Int) -> Int? {
        switch shape {
        case .date: date(text, place, limit)
        case .amount: amount(text, place, limit)
        case .digits: run(text, place, limit, isDigit)
        case .word: word(text, place, limit)
        case .account: account(text, place, limit)
        case .text: nil
        }
    }

    /// Whether a value may begin here: what stands before is no letter or digit.
    static func beginsValue(_ text: [UInt8], _ place: Int) -> Bool {
        place == 0 || !isWord(text[place - 1])
    }

    static func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }
    static func isLetter(_ byte: UInt8) -> Bool { byte >= 97 && byte <= 122 }
    static func isWord(_ byte: UInt8) -> Bool { isDigit(byte) || isLetter(byte) }

    /// The end of the bytes that fit, which may be none.
    static func run(_ text: [UInt8], _ place: Int, _ limit: Int, _ fits: (UInt8) -> Bool) -> Int {
        var end = place
        while end < limit, fits(text[end]) { end += 1 }
        return end
    }

    private static func word(_ text: [UInt8], _ place: Int, _ limit: Int) -> Int? {
        let end = run(text, place, limit, isWord)
        return end > place ? end : nil
    }

    private static func blanks(_ text: [UInt8], _ place: Int, _ limit: Int) -> Int {
        run(text, place, limit) { $0 == 32 || $0 == 9 }
    }

    /// A sign, digits in groups, and a currency: `+1 243,29 EUR`.
    static func amount(_ text: [UInt8], _ place: Int, _ limit: Int) -> Int? {
        var end = place
        if end < limit, text[end] == UInt8(ascii: "+") || text[end] == UInt8(ascii: "-") {
            end = blanks(text, end + 1, limit)
        }
        guard end < limit, isDigit(text[end]) else { return nil }
        end = run(text, end, limit, isDigit)
        while end < limit {
            let isMark = text[end] == UInt8(ascii: ",") || text[end] == UInt8(ascii: ".")
            // A relay may have written several blanks for one.
            let group = isMark ? end + 1 : run(text, end, limit) { $0 == 32 }
            let next = run(text, group, limit, isDigit)
            guard next > group, isMark || group > end && next - group == 3 else { break }
            end = next
        }
        let code = blanks(text, end, limit)
        let last = run(text, code, limit, isLetter)
        return (2...3).contains(last - code) && (last == limit || !isWord(text[last])) ? last : end
    }

    /// `1.6.2026`, `01. 06. 2026 10:15`, `20260601`, `010626` or `01062026101500`.
    static func date(_ text: [UInt8], _ place: Int, _ limit: Int) -> Int? {
        day(text, place, limit).map { time(text, behind: $0, limit) }
    }

    /// A date without its time.
    static func day(_ text: [UInt8], _ place: Int, _ limit: Int) -> Int? {
        var end = run(text, place, limit, isDigit)
        if [6, 8, 14].contains(end - place) { return end }
        guard (1...2).contains(end - place) else { return nil }
        for part in [1...2, 4...4] {
            guard end < limit, text[end] == UInt8(ascii: ".") else { return nil }
            let first = blanks(text, end + 1, limit)
            end = run(text, first, limit, isDigit)
            guard part.contains(end - first) else { return nil }
        }
        return end
    }

    /// The end of the time after a date, which may be none: ` 10:15`, ` v 10:15:20`, ` o 11:51`.
    private static func time(_ text: [UInt8], behind end: Int, _ limit: Int) -> Int {
        var time = blanks(text, end, limit)
        if time < limit, text[time] == UInt8(ascii: "v") || text[time] == UInt8(ascii: "o") {
            time = blanks(text, time + 1, limit)
        }
        let hour = run(text, time, limit, isDigit)
        guard (1...2).contains(hour - time), let minute = part(text, behind: hour, limit) else { return end }
        return part(text, behind: minute, limit) ?? minute
    }

    /// The end of two digits after a colon: of minutes or seconds.
    private static func part(_ text: [UInt8], behind place: Int, _ limit: Int) -> Int? {
        guard place < limit, text[place] == UInt8(ascii: ":") else { return nil }
        let end = run(text, place + 1, limit, isDigit)
        return end - place == 3 ? end : nil
    }
}

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

    /// The account in a text, and where it ends there; `bank` follows a number without one.
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

/// Masked accounts, such as `238***891`.
enum MaskedAccount {
    /// Whether an account may be the masked one: the same first and last digits, and the same bank.
    static func fits(_ account: BankAccount, mask: BankAccount) -> Bool {
        let account = account.domestic
        let (bank, other) = (Self.bank(mask), Self.bank(account))
        if let bank, let other, bank != other { return false }
        let shown = mask.withoutBank.split(separator: "*", omittingEmptySubsequences: false)
        guard let first = shown.first, let last = shown.last, !first.isEmpty, !last.isEmpty else { return false }
        let number = account.withoutBank
        return number.hasPrefix(first) && number.hasSuffix(last)
            && number.utf8.count >= first.utf8.count + last.utf8.count
    }

    private static func bank(_ account: BankAccount) -> Substring? {
        let parts = account.description.split(separator: "/")
        return parts.count == 2 ? parts[1] : nil
    }
}
