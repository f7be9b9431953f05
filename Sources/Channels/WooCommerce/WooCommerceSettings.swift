import Domain

/// What can be set about a connection to a shop.
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
