import Domain
import Syntax

/// The rows of a CSV table of stock.
///
/// `TableRows` behind a type without parameters: the compiler makes its code for stock alone, which through a witness
/// of the generic type it does not.
struct StockRows: TableRowHandler {
    private var rows: TableRows<StockMapper>

    init(_ profile: TableProfile, _ mapper: StockMapper) {
        rows = TableRows(profile, mapper)
    }

    var isComplete: Bool { rows.isComplete }
    var lastRowIsShort: Bool { rows.lastRowIsShort }
    var unclearKey: String? { rows.unclearKey }

    mutating func row(_ row: CSVRow) throws(Problem) { try rows.row(row) }

    mutating func finish() throws(Problem) { try rows.finish() }
}
