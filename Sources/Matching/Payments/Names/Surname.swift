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
