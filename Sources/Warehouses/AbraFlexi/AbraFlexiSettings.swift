import Connectors
import Domain

/// What can be set about ABRA Flexi, and the values of one batch.
struct AbraFlexiSettings {
    /// The settings as the configuration declares them.
    static let declared: [Setting] = [
        Setting(
            "document-type",
            .text,
            default: "OBP",
            longest: AbraFlexiLimits.code,
            label: Texts(sk: "Typ objednávky", cs: "Typ objednávky", en: "Order document type"),
            help: Texts(
                sk: "Skratka typu prijatej objednávky v ABRA Flexi; určuje číselný rad a ďalšie predvolené hodnoty.",
                cs: "Zkratka typu přijaté objednávky v ABRA Flexi; určuje číselnou řadu a další výchozí hodnoty.",
                en:
                    "The code of the received order's document type in ABRA Flexi; it decides number series and defaults."
            )
        ),
        Setting(
            "store",
            .text,
            longest: AbraFlexiLimits.code,
            label: Texts(sk: "Sklad objednávok", cs: "Sklad objednávek", en: "Store for orders"),
            help: Texts(
                sk: "Skratka skladu, z ktorého sa berú položky objednávok, ak o ňom nerozhodne nič iné.",
                cs: "Zkratka skladu, ze kterého se berou položky objednávek, pokud o něm nerozhodne nic jiného.",
                en: "The code of the warehouse that items of orders are taken from when nothing else decides it."
            )
        ),
        Setting(
            "reserve",
            .flag,
            default: "true",
            label: Texts(sk: "Rezervácia tovaru", cs: "Rezervace zboží", en: "Reserve goods"),
            help: Texts(
                sk: "Či importované objednávky v ABRA Flexi rezervujú svoje položky na sklade.",
                cs: "Zda importované objednávky v ABRA Flexi rezervují své položky na skladě.",
                en: "Whether imported orders reserve their items in ABRA Flexi."
            )
        ),
        Setting(
            "series",
            .text,
            longest: AbraFlexiLimits.code,
            label: Texts(sk: "Číselný rad", cs: "Číselná řada", en: "Number series"),
            help: Texts(
                sk: "Skratka číselného radu objednávok; prázdne: podľa typu objednávky.",
                cs: "Zkratka číselné řady objednávek; prázdné: podle typu objednávky.",
                en: "The code of the number series of orders. Empty: that of the document type."
            )
        ),
        Setting(
            "centre",
            .text,
            longest: AbraFlexiLimits.code,
            label: Texts(sk: "Stredisko", cs: "Středisko", en: "Centre"),
            help: Texts(
                sk: "Skratka strediska importovaných objednávok.",
                cs: "Zkratka střediska importovaných objednávek.",
                en: "The code of the centre (stredisko, středisko) of imported orders."
            )
        ),
        Setting(
            "text",
            .text,
            default: "Objednávka {number}",
            placeholders: OrderText.placeholders,
            label: Texts(sk: "Popis objednávky", cs: "Popis objednávky", en: "Order text"),
            help: Texts(
                sk: "Popis importovaných objednávok. {number} je číslo objednávky, {channel} kanál.",
                cs: "Popis importovaných objednávek. {number} je číslo objednávky, {channel} kanál.",
                en: "The description of imported orders. {number} is the order number, {channel} the channel."
            )
        ),
        Setting(
            "bank-type",
            .text,
            default: "STANDARD",
            longest: AbraFlexiLimits.code,
            label: Texts(sk: "Typ bankového dokladu", cs: "Typ bankovního dokladu", en: "Bank document type"),
            help: Texts(
                sk: "Skratka typu bankového dokladu, pod ktorým sa do ABRA Flexi zapisujú platby.",
                cs: "Zkratka typu bankovního dokladu, pod kterým se do ABRA Flexi zapisují platby.",
                en: "The code of the type of bank document under which payments are written into ABRA Flexi."
            )
        ),
    ]

    /// After how many hours the whole stock is read again.
    static let fullStockHours = 24

    /// What can be set about a connection.
    static let ofServer: [Setting] = [
        RemoteSettings.user(
            Texts(sk: "Používateľ", cs: "Uživatel", en: "User"),
            help: Texts(
                sk: "Používateľ typu „Prístup cez API“ v ABRA Flexi.",
                cs: "Uživatel typu „Přístup přes API“ v ABRA Flexi.",
                en: "A user of the type “API access” in ABRA Flexi."
            )
        ),
        RemoteSettings.password(
            help: Texts(
                sk: "Heslo tohto používateľa, ako secret:NAME.",
                cs: "Heslo tohoto uživatele, jako secret:NAME.",
                en: "That user's password, as secret:NAME."
            )
        ),
        Setting(
            "check-unit",
            .flag,
            default: "true",
            label: Texts(sk: "Kontrola IČO", cs: "Kontrola IČO", en: "Check the IČO"),
            help: Texts(
                sk: """
                    Či sa pred každým spracovaním overí IČO firmy v ABRA Flexi; používateľ na to potrebuje právo čítať \
                    nastavenie firmy. Predvolené: true.
                    """,
                cs: """
                    Zda se před každým zpracováním ověří IČO firmy v ABRA Flexi; uživatel k tomu potřebuje právo číst \
                    nastavení firmy. Výchozí: true.
                    """,
                en: """
                    Whether each pass checks the company's IČO in ABRA Flexi first; the user needs the right to read the \
                    company's settings. Default: true.
                    """
            )
        ),
        RemoteSettings.fullStockHours(
            fullStockHours,
            help: Texts(
                sk:
                    "Po koľkých hodinách sa čítajú celé zásoby, predvolene 24; medzitým len zmenené karty. 0 znamená vždy celé.",
                cs:
                    "Po kolika hodinách se čtou celé zásoby, výchozí 24; mezitím jen změněné karty. 0 znamená vždy celé.",
                en:
                    "After how many hours the whole stock is read, 24 by default; in between only changed cards. 0 means always."
            )
        ),
        RemoteSettings.invoiceDays,
    ]

    /// The code of the document type.
    let documentType: String
    /// The code of the type of bank documents.
    let bankType: String
    /// The warehouse of items, if set.
    let store: String?
    /// Whether orders reserve their items.
    let reserve: Bool
    /// The number series, if set.
    let series: String?
    /// The centre, if set.
    let centre: String?
    private let wording: String

    /// The values of a batch, by key.
    init(_ given: SettingValues) {
        let values = given.completed(with: Self.declared)
        documentType = values["document-type"] ?? "OBP"
        bankType = values["bank-type"] ?? "STANDARD"
        store = values["store"]
        reserve = values["reserve"] != "false"
        series = values["series"]
        centre = values["centre"]
        wording = values["text"] ?? ""
    }

    /// The text of an order.
    func text(number: String, channel: String) -> String {
        OrderText.filled(wording, number: number, channel: channel)
    }
}
