/// Names of people and companies, as banks and shops write them differently: `Ing. Ján Novák`, `NOVAK JAN`.
public enum PayerName {
    /// The mark of a company in a name's key; the word of its legal form follows.
    static let company: Character = "+"
    /// The mark of a father or a son of one name.
    static let generation: Character = "~"

    /// The name as it is compared: capital letters without accents, words sorted, titles left out, the legal form of a
    /// company, or whether it is the father or the son, as a mark at the end; empty when nothing is left.
    ///
    /// - Parameter isCompany: whether the name stands where a company is asked for; without a legal form it may be a
    ///   company's or a person's.
    public static func key(_ name: String, isCompany: Bool = false) -> String {
        if !isCompany, let key = plainKey(name) { return key }
        let words = NameWords(NamePieces(name, keepsLost: true))
        var left = Set(words.all.filter(isWord)).sorted()
        if left.isEmpty { return "" }
        if let form = words.form {
            left.append("\(company)" + form)
        } else if isCompany {
            left.append("?")
        } else if let generation = words.generation {
            left.append("\(Self.generation)" + generation)
        }
        return left.joined(separator: " ")
    }

    /// Whether a word is one of a name: no initial; a figure tells companies apart.
    static func isWord(_ word: String) -> Bool {
        word.utf8.count > 1 || word.utf8.allSatisfy(NumberText.isDigit)
    }

    /// Whether a key has more than a lone word, which may be one of several people's.
    static func isWhole(_ key: String) -> Bool { key.utf8.contains(UInt8(ascii: " ")) }

    /// A key without the mark of a company.
    public static func words(ofKey key: String) -> String {
        guard let mark = key.split(separator: " ").last, mark == "?" || mark.first == company else { return key }
        return String(key.dropLast(mark.count + 1))
    }

    /// Whether a name is of somebody else than the customer of some keys; nobody knows whose no name is.
    public static func isStranger(_ name: String?, to keys: [String]) -> Bool {
        guard let name, !keys.isEmpty else { return false }
        let payer = key(name)
        if payer.isEmpty || keys.contains(payer) { return false }
        let readings = PayerReading.all(of: name)
        return !keys.contains { key in
            let customer = CustomerName(key: key)
            return readings.contains { $0.likeness(to: customer) > .none }
        }
    }

    /// The key of a name of words with one blank between, none of which says more than itself; nil for any other name.
    /// Most names are so, and a name is looked at for every payment.
    private static func plainKey(_ name: String) -> String? {
        var words: [String] = []
        var word: [UInt8] = []
        word.reserveCapacity(16)
        func end() -> Bool {
            let text = String(decoding: word, as: UTF8.self)
            guard word.count > 2, !NameLists.titles.contains(text), !NameLists.joiners.contains(text),
                !LegalForm.mayBegin(text), !NameAddition.mayBegin(text), !words.contains(text)
            else {
                return false
            }
            words.append(text)
            word.removeAll(keepingCapacity: true)
            return true
        }
        for scalar in name.unicodeScalars {
            let letter = NamePieces.folded(scalar.value)
            if letter >= 65, letter <= 90 {
                word.append(letter)
            } else if scalar != " " || !end() {
                return nil
            }
        }
        guard end() else { return nil }
        if words.count > 1 { words.sort() }
        return words.joined(separator: " ")
    }
}

/// The forms of one surname: a woman's and a man's belong together.
enum Surname {
    /// Whether two words are forms of one surname, as `KOVAC` and `KOVACOVA`, `MALY` and `MALA`, `MAREK` and `MARKOVA`
    /// are; two first names never are, so that `MARTIN` is not `MARTINA`.
    static func isSame(_ a: String, _ b: String) -> Bool {
        guard a.utf8.first == b.utf8.first else { return false }
        let (left, right) = (stems(a), stems(b))
        guard left.contains(where: right.contains) else { return false }
        return !(NameLists.first.contains(a) && NameLists.first.contains(b))
    }

    /// Endings of a woman's and of a couple's form.
    private static let endings = ["OVA", "OVCI", "OVI", "OVCOV", "OVCOM"]

    /// Whether a word is the surname of several people: `NOVAKOVCI`, `NOVAKOVI`.
    static func isPlural(_ word: String) -> Bool {
        word.utf8.count > 5 && (word.hasSuffix("OVCI") || word.hasSuffix("OVI"))
    }

    /// What the forms of a surname share, those of a woman and of a couple without their ending; of a man's there may be two, for the vowel of `MAREK`, `NEMEC` and `PAVEL` falls
    /// out before an ending, that of `HUDEC` does not.
    private static func stems(_ word: String) -> [Substring] {
        var stem = word[...]
        let ending = endings.first { stem.hasSuffix($0) }
        let isWoman = stem.utf8.count > 5 && ending != nil
        if let ending, isWoman { stem = stem.dropLast(ending.utf8.count) }
        while stem.utf8.count > 2, let last = stem.utf8.last, "AEIOUY".utf8.contains(last) { stem = stem.dropLast() }
        guard !isWoman, stem.utf8.count == word.utf8.count, stem.utf8.count > 3 else { return [stem] }
        for (ending, short) in [("EK", "K"), ("EC", "C"), ("EL", "L")] where stem.hasSuffix(ending) {
            return [stem, stem.dropLast(2) + short]
        }
        return [stem]
    }
}
