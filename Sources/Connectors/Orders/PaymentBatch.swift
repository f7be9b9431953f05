import Domain

/// Writes payments as bank documents, each with the invoices that it settles, in a file that an accounting system imports.
///
/// An entry is written whole or refused; the system's answer names it by its id, as it names orders.
public struct PaymentWriter: Sendable {
    /// Whether a document must name the merchant's account; payments of one whose name there is not configured wait.
    public let needsAccount: Bool
    /// The file of a batch. The same batch gives the same bytes.
    public let write: @Sendable (PaymentBatch) throws(Problem) -> PaymentFile

    /// A writer by its function.
    public init(
        needsAccount: Bool = false,
        write: @escaping @Sendable (PaymentBatch) throws(Problem) -> PaymentFile
    ) {
        self.needsAccount = needsAccount
        self.write = write
    }
}

/// Confirmed payments that go to an accounting system together, in its own currency.
public struct PaymentBatch: Sendable {
    /// A payment, all of which settles invoices.
    public struct Entry: Sendable {
        /// The id under which it is sent, always the same for the same payment; 64 ASCII characters at most.
        public var id: String
        /// What the bank says; the amount is positive.
        public var payment: Payment
        /// The merchant's account as the accounting system calls it; nil where its own setting decides.
        public var account: String?
        /// What it settles; the amounts come to that of the payment.
        public var settled: [Settled]

        /// An entry.
        public init(id: String, payment: Payment, account: String?, settled: [Settled]) {
            self.id = id
            self.payment = payment
            self.account = account
            self.settled = settled
        }
    }

    /// The part of a payment that settles an invoice, or a part of it.
    public struct Settled: Hashable, Sendable {
        /// The invoice's number in the accounting system.
        public var invoice: String
        /// The order that it is for, as people know it: `eshop/1001`.
        public var order: String
        /// How much.
        public var amount: Money
        /// How many other payments of the day were to settle the invoice with the same amount, for systems that have no key of
        /// ours by which one could be told from another.
        public var equals: Int

        /// A part.
        public init(invoice: String, order: String, amount: Money, equals: Int = 0) {
            self.invoice = invoice
            self.order = order
            self.amount = amount
            self.equals = equals
        }
    }

    /// The id of the pack, always the same for the same payments; 64 ASCII characters at most.
    public var packId: String
    /// The payments.
    public var entries: [Entry]
    /// The merchant's IČO.
    public var unit: String
    /// Values of the system's own settings.
    public var settings: SettingValues

    /// A batch.
    public init(packId: String, entries: [Entry], unit: String, settings: SettingValues = [:]) {
        self.packId = packId
        self.entries = entries
        self.unit = unit
        self.settings = settings
    }
}

/// A file of payments as an accounting system wants it.
public struct PaymentFile: Sendable {
    /// Its name, such as `payments-<pack id>.xml`.
    public var name: String
    /// Its bytes; empty when no payment could be written, and then there is no file.
    public var bytes: [UInt8]
    /// Payments that cannot be written without guessing, by entry id; they are not in the file.
    public var refused: [String: Problem]
    /// What had to be changed so that it fits, by entry id, as warnings.
    public var remarks: [String: [Problem]] = [:]

    /// A file by its parts.
    public init(name: String, bytes: [UInt8], refused: [String: Problem] = [:]) {
        self.name = name
        self.bytes = bytes
        self.refused = refused
    }
}
