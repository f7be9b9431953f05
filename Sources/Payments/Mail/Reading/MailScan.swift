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

    /// The end of the time behind a date, which may be none: ` 10:15`, ` v 10:15:20`, ` o 11:51`.
    private static func time(_ text: [UInt8], behind end: Int, _ limit: Int) -> Int {
        var time = blanks(text, end, limit)
        if time < limit, text[time] == UInt8(ascii: "v") || text[time] == UInt8(ascii: "o") {
            time = blanks(text, time + 1, limit)
        }
        let hour = run(text, time, limit, isDigit)
        guard (1...2).contains(hour - time), let minute = part(text, behind: hour, limit) else { return end }
        return part(text, behind: minute, limit) ?? minute
    }

    /// The end of two digits behind a colon: of minutes or seconds.
    private static func part(_ text: [UInt8], behind place: Int, _ limit: Int) -> Int? {
        guard place < limit, text[place] == UInt8(ascii: ":") else { return nil }
        let end = run(text, place + 1, limit, isDigit)
        return end - place == 3 ? end : nil
    }
}
