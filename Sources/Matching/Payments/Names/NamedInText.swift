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
