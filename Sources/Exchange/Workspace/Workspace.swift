import Channels
import Connectors
import Domain
import Ledger
import Matching
import Messages
import Payments
import Settings
import Spool
import Warehouses

extension AccountSettings {
    /// The account as readers know it.
    var known: ReaderContext.Account { ReaderContext.Account(account: account, currency: currency, files: files) }
}

/// One merchant's folder, opened: its configuration, mappings, spool and warehouse system.
public struct Workspace: Sendable {
    /// The folder.
    public let root: String
    /// What `spojka.yaml` says.
    public let configuration: Configuration
    /// What the mapping files say.
    public let mappings: Mappings
    /// The folders that files come to and go from.
    public let spool: Spool
    /// The warehouse system that is active.
    public let system: WarehouseSystem
    /// Layouts of tables: those in `mappings/*.yaml`, else the shipped ones of the active system.
    public let tables: TableProfiles
    /// Which format a file is of, in this workspace.
    public let recognition: Recognition
    /// Texts in the merchant's language.
    public let renderer: Renderer

    /// Opens the workspace at `root`; throws every problem of its configuration at once.
    public init(root: String, overrides: [String]) throws(Problems) {
        self.root = root
        spool = Spool(workspace: root)
        let bytes: [UInt8]
        do throws(Problem) {
            bytes = try spool.contents("spojka.yaml")
            mappings = try Mappings(spool)
        } catch {
            throw Problems([error])
        }
        let settings = try Settings(
            yaml: bytes,
            file: "spojka.yaml",
            overrides: overrides,
            declarations: Workspace.declarations
        )
        configuration = try Configuration(settings)
        let name = configuration.warehouse.system
        guard let system = WarehouseRegistry.all.first(where: { $0.id == name }) else {
            throw Problems([Problem(WorkspaceProblem.unknownSystem, .error, ["system": name])])
        }
        self.system = system
        var tables = try ProfileFiles.read(spool)
        tables.complete(with: system.shippedTables)
        tables.complete(with: PaymentRegistry.shippedTables)
        self.tables = tables
        recognition = Recognition(
            profiles: tables.tables,
            mails: try MailLayoutFiles.read(spool),
            accounts: configuration.payments.accounts.map(\.known)
        )
        renderer = Renderer(language: configuration.merchant.language.rawValue)
    }

    /// Every setting there is: those of the core and those of each connector.
    public static var declarations: [Setting] {
        Declarations.core + WarehouseRegistry.all.flatMap(\.settings) + ChannelRegistry.all.flatMap(\.settings)
    }

    /// How orders are laid out for the active system, if it takes tables.
    var orderTemplate: OrderTemplate? { tables.template(system.id + ".orders") }

    /// The ledger's path, relative to the workspace.
    static let ledgerName = "state/ledger.sqlite"

    /// The ledger's path.
    public var ledgerPath: String { root + "/" + Workspace.ledgerName }

    /// The places that are read, in the order a pass reads them: orders before the receipts that answer them.
    public var places: [Place] {
        configuration.channels.map { Place.channelIn($0.name) } + [.warehouseIn, .inbox]
    }

    /// What readers may know of this merchant.
    public var readerContext: ReaderContext {
        var context = ReaderContext()
        context.unit = configuration.merchant.ico
        context.country = configuration.merchant.country
        context.homeCurrency = configuration.merchant.currency
        context.coverage = configuration.warehouse.export
        context.settings = configuration.systemValues
        context.orderTolerance = configuration.orders.tolerance
        context.accounts = configuration.payments.accounts.map(\.known)
        return context
    }
}
