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

    /// The names of a header row made comparable; commas and semicolons that a bank left at the end of one go.
    static func keys(_ names: [String]) -> [String] { keys(folded: names.map { TextKey.folded($0) }) }

    /// The same of names that `TextKey` made comparable.
    static func keys(folded keys: [String]) -> [String] {
        keys.map { key in
            guard isLeftOver(key.utf8.last) else { return key }
            var key = key
            while isLeftOver(key.utf8.last) { key.removeLast() }
            return key
        }
    }

    private static func isLeftOver(_ byte: UInt8?) -> Bool { byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";") }

    /// How a row of comparable names fits: whole when every required column and the signature are there, partly when the
    /// signature alone is, or most columns are and one of the signature is not.
    func fit(_ folded: [String]) -> TableHeader.Fit {
        let layout = profile.statement
        let keys = StatementHeader.keys(folded: folded)
        guard !layout.without.contains(where: { keys.contains($0) }) else { return .none }
        if layout.isUsual { return fitOfUsual(keys) }
        let lacking = layout.signature.filter { names in !names.contains { keys.contains($0) } }.count
        if lacking == 0 {
            if columns.allSatisfy({ !$0.isRequired || !$0.find(keys).isEmpty }) { return .whole }
            if !layout.signature.isEmpty { return .partly }
        }
        return lacking < 2 && hasMost(keys) ? .partly : .none
    }

    /// A statement of any bank: a day, an amount, something that only statements have, and nothing that other tables have.
    private func fitOfUsual(_ keys: [String]) -> TableHeader.Fit {
        func has(_ field: TableField) -> Bool {
            columns.contains { $0.field == field && !$0.findUsual(keys).isEmpty }
        }
        let bare = keys.map { UsualNames.bare($0) }
        guard has(.date), has(.amount) || has(.credit) && has(.debit) else { return .none }
        guard !bare.contains(where: { UsualNames.ofOtherTables.contains($0) }) else { return .none }
        let marks: [TableField] = [.vs, .ks, .ss, .counterAccount, .counterBank, .counterName, .account, .valueDate]
        let isLike = marks.contains { has($0) } || has(.currency) && has(.message) || bare.contains("memo")
        return isLike ? .whole : .none
    }

    private func hasMost(_ keys: [String]) -> Bool {
        let found = columns.filter { !$0.find(keys).isEmpty }.count
        return found > 2 && found * 2 > columns.filter { !$0.names.isEmpty || $0.place != nil }.count
    }

    /// How many of the wanted columns a row of comparable names has.
    func found(_ folded: [String]) -> Int {
        let keys = StatementHeader.keys(folded: folded)
        return columns.count { !$0.find(keys).isEmpty }
    }

    /// Whether the row proves the layout's bank.
    func isProven(_ folded: [String], hasTitle: Bool) -> Bool {
        profile.statement.isProven(StatementHeader.keys(folded: folded), hasTitle: hasTitle)
    }

    /// The header row among the first lines of a file.
    func row(in head: [UInt8]) -> CSVTop.Row? {
        let top = CSVTop(head: head, delimiter: profile.delimiter, quote: profile.quote, encoding: profile.encoding)
        return row(in: top)
    }

    /// The header row among those that may be it.
    func row(in top: CSVTop) -> CSVTop.Row? {
        top.rows.first { fit($0.keys) == .whole } ?? top.rows.first { fit($0.keys) == .partly }
    }

    /// Where the columns stand; throws `TABLE-011` when two fit one field.
    func places(_ names: [String], line: Int) throws(Problem) -> StatementPlaces {
        let keys = StatementHeader.keys(names)
        for column in columns {
            let found = column.findUsual(keys)
            guard found.count > 1 else { continue }
            let twice = found.indices.first { index in found[..<index].contains { keys[$0] == keys[found[index]] } }
            guard let twice = column.isOfSeveral ? (column.field == .counterAccount ? twice : nil) : 1 else { continue }
            throw Problem(
                TableProblem.twoColumns,
                at: SourcePosition(line: line),
                path: column.field.rawValue,
                [
                    "profile": profile.name, "field": column.field.rawValue, "first": names[found[0]],
                    "second": names[found[twice]],
                ]
            )
        }
        return StatementPlaces(profile.statement, names, keys)
    }

    /// Which required column a row of names lacks, with the most similar name; nil when it has none of them.
    func missing(_ names: [String], line: Int) -> Problem? {
        let keys = StatementHeader.keys(names)
        let required = columns.filter(\.isRequired)
        guard required.contains(where: { !$0.find(keys).isEmpty }) else { return nil }
        let absent = required.first { $0.find(keys).isEmpty }
        let signature = profile.statement.signature.first { names in !names.contains { keys.contains($0) } } ?? []
        let wanted = absent.map { $0.names.map(\.key) } ?? signature
        let taken = columns.flatMap { column in column.find(keys).map { keys[$0] } }
        let nearest = NearestColumn.of(names, keys: keys, wanted: wanted, taken: Set(taken))
        var values = [
            "profile": profile.name, "headers": names.prefix(30).joined(separator: " | "), "nearest": nearest,
        ]
        values[absent == nil ? "column" : "field"] =
            absent?.field.rawValue ?? wanted.first.map { spelled($0) } ?? ""
        let code = absent == nil ? TableProblem.missingMark : .missingColumn
        return Problem(code, at: SourcePosition(line: line), path: absent?.field.rawValue, values)
    }

    /// A comparable name as the layout spells it, if a column of it is called so.
    private func spelled(_ key: String) -> String {
        columns.lazy.flatMap(\.names).first { $0.key == key }?.text ?? key
    }

    /// What `spojka inspect` shows of a row of names.
    func match(_ names: [String], _ used: inout Set<Int>) -> [TableMatch.Column] {
        let keys = StatementHeader.keys(names)
        return columns.compactMap { column in
            let found = column.findUsual(keys)
            let wanted = column.place.map { [String($0)] } ?? column.names.map(\.text)
            used.formUnion(found)
            guard !wanted.isEmpty || !found.isEmpty else { return nil }
            return TableMatch.Column(
                field: column.field.rawValue,
                wanted: wanted,
                isRequired: column.isRequired,
                found: found.map { names[$0] },
                place: found.count == 1 ? found[0] + 1 : nil
            )
        }
    }
}
