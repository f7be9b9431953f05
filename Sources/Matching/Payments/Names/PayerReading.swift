/// One way to read whose a payer's name is: `Jana Malá a Peter Malý` are two people, and a bank may have cut the last.
struct PayerReading {
    /// The fewest letters of a name in which a bank may have cut off as many as it liked; in a shorter one only a few.
    private static let cutLength = 18
    static let shortCut = 3
    /// The fewest letters of words put together of which a bank may have cut the last.
    static let gluedCut = 12
    /// What of a surname a bank may have left however long it was: `KATARINA RUS`.
    static let remnant = 3
    /// How many letters banks leave.
    private static let cutLengths: Set<Int> = [20, 35]

    /// Words of more than one letter, in the order in which they stand.
    var words: [String]
    var initials: [String]
    var isCompany: Bool
    /// The word of the legal form.
    var form = ""
    /// Whether it is the father or the son; nil when the name does not say.
    var generation: String?
    /// Whether it is only a part of a company's name: `Bednár` of `Bednár & Malý s.r.o.`.
    var isPart = false
    /// How many letters of the last word may be missing.
    var cut: Int
    /// The whole name with its blanks, where some of them may be letters that a bank lost: `HRU KA`.
    var line: [UInt8] = []

    /// The readings of a name: as a whole, without what a bank adds to it, and each of the people that it names.
    static func all(of name: String) -> [PayerReading] {
        let pieces = NamePieces(name, keepsLost: true)
        let words = NameWords(pieces)
        var whole = all(words, pieces)
        if !words.isCompany, words.all.count > 2, !whole.isEmpty { whole[0].line = NamePieces.line(name) }
        guard words.isCompany, words.endsName, cutLengths.contains(pieces.length) else { return whole }
        // `Jana Malá a S`, cut, is no company.
        let people = NameWords(pieces, isWhole: false)
        return people.isCompany ? whole : whole + all(people, pieces)
    }

    private static func all(_ words: NameWords, _ pieces: NamePieces) -> [PayerReading] {
        let cut = pieces.length >= cutLength ? Int.max : shortCut
        func reading(_ range: Range<Int>) -> PayerReading {
            let isWhole = words.all[range].allSatisfy(NameLists.accounts.contains)
            let kept = words.all[range].filter { isWhole || !NameLists.accounts.contains($0) }
            return PayerReading(
                words: kept.filter(PayerName.isWord),
                initials: kept.filter { !PayerName.isWord($0) },
                isCompany: words.isCompany,
                form: words.form ?? "",
                generation: words.generation,
                isPart: words.isCompany && range != 0..<words.all.count,
                cut: words.endsName && range.upperBound == words.all.count && kept.last == words.all[range].last
                    ? cut : 0
            )
        }
        var readings = [reading(0..<words.all.count)]
        if let dash = words.dash, dash > 0 { readings.append(reading(0..<dash)) }
        let ends = Set(words.joints + [0, words.all.count]).sorted()
        if ends.count > 2 {
            let people = zip(ends, ends.dropFirst()).map { reading($0..<$1) }
            readings += people
            readings += people.indices.flatMap { withSurnames(people[$0], of: people, but: $0) }
        }
        return readings.filter { !$0.words.isEmpty }
    }

    /// `Peter` of `Peter a Jana Malá`, or only his initial, with the surname of the others, whichever word that is; what a
    /// bank may have cut stays last.
    private static func withSurnames(_ one: PayerReading, of people: [PayerReading], but place: Int) -> [PayerReading] {
        guard one.words.count + one.initials.count == 1 else { return [] }
        return people.indices.filter { $0 != place }.flatMap { other in
            Set([people[other].words.first, people[other].words.last].compactMap { $0 }).sorted()
                .filter { !one.words.contains($0) }
                .map { surname in
                    var whole = one
                    if people[other].cut > 0, surname == people[other].words.last {
                        whole.words.append(surname)
                        whole.cut = people[other].cut
                    } else {
                        whole.words.insert(surname, at: 0)
                    }
                    return whole
                }
        }
    }
}

/// How surely two names are of one person or company.
enum Likeness: Int, Comparable, Sendable {
    /// They are not, as far as names tell.
    case none
    /// One may be the other: initials, what a bank cut off, words that only one of them has.
    case possible
    /// But for the ending of the surname: `Katarína Rusnák` and `Katarína Rusnáková`.
    case kin
    /// The same words.
    case same

    static func < (a: Likeness, b: Likeness) -> Bool { a.rawValue < b.rawValue }
}

/// A customer's name, from the form of `PayerName.key`.
struct CustomerName {
    /// What the name is of.
    enum Kind {
        case person
        case company
        /// It stands where a company is asked for, without a legal form.
        case open
    }

    let words: [String]
    /// Words of one letter are not in a key; a shop's `J. Malá` is `MALA`.
    let kind: Kind
    /// The word of its legal form; empty where it has none or the form is not known.
    let form: String
    /// Whether it is the father or the son; nil when the name does not say.
    let generation: String?

    init(key: String) {
        var words = key.split(separator: " ").map(String.init)
        let mark = words.last ?? ""
        var generation: String?
        switch mark.first {
        case PayerName.company?: kind = .company
        case "?" where mark == "?": kind = .open
        case PayerName.generation?:
            kind = .person
            generation = String(mark.dropFirst())
        default: kind = .person
        }
        form = kind == .company ? String(mark.dropFirst()) : ""
        self.generation = generation
        if kind != .person || generation != nil { words.removeLast() }
        self.words = words
    }
}
