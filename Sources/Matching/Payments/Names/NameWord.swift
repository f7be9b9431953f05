/// Words of names compared, as a bank may have spoilt them.
enum NameWord {
    /// How surely a word of a payer's name is one of a customer's.
    enum Sameness {
        case same
        /// It may be: a pet name, letters that a bank dropped, one of which little is left.
        case near
    }

    /// How surely a payer's word is the customer's; nil when it is another one.
    static func sameness(_ word: String, _ whole: String) -> Sameness? {
        if isSame(word, whole) { return .same }
        if FirstNames.areOne(word, whole) || isDropped(word, whole) || isLost(word, whole, atLeast: 1) { return .near }
        let isSpoiltName =
            word.utf8.contains(NamePieces.lost)
            && FirstNames.others(of: whole).contains { isLost(word, $0, atLeast: 2) }
        return isSpoiltName || isOfOneCountry(word, whole) ? .near : nil
    }

    /// Words of one country in names of companies: `Auto SK` and `Auto Slovakia`.
    private static let countries: [Set<String>] = [
        ["SK", "SR", "SLOVAKIA", "SLOVENSKO", "SLOVAK"], ["CZ", "CR", "CZECH", "CESKO", "CZECHIA", "BOHEMIA"],
    ]

    static func isOfOneCountry(_ a: String, _ b: String) -> Bool {
        countries.contains { $0.contains(a) && $0.contains(b) }
    }

    /// Whether two words are the same, as far as a bank has not lost letters of the payer's or written `OE` for `Ö`.
    static func isSame(_ word: String, _ whole: String) -> Bool {
        word == whole || isLost(word, whole, atLeast: 2) || isSpelt(word, whole)
    }

    /// Whether a word may be the beginning of another one, of which a bank may have lost letters.
    static func begins(_ word: String, _ whole: String) -> Bool {
        if whole.hasPrefix(word) { return true }
        guard word.utf8.contains(NamePieces.lost) else { return false }
        let letters = Array(whole.utf8)
        return (1..<max(2, letters.count)).contains { count in
            count < letters.count && isLost(word, String(decoding: letters[..<count], as: UTF8.self), atLeast: 2)
        }
    }

    /// Whether a word is just some others without blanks, in any order: `FARMAART`; of a name that was cut the beginning.
    static func isGlued(_ word: Substring, _ others: [String], isCut: Bool = false) -> Bool {
        guard others.count <= 5 else { return false }
        if others.isEmpty { return word.isEmpty }
        if isCut, word.utf8.count >= 2, others.contains(where: { $0.hasPrefix(word) }) { return true }
        return others.indices.contains { place in
            var left = others
            left.remove(at: place)
            return ([others[place]] + FirstNames.others(of: others[place])).contains { name in
                rest(of: word, behind: name).map { isGlued($0, left, isCut: isCut) } ?? false
            }
        }
    }

    /// What follows the beginning of a word; nil when it begins otherwise. What a bank lost in either is skipped.
    private static func rest(of word: Substring, behind first: String) -> Substring? {
        guard word.utf8.count >= first.utf8.count,
            zip(word.utf8, first.utf8).allSatisfy({ $0 == $1 || $0 == NamePieces.lost || $1 == NamePieces.lost })
        else { return nil }
        return word.dropFirst(first.utf8.count)
    }

    /// Letters of German and of the North, of which banks make two or one.
    private static let pairs: Set<String> = ["AE", "OE", "UE", "SS"]

    /// Whether two words are one but for `AE`, `OE`, `UE` and `SS`: `MUELLER` and `MULLER`, `GROSS` and `GROS`.
    private static func isSpelt(_ a: String, _ b: String) -> Bool {
        guard a.utf8.count != b.utf8.count, a.utf8.count > 3, b.utf8.count > 3, a.utf8.first == b.utf8.first else {
            return false
        }
        return short(a) == short(b)
    }

    /// A word with one letter for each of those pairs, and one mark for a letter that was lost as two.
    static func short(_ word: String) -> String {
        var letters: [UInt8] = []
        for letter in word.utf8 {
            if letter == NamePieces.lost, letters.last == NamePieces.lost { continue }
            if let last = letters.last, pairs.contains(String(decoding: [last, letter], as: UTF8.self)) { continue }
            letters.append(letter)
        }
        return String(decoding: letters, as: UTF8.self)
    }

    /// Letters that may have had an accent, so that a bank could not write them.
    private static let accented = Set("AEIOUYCDLNRSTZ".utf8)

    /// Whether a word is another one without a few letters that had accents: `KRISTNA` of `KRISTINA`. No first name is
    /// what is left of one.
    private static func isDropped(_ word: String, _ whole: String) -> Bool {
        let missing = whole.utf8.count - word.utf8.count
        guard missing > 0, missing <= (whole.utf8.count + 1) / 3, !word.utf8.contains(NamePieces.lost),
            word.utf8.first == whole.utf8.first, !NameLists.first.contains(word), !Surname.isSame(word, whole)
        else { return false }
        var left = word.utf8[...]
        return whole.utf8.allSatisfy { letter in
            if left.first == letter {
                left = left.dropFirst()
                return true
            }
            return accented.contains(letter)
        } && left.isEmpty
    }

    /// Whether the letters of a word that a bank has not lost, at least so many, are those of another one.
    private static func isLost(_ word: String, _ whole: String, atLeast least: Int) -> Bool {
        let lost = word.utf8.lazy.filter { $0 == NamePieces.lost }.count
        guard lost > 0 else { return false }
        let (a, b) = (Array(word.utf8), Array(whole.utf8))
        guard a.count - lost >= least, a.count >= b.count, a.count <= b.count + lost / 2 else { return false }
        // How many letters of the other one may be met by the beginning of the word; a letter of two bytes was lost as
        // one mark or as two.
        var met = [Bool](repeating: false, count: b.count + 1)
        met[0] = true
        var before: [Bool]?
        for place in a.indices {
            var next = [Bool](repeating: false, count: b.count + 1)
            for count in b.indices {
                let isPair = place > 0 && a[place] == NamePieces.lost && a[place - 1] == NamePieces.lost
                let isMet = met[count] && (a[place] == NamePieces.lost || a[place] == b[count])
                next[count + 1] = isMet || isPair && before?[count] ?? false
            }
            before = met
            met = next
        }
        return met[b.count]
    }
}
