/// A number of a text that a label explains: `VS: 123`, `/VS/123`, `v.s.123`, `var. symbol č. 123`.
///
/// What may be something else is none: an amount, a date, a time, a number that goes on after a blank or a dash, or has
/// more digits than a symbol.
struct LabelledSymbol {
    let kind: StatementSymbols.Kind
    /// Where its digits are, in bytes.
    let digits: Range<Int>

    /// How its number follows a label.
    private struct Gap {
        /// Where the number begins.
        var end: Int
        /// Whether a mark stands between them that is no dot.
        var isMarked: Bool
    }

    /// The symbol whose label begins at a place.
    ///
    /// - Parameter known: where a symbol before it ends, so that `VS 123 KS 1178` is two.
    init?(_ bytes: Span<UInt8>, at start: Int, known: Int?) {
        guard let label = SymbolLabel(bytes, at: start), let gap = LabelledSymbol.gap(bytes, label.end) else {
            return nil
        }
        var end = gap.end
        while end < bytes.count, bytes[end] &- 48 <= 9 { end += 1 }
        guard end > gap.end, LabelledSymbol.isNumber(bytes, gap.end..<end) else { return nil }
        kind = label.kind
        digits = gap.end..<end
        let isNext = known.map { LabelledSymbol.isOnlyMarks(bytes, $0..<start) } ?? false
        guard isBelieved(bytes, label, gap, isNext: isNext) else { return nil }
    }

    /// After the label's separators, and one word such as `č.`; nil when no digit follows.
    private static func gap(_ bytes: Span<UInt8>, _ start: Int) -> Gap? {
        var gap = Gap(end: start, isMarked: false)
        var mayNumber = true
        while true {
            var marks = 0
            while gap.end < bytes.count, marks < 6 {
                let blanks = TextLetter.skipBlanks(bytes, gap.end, most: 80)
                if blanks > gap.end {
                    gap.end = blanks
                    continue
                }
                let length = isSeparator(bytes[gap.end]) ? 1 : dash(bytes, gap.end)
                guard length > 0 else { break }
                gap.isMarked = gap.isMarked || bytes[gap.end] != UInt8(ascii: ".")
                gap.end += length
                marks += 1
            }
            guard gap.end < bytes.count else { return nil }
            if bytes[gap.end] &- 48 <= 9 { return gap }
            guard mayNumber, gap.end > start, let word = numberWord(bytes, gap.end) else { return nil }
            mayNumber = false
            gap.end = word
            gap.isMarked = true
        }
    }

    /// The end of a word that only says that a number follows.
    private static func numberWord(_ bytes: Span<UInt8>, _ start: Int) -> Int? {
        let end = TextLetter.run(bytes, start)
        for word: StaticString in ["cislo", "c", "number", "no", "nr", "je", "is"]
        where TextLetter.end(of: word, bytes, start) == end { return end }
        return nil
    }

    private static func isSeparator(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: ":"), UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "="), UInt8(ascii: "-"),
            UInt8(ascii: "_"), UInt8(ascii: "#"), UInt8(ascii: "*"), UInt8(ascii: "("), UInt8(ascii: "\""),
            UInt8(ascii: "'"):
            true
        default: false
        }
    }

    /// How many bytes a dash or a minus of Unicode has at a place; 0 where none is: U+2010 to U+2015, U+2212.
    static func dash(_ bytes: Span<UInt8>, _ place: Int) -> Int {
        guard place + 2 < bytes.count, bytes[place] == 0xE2 else { return 0 }
        let isDash = bytes[place + 1] == 0x80 && (0x90...0x95).contains(bytes[place + 2])
        return isDash || bytes[place + 1] == 0x88 && bytes[place + 2] == 0x92 ? 3 : 0
    }

    /// Whether only marks and blanks stand between two symbols.
    private static func isOnlyMarks(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        for place in range where bytes[place] > 32 && bytes[place] != UInt8(ascii: ",") {
            guard isSeparator(bytes[place]) || bytes[place] == UInt8(ascii: ";") else { return false }
        }
        return true
    }

    /// Whether the label and the number go together in this spelling.
    private func isBelieved(_ bytes: Span<UInt8>, _ label: SymbolLabel, _ gap: Gap, isNext: Bool) -> Bool {
        let isGlued = gap.end == label.end
        switch (kind, label.spelling) {
        case (.variable, _): return true
        case (.specific, let spelling): return spelling != .small || gap.isMarked || isNext
        case (.constant, let spelling):
            // It has at most four digits, and older ones are filled with zeros up to ten.
            var first = digits.lowerBound
            while first < digits.upperBound, bytes[first] == 48 { first += 1 }
            guard digits.upperBound - first <= 4 else { return false }
            if spelling == .word || gap.isMarked || isGlued && spelling == .capital { return true }
            return digits.count >= 4 && (isNext || bytes[digits.lowerBound] == 48)
        }
    }

    // MARK: the number

    private static func isNumber(_ bytes: Span<UInt8>, _ digits: Range<Int>) -> Bool {
        let end = digits.upperBound
        guard end < bytes.count else { return true }
        let byte = bytes[end]
        if TextLetter(bytes, at: end) != nil {
            // `VS123KS0308`.
            guard let label = SymbolLabel(bytes, at: end), label.spelling == .capital, label.end < bytes.count else {
                return false
            }
            return bytes[label.end] &- 48 <= 9 || isSeparator(bytes[label.end])
        }
        switch byte {
        case UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: "-"), UInt8(ascii: "/"),
            UInt8(ascii: "_"):
            // An amount, a date, a time, a number of several parts.
            return end + 1 >= bytes.count || bytes[end + 1] &- 48 > 9
        case UInt8(ascii: "%"): return false
        case 0xE2 where TextLetter.blank(bytes, end) == 0:
            // A euro, or a dash and another number.
            let next = end + 3
            return end + 1 < bytes.count && bytes[end + 1] != 0x82 && (next >= bytes.count || bytes[next] &- 48 > 9)
        default: return !isBroken(bytes, digits)
        }
    }

    /// Whether the number goes on: groups follow as people and amounts have them, `123 456`, `12 345 678`, `1 440,00`,
    /// `2026 0042`, or a blank or the end of a line cut it, `20260 042`.
    private static func isBroken(_ bytes: Span<UInt8>, _ digits: Range<Int>) -> Bool {
        var start = digits.upperBound
        let isLine = bytes[start] == 10 || bytes[start] == 13
        if bytes[start] == 13, start + 1 < bytes.count, bytes[start + 1] == 10 { start += 1 }
        start += isLine ? 1 : TextLetter.blank(bytes, start)
        guard start > digits.upperBound else { return false }
        var end = start
        while end < bytes.count, bytes[end] &- 48 <= 9 { end += 1 }
        if end < bytes.count, TextLetter(bytes, at: end) != nil { return false }
        let count = end - start
        if !isLine, digits.count < 4, count == 3 { return true }
        if !isLine, digits.count == 4, count == 4, bytes[start] == 48 { return true }
        guard count > 0, digits.count + count <= 10 else { return false }
        // `VS 1001 120 EUR`: what follows is an amount.
        if bytes[start] != 48, isCurrency(bytes, end) { return false }
        // A few digits more may count goods; a day, a time and an amount have a mark after them.
        return count >= 3 ? isEnd(bytes, end) : end == bytes.count
    }

    /// Whether a currency follows a number, with or without a blank.
    private static func isCurrency(_ bytes: Span<UInt8>, _ end: Int) -> Bool {
        let start = TextLetter.skipBlanks(bytes, end, most: 2)
        if start + 2 < bytes.count, bytes[start] == 0xE2, bytes[start + 1] == 0x82, bytes[start + 2] == 0xAC {
            return true
        }
        let word = TextLetter.run(bytes, start)
        for name: StaticString in ["eur", "czk", "kc", "usd", "gbp", "pln", "huf", "chf", "euro", "korun"]
        where TextLetter.end(of: name, bytes, start) == word { return word > start }
        return false
    }

    /// Whether a number is over at a place, and not a part of a day, a time or an amount.
    private static func isEnd(_ bytes: Span<UInt8>, _ place: Int) -> Bool {
        guard place < bytes.count else { return true }
        if bytes[place] <= 32 { return true }
        return
            (bytes[place] == UInt8(ascii: ",") || bytes[place] == UInt8(ascii: ";")
            || bytes[place] == UInt8(ascii: "."))
            && (place + 1 == bytes.count || bytes[place + 1] <= 32)
    }
}
