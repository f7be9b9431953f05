/// That a gateway is to be asked about one of its payments, or what it answered (docs/gateways.md#notifications).
///
/// A notification without a signature proves nothing, so only the id in it counts: the gateway is asked, and its answer tells
/// whether to ask again.
public struct GatewayInquiry: Hashable, Sendable {
    /// What is known; the raw values are words of the ledger.
    public enum Standing: String, CaseIterable, Sendable {
        /// Somebody named it, and the gateway has not answered.
        case wanted
        /// The gateway answered, and will answer otherwise later.
        case open
        /// The gateway answered, and it stays so unless something new happens.
        case final
        /// The gateway does not know it, or does not show it to us.
        case unknown
    }

    /// The gateway, by the id of its connector.
    public var gateway: String
    /// The gateway's id of it, such as that of a payment.
    public var id: String
    /// What is known.
    public var standing: Standing
    /// The line of the file.
    public var line: Int

    /// An inquiry.
    public init(gateway: String, id: String, _ standing: Standing, line: Int) {
        self.gateway = gateway
        self.id = id
        self.standing = standing
        self.line = line
    }
}
