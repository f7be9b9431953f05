/// One way to read whose a payer's name is: `Jana Malá a Peter Malý` are two people, and a bank may have cut the last.
struct PayerReading {
    /// The fewest letters of a name in which a bank may have cut off as many as it liked; in a shorter one only a few.
    private static let cutLength = 18
    private static let shortCut = 3

    /// Words of more than one letter, in the order in which they stand.
    var words: [String]
    var initials: [String]
    var isCompany: Bool
    /// How many letters of the last word may be missing.
    var cut: Int

    /// The readings of a name: as a whole, without what a bank adds to it, and each of the people that it names.
    static func all(of name: String) -> [PayerReading] {
        let pieces = NamePieces(name)
        let words = NameWords(pieces)
        let cut = pieces.length >= cutLength ? Int.max : shortCut
        func reading(_ range: Range<Int>) -> PayerReading {
            let isWhole = words.all[range].allSatisfy(NameLists.accounts.contains)
            let kept = words.all[range].filter { isWhole || !NameLists.accounts.contains($0) }
            return PayerReading(
                words: kept.filter { $0.utf8.count > 1 },
                initials: kept.filter { $0.utf8.count == 1 },
                isCompany: words.isCompany,
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
        if isCompany && customer.kind == .person { return .none }
        var left = customer.words
        var equal = 0
        var extra: [(word: String, isLast: Bool)] = []
        for (place, word) in words.enumerated() {
            if let found = left.firstIndex(of: word) {
                left.remove(at: found)
                equal += 1
            } else {
                extra.append((word, place == words.count - 1))
            }
        }
        if extra.isEmpty, left.isEmpty {
            return customer.kind == .company && !isCompany && words.count == 1 ? .possible : .same
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
        return word.utf8.count >= 2 && missing > 0 && missing <= cut && whole.hasPrefix(word)
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
