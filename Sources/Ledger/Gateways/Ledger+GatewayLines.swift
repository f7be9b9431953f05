import Domain
import GRDB

/// The columns of a line of a settlement, by their places in `all`; the settlement tells its currency.
enum GatewayLineColumn: Int, CaseIterable {
    case kind, gross, currency, date, line, fee, nativeId, paymentId, orderNumber, vs, method, text
    case customerAmount, customerCurrency

    /// The list for a query of `settlement_line` and `settlement`.
    static let all = allCases.map(\.name).joined(separator: ", ")

    private var name: String {
        let table = self == .currency ? "settlement." : "settlement_line."
        return table + "\(self)".map { $0.isUppercase ? "_\($0.lowercased())" : "\($0)" }.joined()
    }
}

extension Columns {
    fileprivate func value<Value: StatementColumnConvertible>(_ column: GatewayLineColumn) throws -> Value {
        try self[column.rawValue]
    }
}

extension GatewayLine.Kind: DatabaseValueConvertible, StatementColumnConvertible {}

/// Lines of settlements as they are read.
extension Ledger {
    /// A line of a settlement, from a query that begins with `GatewayLineColumn.all`.
    func gatewayLine(_ row: Columns) throws -> GatewayLine {
        let currency = Currency(code: try row.value(.currency)) ?? .none
        var line = GatewayLine(
            try row.value(.kind),
            gross: Money(minorUnits: try row.value(.gross), currency: currency),
            date: Day(number: try row.value(.date)),
            line: try row.value(.line)
        )
        line.fee = Money(minorUnits: try row.value(.fee), currency: currency)
        (line.id, line.paymentId) = (try row.value(.nativeId), try row.value(.paymentId))
        (line.orderNumber, line.vs) = (try row.value(.orderNumber), try row.value(.vs))
        (line.method, line.text) = (try row.value(.method), try row.value(.text))
        if let amount: Int64 = try row.value(.customerAmount), let code: String = try row.value(.customerCurrency) {
            line.customer = Money(minorUnits: amount, currency: Currency(code: code) ?? .none)
        }
        return line
    }

    /// The lines that settlements have of payments at gateways of which a source said something, from the number `range`
    /// begins with to the one it ends with; each movement once.
    public func linesOfTouched(_ range: ClosedRange<Int>) throws(Problem) -> [Int: [GatewayLine]] {
        let first = GatewayLineColumn.allCases.count
        let all = try map(
            """
            SELECT \(GatewayLineColumn.all), settlement_line.charge, movement
            FROM charge CROSS JOIN settlement_line ON settlement_line.charge = charge.id
                CROSS JOIN settlement ON settlement.id = settlement_line.settlement
            WHERE charge.id BETWEEN ? AND ? AND charge.touched = 1
            ORDER BY settlement_line.charge, same_as IS NOT NULL, settlement_line.settlement, number
            """,
            [range.lowerBound, range.upperBound]
        ) { row in (try row[first] as Int, try row[first + 1] as Int64?, try gatewayLine(row)) }
        var found: [Int: [GatewayLine]] = [:]
        var seen: (charge: Int, movements: Set<Int64>) = (0, [])
        for (charge, movement, line) in all {
            if charge != seen.charge { seen = (charge, []) }
            if let movement, !seen.movements.insert(movement).inserted { continue }
            found[charge, default: []].append(line)
        }
        return found
    }
}
