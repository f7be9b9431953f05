import Domain
import Syntax

/// What the lines above and below the table tell.
///
/// A line is `key;value`, `key value` in one field, or a row of keys with their values below.
struct StatementPreamble {
    private let layout: StatementLayout
    private var values: [StatementLayout.Mark: (rank: Int, text: String, line: Int)] = [:]
    /// Keys of the last row that had no value in it, by place.
    private var waiting: [(place: Int, mark: StatementLayout.Mark, rank: Int)] = []

    init(_ layout: StatementLayout) {
        self.layout = layout
    }

    /// Whether a line was the bank's own title.
    private(set) var hasTitle = false

    /// What a key tells, and in which line.
    subscript(mark: StatementLayout.Mark) -> (text: String, line: Int)? { values[mark].map { ($0.text, $0.line) } }

    /// Takes a row; whether it is one of these lines.
    mutating func take(_ row: CSVRow) -> Bool {
        if !layout.titles.isEmpty, !hasTitle, row.count > 0 {
            let title = TextKey.folded(row.string(at: 0).prefix(200))
            hasTitle = layout.titles.contains { title.hasPrefix($0) }
        }
        guard !layout.marks.isEmpty else { return false }
        let cells = (0..<min(row.count, 64)).map { row.string(at: $0) }
        var found = takeBelow(cells, row.line)
        for (place, cell) in cells.enumerated() {
            guard let (mark, rank, rest) = match(cell) else { continue }
            found = true
            let behind = cells[(place + 1)...].prefix { !$0.isEmpty && match($0) == nil }
            if !rest.isEmpty {
                keep(mark, rank, rest, row.line)
            } else if let next = behind.first {
                keep(mark, rank, mark == .period ? behind.joined(separator: " - ") : next, row.line)
            } else {
                waiting.append((place, mark, rank))
            }
        }
        return found
    }

    private mutating func takeBelow(_ cells: [String], _ line: Int) -> Bool {
        var found = false
        for (place, mark, rank) in waiting where place < cells.count && match(cells[place]) == nil {
            keep(mark, rank, cells[place], line)
            found = true
        }
        waiting = []
        return found
    }

    private mutating func keep(_ mark: StatementLayout.Mark, _ rank: Int, _ text: String, _ line: Int) {
        guard !text.isEmpty, values[mark].map({ rank < $0.rank }) ?? true else { return }
        values[mark] = (rank, text, line)
    }

    /// The key that a field begins with, and what follows it.
    private func match(_ cell: String) -> (mark: StatementLayout.Mark, rank: Int, rest: String)? {
        guard let first = cell.utf8.first, first < 48 || first > 57, cell.utf8.count < 200 else { return nil }
        let key = TextKey.folded(cell)
        for (mark, names) in layout.marks {
            for (rank, name) in names.enumerated() where key.hasPrefix(name) {
                let rest = String(key.dropFirst(name.count))
                if rest.isEmpty || rest == ":" { return (mark, rank, "") }
                return (mark, rank, StatementPreamble.behind(name, in: cell))
            }
        }
        return nil
    }

    /// The text after a key, as it is written; nothing when it only tells a day, as in `balance as of 1.3.2026`.
    private static func behind(_ name: String, in cell: String) -> String {
        var end = cell.startIndex
        while end < cell.endIndex, TextKey.folded(cell[..<end]) != name { end = cell.index(after: end) }
        let rest = cell[end...].drop { $0 == ":" || $0 == " " }
        // `Počáteční stav účtu k 1.9.2026: 100,00 CZK`
        if let colon = rest.firstIndex(of: ":") {
            let day = Array(rest[..<colon].utf8)
            if DateParser.dottedDay(day.span) != nil {
                return String(rest[rest.index(after: colon)...].drop { $0 == " " })
            }
        }
        let bytes = Array(rest.utf8)
        let isDay = bytes.last == UInt8(ascii: ":") || DateParser.dottedDay(bytes.span) != nil
        return isDay ? "" : String(rest)
    }
}

/// Where the columns of a statement stand, from 0; -1 for one that is not there.
struct StatementPlaces: Sendable {
    let date, valueDate, amount, credit, debit, direction, fee, currency, creditCurrency, debitCurrency: Int
    let vs, ks, ss, counterPrefix, counterBank, creditName, debitName: Int
    let bankId, reference, endToEnd, account, state, type, original, originalCurrency, balance, part: Int
    /// The columns whose texts make the message.
    let message: [Int]
    /// The columns of names and of accounts; the first that is filled holds.
    let counterName, counterAccount: [Int]
    /// Whether the only column of currencies is that of the amount before the exchange.
    let isForeign: Bool
    /// Whether the column of accounts has a name that may be of the other side's, of which there is a column as well.
    let isAccountUnclear: Bool
    /// Other columns of amounts, which must not differ from the one that is read.
    let otherAmounts: [Int]
    /// How sure it is that the column at `direction` tells it.
    let role: DirectionReading.Role?
    /// The columns that the layout does not know and that may decide something.
    let unread: [Int]
    /// The names as the file spells them, for problems.
    let names: [String]

    init(_ layout: StatementLayout, _ names: [String], _ keys: [String]) {
        let columns = layout.columns
        func column(_ field: TableField) -> StatementColumn? { columns.first { $0.field == field } }
        func all(_ field: TableField) -> [Int] { column(field)?.findUsual(keys) ?? [] }
        func one(_ field: TableField) -> Int { all(field).first ?? -1 }
        let bare = keys.map { UsualNames.bare($0) }
        (date, valueDate) = (one(.date), one(.valueDate))
        let (signed, came, went) = (one(.amount), one(.credit), one(.debit))
        // By usual names nobody knows whether an amount has a sign; two columns of money have it. A layout that names the
        // amount knows.
        let isOfTwoColumns = came >= 0 && went >= 0 && (signed < 0 || layout.isUsual)
        (amount, credit, debit) = isOfTwoColumns ? (-1, came, went) : (signed, -1, -1)
        (fee, balance, part) = (one(.fee), one(.balance), one(.part))
        let money = MoneyColumns(
            layout,
            keys,
            amount: amount,
            currency: one(.currency),
            original: (one(.original), one(.originalCurrency))
        )
        (currency, original, originalCurrency) = (money.currency, money.original, money.originalCurrency)
        (isForeign, otherAmounts) = (money.isForeign, money.otherAmounts)
        (creditCurrency, debitCurrency) = (one(.creditCurrency), one(.debitCurrency))
        (vs, ks, ss) = (one(.vs), one(.ks), one(.ss))
        (counterPrefix, counterBank) = (one(.counterPrefix), one(.counterBank))
        (creditName, debitName) = (one(.creditName), one(.debitName))
        (bankId, reference, endToEnd) = (one(.bankId), one(.reference), one(.endToEnd))
        type = one(.type)
        let usualState = layout.isUsual ? bare.firstIndex { UsualNames.states.contains($0) } : nil
        state = usualState ?? one(.state)
        message = all(.message)
        counterName = all(.counterName)
        counterAccount = all(.counterAccount)
        var account = one(.account)
        if account < 0, layout.isUsual, !counterAccount.isEmpty {
            account = UsualNames.accountsBesides.lazy.compactMap { bare.firstIndex(of: $0) }.first ?? -1
            isAccountUnclear = account >= 0
        } else {
            isAccountUnclear = false
        }
        self.account = account
        let declared = column(.direction)?.find(keys).first
        let isFree: (Int) -> Bool = { place in
            !columns.contains { $0.field != .type && $0.field != .direction && $0.knows(keys[place]) }
        }
        let named = bare.indices.first { UsualNames.isDirection(bare[$0]) && isFree($0) }
        let kind = type >= 0 ? type : bare.indices.first { UsualNames.types.contains(bare[$0]) && isFree($0) }
        direction = declared ?? named ?? kind ?? -1
        role = declared != nil ? .declared : named != nil ? .named : kind != nil ? .kind : nil
        let read = Set([direction, account, state, currency, original, originalCurrency])
        unread = keys.indices.filter { place in
            if money.otherCurrencies.contains(place) { return !layout.idle.contains(keys[place]) }
            return !read.contains(place) && !columns.contains { $0.place == place + 1 || $0.knows(keys[place]) }
                && !UsualNames.idle.contains(bare[place]) && !layout.idle.contains(keys[place])
        }
        self.names = names
    }
}
