import Domain
import Foundation
import GRDB

/// The columns of an order that are read, by their places in `all`: to find a column by its name costs more than to read
/// it.
enum OrderColumn: Int, CaseIterable {
    case id, channel, body, revision, allocated, paymentState, exportState, why, released, exportId, pack
    case documentNumber, cancelled, skip, detail, sent, file, line

    /// The list for a query.
    static let all = allCases.map(\.name).joined(separator: ", ")

    /// `exportId` is `export_id` in the ledger.
    private var name: String { "\(self)".map { $0.isUppercase ? "_\($0.lowercased())" : "\($0)" }.joined() }
}

extension Row {
    fileprivate func value<Value: DatabaseValueConvertible & StatementColumnConvertible>(
        _ column: OrderColumn
    ) -> Value { self[column.rawValue] }

    fileprivate func maybe<Value: DatabaseValueConvertible & StatementColumnConvertible>(
        _ column: OrderColumn
    ) -> Value? { self[column.rawValue] }
}

extension Ledger {
    /// The orders of a query for `OrderColumn.all`.
    func orders(_ sql: String, _ arguments: StatementArguments = []) throws(Problem) -> [OrderRow] {
        try map(sql, arguments) { row in try order(row) }
    }

    private func order(_ row: Row) throws -> OrderRow {
        let order = try OrderBody.decode(row.value(.body))
        return OrderRow(
            id: row.value(.id),
            channel: row.value(.channel),
            order: order,
            revision: row.value(.revision),
            allocated: Money(minorUnits: row.value(.allocated), currency: order.currency),
            paymentState: OrderPaymentState(rawValue: row.value(.paymentState)) ?? .open,
            exportState: OrderExportState(rawValue: row.value(.exportState)) ?? .new,
            why: row.maybe(.why),
            released: row.value(.released),
            exportId: row.value(.exportId),
            pack: row.maybe(.pack),
            documentNumber: row.maybe(.documentNumber),
            cancelled: row.value(.cancelled),
            skip: (row.maybe(.skip) as String?).flatMap(OrderSkip.init(rawValue:)),
            detail: row.maybe(.detail),
            sent: try (row.maybe(.sent) as Data?).map { body in try OrderBody.decode(body) },
            file: row.value(.file),
            line: row.value(.line)
        )
    }
}
