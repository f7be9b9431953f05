/// Legal forms of companies, as they are written with a name: `s.r.o.`, `spol. s r. o.`, `, a.s.`, `Občianske združenie`.
struct LegalForm {
    /// How many pieces of the name it takes.
    let length: Int
    /// One word for all ways to write the form; empty when a bank cut off which one it is.
    let word: String

    /// Those that no name is mistaken for, their letters put together, and the word that stands for them.
    private static let plain: [String: String] = [
        "SRO": "SRO", "SPOLSRO": "SRO", "GMBH": "GMBH", "LTD": "LTD", "KFT": "KFT", "SPZOO": "SPZOO",
        "DRUZSTVO": "DRUZSTVO", "JSA": "JSA", "OPS": "OPS", "BVBA": "BVBA", "SARL": "SARL", "INC": "INC", "LLC": "LLC",
    ]
    /// Those that may be a word of a name unless dots stand in them: `a.s.`, but `AS` only at the end.
    private static let dotted: Set<String> = ["AS", "KS", "VOS", "OZ", "ZS", "NO", "SP", "ZU", "SE", "AG", "SPA", "BV"]
    /// Those that are one at the end of a name; a bank may have cut the rest.
    private static let last: Set<String> = ["AS", "SE", "AG", "SPOL", "SPOLS", "SPOLSR", "KS", "OZ"]
    /// Those that are written out, before the name or after it.
    private static let phrases: [(words: [String], word: String)] = [
        (["OBCIANSKE", "ZDRUZENIE"], "OZ"), (["OBCANSKE", "SDRUZENI"], "OZ"), (["ZAPSANY", "SPOLEK"], "ZS"),
        (["AKCIOVA", "SPOLOCNOST"], "AS"), (["AKCIOVA", "SPOLECNOST"], "AS"), (["NEZISKOVA", "ORGANIZACIA"], "NO"),
        (["SPOLOCNOST", "S", "RUCENIM", "OBMEDZENYM"], "SRO"), (["SPOLECNOST", "S", "RUCENIM", "OMEZENYM"], "SRO"),
    ]
    private static let phraseStarts = Set(phrases.map { $0.words[0] } + ["OZ"])
    /// The most runs that are one form: `spol. s r. o.`.
    private static let longest = 4

    /// Whether a word may be a legal form, or the first of several that are one.
    static func mayBegin(_ word: String) -> Bool {
        plain[word] != nil || last.contains(word) || phraseStarts.contains(word)
    }

    /// The legal form from a piece on; nil when none starts there.
    ///
    /// - Parameter isWhole: whether an undotted `a s` at the end is one; it may also be what a bank left of two people.
    init?(_ pieces: [NamePieces.Piece], from start: Int, isWhole: Bool) {
        if let phrase = Self.phrase(pieces, from: start) {
            self = phrase
            return
        }
        guard start > 0, pieces[start].text.utf8.count <= 8 else { return nil }
        var text = ""
        var hasDot = true
        var found: LegalForm?
        for place in start..<min(start + Self.longest, pieces.count) {
            if place > start {
                guard pieces[place].text.utf8.count <= 3, pieces[place].gap.isDisjoint(with: [.dash, .joint]) else {
                    break
                }
                hasDot = hasDot && pieces[place].gap.contains(.dot)
            }
            text += pieces[place].text
            let isLast = place + 1 == pieces.count
            let isOfLetters = place > start
            let isCut = isLast && (Self.last.contains(text) || isOfLetters && text == "SR") && (isWhole || !isOfLetters)
            if Self.plain[text] != nil || isOfLetters && hasDot && Self.dotted.contains(text) || isCut {
                found = LegalForm(length: place - start + 1, word: Self.word(text))
            }
        }
        guard let found else { return nil }
        self = found
    }

    private init(length: Int, word: String) {
        self.length = length
        self.word = word
    }

    private static func word(_ text: String) -> String {
        if let word = plain[text] { return word }
        return text.hasPrefix("S") && text != "SE" && text != "SP" && text != "SPA" ? "SRO" : text
    }

    private static func phrase(_ pieces: [NamePieces.Piece], from start: Int) -> LegalForm? {
        if start == 0, pieces[0].text == "OZ", pieces.count > 1 { return LegalForm(length: 1, word: "OZ") }
        guard phraseStarts.contains(pieces[start].text) else { return nil }
        for (words, word) in phrases where words[0] == pieces[start].text && start + words.count <= pieces.count {
            if words.indices.allSatisfy({ pieces[start + $0].text == words[$0] }), words.count < pieces.count {
                return LegalForm(length: words.count, word: word)
            }
        }
        return nil
    }
}
