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
        Setting(
            "history-days",
            .number(0...3650),
            default: String(historyDays),
            label: Texts(sk: "Objednávky dozadu", cs: "Objednávky zpětně", en: "Days of past orders"),
            help: Texts(
                sk: "Koľko dní dozadu sa objednávky načítajú pri prvom spojení.",
                cs: "Kolik dní zpětně se objednávky načtou při prvním spojení.",
                en: "How many days back orders are read the first time."
            )
        ),
        Setting(
            "product-hours",
            .number(0...720),
            default: String(productHours),
            label: Texts(
                sk: "Zoznam produktov po hodinách",
                cs: "Seznam produktů po hodinách",
                en: "Hours between product lists"
            ),
            help: Texts(
                sk: "Po koľkých hodinách sa znova načíta celý zoznam produktov; 0 znamená pri každom spracovaní.",
                cs: "Po kolika hodinách se znovu načte celý seznam produktů; 0 znamená při každém zpracování.",
                en: "After how many hours the whole list of products is read again; 0 means in every pass."
            )
        ),
    ]
}
