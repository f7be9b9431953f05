/// How a gateway is asked about single things by ids that came otherwise: payments that notifications name, a settlement that a
/// line of the bank names (docs/gateways.md#notifications).
///
/// The engine keeps the ids, asks each until its answer is final, and waits longer each time. The answer becomes a file whose
/// reader says, besides what it found, a `GatewayInquiry` of the id: `open`, `final` or `unknown`.
public struct Inquiry: Sendable {
    /// The gateway whose ids they are: the id of its connector.
    public let gateway: String
    /// For how many days it is asked about something whose answer is not final.
    public let days: @Sendable (RemoteContext) -> Int
    /// Reads what is known of one id; its cursor is not kept.
    public let download: @Sendable (RemoteContext, String) -> any Download

    /// How it is asked.
    public init(
        gateway: String,
        days: @escaping @Sendable (RemoteContext) -> Int,
        download: @escaping @Sendable (RemoteContext, String) -> any Download
    ) {
        self.gateway = gateway
        self.days = days
        self.download = download
    }
}
