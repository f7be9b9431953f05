import Domain
import Settings
import Syntax

/// Finds the header row of a statement and the columns in it.
struct StatementHeader: Sendable {
    private let profile: TableProfile

    init(_ profile: TableProfile) {
        self.profile = profile
    }

    private var columns: [StatementColumn] { profile.statement.columns }

    /// How a row of comparable names fits: whole when every required column and the signature are there, partly when the
    /// signature alone is, or most columns are and one of the signature is not.
    func fit(_ keys: [String]) -> TableHeader.Fit {
        let layout = profile.statement
        guard !layout.without.contains(where: { keys.contains($0) }) else { return .none }
        let lacking = layout.signature.filter { names in !names.contains { keys.contains($0) } }.count
        if lacking == 0 {
            if columns.allSatisfy({ !$0.isRequired || !$0.find(keys).isEmpty }) { return .whole }
            if !layout.signature.isEmpty { return .partly }
        }
        return lacking < 2 && hasMost(keys) ? .partly : .none
    }

    private func hasMost(_ keys: [String]) -> Bool {
        let found = columns.filter { !$0.find(keys).isEmpty }.count
        return found > 2 && found * 2 > columns.count
    }

    /// How many of the wanted columns a row of comparable names has.
    func found(_ keys: [String]) -> Int { columns.count { !$0.find(keys).isEmpty } }

    /// The header row among the first lines of a file.
    func row(in head: [UInt8]) -> CSVTop.Row? {
        let top = CSVTop(head: head, delimiter: profile.delimiter, quote: profile.quote, encoding: profile.encoding)
        return top.rows.first { fit($0.keys) == .whole } ?? top.rows.first { fit($0.keys) == .partly }
    }

    /// Where the columns stand; throws `TABLE-011` when two fit one field.
    func places(_ names: [String], _ keys: [String], line: Int) throws(Problem) -> StatementPlaces {
        for column in columns where !column.isOfSeveral {
            let found = column.find(keys)
            guard found.count > 1 else { continue }
            throw Problem(
                TableProblem.twoColumns,
                at: SourcePosition(line: line),
                path: column.field.rawValue,
                [
                    "profile": profile.name, "field": column.field.rawValue, "first": names[found[0]],
                    "second": names[found[1]],
                ]
            )
        }
        return StatementPlaces(columns, names, keys)
    }

    /// Which required column a row of names lacks, with the most similar name; nil when it has none of them.
    func missing(_ names: [String], _ keys: [String], line: Int) -> Problem? {
        let required = columns.filter(\.isRequired)
        guard required.contains(where: { !$0.find(keys).isEmpty }) else { return nil }
        let absent = required.first { $0.find(keys).isEmpty }
        let wanted =
            absent.map { $0.names.map(\.key) } ?? profile.statement.signature.first { names in
                !names.contains { keys.contains($0) }
            } ?? []
        let taken = columns.flatMap { column in column.find(keys).map { keys[$0] } }
        let nearest = NearestColumn.of(names, keys: keys, wanted: wanted, taken: Set(taken))
        let field = absent?.field.rawValue ?? "signature"
        return Problem(
            TableProblem.missingColumn,
            at: SourcePosition(line: line),
            path: field,
            [
                "profile": profile.name, "field": field, "headers": names.prefix(30).joined(separator: " | "),
                "nearest": nearest,
            ]
        )
    }

    /// What `spojka inspect` shows of a row of names.
    func match(_ names: [String], _ used: inout Set<Int>) -> [TableMatch.Column] {
        let keys = names.map { TextKey.folded($0) }
        return columns.map { column in
            let found = column.find(keys)
            used.formUnion(found)
            return TableMatch.Column(
                field: column.field.rawValue,
                wanted: column.place.map { [String($0)] } ?? column.names.map(\.text),
                isRequired: column.isRequired,
                found: found.map { names[$0] },
                place: found.count == 1 ? found[0] + 1 : nil
            )
        }
    }
}
