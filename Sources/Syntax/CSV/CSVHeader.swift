import Domain

/// The columns that a reader wants, and how they are found in a header row.
public struct CSVHeader: Sendable {
    /// One wanted column.
    public struct Column: Sendable {
        /// Its names; the first one is its name in problems.
        public var aliases: [String]
        /// Whether a file without it is refused.
        public var isRequired: Bool

        /// A column by its names.
        public init(_ aliases: [String], isRequired: Bool) {
            self.aliases = aliases
            self.isRequired = isRequired
        }
    }

    /// The wanted columns; a row's accessors count them from 0.
    public let columns: [Column]

    /// A header of columns that are known at run time only.
    public init(columns: [Column]) {
        self.columns = columns
    }

    /// A header of the columns of an enumeration; raw values count from 0 in the order of the cases.
    public init<Columns: CSVColumns>(_ type: Columns.Type) {
        columns = Columns.allCases.map { Column($0.aliases, isRequired: $0.isRequired) }
    }

    /// Whether every required column is among `names`.
    public func fits(_ names: [String]) -> Bool {
        let keys = Set(names.map { TextKey.folded($0) })
        return columns.allSatisfy { column in
            !column.isRequired || column.aliases.contains { keys.contains(TextKey.folded($0)) }
        }
    }

    /// Where each wanted column stands in a header row; throws when one is missing or stands there twice.
    func resolve(_ names: [String], line: Int) throws(Problem) -> CSVColumnMap {
        var wanted: [String: Int] = [:]
        for (number, column) in columns.enumerated() {
            for alias in column.aliases { wanted[TextKey.folded(alias)] = number }
        }
        var map = CSVColumnMap(columns: columns, width: names.count)
        for (index, name) in names.enumerated() {
            guard let number = wanted[TextKey.folded(name)] else { continue }
            let taken = map.places[number]
            guard taken < 0 else {
                throw Problem(
                    CSVProblem.ambiguousColumn,
                    at: SourcePosition(line: line),
                    path: map.names[number],
                    ["column": map.names[number], "first": names[taken], "second": name]
                )
            }
            map.places[number] = index
            map.names[number] = name
        }
        for (number, column) in columns.enumerated() where column.isRequired && map.places[number] < 0 {
            throw missing(column, among: names, line: line)
        }
        return map
    }

    private func missing(_ column: Column, among names: [String], line: Int) -> Problem {
        let keys = column.aliases.map { TextKey.folded($0) }
        var nearest = ""
        var best = Int.max
        // A header of thousands of long names would make this search a burden of its own.
        for name in names.prefix(256) where !name.isEmpty && name.utf8.count <= 64 {
            let folded = TextKey.folded(name)
            for key in keys {
                let distance = CSVName.distance(key, folded)
                if distance < best { (nearest, best) = (name, distance) }
            }
        }
        return Problem(
            CSVProblem.missingColumn,
            at: SourcePosition(line: line),
            path: column.aliases.first,
            ["column": column.aliases.first ?? "", "nearest": nearest]
        )
    }
}

/// Where the wanted columns stand in one file.
struct CSVColumnMap: Sendable {
    /// The place of each wanted column in a row, -1 when the file does not have it.
    var places: [Int]
    /// The name of each wanted column as the file has it, else its first alias.
    var names: [String]
    /// How many fields the header row has, empty ones at its end left out.
    let width: Int

    init(columns: [CSVHeader.Column], width: Int) {
        places = columns.map { _ in -1 }
        names = columns.map { $0.aliases.first ?? "" }
        self.width = width
    }
}

/// The columns of one kind of CSV file, each with the names that header rows give it.
///
/// Names are compared without case, diacritics, blanks and underscores: `Kód produktu` is `kod_produktu`.
public protocol CSVColumns: RawRepresentable<Int>, CaseIterable, Sendable {
    /// The names that header rows give the column; the first one is its name in problems.
    var aliases: [String] { get }
    /// Whether a file without the column is refused.
    var isRequired: Bool { get }
}

/// A column of a layout that is known at run time only, by its place in `CSVHeader.columns`.
public struct CSVColumnNumber: RawRepresentable, Hashable, Sendable {
    /// The place in the header's list, from 0.
    public let rawValue: Int

    /// A column by its place in the header's list, from 0.
    public init(rawValue: Int) {
        self.rawValue = rawValue
    }
}

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
