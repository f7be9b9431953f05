/// How surely a payer is a customer, by the words of both.
extension PayerReading {
    /// What of two names is left when the words that they share are taken away, and how many those are.
    private struct Comparison {
        /// A word of the payer's, and whether a bank may have cut it.
        struct Word {
            let text: String
            let isLast: Bool
        }

        var extra: [Word] = []
        var left: [String]
        /// Words that are the same, that may be, and that are but for the ending of a surname.
        var equal = 0
        var near = 0
        var kin = 0
        var possible = 0

        var isComplete: Bool { extra.isEmpty && left.isEmpty }
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
        var both = compared(with: customer)
        if both.isComplete, both.near == 0 {
            // A lone surname may be anybody's of that name.
            let isLone = words.count == 1 && (customer.kind == .company ? !isCompany : !initials.isEmpty)
            return isLone ? .possible : .same
        }
        if isGlued(both, customer) || isCouple(customer) || isSurname(customer) || isBlanked(customer) {
            return .possible
        }
        matchEndings(&both, of: customer.kind)
        let sure = both.equal + both.kin + both.near
        guard sure > 0, sure + both.possible > 1, both.extra.isEmpty || both.left.isEmpty else { return .none }
        return both.isComplete && both.possible + both.near == 0 ? .kin : .possible
    }

    private func compared(with customer: CustomerName) -> Comparison {
        var both = Comparison(left: customer.words)
        for (place, word) in words.enumerated() {
            if let found = both.left.firstIndex(where: { NameWord.isSame(word, $0) }) {
                both.left.remove(at: found)
                both.equal += 1
            } else {
                both.extra.append(Comparison.Word(text: word, isLast: place == words.count - 1))
            }
        }
        let isCompany = customer.kind == .company
        both.extra.removeAll { word in
            let found = both.left.firstIndex { left in
                isCompany ? NameWord.isOfOneCountry(word.text, left) : NameWord.sameness(word.text, left) != nil
            }
            guard let found else { return false }
            both.left.remove(at: found)
            both.near += 1
            return true
        }
        return both
    }

    /// Whether one of the two writes what is left of both as one word, with or without the legal form: `FARMAARTSRO`.
    private func isGlued(_ both: Comparison, _ customer: CustomerName) -> Bool {
        if both.left.count == 1, both.extra.count > 1, customer.kind != .person || words.count > 1 {
            return NameWord.isGlued(both.left[0][...], both.extra.map(\.text))
        }
        guard both.extra.count == 1, let word = both.extra.first, !both.left.isEmpty else { return false }
        let isCut = word.isLast && cut > PayerReading.shortCut && word.text.utf8.count >= PayerReading.gluedCut
        if both.left.count > 1, NameWord.isGlued(word.text[...], both.left, isCut: isCut) { return true }
        // With its legal form, even if the shop leaves that out.
        let forms = customer.form.isEmpty ? ["SRO", "AS", "KS"] : [customer.form]
        guard customer.kind != .person else { return false }
        return (forms + forms.map { "SPOL" + $0 }).contains { form in
            word.text.hasSuffix(form) && NameWord.isGlued(word.text.dropLast(form.utf8.count), both.left)
        }
    }

    /// `manželia Urbanovi`.
    private func isCouple(_ customer: CustomerName) -> Bool {
        words.count == 1 && Surname.isPlural(words[0]) && customer.kind == .person
            && customer.words.contains { Surname.isSame($0, words[0]) }
    }

    /// Whether one of the two gives only the surname, to the bank or to the shop, and an initial that fits.
    private func isSurname(_ customer: CustomerName) -> Bool {
        guard customer.kind == .person, min(words.count, customer.words.count) == 1 else { return false }
        let (lone, name) = words.count == 1 ? (words[0], customer.words) : (customer.words[0], words)
        guard let place = name.firstIndex(where: { NameWord.isSame(lone, $0) || Surname.isSame(lone, $0) }) else {
            return false
        }
        var others = name
        others.remove(at: place)
        // `Marek` is a surname only beside a first name.
        let isFirst = NameLists.first.contains(lone) || NameLists.first.contains(name[place])
        if isFirst, others.isEmpty || !others.allSatisfy(NameLists.first.contains) { return false }
        return words.count > 1 || initials.allSatisfy { initial in others.contains { $0.hasPrefix(initial) } }
            || others.isEmpty
    }

    /// Whether a bank wrote blanks for some letters: `RUSN KOV`.
    private func isBlanked(_ customer: CustomerName) -> Bool {
        guard !line.isEmpty, customer.kind == .person, (2...3).contains(customer.words.count) else { return false }
        return Self.sequences(customer.words).contains { words in
            let name = Array(words.joined(separator: " ").utf8)
            let lost = zip(line, name).count { $0 != $1 }
            // The last letters may have been some of them.
            return (0...2).contains(name.count - line.count) && lost <= name.count / 3
                && zip(line, name).allSatisfy { $0 == $1 || $0 == UInt8(ascii: " ") }
        }
    }

    private static func sequences(_ words: [String]) -> [[String]] {
        if words.count < 2 { return [words] }
        return words.indices.flatMap { place in
            var rest = words
            let first = rest.remove(at: place)
            return sequences(rest).map { [first] + $0 }
        }
    }

    /// Takes away surnames but for their ending, what a bank cut off, and initials.
    private func matchEndings(_ both: inout Comparison, of kind: CustomerName.Kind) {
        if both.equal + both.near > 0 { matchSurname(&both, of: kind) }
        both.extra.removeAll { other in
            guard other.isLast, let found = both.left.firstIndex(where: { isCut(other.text, of: $0) }) else {
                return false
            }
            both.left.remove(at: found)
            both.possible += 1
            return true
        }
        for initial in initials {
            guard let found = both.left.firstIndex(where: { $0.hasPrefix(initial) }) else { continue }
            both.left.remove(at: found)
            both.possible += 1
        }
        // `Hudecová, Jo` of Jozef Hudec; `Kováč, Martin` is nothing that is left of Martina.
        let isRemnant = words.last.map { !NameLists.first.contains($0) } ?? false
        if both.equal + both.near == 0, both.possible > 0, isRemnant { matchSurname(&both, of: kind) }
    }

    private func matchSurname(_ both: inout Comparison, of kind: CustomerName.Kind) {
        guard kind != .company else { return }
        for place in both.extra.indices {
            guard let found = both.left.firstIndex(where: { Surname.isSame($0, both.extra[place].text) }) else {
                continue
            }
            both.left.remove(at: found)
            both.extra.remove(at: place)
            both.kin += 1
            return
        }
    }

    /// Whether a bank may have cut `whole` to `word`; of a woman's surname the man's form is a part.
    private func isCut(_ word: String, of whole: String) -> Bool {
        let missing = whole.utf8.count - word.utf8.count
        guard cut > 0, word.utf8.count >= 2, missing > 0, NameWord.begins(word, whole) else { return false }
        if missing <= cut { return true }
        // Of a first name anything that is none itself, of a surname as little as nobody is called.
        guard word.utf8.count >= Self.remnant, !NameLists.first.contains(word) else { return false }
        return NameLists.first.contains(whole) || word.utf8.count == Self.remnant
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
