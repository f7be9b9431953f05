import Domain

/// What a merchant says of a payment gateway.
public struct GatewaySettings: Sendable {
    /// How the fees of a gateway stand to VAT; raw values are words of the configuration.
    public enum Vat: String, CaseIterable, Sendable {
        /// The merchant accounts for it: a service of another country of the EU.
        case reverseCharge = "reverse-charge"
        /// The gateway charges the VAT of the merchant's country.
        case domestic
        /// There is none: a financial service.
        case exempt
    }

    /// The accounts that it pays out from.
    public let accounts: [BankAccount]
    /// What the sender of its payouts is called; empty for what is known.
    public let names: [String]
    /// Where its records name orders, in the order in which that is looked for; empty for the usual one.
    public let orderSources: [String]
    /// Under which names the shop keeps the order in what it writes down at a payment; empty for those that are usual.
    public let metadataKeys: [String]
    /// How its fees stand to VAT; nil where nobody said.
    public let vat: Vat?

    init(_ key: String, _ reader: inout ConfigurationReader) {
        accounts = reader.settings.list(key + ".accounts").map { BankAccount($0) }
        names = reader.settings.list(key + ".names")
        orderSources = reader.settings.list(key + ".order-from")
        metadataKeys = reader.settings.list(key + ".metadata-keys")
        vat = reader.settings.text(key + ".vat").flatMap(Vat.init(rawValue:))
    }
}
