import Domain

/// What can be set about the connection to a shop.
enum ShoptetAPISettings {
    /// How far back the first run reads orders, in days.
    static let historyDays = 30
    /// How old the list of products may be, in hours.
    static let productHours = 24
    /// The value of `stock-as` for what lies on the shelf.
    static let realStock = "real-stock"

    /// The settings as the configuration declares them.
    static let declared: [Setting] = [
        Setting(
            "token",
            .text,
            required: true,
            isSecret: true,
            label: Texts(sk: "Token API", cs: "Token rozhraní API", en: "API token"),
            help: Texts(
                sk: "Súkromný token API e-shopu Shoptet Premium, ako secret:NAME.",
                cs: "Soukromý token API e-shopu Shoptet Premium, jako secret:NAME.",
                en: "The private token of the API of a Shoptet Premium shop, as secret:NAME."
            )
        ),
        Setting(
            "stock",
            .number(1...1_000_000),
            label: Texts(sk: "Číslo skladu", cs: "Číslo skladu v e-shopu", en: "Number of the stock"),
            help: Texts(
                sk: "Sklad e-shopu, ktorého zásoby sa čítajú a zapisujú; bez neho predvolený.",
                cs: "Sklad e-shopu, jehož zásoby se čtou a zapisují; bez něj výchozí.",
                en: "The stock of the shop that is read and written; without it the default one."
            )
        ),
        Setting(
            "stock-as",
            .choice(["quantity", realStock]),
            default: "quantity",
            label: Texts(sk: "Zásoby ako", cs: "Zásoby jako", en: "Stock as"),
            help: Texts(
                sk: """
                    Čo zapisované množstvo znamená: quantity je počet, ktorý sa dá objednať, real-stock počet v sklade, od ktorého \
                    Shoptet sám odpočíta svoje objednávky.
                    """,
                cs: """
                    Co zapisované množství znamená: quantity je počet, který lze objednat, real-stock počet na skladě, od kterého \
                    Shoptet sám odečte své objednávky.
                    """,
                en: """
                    What the quantity means: quantity is what may be ordered, real-stock what lies on the shelf, from which Shoptet \
                    takes its own orders off.
                    """
            )
        ),
        Setting(
            "emails",
            .flag,
            default: "false",
            label: Texts(sk: "E-maily zákazníkom", cs: "E-maily zákazníkům", en: "Mails to customers"),
            help: Texts(
                sk: "Či e-shop zákazníkovi pošle e-mail a SMS, keď sa stav objednávky zmení.",
                cs: "Zda e-shop zákazníkovi pošle e-mail a SMS, když se stav objednávky změní.",
                en: "Whether the shop sends the customer its mail and SMS when a state changes."
            )
        ),
        RemoteSettings.historyDays(historyDays),
        RemoteSettings.productHours(productHours),
    ]
}
