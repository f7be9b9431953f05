import Domain
import Messages
import Syntax

/// Rows in columns: padded with blanks on a terminal, with tabs between for `grep` and spreadsheets otherwise.
///
/// On a terminal a row is one line: the longest texts are cut where it is too narrow.
struct Table {
    private let header: [String]
    private let renderer: Renderer
    private var rows: [[String]] = []

    init(_ columns: [Label], _ renderer: Renderer) { self.init(keys: columns.map(\.rawValue), renderer) }

    /// Columns by their keys in machine output.
    init(keys: [String], _ renderer: Renderer) {
        header = keys.map { renderer.label(key: $0) }
        self.renderer = renderer
    }

    /// Adds a row; a cell is one line, whatever it holds, and amounts stand as the language writes them.
    mutating func add(_ row: [String?]) {
        rows.append(row.map { renderer.shown($0?.onOneLine ?? "") })
    }

    /// Prints the table with its header; of one without rows, `isList` says so where somebody looks.
    func print(isList: Bool = false) {
        guard !rows.isEmpty else {
            if isList, Terminal.isLookedAt { Terminal.line(renderer.phrase(.isEmpty)) }
            return
        }
        guard Terminal.isLookedAt else {
            // A spreadsheet opens it as well.
            for row in [header] + rows {
                Terminal.line(row.map { FormulaGuard.guarded($0) }.joined(separator: "\t"))
            }
            return
        }
        var widths = header.map { $0.count }
        for row in rows { for (column, cell) in row.enumerated() { widths[column] = max(widths[column], cell.count) } }
        shrink(&widths)
        for (index, row) in ([header] + rows).enumerated() {
            var line = ""
            for (column, whole) in row.enumerated() {
                let isCut = whole.count > widths[column]
                let cell = isCut ? String(whole.prefix(max(0, widths[column] - 1))) + "…" : whole
                let pad = column == row.count - 1 ? 0 : widths[column] - cell.count + 2
                line += cell + String(repeating: " ", count: max(0, pad))
            }
            Terminal.line(index == 0 ? Terminal.bold(line) : line)
        }
    }

    /// Takes width from the widest columns until a row fits the terminal; none becomes narrower than twelve.
    private func shrink(_ widths: inout [Int]) {
        guard let room = Terminal.width else { return }
        var excess = widths.reduce(0, +) + 2 * (widths.count - 1) - room
        while excess > 0, let widest = widths.indices.max(by: { widths[$0] < widths[$1] }), widths[widest] > 12 {
            widths[widest] -= 1
            excess -= 1
        }
    }
}
