import Connectors
import Domain

/// An accounting or stock system: what it writes, what it can be sent, and what can be set about it.
public struct WarehouseSystem: Sendable {
    /// What a system can do; a value, so that nobody asks for a type.
    public struct Capabilities: Sendable {
        /// Whether it answers an order import with receipts.
        public var receipts: Bool
        /// Whether it lists invoices with what remains to be paid.
        public var invoices: Bool
        /// Whether exports can be asked for by request files.
        public var requests: Bool
        /// Whether a file of orders may hold several; otherwise each order goes in a file of its own.
        public var severalOrders: Bool

        /// Capabilities by their parts.
        public init(receipts: Bool, invoices: Bool, requests: Bool, severalOrders: Bool = true) {
            self.receipts = receipts
            self.invoices = invoices
            self.requests = requests
            self.severalOrders = severalOrders
        }
    }

    /// The name in the configuration: `pohoda`.
    public let id: String
    /// The name for people: `Pohoda`.
    public let name: String
    /// What it can do.
    public let capabilities: Capabilities
    /// What can be set about it, under `<id>.…`.
    public let settings: [Setting]
    /// The formats of the files that it drops.
    public let formats: [Format]
    /// The formats of orders made for it by others: a channel may drop them as they are.
    public let orderFormats: [Format]
    /// Layouts of its tables, as YAML with comments: shipped with the program, and a new workspace gets them to edit.
    public let profiles: String
    /// Writes received orders as one file.
    public let writeOrders: @Sendable (OrderBatch) throws(Problem) -> OrderFile
    /// Writes the file that asks for exports; nil when it cannot be asked.
    public let writeRequest: (@Sendable (ExportRequest) -> RequestFile)?

    /// A system by its parts.
    public init(
        id: String,
        name: String,
        capabilities: Capabilities,
        settings: [Setting],
        formats: [Format],
        orderFormats: [Format] = [],
        profiles: String = "",
        writeOrders: @escaping @Sendable (OrderBatch) throws(Problem) -> OrderFile,
        writeRequest: (@Sendable (ExportRequest) -> RequestFile)?
    ) {
        self.id = id
        self.name = name
        self.capabilities = capabilities
        self.settings = settings
        self.formats = formats
        self.orderFormats = orderFormats
        self.profiles = profiles
        self.writeOrders = writeOrders
        self.writeRequest = writeRequest
    }
}

extension WarehouseSystem {
    /// The shipped layouts as values; a test proves that they can be read.
    public var shippedTables: TableProfiles {
        do throws(Problems) {
            return try TableProfiles(yaml: Array(profiles.utf8), file: "mappings/" + id + ".yaml")
        } catch {
            return TableProfiles()
        }
    }
}
