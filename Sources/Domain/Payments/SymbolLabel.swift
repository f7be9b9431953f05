/// The label of a symbol as people and banks spell it: `VS`, `v.s.`, `V. S.`, `var. symbol`, `variabilný symbol`, `konšt. sym.`.
///
/// Case and accents make no difference. See docs/formats/camt.md#symbols.
public struct SymbolLabel: Sendable {
    /// How a label is spelt, by which it is believed: `ks` stands for pieces and `k. s.` for a partnership as well.
    enum Spelling {
        /// Two letters, not both of them capital.
        case small
        /// Two capital letters.
        case capital
        /// Two letters with a dot or a slash between them.
        case dotted
        /// The word for a symbol with the one for its kind.
        case word
    }

    /// Which symbol it names.
    public let kind: StatementSymbols.Kind
    /// How it is spelt.
    let spelling: Spelling
    /// Where it ends in the bytes.
    public let end: Int

    private static let dot = UInt8(ascii: ".")

    /// The label that begins at a place of a UTF-8 text; nil when none does.
    public init?(_ bytes: Span<UInt8>, at start: Int) {
        guard start < bytes.count, SymbolLabel.mayBegin(bytes[start]),
            let first = TextLetter(bytes, at: start)
        else { return nil }
        switch first.letter {
        case UInt8(ascii: "v"): self.init(bytes, start, .variable)
        case UInt8(ascii: "k"), UInt8(ascii: "c"): self.init(bytes, start, .constant)
        case UInt8(ascii: "s"): self.init(bytes, start, .specific)
        default: return nil
        }
    }

    /// Letters with which labels begin: C, K, S, V, and the first byte of Š.
    @inline(__always)
    static func mayBegin(_ byte: UInt8) -> Bool {
        let letters: UInt64 = 1 << 3 | 1 << 11 | 1 << 19 | 1 << 22
        return byte >= 64 && byte < 128 ? letters >> UInt64(byte & 31) & 1 == 1 : byte == 0xC5
    }

    private init?(_ bytes: Span<UInt8>, _ start: Int, _ kind: StatementSymbols.Kind) {
        if let short = SymbolLabel.short(bytes, start) {
            (self.kind, spelling, end) = (kind, short.spelling, short.end)
        } else if let end = SymbolLabel.words(bytes, start, kind) {
            (self.kind, spelling, self.end) = (kind, .word, end)
        } else if let found = SymbolLabel.reversed(bytes, start) {
            (self.kind, spelling, end) = (found.kind, .word, found.end)
        } else {
            return nil
        }
    }

    // MARK: two letters

    /// `VS`, `vs`, `V.S`, `v. s.`, `V/S`, with no other letter after.
    private static func short(_ bytes: Span<UInt8>, _ start: Int) -> (spelling: Spelling, end: Int)? {
        let first = bytes[start]
        guard first < 128, first | 32 != UInt8(ascii: "c"), start + 1 < bytes.count else { return nil }
        var place = start + 1
        let mark = bytes[place]
        if mark == dot || mark == UInt8(ascii: "/") {
            place += 1
            if mark == dot { place = TextLetter.skipBlanks(bytes, place, most: 2) }
        }
        guard place < bytes.count, bytes[place] | 32 == UInt8(ascii: "s") else { return nil }
        let end = place + 1
        if TextLetter(bytes, at: end) != nil { return nil }
        if place > start + 1 { return (.dotted, end) }
        return (first < 97 && bytes[place] < 97 ? .capital : .small, end)
    }

    // MARK: words

    /// `var. symbol`, `varsym`, `variabilný symbol`, `v. symbol`, `var. s.`, `Konst.symbol`, `špecifický symbol`.
    private static func words(_ bytes: Span<UInt8>, _ start: Int, _ kind: StatementSymbols.Kind) -> Int? {
        let stem = stem(bytes, start, kind)
        guard let stem else { return nil }
        let run = TextLetter.run(bytes, stem.end)
        if let symbol = TextLetter.find("sym", bytes, stem.end..<run), symbol == stem.end || stem.isOpen { return run }
        guard stem.isOpen || run == stem.end else { return nil }
        var place = run
        if place < bytes.count, bytes[place] == dot { place += 1 }
        let isAbbreviated = place > run
        let isLetter = stem.end == start + 1
        // `s symbolem`: with a symbol.
        if isLetter, !isAbbreviated { return nil }
        place = TextLetter.skipBlanks(bytes, place, most: 40)
        if place < bytes.count, bytes[place] == UInt8(ascii: "-") || bytes[place] == UInt8(ascii: "_") { place += 1 }
        guard place > run, let second = TextLetter(bytes, at: place), second.letter == UInt8(ascii: "s") else {
            return nil
        }
        let last = TextLetter.run(bytes, place)
        if TextLetter.find("sym", bytes, place..<last) == place { return last }
        return isAbbreviated && last == second.end && !isLetter ? last : nil
    }

    /// The stem of the word that tells the kind, and whether other letters may follow it.
    private static func stem(
        _ bytes: Span<UInt8>,
        _ start: Int,
        _ kind: StatementSymbols.Kind
    ) -> (end: Int, isOpen: Bool)? {
        func end(_ word: StaticString) -> Int? { TextLetter.end(of: word, bytes, start) }
        switch kind {
        case .variable:
            if let end = end("variab") { return (end, true) }
            return (end("var") ?? end("v")).map { ($0, false) }
        case .constant:
            if let end = end("konst") ?? end("const") { return (end, true) }
            return (end("kon") ?? end("k")).map { ($0, false) }
        case .specific:
            if let end = end("specif") { return (end, true) }
            return (end("spec") ?? end("s")).map { ($0, false) }
        }
    }

    /// `symvar`, `SymKonst`, `symbol variabilný`.
    private static func reversed(_ bytes: Span<UInt8>, _ start: Int) -> (kind: StatementSymbols.Kind, end: Int)? {
        guard let word = TextLetter.end(of: "sym", bytes, start) else { return nil }
        let whole = TextLetter.end(of: "bol", bytes, word)
        let place = whole.map { TextLetter.skipBlanks(bytes, $0, most: 3) } ?? word
        // The word whole, or its beginning with any end: `symvar`, never `symbol varenia`.
        func end(_ stem: StaticString, _ abbreviation: StaticString) -> Int? {
            if let end = TextLetter.end(of: stem, bytes, place) { return TextLetter.run(bytes, end) }
            guard let end = TextLetter.end(of: abbreviation, bytes, place) else { return nil }
            return TextLetter(bytes, at: end) == nil ? end : nil
        }
        if let end = end("variab", "var") { return (.variable, end) }
        if let end = end("konst", "kon") { return (.constant, end) }
        return end("specif", "spec").map { (.specific, $0) }
    }
}
