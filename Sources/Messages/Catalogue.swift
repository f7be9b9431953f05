import Domain

/// Every message by its code.
public enum Catalogue {
    /// All messages: the areas one after the other, in each by number.
    public static let all: [Message] = [
        XmlMessages.all, CsvMessages.all, JSONMessages.all, TextMessages.all, SpoolMessages.all, LedgerMessages.all,
        ConfigMessages.all, WorkspaceMessages.all, DecisionMessages.all, FileMessages.all, ValueMessages.all,
        OrderMessages.all,
        ChannelMessages.all,
        PohodaMessages.all, PohodaOrderMessages.all, MoneyS3Messages.all, MoneyS3OrderMessages.all,
        TableMessages.all, StatementTableMessages.all, StatementMessages.all, StatementGapMessages.all,
        GpcMessages.all, CamtMessages.all,
        MT940Messages.all, ArchiveMessages.all, PaymentMessages.all,
        HTTPMessages.all, RemoteMessages.all, FioAPIMessages.all, TransferMessages.all, SFTPMessages.all,
        MailMessages.all,
        MailTrustMessages.all,
    ].flatMap { $0 }

    /// The message of a code, or nil if there is none.
    public static subscript(code: String) -> Message? {
        byCode[code]
    }

    private static let byCode = Dictionary(all.map { ($0.code, $0) }) { first, _ in first }
}
