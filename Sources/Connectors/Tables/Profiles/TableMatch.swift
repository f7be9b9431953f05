import Domain
import Syntax

/// How a header row fits a profile: what `spojka inspect --profile` shows.
public struct TableMatch: Sendable {
    /// A column that the profile looks for.
    public struct Column: Sendable {
        /// The field, or the warehouse of a quantity.
        public let field: String
        /// The names that it may have, or its place.
        public let wanted: [String]
        /// Whether a file without it is refused.
        public let isRequired: Bool
        /// What it is called in the file; more than one is refused.
        public let found: [String]
        /// Its place from 1, if there is exactly one.
        public let place: Int?
    }

    /// The profile's name.
    public let profile: String
    /// The byte between two fields, as text; empty for XML.
    public let delimiter: String
    /// The line of the header row.
    public let line: Int
    /// What the profile looks for.
    public let columns: [Column]
    /// Columns that it does not use.
    public let unused: [String]

    /// Looks at the first bytes of a file.
    public init(_ profile: TableProfile, _ head: [UInt8]) {
        self.profile = profile.name
        if case .xml(let record) = profile.syntax {
            (delimiter, line) = ("", 1)
            let outline = RecordOutline(XMLOutline(head: head), record: record)
            (columns, unused) = TableMatch.columns(of: outline, TableHeader(profile))
            return
        }
        let look = TableLook(head, profile)
        delimiter = look.delimiter == 9 ? "TAB" : String(decoding: [look.delimiter], as: UTF8.self)
        line = look.line
        let names = profile.hasHeader ? look.names : []
        var used: Set<Int> = []
        if profile.kind == .statement {
            columns = StatementHeader(profile).match(names, &used)
            unused = names.indices.filter { !used.contains($0) && !names[$0].isEmpty }.map { names[$0] }
            return
        }
        let keys = names.map { TableHeader.folded($0) }
        columns = TableHeader(profile).columns.map { column in
            switch column.source {
            case .position(let place):
                used.insert(place - 1)
                let name = place <= names.count ? [names[place - 1]] : []
                return Column(
                    field: column.title,
                    wanted: [String(place)],
                    isRequired: column.isRequired,
                    found: name,
                    place: place
                )
            case .names(let aliases):
                let wanted = Set(aliases.map { TableHeader.folded($0) })
                let found = keys.indices.filter { wanted.contains(keys[$0]) }
                used.formUnion(found)
                return Column(
                    field: column.title,
                    wanted: aliases,
                    isRequired: column.isRequired,
                    found: found.map { names[$0] },
                    place: found.count == 1 ? found[0] + 1 : nil
                )
            }
        }
        unused = names.indices.filter { !used.contains($0) && !names[$0].isEmpty }.map { names[$0] }
    }

    /// What an XML table has of the wanted paths, and its other paths with values of their own.
    private static func columns(of outline: RecordOutline, _ header: TableHeader) -> ([Column], [String]) {
        var used: Set<String> = []
        let columns = header.columns.map { column in
            let wanted: [String] = if case .names(let paths) = column.source { paths } else { [] }
            let found = wanted.filter { outline.has($0) }
            used.formUnion(found)
            return Column(
                field: column.title,
                wanted: wanted,
                isRequired: column.isRequired,
                found: found,
                place: nil
            )
        }
        let unused = outline.paths.filter { path in
            !used.contains(path) && !outline.paths.contains { $0.hasPrefix(path + "/") }
        }
        return (columns, unused)
    }
}

/// The paths below an XML table's records, as the first elements of a document show them.
struct RecordOutline {
    /// Whether there is a record at all.
    private(set) var hasRecord = false
    /// Each path once, in the order of the document: `State/Amount`, `@id`.
    private(set) var paths: [String] = []

    /// Looks for records at `record`, a path from the root element on.
    init(_ outline: XMLOutline, record: String) {
        let wanted = record.split(separator: "/").map { String($0) }
        var open: [String] = []
        for element in outline.elements {
            open = open.prefix(element.depth - 1) + [element.name]
            guard open.starts(with: wanted) else { continue }
            hasRecord = true
            let below = open.dropFirst(wanted.count)
            if !below.isEmpty { add(below.joined(separator: "/")) }
            for attribute in element.attributes { add((below + ["@" + attribute]).joined(separator: "/")) }
        }
    }

    /// Whether a record has a value at the path of a field.
    func has(_ path: String) -> Bool {
        let steps = path.split(separator: "/").filter { $0 != "." }
        return steps.isEmpty ? hasRecord : paths.contains(steps.joined(separator: "/"))
    }

    private mutating func add(_ path: String) {
        if !paths.contains(path) { paths.append(path) }
    }
}
