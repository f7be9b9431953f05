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

extension Columns {
    fileprivate func value<Value: StatementColumnConvertible>(_ column: OrderColumn) throws -> Value {
        try self[column.rawValue]
    }
}

extension Ledger {
    /// The orders of a query for `OrderColumn.all`.
    func orders(_ sql: String, _ arguments: StatementArguments = []) throws(Problem) -> [OrderRow] {
        try map(sql, arguments) { row in try order(row) }
    }

    private func order(_ row: Columns) throws -> OrderRow {
        let order = try OrderBody.decode(row.value(.body))
        return OrderRow(
            id: try row.value(.id),
            channel: try row.value(.channel),
            order: order,
            revision: try row.value(.revision),
            allocated: Money(minorUnits: try row.value(.allocated), currency: order.currency),
            paymentState: OrderPaymentState(rawValue: try row.value(.paymentState)) ?? .open,
            exportState: OrderExportState(rawValue: try row.value(.exportState)) ?? .new,
            why: try row.value(.why),
            released: try row.value(.released),
            exportId: try row.value(.exportId),
            pack: try row.value(.pack),
            documentNumber: try row.value(.documentNumber),
            cancelled: try row.value(.cancelled),
            skip: (try row.value(.skip) as String?).flatMap(OrderSkip.init(rawValue:)),
            detail: try row.value(.detail),
            sent: try (row.value(.sent) as Data?).map { body in try OrderBody.decode(body) },
            file: try row.value(.file),
            line: try row.value(.line)
        )
    }
}
