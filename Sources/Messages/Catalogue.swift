import Domain

/// Messages by their codes: the engine's own, and those that connectors bring.
public struct Catalogue: Sendable {
    /// All of them: the engine's, then those of the connectors in their order; in each area by number.
    public let all: [Message]

    /// The catalogue of an engine with connectors that say these.
    public init(_ connectors: [Message] = []) {
        all = Self.engine + connectors
    }

    /// The message of a code, or nil if there is none.
    public subscript(code: String) -> Message? {
        // Codes fit in a string's own words, so that a look at all of them is faster than a hash.
        all.first { $0.code == code }
    }

    private static let engine: [Message] = [
        XmlMessages.all, CsvMessages.all, JSONMessages.all, TextMessages.all, SpoolMessages.all, LedgerMessages.all,
        ConfigMessages.all, WorkspaceMessages.all, DecisionMessages.all, FileMessages.all, ValueMessages.all,
        OrderMessages.all, StatementMessages.all, StatementGapMessages.all, SettlementMessages.all,
        GatewayNoticeMessages.all,
        PaymentMessages.all, BankDocumentMessages.all,
        HTTPMessages.all, RemoteMessages.all, TransferMessages.all, SFTPMessages.all,
    ].flatMap { $0 }
}
