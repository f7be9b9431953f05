import Domain

/// What a kind of system over HTTP lets a merchant set: the registry of connectors knows them, the configuration reads them.
public struct RemoteKindSettings: Sendable {
    /// The value of `connections.<name>.kind`.
    public let id: String
    /// What people call it.
    public let name: String
    /// The connector that it belongs to: the warehouse system, or the kind of the channel, that it needs.
    public let owner: String
    /// Whose files go over it.
    public let side: RemoteSide
    /// Whether files of ours go out over it.
    public let delivers: Bool
    /// Whether it has a public address, so that none needs to be set.
    public let hasAddress: Bool
    /// Whether its system is spoken to over HTTP alone, so that nothing works without a connection.
    public let isOnlyWay: Bool
    /// Its own settings, by keys relative to the connection; `required` ones are needed by every connection of the kind.
    public let settings: [Setting]

    /// A kind.
    public init(
        id: String,
        name: String,
        owner: String,
        side: RemoteSide,
        delivers: Bool,
        hasAddress: Bool,
        isOnlyWay: Bool = false,
        settings: [Setting]
    ) {
        self.id = id
        self.name = name
        self.owner = owner
        self.side = side
        self.delivers = delivers
        self.hasAddress = hasAddress
        self.isOnlyWay = isOnlyWay
        self.settings = settings
    }
}
