import Domain
import Syntax

/// What field 86 tells about a movement; one serves the whole file, so that its buffers are made once.
struct MT940Field86 {
    /// What the subfields mean where banks differ.
    enum Dialect {
        /// By number: 00 the kind, 20 to 29 and 60 to 63 the purpose, 30 the bank, 31 the account, 32 and 33 the name.
        case common
        /// Those of ČSOB in the Czech Republic, by the code before the subfields.
        case csobDomestic, csobForeign, csobOther
    }

    var symbols = StatementSymbols()
    var name = MT940Text()
    var purpose = MT940Text()
    var kind = MT940Text()
    var account = MT940Text()
    var bank = MT940Text()
    var iban = MT940Text()
    var endToEnd = MT940Text()
    /// Whether the customer's reference in field 61 is a symbol.
    private(set) var referenceIsSymbol = false
    /// Whether the last line of the purpose was full, so that the next goes on with its last word.
    private var purposeIsFull = false
    private var nameIsFull = false
    /// Whether the next line of the purpose begins with a digit, which may be of the symbol at the end of this one.
    private var nextIsDigit = false

    /// Reads a field: with a mark, its subfields, whose lines have been put together; else its lines with LF between them.
    ///
    /// Of a second field after the same movement the texts count; symbols and the end-to-end reference of the first
    /// stay where it has none.
    mutating func read(_ bytes: Span<UInt8>, mark: Int?, isCSOB: Bool) {
        clearTexts()
        guard let mark else { return read(free: bytes) }
        read(subfields: bytes, from: mark, MT940Field86.dialect(bytes, mark, isCSOB: isCSOB))
        readPurpose()
    }

    /// Reads the subfields, the first of which begins at a place: a separator, two digits, and what stands before the
    /// next one.
    private mutating func read(subfields bytes: Span<UInt8>, from mark: Int, _ dialect: Dialect) {
        bytes.withUnsafeBytes { text in
            let separator = text[mark]
            var start = mark
            var at = mark + 3
            var places = ByteBlock.places(of: separator, in: text, from: at)
            while start < text.count {
                var end = text.count
                while true {
                    if places == 0 {
                        at &+= ByteBlock.width
                        guard at < text.count else { break }
                        places = ByteBlock.places(of: separator, in: text, from: at)
                        continue
                    }
                    let place = at &+ places.trailingZeroBitCount
                    places &= places &- 1
                    if place &- start >= 3, place &+ 2 < text.count, text[place &+ 1] &- 48 < 10,
                        text[place &+ 2] &- 48 < 10
                    {
                        end = place
                        break
                    }
                }
                // The purpose goes on with a digit.
                nextIsDigit =
                    end &+ 3 < text.count && text[end &+ 3] &- 48 < 10
                    && (text[end &+ 1] == UInt8(ascii: "2") || text[end &+ 1] == UInt8(ascii: "6"))
                read(subfield: bytes.extracting(start..<end), dialect)
                start = end
            }
        }
    }

    /// Forgets the movement before; the next one has a customer's reference that may be a symbol, and is believed first.
    mutating func begin(reference: Span<UInt8>) {
        symbols.clear()
        endToEnd.clear()
        clearTexts()
        referenceIsSymbol = symbols.read(labelled: reference, .structured)
    }

    private mutating func clearTexts() {
        name.clear()
        purpose.clear()
        kind.clear()
        account.clear()
        bank.clear()
        iban.clear()
        purposeIsFull = false
        nameIsFull = false
    }

    /// Where the first subfield of a field begins: in its first line, after a code of up to six letters or digits; nil
    /// when there are none.
    static func mark(_ bytes: Span<UInt8>) -> Int? {
        var index = 0
        while index < bytes.count, index <= 6 {
            let byte = bytes[index]
            guard byte >= 48 && byte <= 57 || byte >= 65 && byte <= 90 || byte == 32 else {
                let isSeparator = byte == UInt8(ascii: "?") || byte == UInt8(ascii: "~") || byte == UInt8(ascii: "<")
                return isSeparator && isSubfield(bytes, index, byte) ? index : nil
            }
            index += 1
        }
        return nil
    }

    private static func isSubfield(_ bytes: Span<UInt8>, _ index: Int, _ separator: UInt8) -> Bool {
        bytes[index] == separator && MT940Day.hasDigits(bytes, index + 1, 2)
    }

    private static func dialect(_ bytes: Span<UInt8>, _ mark: Int, isCSOB: Bool) -> Dialect {
        guard isCSOB, mark == 3 else { return .common }
        switch (bytes[0], bytes[1], bytes[2]) {
        case (49, 49, 49): return .csobDomestic
        case (48, 51, 48): return .csobForeign
        case (48, 52, 48): return .csobOther
        default: return .common
        }
    }

    @inline(__always)
    private mutating func read(subfield: Span<UInt8>, _ dialect: Dialect) {
        let number = Int(subfield[1] &- 48) &* 10 &+ Int(subfield[2] &- 48)
        let bytes = subfield.extracting(3..<subfield.count)
        guard !MT940Field86.isEmpty(bytes) else { return }
        guard dialect == .common || !takes(number, bytes, of: dialect) else { return }
        read(common: number, bytes)
    }

    /// Whether a subfield means something else in the dialect of ČSOB than commonly; then it is taken.
    private mutating func takes(_ number: Int, _ bytes: Span<UInt8>, of dialect: Dialect) -> Bool {
        switch (dialect, number) {
        case (.csobDomestic, 0), (.csobOther, 0), (.csobForeign, 20): append(name: bytes)
        case (.csobDomestic, 20), (.csobForeign, 21), (.csobOther, 20): read(kindOrAccount: bytes)
        case (.csobDomestic, 21) where MT940Field86.isAccount(bytes), (.csobOther, 28):
            MT940Field86.set(&account, bytes)
        // The payer's own symbols, the rate, the charges, the address.
        case (.csobDomestic, 29...30), (.csobForeign, 0), (.csobForeign, 27), (.csobForeign, 32...33): break
        default: return false
        }
        return true
    }

    @inline(__always)
    private mutating func read(common number: Int, _ bytes: Span<UInt8>) {
        switch number {
        case 0: MT940Field86.set(&kind, bytes)
        case 20...29, 60...63: read(purpose: bytes)
        case 30: MT940Field86.set(&bank, bytes)
        case 31: MT940Field86.set(&account, bytes)
        case 32...33: append(name: bytes)
        case 38: MT940Field86.set(&iban, bytes)
        default: return
        }
    }

    /// Older files of ČSOB have the account where newer ones have the kind.
    private mutating func read(kindOrAccount bytes: Span<UInt8>) {
        if MT940Field86.isAccount(bytes) { MT940Field86.set(&account, bytes) } else { MT940Field86.set(&kind, bytes) }
    }

    private mutating func append(name bytes: Span<UInt8>) {
        MT940Field86.append(bytes, to: &name, &nameIsFull)
    }

    /// A line of the purpose: a symbol, or text.
    @inline(__always)
    private mutating func read(purpose bytes: Span<UInt8>) {
        // All symbols have an S second; of most lines that is all there is to see.
        if bytes.count >= 2, bytes[1] | 32 == UInt8(ascii: "s"), let kind = StatementSymbols.label(bytes, 0) {
            let digits = MT940Field86.digits(bytes)
            let mayGoOn = nextIsDigit && !digits.isEmpty
            if !digits.isEmpty, !mayGoOn { symbols.offer(kind, bytes.extracting(digits), .structured) }
            if !digits.isEmpty && !mayGoOn || MT940Field86.isLabel(bytes) { return }
        }
        MT940Field86.append(bytes, to: &purpose, &purposeIsFull)
    }

    /// Where the digits of a symbol are, when there is nothing else after its label; empty when there is.
    @inline(__always)
    private static func digits(_ bytes: Span<UInt8>) -> Range<Int> {
        var start = 2
        while start < bytes.count, bytes[start] <= 32 || bytes[start] == UInt8(ascii: ":") || bytes[start] == 47 {
            start &+= 1
        }
        var end = start
        while end < bytes.count, bytes[end] &- 48 <= 9 { end &+= 1 }
        var rest = end
        while rest < bytes.count, bytes[rest] <= 32 { rest &+= 1 }
        return rest == bytes.count ? start..<end : start..<start
    }

    /// A bit for each of the blanks, the slash, the digits and the colon.
    private static let marks: UInt64 = 0x07FF_8001_FFFF_FFFF

    /// Whether a line with a label is nothing more: `VS:123`, `KS0000000308`, `SS:`, and the payer's `VS2: /SS2: `.
    private static func isLabel(_ bytes: Span<UInt8>) -> Bool {
        var index = 2
        while index < bytes.count {
            let byte = bytes[index]
            guard byte < 64 ? marks &>> UInt64(byte) & 1 == 1 : byte == UInt8(ascii: "S") else { return false }
            index += 1
        }
        return true
    }

    @inline(__always)
    private static func isEmpty(_ bytes: Span<UInt8>) -> Bool {
        // Most begin and end with something.
        if bytes.count > 1, bytes[0] > 32, bytes[bytes.count - 1] > 32 { return false }
        return isBlank(bytes)
    }

    private static func isBlank(_ bytes: Span<UInt8>) -> Bool {
        let inner = bytes.extracting(inner(bytes))
        return inner.count == 0
            || inner.count == 1 && (inner[0] == UInt8(ascii: ".") || inner[0] == UInt8(ascii: "-"))
    }

    /// Where the bytes are without blanks around them.
    @inline(__always)
    private static func inner(_ bytes: Span<UInt8>) -> Range<Int> {
        var start = 0
        var end = bytes.count
        while start < end, bytes[start] <= 32 { start += 1 }
        while end > start, bytes[end - 1] <= 32 { end -= 1 }
        return start..<end
    }

    /// `000019-0000000019/0300`.
    private static func isAccount(_ bytes: Span<UInt8>) -> Bool {
        let inner = bytes.extracting(inner(bytes))
        guard inner.count >= 7, inner[inner.count - 5] == UInt8(ascii: "/") else { return false }
        for index in inner.indices where index != inner.count - 5 {
            guard inner[index] >= 48 && inner[index] <= 57 || inner[index] == UInt8(ascii: "-") else { return false }
        }
        return true
    }

    @inline(__always)
    private static func set(_ target: inout MT940Text, _ bytes: Span<UInt8>) {
        guard target.isEmpty else { return }
        target.append(bytes.extracting(inner(bytes)))
    }

    /// A line of 27 characters is full: the next one goes on with its last word.
    private static func append(_ bytes: Span<UInt8>, to target: inout MT940Text, _ isFull: inout Bool) {
        if !target.isEmpty, !isFull { target.append(32) }
        isFull = bytes.count >= 27
        target.append(bytes)
    }
}
