import Domain

/// Who the merchant is.
public struct Merchant: Sendable {
    /// The countries whose accounting is known.
    public enum Country: String, CaseIterable, Sendable {
        /// Slovakia.
        case slovakia = "SK"
        /// Czechia.
        case czechia = "CZ"

        /// The currency of accounting there.
        var currency: Currency { self == .slovakia ? .eur : .czk }
        /// The language there.
        var language: Language { self == .slovakia ? .sk : .cs }
    }

    /// The IČO, eight digits.
    public let ico: String
    /// The country, ISO 3166 alpha-2: `SK` or `CZ`.
    public let country: String
    /// The currency of the accounting.
    public let currency: Currency
    /// The language of messages.
    public let language: Language

    init(_ reader: inout ConfigurationReader) {
        let country = reader.choice("merchant.country", Country.slovakia)
        self.country = country.rawValue
        ico = reader.ico("merchant.ico")
        currency = reader.currency("merchant.currency") ?? country.currency
        language = reader.choice("merchant.language", country.language)
    }
}
