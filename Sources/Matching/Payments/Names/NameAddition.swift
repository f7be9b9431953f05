/// What registers and banks write after a name and what is no part of it: `organizační složka`, `v likvidácii`,
/// `prevádzkareň Nitra`, `SZČO`.
enum NameAddition {
    private static let phrases: [[String]] = [
        ["ORGANIZACNA", "ZLOZKA"], ["ORGANIZACNI", "SLOZKA"], ["ORG", "ZLOZKA"], ["ORG", "SLOZKA"],
        ["ODSTEPNY", "ZAVOD"], ["V", "LIKVIDACII"], ["V", "LIKVIDACI"], ["V", "KONKURZE"], ["V", "KONKURZU"],
        ["V", "KONKURSE"], ["V", "KONKURSU"], ["V", "RESTRUKTURALIZACII"], ["V", "REORGANIZACI"], ["V", "UPADKU"],
        ["V", "INSOLVENCI"], ["FYZICKA", "OSOBA"], ["PREVADZKAREN"], ["PREVADZKA"], ["PROVOZOVNA"], ["PROVOZ"],
        ["POBOCKA"], ["FILIALKA"], ["STREDISKO"], ["SZCO"], ["OSVC"], ["ZIVNOSTNIK"], ["PODNIKATEL"],
        ["PODNIKATELKA"],
    ]
    private static let starts = Set(phrases.map { $0[0] })
    /// The fewest letters of a phrase's only or first word that a bank may have left.
    private static let remnant = 5

    /// Whether a word may begin such an addition.
    static func mayBegin(_ word: String) -> Bool { starts.contains(word) }

    /// Whether such an addition begins at a piece of a name; of the last piece a bank may have left the beginning.
    static func begins(_ pieces: [NamePieces.Piece], at start: Int) -> Bool {
        phrases.contains { phrase in
            guard phrase[0].utf8.first == pieces[start].text.utf8.first else { return false }
            let count = min(phrase.count, pieces.count - start)
            let isSame = (0..<count).allSatisfy { place in
                let text = pieces[start + place].text
                if text == phrase[place] { return true }
                let isCut = start + place + 1 == pieces.count && phrase[place].hasPrefix(text)
                return isCut && (place > 0 || text.utf8.count >= remnant)
            }
            // A lone `V` or `ORG` may be anything.
            return isSame && (count == phrase.count || pieces[start].text.utf8.count >= remnant)
        }
    }
}
