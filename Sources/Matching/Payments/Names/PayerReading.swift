/// One way to read whose a payer's name is: `Jana Malá a Peter Malý` are two people, and a bank may have cut the last.
struct PayerReading {
    /// The fewest letters of a name in which a bank may have cut off as many as it liked; in a shorter one only a few.
    private static let cutLength = 18
    private static let shortCut = 3
    /// What of a surname a bank may have left however long it was: `KATARINA RUS`.
    private static let remnant = 3
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

    /// The readings of a name: as a whole, without what a bank adds to it, and each of the people that it names.
    static func all(of name: String) -> [PayerReading] {
        let pieces = NamePieces(name, keepsLost: true)
        let words = NameWords(pieces)
        let whole = all(words, pieces)
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

    /// `Peter` of `Peter a Jana Malá` with the surname of the others, whichever word that is.
    private static func withSurnames(_ one: PayerReading, of people: [PayerReading], but place: Int) -> [PayerReading] {
        guard one.words.count == 1 else { return [] }
        return people.indices.filter { $0 != place }.flatMap { other in
            Set([people[other].words.first, people[other].words.last].compactMap { $0 }).sorted()
                .filter { $0 != one.words[0] }
                .map { surname in
                    var whole = one
                    whole.words.append(surname)
                    whole.cut = 0
                    return whole
                }
        }
    }

    /// How surely the payer so read is a customer.
    func likeness(to customer: CustomerName) -> Likeness {
        let likeness = likenessOfWords(to: customer)
        if isPart { return min(likeness, .possible) }
        // A father and a son; one of whom it is not said which may be either.
        if generation == customer.generation || customer.kind != .person || isCompany { return likeness }
        return generation == nil || customer.generation == nil ? min(likeness, .kin) : .none
    }

    private func likenessOfWords(to customer: CustomerName) -> Likeness {
        if isCompany && customer.kind == .person { return .none }
        // Two companies may have one name.
        if !form.isEmpty, !customer.form.isEmpty, form != customer.form { return .none }
        var left = customer.words
        var equal = 0
        var extra: [(word: String, isLast: Bool)] = []
        for (place, word) in words.enumerated() {
            if let found = left.firstIndex(where: { Self.isSame(word, $0) }) {
                left.remove(at: found)
                equal += 1
            } else {
                extra.append((word, place == words.count - 1))
            }
        }
        if extra.isEmpty, left.isEmpty {
            return customer.kind == .company && !isCompany && words.count == 1 ? .possible : .same
        }
        if words.count == 1, customer.words.count > 1, Self.isGlued(words[0][...], customer.words) { return .possible }
        // `manželia Urbanovi`.
        if words.count == 1, Surname.isPlural(words[0]), customer.kind == .person,
            customer.words.contains(where: { Surname.isSame($0, words[0]) })
        {
            return .possible
        }
        // Some give only their surname, to the bank or to the shop.
        let isSurname = equal == 1 && min(words.count, customer.words.count) == 1 && (extra.isEmpty || left.isEmpty)
        if isSurname, customer.kind == .person, !words.allSatisfy(NameLists.first.contains),
            !customer.words.allSatisfy(NameLists.first.contains)
        {
            return .possible
        }
        return likeness(equal, extra, left, of: customer.kind)
    }

    private func likeness(
        _ equal: Int,
        _ others: [(word: String, isLast: Bool)],
        _ rest: [String],
        of kind: CustomerName.Kind
    ) -> Likeness {
        var left = rest
        var kin = 0
        var possible = 0
        let extra = others.filter { other in
            if kind != .company, equal > 0, kin == 0,
                let found = left.firstIndex(where: { Surname.isSame($0, other.word) })
            {
                left.remove(at: found)
                kin += 1
                return false
            }
            guard other.isLast, let found = left.firstIndex(where: { isCut(other.word, of: $0) }) else { return true }
            left.remove(at: found)
            possible += 1
            return false
        }
        for initial in initials {
            guard let found = left.firstIndex(where: { $0.hasPrefix(initial) }) else { continue }
            left.remove(at: found)
            possible += 1
        }
        guard equal + kin > 0, equal + kin + possible > 1, extra.isEmpty || left.isEmpty else { return .none }
        return extra.isEmpty && left.isEmpty && possible == 0 ? .kin : .possible
    }

    /// Whether a bank may have cut `whole` to `word`; of a woman's surname the man's form is a part.
    private func isCut(_ word: String, of whole: String) -> Bool {
        let missing = whole.utf8.count - word.utf8.count
        guard cut > 0, word.utf8.count >= 2, missing > 0, whole.hasPrefix(word) else { return false }
        if missing <= cut { return true }
        // Of a first name anything that is none itself, of a surname as little as nobody is called.
        guard word.utf8.count >= Self.remnant, !NameLists.first.contains(word) else { return false }
        return NameLists.first.contains(whole) || word.utf8.count == Self.remnant
    }

    /// Whether a word is just some others without blanks, in any order: `FARMAART`.
    private static func isGlued(_ word: Substring, _ others: [String]) -> Bool {
        guard others.count <= 4 else { return false }
        if others.isEmpty { return word.isEmpty }
        return others.indices.contains { place in
            guard word.hasPrefix(others[place]) else { return false }
            var left = others
            let first = left.remove(at: place)
            return isGlued(word.dropFirst(first.count), left)
        }
    }

    /// Whether two words are the same, as far as a bank has not lost letters of the payer's.
    private static func isSame(_ word: String, _ whole: String) -> Bool {
        if word == whole { return true }
        let lost = word.utf8.lazy.filter { $0 == NamePieces.lost }.count
        guard lost > 0 else { return false }
        let (a, b) = (Array(word.utf8), Array(whole.utf8))
        guard a.count - lost >= 2, a.count >= b.count, a.count <= b.count + lost / 2 else { return false }
        return isSame(a[...], b[...])
    }

    /// The same letter by letter; a letter of two bytes was lost as one mark or as two.
    private static func isSame(_ word: ArraySlice<UInt8>, _ whole: ArraySlice<UInt8>) -> Bool {
        guard let first = word.first else { return whole.isEmpty }
        guard let letter = whole.first else { return false }
        guard first == NamePieces.lost else {
            return first == letter && isSame(word.dropFirst(), whole.dropFirst())
        }
        if isSame(word.dropFirst(), whole.dropFirst()) { return true }
        let isPair = word.dropFirst().first == NamePieces.lost
        return isPair && isSame(word.dropFirst(2), whole.dropFirst())
    }

    /// Whether the payer so read may be of a customer's family: they share a word that is no first name.
    func isFamily(of customer: CustomerName) -> Bool {
        words.contains { word in
            customer.words.contains { other in
                Surname.isSame(word, other) && !(word == other && NameLists.first.contains(word))
            }
        }
    }
}
