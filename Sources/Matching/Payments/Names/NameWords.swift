/// The words of a name without titles, and whether a legal form says that it is a company's.
struct NameWords {
    /// In the order in which they stand; the legal form or an addition, and what follows it, are left out.
    private(set) var all: [String] = []
    /// Where the name of another person may begin, by the place of the word; from `a`, `&`, a comma.
    private(set) var joints: [Int] = []
    /// Where what follows ` - ` begins.
    private(set) var dash: Int?
    /// The word of the legal form; nil for a name without one.
    private(set) var form: String?
    /// Whose father or son it is, `ML` or `ST`; nil when the name does not say.
    private(set) var generation: String?
    /// Whether the last word is the last one of the whole name, so that a bank may have cut it.
    private(set) var endsName = true

    var isCompany: Bool { form != nil }

    /// - Parameter isWhole: whether the last letters may be a legal form, see `LegalForm`.
    init(_ name: NamePieces, isWhole: Bool = true) {
        let pieces = name.pieces
        var place = 0
        while place < pieces.count {
            let piece = pieces[place]
            if let found = LegalForm(pieces, from: place, isWhole: isWhole) {
                form = found.word
                if all.isEmpty {
                    place += found.length
                    continue
                }
                endsName = place + found.length == pieces.count
                return
            }
            if !all.isEmpty, NameAddition.begins(pieces, at: place) {
                endsName = false
                return
            }
            if place > 0, piece.gap.contains(.joint) { joints.append(all.count) }
            if dash == nil, piece.gap.isSuperset(of: [.dash, .blank]), !all.isEmpty { dash = all.count }
            if Self.isJoiner(pieces, place) {
                joints.append(all.count)
            } else if let title = Self.titleLength(pieces, place) {
                generation = NameLists.generations[piece.text] ?? generation
                place += title
                continue
            } else {
                all.append(piece.text)
            }
            place += 1
        }
    }

    /// `a` between two names: a letter of its own with no dot behind it.
    private static func isJoiner(_ pieces: [NamePieces.Piece], _ place: Int) -> Bool {
        guard place > 0, NameLists.joiners.contains(pieces[place].text),
            !pieces[place].gap.contains(.dot) || pieces[place].gap.contains(.blank)
        else { return false }
        // At the end of a name it is an initial, or what a bank left of the next word.
        return place + 1 < pieces.count && !pieces[place + 1].gap.contains(.dot)
    }

    /// How many pieces are a title: `Ing.`, `Ph.D.`; nil for a word of the name.
    private static func titleLength(_ pieces: [NamePieces.Piece], _ place: Int) -> Int? {
        // `Art` alone may be a word of a company's name.
        if place + 1 < pieces.count, pieces[place].text == "MGR", pieces[place + 1].text == "ART" { return 2 }
        if place + 1 < pieces.count, pieces[place + 1].gap == .dot,
            ["PHD", "LLM", "ARTD", "THD", "PHARMD"].contains(pieces[place].text + pieces[place + 1].text)
        {
            return 2
        }
        return NameLists.titles.contains(pieces[place].text) && pieces.count > 1 ? 1 : nil
    }
}
