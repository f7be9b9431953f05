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

    /// `a` between two names: a letter of its own with no dot after it.
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

/// The words of a message, as far as they may be somebody's name: `za Jana Malá`, `objednávka p. Malého`.
struct NamedInText {
    /// The most words of a message that are looked at.
    private static let most = 24
    /// How far apart the words of one name may stand.
    private static let reach = 4

    let words: [String]

    init(_ text: String) {
        words = Array(
            NamePieces(text).pieces.lazy.map(\.text)
                .filter { $0.utf8.count >= 3 && $0.utf8.allSatisfy { $0 >= 65 } }.prefix(Self.most)
        )
    }

    /// Whether the text has the whole name, in whatever case its words stand.
    func names(_ customer: CustomerName) -> Bool {
        let name = customer.words.filter { $0.utf8.count >= 3 }
        // The surname has no other form than its cases.
        guard name.count > 1, words.count >= name.count,
            name.contains(where: { part in words.contains { Self.isForm($0, of: part) } })
        else { return false }
        return words.indices.contains { first in
            let part = words[first..<min(first + max(Self.reach, name.count), words.count)]
            guard name.contains(where: { Self.isOne(words[first], $0) }) else { return false }
            var left = Array(part)
            return name.allSatisfy { word in
                let plain = left.firstIndex { Self.isForm($0, of: word) }
                // `JURIK JIRI`: what somebody is called is no word that is another part of his name.
                guard let found = plain ?? left.firstIndex(where: { Self.isOne($0, word) }) else { return false }
                left.remove(at: found)
                return true
            }
        }
    }

    /// Whether a word is a name in one of its cases, or so another name that its bearer goes by.
    private static func isOne(_ word: String, _ name: String) -> Bool {
        isForm(word, of: name) || FirstNames.others(of: name).contains { isForm(word, of: $0) }
    }

    /// Whether the text has a word of the name that is no first name.
    func mentions(_ customer: CustomerName) -> Bool {
        customer.words.contains { name in
            name.utf8.count >= 3 && !NameLists.first.contains(name)
                && words.contains { Self.isForm($0, of: name) || Surname.isSame($0, name) }
        }
    }

    /// Whether a word is a name in one of its cases: `MALEHO` of `MALY`, `PETRA` of `PETER`.
    static func isForm(_ word: String, of name: String) -> Bool {
        if word == name { return true }
        let (a, b) = (word.utf8.count, name.utf8.count)
        // `EVU` of `EVA`, `IVOU` of `IVA`.
        if b == 3, name.hasSuffix("A"), a <= 4, NameLists.first.contains(name), word.hasPrefix(name.dropLast()) {
            return word.utf8.dropFirst(2).allSatisfy("AEIOUY".utf8.contains)
        }
        let common = zip(word.utf8, name.utf8).prefix { $0 == $1 }.count
        return common >= max(3, b - 2) && a - common <= 3 && (a - b).magnitude <= 3
    }
}
