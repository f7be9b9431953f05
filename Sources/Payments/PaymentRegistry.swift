import Connectors

/// Every source of payments that Spojka reads.
public enum PaymentRegistry {
    /// The sources, in the order in which files are offered to their formats.
    public static let all: [PaymentSource] = [
        GPC.source, CAMT.source, MT940.source, FINSTA.source, Fio.source, BankCSV.source, BankMail.source,
    ]

    /// The layouts of tables that are shipped.
    public static var shippedTables: TableProfiles {
        var tables = TableProfiles()
        for source in all { tables.complete(with: source.tables()) }
        return tables
    }
}
