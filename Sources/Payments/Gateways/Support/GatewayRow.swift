import Connectors
import Domain
import Syntax

/// A row of a gateway's table, read with the problems that settlements have.
struct GatewayRow<Column: RawRepresentable<Int>> {
    let row: CSVRow

    init(_ row: CSVRow) { self.row = row }

    /// The line of the file.
    var line: Int { row.line }

    /// The text of a field; nil when it is missing or empty.
    subscript(column: Column) -> String? { row.string(column) }

    /// The first of several fields that has a text.
    func first(_ columns: [Column]) -> String? { columns.lazy.compactMap { row.string($0) }.first }

    /// The currency of a field, in letters of either case.
    func currency(_ column: Column) throws(Problem) -> Currency {
        guard let code = row.string(column), let currency = Currency(code: code.uppercased()), currency != .none else {
            throw problem(.badCurrency, column)
        }
        return currency
    }

    /// The amount of a field; nil when it is missing or empty.
    func amount(_ column: Column, _ currency: Currency, mark: UInt8? = nil) throws(Problem) -> Money? {
        guard let text = row.string(column) else { return nil }
        guard let amount = GatewayAmount.read(text, currency, mark: mark) else { throw problem(.badAmount, column) }
        return amount
    }

    /// The amount of a field that must be there.
    func needed(_ column: Column, _ currency: Currency, mark: UInt8? = nil) throws(Problem) -> Money {
        guard let amount = try amount(column, currency, mark: mark) else { throw problem(.badAmount, column) }
        return amount
    }

    /// The day of a field; nil when it is missing or empty.
    func day(_ column: Column) throws(Problem) -> Day? {
        guard let text = row.string(column) else { return nil }
        guard let day = GatewayDay.read(text) else { throw problem(.badDate, column) }
        return day
    }

    /// A problem of a field, which spoils the file.
    func problem(_ code: SettlementProblem, _ column: Column) -> Problem {
        Problem(code, at: SourcePosition(line: row.line), path: row.name(column), ["field": row.name(column)])
    }

    /// That nobody knows what a line is.
    func unknown(_ kind: String) -> Problem {
        Problem(SettlementProblem.unknownKind, at: SourcePosition(line: row.line), ["kind": GatewayText.short(kind)])
    }

    /// Throws when gross less fee is not the net that the row states.
    func check(_ record: String, gross: Money, fee: Money, net: Money?) throws(Problem) {
        guard let net else { return }
        let computed = Money(minorUnits: gross.minorUnits -| fee.minorUnits, currency: gross.currency)
        guard net != computed else { return }
        throw SettlementProblem.lineDoesNotHold.difference(
            GatewayText.short(record),
            stated: net,
            computed: computed,
            line: row.line
        )
    }
}

/// The rows of a gateway's table on their way to its settlements.
protocol GatewayRows: CSVRowHandler, SendableMetatype {
    associatedtype Column: CSVColumns
    /// The columns of a file.
    static func header(_ context: ReaderContext) -> CSVHeader
    /// Begins a file.
    init(_ context: ReaderContext, _ sink: @escaping FactSink)
    /// Ends the file.
    mutating func finish() throws(Problem)
}

extension GatewayRows {
    static func header(_ context: ReaderContext) -> CSVHeader { CSVHeader(Column.self) }

    /// The format of tables that such rows are read of: recognised by a header row with the required columns, in any order.
    static func format(_ id: String, except: @escaping @Sendable (CSVTop.Row) -> Bool = { _ in false }) -> Format {
        let header = CSVHeader(Column.self)
        return Format(
            id: id,
            kind: .settlement,
            recognises: { head in
                guard head.outline.root == nil, !head.starts(with: "{"), !head.starts(with: "[") else { return false }
                guard let row = head.top.rows.first(where: { header.fits($0.names) }) else { return false }
                return row.line <= 2 && !except(row)
            },
            completeness: { _ in .unknown },
            makeReader: { (context, sink) throws(Problem) in
                CSVFileReader(Self.header(context), handler: Self(context, sink)) {
                    (handler: any CSVRowHandler) throws(Problem) in
                    guard var rows = handler as? Self else { return }
                    try rows.finish()
                }
            }
        )
    }
}
