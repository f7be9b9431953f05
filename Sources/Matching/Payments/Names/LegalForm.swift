/// Legal forms of companies, as they are written behind a name: `s.r.o.`, `spol. s r. o.`, `, a.s.`.
enum LegalForm {
    /// Those that no name is mistaken for, their letters put together.
    private static let plain: Set<String> = [
        "SRO", "SPOLSRO", "GMBH", "LTD", "KFT", "SPZOO", "DRUZSTVO", "JSA", "OPS", "BVBA", "SARL", "INC", "LLC",
    ]
    /// Those that may be a word of a name unless dots stand in them: `a.s.`, but `AS` only at the end.
    private static let dotted: Set<String> = ["AS", "KS", "VOS", "OZ", "ZS", "NO", "SP", "ZU", "SE", "AG", "SPA", "BV"]
    /// Those that are one at the end of a name; a bank may have cut the rest.
    private static let last: Set<String> = ["AS", "SE", "AG", "SPOL", "SPOLS", "SPOLSR", "KS"]
    /// The most runs that are one form: `spol. s r. o.`.
    private static let longest = 4

    /// Whether a word may be a legal form, or the first of several that are one.
    static func mayBegin(_ word: String) -> Bool { plain.contains(word) || last.contains(word) }

    /// How many pieces from `start` on are a legal form; nil when none starts there.
    static func length(_ pieces: [NamePieces.Piece], from start: Int) -> Int? {
        guard pieces[start].text.utf8.count <= 8 else { return nil }
        var text = ""
        var hasDot = true
        var found: Int?
        for place in start..<min(start + longest, pieces.count) {
            if place > start {
                guard pieces[place].text.utf8.count <= 3, pieces[place].gap.isDisjoint(with: [.dash, .joint]) else {
                    break
                }
                hasDot = hasDot && pieces[place].gap.contains(.dot)
            }
            text += pieces[place].text
            let isLast = place + 1 == pieces.count
            let isOfLetters = place > start
            let isCut = isLast && (last.contains(text) || isOfLetters && text == "SR")
            if plain.contains(text) || isOfLetters && hasDot && dotted.contains(text) || isCut {
                found = place - start + 1
            }
        }
        return found
    }
}
