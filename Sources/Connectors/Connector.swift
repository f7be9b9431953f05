import Domain

/// One system or family of formats: an accounting system, a kind of e-shop, a bank's statements.
///
/// A connector is one folder and one line in a registry. What it cannot do is nil, and the engine asks for nothing else:
/// never for a type or a name. It knows bytes and values only; files, clock, network and ledger are the engine's.
public struct Connector: Sendable {
    /// The name in the configuration, such as `pohoda`.
    public let id: String
    /// The name for people, such as `Pohoda`.
    public let name: String
    /// What can be set about it, by keys of its own such as `store`; the registry puts the place before them.
    public let settings: [Setting]
    /// What its problems say to people, in three languages.
    public let messages: [Message]
    /// What its files are, and where they belong.
    public let formats: [Format]
    /// The layouts of tables that are shipped for it; nil without tables.
    public let layouts: TableLayouts?
    /// Formats that are told in one look, by layouts that a merchant may add to; nil without such.
    public let family: LayoutFamily?
    /// One whole file of each format at least: for the demo, for conformance, for fuzzing. Always the same bytes.
    public let samples: @Sendable () -> [SampleFile]
    /// Writes received orders for an accounting system.
    public let orders: OrderWriter?
    /// Writes confirmed payments for an accounting system.
    public let payments: PaymentWriter?
    /// Writes what asks an accounting system for exports.
    public let requests: RequestWriter?
    /// Writes stock levels for an e-shop.
    public let stock: StockWriter?
    /// Writes the states of orders for an e-shop.
    public let states: StateWriter?
    /// How it is spoken to over HTTP: a kind of connection each.
    public let remotes: [RemoteKind]
    /// Whether the stock that an accounting system reports knows of the orders that it accepted, as where they reserve their
    /// goods; otherwise an order takes them off until its invoice (docs/availability.md#until-when-an-order-takes-goods-off).
    public let countsOrders: Bool

    /// A connector by its parts; what is left out it does not have or cannot do.
    public init(
        id: String,
        name: String,
        settings: [Setting] = [],
        messages: [Message] = [],
        formats: [Format] = [],
        layouts: TableLayouts? = nil,
        family: LayoutFamily? = nil,
        samples: @escaping @Sendable () -> [SampleFile] = { [] },
        orders: OrderWriter? = nil,
        payments: PaymentWriter? = nil,
        requests: RequestWriter? = nil,
        stock: StockWriter? = nil,
        states: StateWriter? = nil,
        remotes: [RemoteKind] = [],
        countsOrders: Bool = true
    ) {
        self.id = id
        self.name = name
        self.settings = settings
        self.messages = messages
        self.formats = formats
        self.layouts = layouts
        self.family = family
        self.samples = samples
        self.orders = orders
        self.payments = payments
        self.requests = requests
        self.stock = stock
        self.states = states
        self.remotes = remotes
        self.countsOrders = countsOrders
    }

    /// Whether it is spoken to over HTTP alone: it drops and picks up no files of its own, and what is written for it is a
    /// script of requests.
    public var isOnlyRemote: Bool {
        guard !remotes.isEmpty, layouts == nil else { return false }
        return remotes.allSatisfy { kind in
            switch kind.delivery {
            case .lines?, .errands?: true
            case .whole?, nil: false
            }
        }
    }

    /// Whether it answers an import of orders: one of its formats is of answers. Answers that only a connection brings count
    /// where orders go over it.
    ///
    /// - Parameter connection: what orders go over; nil where they go through the folder.
    public func answersOrders(over connection: RemoteKind?) -> Bool {
        let brought = Set(remotes.compactMap { $0.delivery?.format })
        return formats.contains { format in
            format.kind == .receipts && (!brought.contains(format.id) || connection?.delivery?.format == format.id)
        }
    }
}

/// Writes received orders as a file that an accounting system imports.
public struct OrderWriter: Sendable {
    /// Whether a file may hold several orders; otherwise each order goes in a file of its own.
    public let takesSeveral: Bool
    /// The file of a batch. The same batch gives the same bytes.
    public let write: @Sendable (OrderBatch) throws(Problem) -> OrderFile

    /// A writer of files with one order or several.
    public init(takesSeveral: Bool = true, write: @escaping @Sendable (OrderBatch) throws(Problem) -> OrderFile) {
        self.takesSeveral = takesSeveral
        self.write = write
    }
}

/// Writes the file by which an accounting system is asked for exports.
public struct RequestWriter: Sendable {
    /// The file of a wish. The same wish gives the same bytes.
    public let write: @Sendable (ExportRequest) -> RequestFile

    /// A writer by its function.
    public init(write: @escaping @Sendable (ExportRequest) -> RequestFile) {
        self.write = write
    }
}

/// Writes stock levels as a file for an e-shop, product after product.
public struct StockWriter: Sendable {
    /// What the file's name ends with, such as `csv`.
    public let ending: String
    /// Begins a file.
    public let begin: @Sendable () -> any StockFile

    /// A writer by how it begins a file.
    public init(ending: String, begin: @escaping @Sendable () -> any StockFile) {
        self.ending = ending
        self.begin = begin
    }

    /// A writer of a table in CSV: what it starts with, and what adds a product's line to the bytes.
    public init(header: [UInt8], append: @escaping @Sendable (StockLine, inout [UInt8]) -> Void) {
        self.init(ending: "csv") { StockTable(header: header, line: append) }
    }
}

/// A file of stock while it is written; what is not in the bytes yet follows later.
public protocol StockFile {
    /// Adds a product; they come in the order in which they are to stand.
    mutating func append(_ line: StockLine, to bytes: inout [UInt8])
    /// Ends the file.
    mutating func end(to bytes: inout [UInt8])
}

/// A header, then a line for each product.
private struct StockTable: StockFile {
    var header: [UInt8]
    let line: @Sendable (StockLine, inout [UInt8]) -> Void

    mutating func append(_ line: StockLine, to bytes: inout [UInt8]) {
        end(to: &bytes)
        self.line(line, &bytes)
    }

    mutating func end(to bytes: inout [UInt8]) {
        bytes += header
        header = []
    }
}

/// What an e-shop is told about one product.
public struct StockLine: Sendable {
    /// The product's code in the e-shop.
    public let code: String
    /// Its EAN, where the e-shop has one.
    public let ean: String?
    /// The e-shop's own id of it; nil where the code serves, or nothing is to be written.
    public let remoteId: String?
    /// How much may be sold.
    public let quantity: Quantity
    /// When that became known, as RFC 3339.
    public let updated: String

    /// Creates a line.
    public init(code: String, ean: String?, remoteId: String? = nil, quantity: Quantity, updated: String) {
        self.code = code
        self.ean = ean
        self.remoteId = remoteId
        self.quantity = quantity
        self.updated = updated
    }
}

/// Writes new states of orders as a file for an e-shop.
public struct StateWriter: Sendable {
    /// What the file's name ends with, such as `csv`.
    public let ending: String
    /// Why a change cannot be written, as a warning; nil where it can.
    public let obstacle: @Sendable (OrderStateLine) -> Problem?
    /// The file of some changes, in the order given; empty when nothing is to be said.
    public let write: @Sendable ([OrderStateLine]) -> [UInt8]

    /// A writer by its function; without `obstacle` it can write every change.
    public init(
        ending: String = "csv",
        obstacle: @escaping @Sendable (OrderStateLine) -> Problem? = { _ in nil },
        write: @escaping @Sendable ([OrderStateLine]) -> [UInt8]
    ) {
        self.ending = ending
        self.obstacle = obstacle
        self.write = write
    }
}
