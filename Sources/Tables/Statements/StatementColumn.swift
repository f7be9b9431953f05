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
                let number = Int(text[text.index(after: mark)...]), number > 0
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

    /// Whether its value is made of all the columns that are there.
    var isOfSeveral: Bool { field == .message || field == .counterName }
}
