import Domain
import Settings
import Syntax

/// Finds the columns of a profile in a header row.
struct TableHeader: Sendable {
    /// How a header row fits a profile.
    enum Fit: Sendable {
        /// Every required column is there.
        case whole
        /// Some columns are there.
        case partly
        case none
    }

    let profile: TableProfile
    /// The wanted columns: the fields of the kind, then the quantities by warehouse.
    let columns: [(title: String, source: TableProfile.Source, isRequired: Bool)]

    init(_ profile: TableProfile) {
        self.profile = profile
        columns =
            profile.columns.map { ($0.field.rawValue, $0.source, $0.isRequired) }
            + profile.warehouseColumns.map { ("warehouse-columns." + $0.warehouse, .names([$0.header]), true) }
    }

    /// A name made comparable: without case, accents, blanks, `*` and a byte order mark.
    static func folded(_ name: String) -> String {
        TextKey.folded(String(name.unicodeScalars.filter { $0 != "*" && $0 != "\u{FEFF}" }))
    }

    /// Whether a header row belongs to files of the profile.
    func fit(_ names: [String]) -> Fit {
        let keys = Set(names.map { TableHeader.folded($0) })
        if found(names) == 0 { return .none }
        return columns.allSatisfy { !$0.isRequired || has($0.source, keys, names.count) } ? .whole : .partly
    }

    /// How many of the columns that are wanted by name a header row has.
    func found(_ names: [String]) -> Int {
        let keys = Set(names.map { TableHeader.folded($0) })
        return columns.count { column in
            if case .names = column.source { has(column.source, keys, names.count) } else { false }
        }
    }

    private func has(_ source: TableProfile.Source, _ keys: Set<String>, _ count: Int) -> Bool {
        switch source {
        case .names(let aliases): aliases.contains { keys.contains(TableHeader.folded($0)) }
        case .position(let place): place <= count && !keys.isEmpty
        }
    }

    /// Where each wanted column stands, -1 for one that is not there; throws when a required one is missing or two fit.
    func places(_ names: [String], line: Int) throws(Problem) -> [Int] {
        let keys = names.map { TableHeader.folded($0) }
        var places: [Int] = []
        for column in columns {
            switch column.source {
            case .position(let place):
                places.append(place - 1)
            case .names(let aliases):
                let wanted = Set(aliases.map { TableHeader.folded($0) })
                let found = keys.indices.filter { wanted.contains(keys[$0]) }
                guard found.count < 2 else { throw twoColumns(column.title, names[found[0]], names[found[1]], line) }
                guard found.count == 1 || !column.isRequired else {
                    throw missing(column.title, aliases, names, line)
                }
                places.append(found.first ?? -1)
            }
        }
        return places
    }

    /// The places of a table without a header row.
    var fixedPlaces: [Int] {
        columns.map { if case .position(let place) = $0.source { place - 1 } else { -1 } }
    }

    private func twoColumns(_ field: String, _ first: String, _ second: String, _ line: Int) -> Problem {
        Problem(
            TableProblem.twoColumns,
            at: SourcePosition(line: line),
            path: field,
            ["profile": profile.name, "field": field, "first": first, "second": second]
        )
    }

    /// The refusal of a table without a required column, with the most similar of the names that it has.
    func missing(_ field: String, _ aliases: [String], _ names: [String], _ line: Int) -> Problem {
        let others = columns.filter { $0.title != field }.flatMap { column -> [String] in
            if case .names(let aliases) = column.source { aliases } else { [] }
        }
        let nearest = NearestColumn.of(
            names,
            keys: names.map { TableHeader.folded($0) },
            wanted: aliases.map { TableHeader.folded($0) },
            taken: Set(others.map { TableHeader.folded($0) })
        )
        return Problem(
            TableProblem.missingColumn,
            at: SourcePosition(line: line),
            path: field,
            [
                "profile": profile.name, "field": field,
                "headers": names.prefix(30).joined(separator: " | "), "nearest": nearest,
            ]
        )
    }
}

/// The column of a file that comes nearest to one that is missing.
enum NearestColumn {
    /// The name whose key is most like one of the `wanted` keys; one that another field has is asked only when all are.
    ///
    /// `keys` are the names made comparable, in their order. Letters are counted against the length of the longer one, so
    /// that a short name is not near to every other; a name that only says more, as „Množstvo kusov“ does, is nearer.
    static func of(_ names: [String], keys: [String], wanted: [String], taken: Set<String>) -> String {
        let all = zip(names, keys).prefix(256).filter { !$0.0.isEmpty && $0.0.utf8.count <= 64 }
        let free = all.filter { !taken.contains($0.1) }
        var (nearest, least) = (names.first ?? "", Int.max)
        for (name, key) in free.isEmpty ? all : free {
            for alias in wanted {
                let distance = distance(key, alias)
                if distance < least { (nearest, least) = (name, distance) }
            }
        }
        return nearest
    }

    /// In thousandths of the longer name's length.
    private static func distance(_ key: String, _ alias: String) -> Int {
        let length = max(key.utf8.count, alias.utf8.count, 1)
        let letters = EditDistance.between(key, alias)
        let isLonger = min(key.utf8.count, alias.utf8.count) >= 3 && (key.contains(alias) || alias.contains(key))
        // bounded: the longer length is one at least.
        return letters * (isLonger ? 250 : 1000) / length
    }
}
