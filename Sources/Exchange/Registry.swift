import Channels
import Connectors
import Domain
import Messages
import Payments
import Settings
import Warehouses

/// The connectors that a program knows: everything that depends on them takes this value.
///
/// Choice lists, settings, layouts, formats and samples follow from it, so that a new system is a folder and a line.
public struct Registry: Sendable {
    /// Accounting and stock systems, in the order they are listed for people.
    public let warehouses: [Connector]
    /// Kinds of e-shops and marketplaces.
    public let channels: [Connector]
    /// Sources of payments, in the order in which files are offered to their formats.
    public let payments: [Connector]
    /// What problems say to people: the engine's texts and those of the connectors.
    public let catalogue: Catalogue

    /// Every connector that is shipped.
    public static let all = Registry(
        warehouses: WarehouseRegistry.all,
        channels: ChannelRegistry.all,
        payments: PaymentRegistry.all,
        messages: PaymentRegistry.messages
    )

    /// A registry of these connectors; `messages` are what several of them say alike.
    public init(
        warehouses: [Connector],
        channels: [Connector],
        payments: [Connector],
        messages: [Message] = []
    ) {
        self.warehouses = warehouses
        self.channels = channels
        self.payments = payments
        catalogue = Catalogue(TableProblem.messages + messages + (warehouses + channels + payments).flatMap(\.messages))
    }

    /// All of them.
    public var connectors: [Connector] { warehouses + channels + payments }

    /// The accounting system of that name in the configuration.
    public func warehouse(_ id: String) -> Connector? { warehouses.first { $0.id == id } }

    /// The accounting system that writes files of a format; nil for a layout that is nobody's own.
    func warehouse(writing format: String) -> Connector? {
        warehouses.first { $0.formats.contains { $0.id == format } }
            ?? warehouses.first { $0.layouts?.tables().tables.contains { $0.name == format } ?? false }
    }

    /// The kind of e-shop of that name in the configuration.
    public func channel(_ id: String) -> Connector? { channels.first { $0.id == id } }

    /// Every setting there is: those of the core and, each under its place, those of the connectors.
    public var declarations: [Setting] {
        Declarations.core(systems: warehouses.map(\.id), channelKinds: channels.map(\.id), remotes: remoteSettings)
            + warehouses.flatMap { system in system.settings.map { $0.under(system.id) } }
            + channels.flatMap { kind in kind.settings.map { $0.under("channels.*") } }
            + payments.flatMap { source in source.settings.map { $0.under("payments." + source.id) } }
    }

    /// Every kind of system that is spoken to over HTTP.
    public var remotes: [RemoteKind] { connectors.flatMap(\.remotes) }

    /// What the configuration must know of them.
    public var remoteSettings: [RemoteKindSettings] {
        connectors.flatMap { owner in owner.remotes.map { (owner, $0) } }.map { owner, kind in
            RemoteKindSettings(
                id: kind.id,
                name: kind.name,
                owner: owner.id,
                side: kind.side,
                delivers: kind.delivery != nil,
                hasAddress: kind.address != nil,
                isOnlyWay: owner.isOnlyRemote,
                settings: kind.settings
            )
        }
    }

    /// The shipped layouts of tables that hold in every workspace: those of sources of payments.
    public var commonTables: TableProfiles { Self.tables(of: payments) }

    /// Every shipped layout of tables.
    public var tables: TableProfiles { Self.tables(of: warehouses + payments) }

    private static func tables(of connectors: [Connector]) -> TableProfiles {
        var all = TableProfiles()
        for layouts in connectors.compactMap(\.layouts) { all.complete(with: layouts.tables()) }
        return all
    }
}

extension Renderer {
    /// A renderer that knows what every shipped connector says.
    public init(language: String) {
        self.init(language: language, catalogue: Registry.all.catalogue)
    }
}
