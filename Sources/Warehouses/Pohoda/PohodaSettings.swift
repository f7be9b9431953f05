import Connectors
import Domain

/// What can be set about Pohoda, and the values of one batch.
struct PohodaSettings {
    /// The settings as the configuration declares them.
    static let declared: [Setting] = [
        Setting(
            "store",
            .text,
            label: Texts(sk: "Sklad objednávok", cs: "Sklad objednávek", en: "Store for orders"),
            help: Texts(
                sk: """
                    Sklad, z ktorého sa berú položky objednávok, ak o ňom nerozhodne nič iné. Zapísaný ako v \
                    Pohode, napríklad ZBOŽÍ; bez neho rozhodne nastavenie používateľa Pohody.
                    """,
                cs: """
                    Sklad, ze kterého se berou položky objednávek, pokud o něm nerozhodne nic jiného. Zapsaný jako \
                    v Pohodě, například ZBOŽÍ; bez něj rozhodne nastavení uživatele Pohody.
                    """,
                en: """
                    The store that items of orders are taken from when nothing else decides it. Written as in \
                    Pohoda, such as ZBOŽÍ; without it Pohoda's own user setting decides.
                    """
            )
        ),
        Setting(
            "reserve",
            .flag,
            default: "true",
            label: Texts(sk: "Rezervácia tovaru", cs: "Rezervace zboží", en: "Reserve goods"),
            help: Texts(
                sk: "Či importované objednávky v Pohode rezervujú svoje položky.",
                cs: "Zda importované objednávky v Pohodě rezervují své položky.",
                en: "Whether imported orders reserve their items in Pohoda."
            )
        ),
        Setting(
            "centre",
            .text,
            longest: PohodaLimits.reference,
            label: Texts(sk: "Stredisko", cs: "Středisko", en: "Centre"),
            help: Texts(
                sk: "Stredisko importovaných objednávok, ako v Pohode.",
                cs: "Středisko importovaných objednávek, jako v Pohodě.",
                en: "The centre (stredisko, středisko) of imported orders, as in Pohoda."
            )
        ),
        Setting(
            "series",
            .text,
            longest: PohodaLimits.reference,
            label: Texts(sk: "Číselný rad", cs: "Číselná řada", en: "Number series"),
            help: Texts(
                sk: "Predpona číselného radu importovaných objednávok, ako v Pohode.",
                cs: "Předpona číselné řady importovaných objednávek, jako v Pohodě.",
                en: "The prefix of the number series of imported orders, as in Pohoda."
            )
        ),
        Setting(
            "text",
            .text,
            default: "Objednávka {number}",
            placeholders: OrderText.placeholders,
            label: Texts(sk: "Text objednávky", cs: "Text objednávky", en: "Order text"),
            help: Texts(
                sk: "Text importovaných objednávok. {number} je číslo objednávky, {channel} kanál.",
                cs: "Text importovaných objednávek. {number} je číslo objednávky, {channel} kanál.",
                en: "The text of imported orders. {number} is the order number, {channel} the channel."
            )
        ),
        Setting(
            "application",
            .text,
            default: "Spojka",
            label: Texts(sk: "Názov aplikácie", cs: "Název aplikace", en: "Application name"),
            help: Texts(
                sk: "Aký názov aplikácie ukáže agenda XML Import v Pohode.",
                cs: "Jaký název aplikace ukáže agenda XML Import v Pohodě.",
                en: "The application name that Pohoda's agenda XML Import shows."
            )
        ),
    ]

    /// What can be set about a connection to mServer.
    static let ofServer: [Setting] = [
        RemoteSettings.user(
            Texts(sk: "Používateľ Pohody", cs: "Uživatel Pohody", en: "Pohoda user"),
            help: Texts(
                sk: "Technický používateľ Pohody, písmená a číslice bez diakritiky.",
                cs: "Technický uživatel Pohody, písmena a číslice bez diakritiky.",
                en: "Pohoda's technical user, of ASCII letters and digits."
            )
        ),
        RemoteSettings.password(
            help: Texts(
                sk: "Heslo používateľa Pohody, ako secret:NAME.",
                cs: "Heslo uživatele Pohody, jako secret:NAME.",
                en: "The password of Pohoda's user, as secret:NAME."
            )
        ),
        Setting(
            "year",
            .text,
            label: Texts(sk: "Účtovný rok", cs: "Účetní rok", en: "Accounting year"),
            help: Texts(
                sk: "Rok, ktorý má mať mServer otvorený; iný sa odmietne. Prázdne: nekontroluje sa.",
                cs: "Rok, který má mít mServer otevřený; jiný se odmítne. Prázdné: nekontroluje se.",
                en: "The year that mServer must have open; another one is refused. Empty: not checked."
            )
        ),
        RemoteSettings.fullStockHours(
            0,
            help: Texts(
                sk: """
                    Po koľkých hodinách sa čítajú celé zásoby; medzitým len zmenené karty. 0 znamená vždy celé: či Pohoda \
                    označí kartu za zmenenú pri každom pohybe, nie je opísané.
                    """,
                cs: """
                    Po kolika hodinách se čtou celé zásoby; mezitím jen změněné karty. 0 znamená vždy celé: zda Pohoda \
                    označí kartu za změněnou při každém pohybu, není popsáno.
                    """,
                en: """
                    After how many hours the whole stock is read; in between only changed cards. 0 means always: whether \
                    Pohoda marks a card as changed with each movement is not documented.
                    """
            )
        ),
        RemoteSettings.invoiceDays,
    ]

    /// The store of items, if set.
    let store: String?
    /// Whether orders reserve their items.
    let reserve: Bool
    /// The centre, if set.
    let centre: String?
    /// The prefix of the numerical series, if set.
    let series: String?
    /// The name of the application.
    let application: String
    private let wording: String

    /// The values of a batch, by key.
    init(_ given: SettingValues) {
        let values = given.completed(with: Self.declared)
        store = values["store"]
        reserve = values["reserve"] != "false"
        centre = values["centre"]
        series = values["series"]
        var texts = FittedText.ofPohoda
        application = texts.line(values["application"], PohodaLimits.application, "application") ?? "Spojka"
        wording = values["text"] ?? ""
    }

    /// The text of an order.
    func text(number: String, channel: String) -> String {
        OrderText.filled(wording, number: number, channel: channel)
    }
}
