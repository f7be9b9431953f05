import Domain

extension Declarations {
    /// Who the merchant is.
    public static let merchant: [Setting] = [
        Setting(
            "merchant.ico",
            .text,
            required: true,
            help: "The merchant's IČO, eight digits. Exports of another accounting unit are refused by it."
        ),
        Setting(
            "merchant.country",
            .choice(Merchant.Country.allCases.map(\.rawValue)),
            required: true,
            help: "The country of the accounting. VAT rates and bank formats depend on it."
        ),
        Setting(
            "merchant.currency",
            .text,
            help: "The currency of the accounting, by its ISO 4217 code. Without it: EUR for SK, CZK for CZ."
        ),
        Setting(
            "merchant.language",
            .choice(Language.allCases.map(\.rawValue)),
            help: "The language of messages and of reason files. Without it: sk for SK, cs for CZ."
        ),
    ]
}
