import Domain

/// An order as the ledger keeps it.
public struct OrderRow: Sendable {
    /// Its number in the ledger.
    public var id: Int
    /// The channel.
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
