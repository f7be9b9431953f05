import Domain

/// By what notifications of gateways are believed that sign them: the secrets of the merchant's connections.
public struct NoticeTrust: Sendable {
    /// One connection to a gateway.
    public struct Connection: Sendable {
        /// The gateway, by the kind of the connection.
        public var gateway: String
        /// The secrets that count, the present one first.
        public var secrets: [String]
        /// The connection's settings by relative keys; secrets as their references.
        public var values: [String: String]

        /// A connection by its parts.
        public init(gateway: String, secrets: [String], values: [String: String]) {
            self.gateway = gateway
            self.secrets = secrets
            self.values = values
        }
    }

    /// The connections.
    public var connections: [Connection] = []
    /// Whether the notification was believed when it came: an archive is read again, and its secret may have changed since.
    public var isVouched = false

    /// Nothing set up.
    public init() {}
}
