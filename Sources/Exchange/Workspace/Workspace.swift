import Connectors
import Domain
import Ledger
import Logging
import Matching
import Messages
import Settings
import Spool

extension AccountSettings {
    /// The account as readers know it.
    var known: ReaderContext.Account { ReaderContext.Account(account: account, currency: currency, files: files) }
}

/// One merchant's folder, opened: its configuration, mappings, spool and warehouse system.
public struct Workspace: Sendable {
    /// The folder.
    public let root: String
    /// What `spojka.yaml` says.
    public private(set) var configuration: Configuration
    /// What the mapping files say.
    public let mappings: Mappings
    /// The folders that files come to and go from.
    public let spool: Spool
    /// The warehouse system that is active.
    public private(set) var system: Connector
    /// The connectors that it may use.
    public let registry: Registry
    /// Layouts of tables: those in `mappings/*.yaml`, else the shipped ones of the active system.
    public var tables: TableProfiles { allTables.value }
    /// Which format a file is of, in this workspace.
    public var recognition: Recognition { lazyRecognition.value }
    /// Texts in the merchant's language.
    public let renderer: Renderer
    /// Where what is done is written down for administrators.
    public var log = Logger.silent
    /// The layouts in `mappings/*.yaml`.
    private let ownTables: TableProfiles
    /// What tells the formats of families apart.
    private let families: [LayoutRecogniser]
    private var allTables: Lazy<TableProfiles>
    private var lazyRecognition: Lazy<Recognition>

    /// Opens the workspace at `root`; throws every problem of its configuration at once.
    public init(root: String, overrides: [String], registry: Registry = .all) throws(Problems) {
        let bytes: [UInt8]
        do throws(Problem) {
            bytes = try Spool(workspace: root).contents("spojka.yaml")
        } catch {
            throw Problems([error])
        }
        try self.init(root: root, yaml: bytes, overrides: overrides, registry: registry)
    }

    /// The workspace of a configuration, whose folder need not be there.
    init(root: String, yaml: [UInt8], overrides: [String], registry: Registry = .all) throws(Problems) {
        self.root = root
        self.registry = registry
        spool = Spool(workspace: root)
        do throws(Problem) { mappings = try Mappings(spool) } catch { throw Problems([error]) }
        let settings = try Settings(
            yaml: yaml,
            file: "spojka.yaml",
            overrides: overrides,
            declarations: registry.declarations
        )
        configuration = try Configuration(settings, remotes: registry.remoteSettings)
        let name = configuration.warehouse.system
        guard let system = registry.warehouse(name) else {
            throw Problems([Problem(WorkspaceProblem.unknownSystem, .error, ["system": name])])
        }
        self.system = system
        ownTables = try LayoutFiles.tables(spool, registry)
        families = try LayoutFiles.recognisers(registry, spool)
        (allTables, lazyRecognition) = Self.layouts(ownTables, families, of: system, registry, configuration)
        renderer = Renderer(language: configuration.merchant.language.rawValue, catalogue: registry.catalogue)
    }

    /// The same workspace as a pass of the journal had it.
    func asIn(_ entry: Journal.Entry) -> Workspace {
        var workspace = self
        if let isActive = entry.isActive { workspace.configuration.warehouse.isActive = isActive }
        if let name = entry.system, name != system.id, let system = registry.warehouse(name) { workspace.use(system) }
        return workspace
    }

    /// Has another warehouse system in place of the configured one.
    private mutating func use(_ system: Connector) {
        configuration.warehouse.system = system.id
        self.system = system
        (allTables, lazyRecognition) = Self.layouts(ownTables, families, of: system, registry, configuration)
    }

    /// The layouts of a merchant completed with those that are shipped for the warehouse system and for all, and what they
    /// recognise.
    ///
    /// Reading those that are shipped is a quarter of a pass with nothing to do, which has no file to recognise.
    private static func layouts(
        _ own: TableProfiles,
        _ families: [LayoutRecogniser],
        of system: Connector,
        _ registry: Registry,
        _ configuration: Configuration
    ) -> (Lazy<TableProfiles>, Lazy<Recognition>) {
        let tables = Lazy {
            var tables = own
            if let layouts = system.layouts { tables.complete(with: layouts.tables()) }
            tables.complete(with: registry.commonTables)
            return tables
        }
        let accounts = configuration.payments.accounts.map(\.known)
        let recognition = Lazy {
            Recognition(registry, profiles: tables.value.tables, families: families, accounts: accounts)
        }
        return (tables, recognition)
    }

    /// What is set about its warehouse system.
    var systemValues: SettingValues { SettingValues(configuration.systemValues, under: system.id) }

    /// How orders are laid out for the active system, if it takes tables.
    var orderTemplate: OrderTemplate? { tables.template(system.id + ".orders") }

    /// The ledger's path, relative to the workspace.
    static let ledgerName = "state/ledger.sqlite"

    /// The ledger's path.
    public var ledgerPath: String { root + "/" + Workspace.ledgerName }

    /// The places that are read, in the order a pass reads them: orders before the receipts that answer them.
    public var places: [Folder] {
        configuration.channels.map { Folder.channel($0.name, .in) } + [.warehouse(.in), .inbox]
    }

    /// What readers may know of this merchant.
    public var readerContext: ReaderContext {
        var context = ReaderContext()
        context.unit = configuration.merchant.ico
        context.country = configuration.merchant.country
        context.homeCurrency = configuration.merchant.currency
        context.coverage = configuration.warehouse.export
        context.settings = systemValues
        context.orderTolerance = configuration.orders.tolerance
        context.accounts = configuration.payments.accounts.map(\.known)
        context.namings = configuration.payments.namings
        return context
    }
}
