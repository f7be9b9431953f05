import Connectors
import Domain

/// Where news of money comes from: the statements of banks, their mails, the settlements of a gateway.
public struct PaymentSource: Sendable {
    /// What kind of source it is.
    public enum Kind: String, Sendable {
        /// A bank's statement: its payments are final.
        case statement
        /// A bank's mail: its payments are provisional until a statement has them.
        case mail
        /// A payment gateway.
        case gateway
    }

    /// The name in the configuration: `gpc`.
    public let id: String
    /// The name for people: `GPC (ABO)`.
    public let name: String
    /// What kind of source it is.
    public let kind: Kind
    /// The formats of its files.
    public let formats: [Format]
    /// The layouts of tables that are shipped for it; read when they are asked for.
    public let tables: @Sendable () -> TableProfiles
    /// What can be set about it, under `payments.<id>.…`.
    public let settings: [Setting]

    /// A source by its parts.
    public init(
        id: String,
        name: String,
        kind: Kind,
        formats: [Format],
        tables: @escaping @Sendable () -> TableProfiles = { TableProfiles() },
        settings: [Setting] = []
    ) {
        self.tables = tables
        self.id = id
        self.name = name
        self.kind = kind
        self.formats = formats
        self.settings = settings
    }
}
