import Connectors
import Domain

/// What can be set about mPOHODA, and the values of one batch.
struct MPohodaSettings {
    /// The settings as the configuration declares them.
    static let declared: [Setting] = [
        Setting(
            "store",
            .text,
            label: Texts(sk: "Sklad objednávok", cs: "Sklad objednávek", en: "Store for orders"),
            help: Texts(
                sk: """
                    Sklad, z ktorého sa berú položky objednávok, ak o ňom nerozhodne nič iné: prvá časť členenia skladu \
                    v mPOHODE, napríklad ZBOŽÍ.
                    """,
                cs: """
                    Sklad, ze kterého se berou položky objednávek, pokud o něm nerozhodne nic jiného: první část členění \
                    skladu v mPOHODĚ, například ZBOŽÍ.
                    """,
                en: """
                    The store that items of orders are taken from when nothing else decides it: the first part of the \
                    division of stores in mPOHODA, such as ZBOŽÍ.
                    """
            )
        ),
        Setting(
            "text",
            .text,
            default: "Objednávka {number}",
            placeholders: OrderText.placeholders,
            label: Texts(sk: "Text objednávky", cs: "Text objednávky", en: "Order text"),
            help: Texts(
                sk: """
                    Text objednávok v mPOHODE. {number} je číslo objednávky, {channel} kanál. Iné pole pre číslo \
                    z e-shopu mPOHODA nemá.
                    """,
                cs: """
                    Text objednávek v mPOHODĚ. {number} je číslo objednávky, {channel} kanál. Jiné pole pro číslo \
                    z e-shopu mPOHODA nemá.
                    """,
                en: """
                    The text of orders in mPOHODA. {number} is the order number, {channel} the channel. mPOHODA has no other \
                    field for the e-shop's number.
                    """
            )
        ),
        Setting(
            "synchronise",
            .flag,
            default: "true",
            label: Texts(sk: "Prenos do POHODY", cs: "Přenos do POHODY", en: "Synchronise to POHODA"),
            help: Texts(
                sk: "Či sa objednávky z mPOHODY prenesú do programu POHODA, ak je s ňou prepojená.",
                cs: "Zda se objednávky z mPOHODY přenesou do programu POHODA, pokud je s ní propojena.",
                en: "Whether mPOHODA hands orders on to the program POHODA, where both are connected."
            )
        ),
    ]

    /// Where tokens are got.
    static let identity = "https://ucet.pohoda.cz/connect/token"

    /// After how many hours the whole stock is read at the latest.
    static let stockHours = 1

    /// What can be set about a connection.
    static let ofConnection: [Setting] = [
        Setting(
            "key",
            .text,
            suggested: true,
            isSecret: true,
            label: Texts(sk: "API kľúč", cs: "API klíč", en: "API key"),
            help: Texts(
                sk: "API kľúč z agendy Open API, ako secret:NAME. Buď on, alebo client-id s client-secret.",
                cs: "API klíč z agendy Open API, jako secret:NAME. Buď on, nebo client-id s client-secret.",
                en: "The API key of the agenda Open API, as secret:NAME. Either it, or client-id with client-secret."
            )
        ),
        Setting(
            "client-id",
            .text,
            label: Texts(sk: "Client Id klienta", cs: "Client Id klienta", en: "Client Id"),
            help: Texts(
                sk: "Client Id klienta z agendy Open API; patrí k nemu client-secret.",
                cs: "Client Id klienta z agendy Open API; patří k němu client-secret.",
                en: "The Client Id of a client of the agenda Open API; client-secret belongs to it."
            )
        ),
        Setting(
            "client-secret",
            .text,
            isSecret: true,
            label: Texts(sk: "Client Secret klienta", cs: "Client Secret klienta", en: "Client Secret"),
            help: Texts(
                sk: "Client Secret, ktorý mPOHODA ukázala pri vytvorení klienta, ako secret:NAME.",
                cs: "Client Secret, který mPOHODA ukázala při vytvoření klienta, jako secret:NAME.",
                en: "The Client Secret that mPOHODA showed when the client was made, as secret:NAME."
            )
        ),
        Setting(
            "login-address",
            .text,
            default: identity,
            label: Texts(sk: "Adresa prihlásenia", cs: "Adresa přihlášení", en: "Login address"),
            help: Texts(
                sk: "Kde sa s client-id a client-secret získa prístupový token.",
                cs: "Kde se s client-id a client-secret získá přístupový token.",
                en: "Where an access token is got with client-id and client-secret."
            )
        ),
        Setting(
            "stock-hours",
            .number(0...720),
            default: "\(stockHours)",
            label: Texts(sk: "Zásoby po hodinách", cs: "Zásoby po hodinách", en: "Hours between stock lists"),
            help: Texts(
                sk: """
                    Po koľkých hodinách sa najneskôr čítajú celé zásoby, ak má cenník viac ako sto kariet; inak po zmene \
                    prijatej objednávky alebo vydanej faktúry. 0 znamená pri každom spracovaní, za dve otázky na sto kariet.
                    """,
                cs: """
                    Po kolika hodinách se nejpozději čtou celé zásoby, má-li ceník více než sto karet; jinak po změně \
                    přijaté objednávky nebo vydané faktury. 0 znamená při každém zpracování, za dva dotazy na sto karet.
                    """,
                en: """
                    After how many hours the whole stock is read at the latest where the price list has more than a hundred \
                    cards; else after a received order or an issued invoice changed. 0 means in every pass, for two \
                    requests for every hundred cards.
                    """
            )
        ),
        RemoteSettings.invoiceDays,
    ]

    /// The store of items, if set.
    let store: String?
    /// Whether orders go on to the program POHODA.
    let synchronises: Bool
    private let wording: String

    /// The values of a batch, by key.
    init(_ given: SettingValues) {
        let values = given.completed(with: Self.declared)
        store = values["store"]
        synchronises = values["synchronise"] != "false"
        wording = values["text"] ?? ""
    }

    /// The text of an order.
    func text(number: String, channel: String) -> String {
        OrderText.filled(wording, number: number, channel: channel)
    }
}
