import Domain

/// A wish for exports, to be written as a file that the warehouse system reads.
public struct ExportRequest: Sendable {
    /// What is wanted.
    public enum Subject: String, Sendable, CaseIterable {
        /// All stock levels.
        case stock
        /// Stock levels changed since a time.
        case changedStock = "changed-stock"
        /// Issued invoices.
        case issuedInvoices = "issued-invoices"
    }

    /// The pass that asks, for the id.
    public var pass: Int
    /// What is wanted, in order.
    public var subjects: [Subject]
    /// The merchant's IČO.
    public var unit: String
    /// The warehouses to ask about one by one; empty asks for all at once.
    public var warehouses: [String]
    /// Changes since then, by the warehouse system's clock; nil asks for all.
    public var changedSince: LocalTime?
    /// Invoices issued from that day on.
    public var invoicesFrom: Day?

    /// Creates a wish.
    public init(
        pass: Int,
        subjects: [Subject],
        unit: String,
        warehouses: [String] = [],
        changedSince: LocalTime? = nil,
        invoicesFrom: Day? = nil
    ) {
        self.pass = pass
        self.subjects = subjects
        self.unit = unit
        self.warehouses = warehouses
        self.changedSince = changedSince
        self.invoicesFrom = invoicesFrom
    }
}

/// A file that asks for exports.
public struct RequestFile: Sendable {
    /// Its name.
    public var name: String
    /// Its bytes.
    public var bytes: [UInt8]

    /// Creates a file.
    public init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }
}
