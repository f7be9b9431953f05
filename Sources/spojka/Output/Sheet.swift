import Domain
import Messages
import Syntax

/// Rows as CSV for a spreadsheet of the renderer's language: UTF-8 with the mark that spreadsheets know it by, semicolons,
/// and decimal commas in Slovak and Czech. No text in it is run as a formula, and none acts on a terminal.
struct Sheet {
    private let renderer: Renderer
    private var csv = CSVWriter(guardsFormulas: true)

    init(_ columns: [Label], _ renderer: Renderer) { self.init(keys: columns.map(\.rawValue), renderer) }

    /// Columns by their keys in machine output.
    init(keys: [String], _ renderer: Renderer) {
        self.renderer = renderer
        csv.row(keys.map { renderer.label(key: $0) })
    }

    /// Adds a row.
    mutating func add(_ row: [String?]) { csv.row(row.map { $0.map(Terminal.plain) }) }

    /// An amount, without its currency.
    func number(_ money: Money) -> String { renderer.number(money.decimal) }

    /// A quantity.
    func number(_ quantity: Quantity) -> String { renderer.number(quantity.description) }

    /// Prints the sheet.
    func print() { Terminal.write([0xEF, 0xBB, 0xBF] + csv.bytes) }
}
