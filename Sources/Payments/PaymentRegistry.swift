/// Every source of payments that Spojka reads.
public enum PaymentRegistry {
    /// The sources, in the order in which files are offered to their formats.
    public static let all: [PaymentSource] = [
        GPC.source, CAMT.source, MT940.source,
    ]
}
