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

    /// The key that a field begins with, and what stands behind it.
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

    /// The text behind a key, as it is written; nothing when it only tells a day, as in `balance as of 1.3.2026`.
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
