import Domain
import Foundation
import GRDB

/// An order as the ledger keeps it.
public struct OrderRow: Sendable {
    /// Its number in the ledger.
    public var id: Int
    /// The channel's name, the key under `channels`.
    public var channel: String
    /// The order as the channel gave it last.
    public var order: Order
    /// How often it changed, from 1.
    public var revision: Int
    /// What payments were put on it.
    public var allocated: Money
    /// How far it is paid.
    public var paymentState: OrderPaymentState
    /// Where it stands on its way into the accounting system.
    public var exportState: OrderExportState
    /// The code that says why it waits.
    public var why: String?
    /// Whether a person let it go in spite of that.
    public var released: Bool
    /// The id under which it is sent.
    public var exportId: String
    /// The pack that carries it.
    public var pack: String?
    /// The number of its document in the accounting system.
    public var documentNumber: String?
    /// Whether its state in the channel means that it was cancelled.
    public var cancelled: Bool
    /// Why it is not sent, where its export state is `skipped`.
    public var skip: OrderSkip?
    /// More of why it waits: what changed, or the numbers of documents.
    public var detail: String?
    /// The order as its document has it, where the channel has another one by now.
    public var sent: Order?
    /// The file that it came in last, and the line.
    public var file: Int
    /// The line of that file.
    public var line: Int
}

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
