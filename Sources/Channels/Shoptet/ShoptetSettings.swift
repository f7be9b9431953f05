import Domain

/// What can be set about the links of a shop.
enum ShoptetSettings {
    /// How far back the first run reads orders, in days.
    static let historyDays = 30
    /// How old the list of products may be, in hours.
    static let productHours = 24

    /// The settings as the configuration declares them.
    static let declared: [Setting] = [
        Setting(
            "orders-link",
            .text,
            required: true,
            isSecret: true,
            label: Texts(sk: "Odkaz na objednávky", cs: "Odkaz na objednávky e-shopu", en: "Link to orders"),
            help: Texts(
                sk: """
                    Celý permanentný odkaz z Objednávky → Export, s voľbou Všetky, ako secret:NAME; kto ho má, číta objednávky.
                    """,
                cs: """
                    Celý permanentní odkaz z Objednávky → Export, s volbou Všechny, jako secret:NAME; kdo ho má, čte objednávky.
                    """,
                en: """
                    The whole permanent link from Orders → Export, with the choice All, as secret:NAME; who has it reads the orders.
                    """
            )
        ),
        Setting(
            "products-link",
            .text,
            isSecret: true,
            label: Texts(sk: "Odkaz na produkty", cs: "Odkaz na produkty e-shopu", en: "Link to products"),
            help: Texts(
                sk:
                    "Celý permanentný odkaz na CSV z Produkty → Export so stĺpcami code, pairCode, name a ean, ako secret:NAME.",
                cs:
                    "Celý permanentní odkaz na CSV z Produkty → Export se sloupci code, pairCode, name a ean, jako secret:NAME.",
                en: """
                    The whole permanent link to the CSV from Products → Export with the columns code, pairCode, name and ean, as \
                    secret:NAME.
                    """
            )
        ),
        RemoteSettings.historyDays(historyDays),
        RemoteSettings.productHours(productHours),
    ]
}
