import Domain
import Syntax

/// A column that a profile of statements looks for, by names in the order of preference.
struct StatementColumn: Sendable {
    /// A name; of several columns that are called so, the one of that number.
    struct Name: Sendable {
        let text: String
        let key: String
        let number: Int?

        /// A name as a profile has it: `Castka`, or `Castka #2` for the second column of that name.
        init(_ text: String) {
            self.text = text
            guard let mark = text.lastIndex(of: "#"), mark > text.startIndex, text[text.index(before: mark)] == " ",
                let number = Int(shortText: text[text.index(after: mark)...]), number > 0
            else {
                key = TextKey.folded(text)
                number = nil
                return
            }
            key = TextKey.folded(text[..<mark])
            self.number = number
        }
    }

    let field: TableField
    let names: [Name]
    /// Usual names that are looked for when none of its own is there; comparable as `UsualNames.key` makes them.
    var spare: [String] = []
    /// Its place from 1, when it has no name.
    let place: Int?
    let isRequired: Bool

    /// The places of the columns from 0: all of a text that is joined of several, else those of the first name there is.
    func find(_ keys: [String]) -> [Int] {
        if let place { return place <= keys.count ? [place - 1] : [] }
        var found: [Int] = []
        for name in names {
            let places = keys.indices.filter { keys[$0] == name.key }
            let chosen =
                name.number.map { $0 <= places.count ? [places[$0 - 1]] : [] } ?? places
            found += chosen.filter { !found.contains($0) }
            if !found.isEmpty, !isOfSeveral { return found }
        }
        return found
    }

    /// The same, by its usual names when none of its own is there.
    func findUsual(_ keys: [String]) -> [Int] {
        let found = find(keys)
        guard found.isEmpty, place == nil, !spare.isEmpty else { return found }
        let bare = keys.map { UsualNames.bare($0) }
        var places: [Int] = []
        for name in spare {
            places += bare.indices.filter { bare[$0] == name && !places.contains($0) }
            if !places.isEmpty, !isOfSeveral { return places }
        }
        return places.isEmpty ? bare.indices.filter { UsualNames.isSymbol(bare[$0], field) } : places
    }

    /// Whether it knows a column, though another may be preferred.
    func knows(_ key: String) -> Bool {
        if names.contains(where: { $0.key == key }) { return true }
        let bare = UsualNames.bare(key)
        return spare.contains(bare) || UsualNames.isSymbol(bare, field)
    }

    /// Whether its value is made of all the columns that are there, or is of the first that is filled.
    var isOfSeveral: Bool { field == .message || field == .counterName || field == .counterAccount }
}
