/// How near the names of columns are to each other.
enum CSVName {
    /// How many letters must be changed, added or left out to make one name of the other (Levenshtein).
    static func distance(_ a: String, _ b: String) -> Int {
        let target = Array(b.utf8)
        var previous = Array(0...target.count)
        for (row, letter) in a.utf8.enumerated() {
            var current = [row + 1]
            for (column, other) in target.enumerated() {
                let change = previous[column] + (letter == other ? 0 : 1)
                current.append(min(change, previous[column + 1] + 1, current[column] + 1))
            }
            previous = current
        }
        return previous[target.count]
    }
}
