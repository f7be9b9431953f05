/// A letter of a UTF-8 text as it reads without case and accents, as far as labels are recognised by it.
struct TextLetter {
    /// The small ASCII letter; 0 for letters that no label has.
    let letter: UInt8
    /// Where it ends, marks that combine with it included.
    let end: Int

    /// The letter at a place; nil when there is none.
    init?(_ bytes: Span<UInt8>, at place: Int) {
        guard place < bytes.count else { return nil }
        let byte = bytes[place]
        guard byte >= 128 else {
            let small = byte | 32
            guard small >= 97, small <= 122 else { return nil }
            letter = small
            end = TextLetter.skipMarks(bytes, place + 1)
            return
        }
        guard byte >= 0xC3, byte != 0xE2, place + 1 < bytes.count else { return nil }
        let width = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
        letter = byte < 0xE0 ? TextLetter.base(byte, bytes[place + 1]) : 0
        end = TextLetter.skipMarks(bytes, min(place + width, bytes.count))
    }

    /// The letter without its accent, of those that stand in labels: á, č, é, í, š, ý.
    private static func base(_ first: UInt8, _ second: UInt8) -> UInt8 {
        switch (first, second) {
        case (0xC3, 0x81), (0xC3, 0xA1): UInt8(ascii: "a")
        case (0xC3, 0x89), (0xC3, 0xA9): UInt8(ascii: "e")
        case (0xC3, 0x8D), (0xC3, 0xAD): UInt8(ascii: "i")
        case (0xC3, 0x9D), (0xC3, 0xBD): UInt8(ascii: "y")
        case (0xC4, 0x8C), (0xC4, 0x8D): UInt8(ascii: "c")
        case (0xC5, 0xA0), (0xC5, 0xA1): UInt8(ascii: "s")
        default: 0
        }
    }

    /// After the marks that combine with the letter before.
    private static func skipMarks(_ bytes: Span<UInt8>, _ place: Int) -> Int {
        var place = place
        while place + 1 < bytes.count, bytes[place] == 0xCC || bytes[place] == 0xCD && bytes[place + 1] < 0xB0 {
            place += 2
        }
        return place
    }

    /// The end of the letters that begin at a place.
    static func run(_ bytes: Span<UInt8>, _ place: Int) -> Int {
        var end = place
        while end < place + 40, let letter = TextLetter(bytes, at: end) { end = letter.end }
        return end
    }

    /// Where a word ends that stands at a place.
    static func end(of word: StaticString, _ bytes: Span<UInt8>, _ start: Int) -> Int? {
        word.withUTF8Buffer { letters in
            var place = start
            for wanted in letters {
                guard let letter = TextLetter(bytes, at: place), letter.letter == wanted else { return nil }
                place = letter.end
            }
            return place
        }
    }

    /// Where a word begins within letters.
    static func find(_ word: StaticString, _ bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
        var place = range.lowerBound
        while place < range.upperBound, let letter = TextLetter(bytes, at: place) {
            if end(of: word, bytes, place) != nil { return place }
            place = letter.end
        }
        return nil
    }

    /// The width of a blank at a place, line ends and no-break ones included; 0 when there is none.
    static func blank(_ bytes: Span<UInt8>, _ place: Int) -> Int {
        let byte = bytes[place]
        if byte <= 32 { return 1 }
        if byte == 0xC2, place + 1 < bytes.count, bytes[place + 1] == 0xA0 { return 2 }
        guard byte == 0xE2, place + 2 < bytes.count, bytes[place + 1] == 0x80 else { return 0 }
        let last = bytes[place + 2]
        return last >= 0x80 && last <= 0x8B || last == 0xA8 || last == 0xA9 || last == 0xAF ? 3 : 0
    }

    /// After the blanks that stand at a place, at most so many.
    static func skipBlanks(_ bytes: Span<UInt8>, _ place: Int, most: Int) -> Int {
        var place = place
        var count = 0
        while place < bytes.count, count < most {
            let width = blank(bytes, place)
            if width == 0 { break }
            place += width
            count += 1
        }
        return place
    }

    /// Whether the byte before a place belongs to a letter or digit, after which no label begins.
    static func isBehindWord(_ bytes: Span<UInt8>, _ place: Int) -> Bool {
        guard place > 0 else { return false }
        let byte = bytes[place - 1]
        if byte < 128 { return byte >= 48 && byte <= 57 || byte | 32 >= 97 && byte | 32 <= 122 }
        var first = place - 1
        while first > 0, first > place - 4, bytes[first] & 0xC0 == 0x80 { first -= 1 }
        return bytes[first] >= 0xC3 && bytes[first] != 0xE2
    }
}
