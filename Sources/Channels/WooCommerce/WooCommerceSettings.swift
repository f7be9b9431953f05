import Domain

/// What can be set about a shop, and about the connection to it.
enum WooCommerceSettings {
    /// How far back the first run reads orders, in days.
    static let historyDays = 30
    /// How old the list of products may be, in hours.
    static let productHours = 24

    /// The settings as the configuration declares them.
    static let declared: [Setting] = [
        Setting(
            "key",
            .text,
            required: true,
            isSecret: true,
            label: Texts(sk: "Kľúč (consumer key)", cs: "Klíč (consumer key)", en: "Consumer key"),
            help: Texts(
                sk: "Kľúč REST API e-shopu s právom čítať aj zapisovať, ako secret:NAME.",
                cs: "Klíč REST API e-shopu s právem číst i zapisovat, jako secret:NAME.",
                en: "The key of the shop's REST API with the right to read and write, as secret:NAME."
            )
        ),
        Setting(
            "secret",
            .text,
            required: true,
            isSecret: true,
            label: Texts(sk: "Tajný kľúč (consumer secret)", cs: "Tajný klíč (consumer secret)", en: "Consumer secret"),
            help: Texts(
                sk: "Tajná časť kľúča REST API, ako secret:NAME.",
                cs: "Tajná část klíče REST API, jako secret:NAME.",
                en: "The secret that belongs to the key of the REST API, as secret:NAME."
            )
        ),
        RemoteSettings.historyDays(historyDays),
        RemoteSettings.productHours(productHours),
    ]

    /// What can be set about a channel of this kind.
    static let ofChannel: [Setting] = [
        names(
            "ico-fields",
            "billing_ic, billing_ico, billing_company_wi_id, billing_company_id, billing_company_number",
            Texts(sk: "Polia s IČO", cs: "Pole s IČO", en: "Fields of the IČO"),
            of: "IČO"
        ),
        names(
            "dic-fields",
            "billing_dic, billing_company_wi_tax, billing_tax_id",
            Texts(sk: "Polia s DIČ", cs: "Pole s DIČ", en: "Fields of the DIČ"),
            of: "DIČ"
        ),
        names(
            "icdph-fields",
            "billing_dic_dph, billing_ic_dph, billing_icdph, billing_company_wi_vat, billing_vat_id, billing_vat_number",
            Texts(sk: "Polia s IČ DPH", cs: "Pole s IČ DPH", en: "Fields of the VAT number"),
            of: "IČ DPH"
        ),
    ]

    private static func names(_ key: String, _ usual: String, _ label: Texts, of what: String) -> Setting {
        Setting(
            key,
            .text,
            default: usual,
            label: label,
            help: Texts(
                sk: """
                    WooCommerce: názvy polí objednávky, v ktorých rozšírenia držia \(what), oddelené čiarkou; platí prvé vyplnené. \
                    Podčiarkovník na začiatku sa neráta.
                    """,
                cs: """
                    WooCommerce: názvy polí objednávky, ve kterých rozšíření drží \(what), oddělené čárkou; platí první vyplněné. \
                    Podtržítko na začátku se nepočítá.
                    """,
                en: """
                    WooCommerce: the names of an order's fields in which extensions keep the \(what), with commas between them; the \
                    first one that is filled in counts. An underscore at the front does not.
                    """
            )
        )
    }
}
