import Connectors
import Domain

/// What can be set about Money S3, and the values of one workspace.
struct MoneyS3Settings {
    /// A field of the store card that may hold the product code or the EAN.
    enum CardField: String, CaseIterable {
        case catalogue
        case plu
        case shortcut
        case barcode

        /// Where stock records have it.
        var stockField: MoneyS3StockField {
            switch self {
            case .catalogue: .catalogue
            case .plu: .plu
            case .shortcut: .shortcut
            case .barcode: .barcode
            }
        }

        /// Its element in a store card.
        var element: String {
            switch self {
            case .catalogue: "Katalog"
            case .plu: "UzivCode"
            case .shortcut: "Zkrat"
            case .barcode: "BarCode"
            }
        }
    }

    /// What a warehouse is called by.
    enum WarehouseName: String, CaseIterable {
        case name
        case code
        case guid
    }

    /// The settings as the configuration declares them.
    static let declared: [Setting] = [
        Setting(
            "code",
            .choice(CardField.allCases.map(\.rawValue)),
            default: "catalogue",
            label: Texts(sk: "Kód produktu na karte", cs: "Kód produktu na kartě", en: "Product code field"),
            help: Texts(
                sk: """
                    Ktoré pole skladovej karty je kódom produktu: Katalóg, PLU (UzivCode), Skratka alebo Čiarový \
                    kód.
                    """,
                cs: "Které pole skladové karty je kódem produktu: Katalog, PLU (UzivCode), Zkratka nebo Čárový kód.",
                en: """
                    Which field of a stock card is the product code: Katalog, PLU (UzivCode), Zkratka or Čárový kód.
                    """
            )
        ),
        Setting(
            "ean",
            .choice(CardField.allCases.map(\.rawValue) + ["none"]),
            default: "barcode",
            label: Texts(sk: "EAN na karte", cs: "EAN na kartě", en: "EAN field"),
            help: Texts(
                sk: "Ktoré pole skladovej karty je EAN.",
                cs: "Které pole skladové karty je EAN.",
                en: "Which field of a stock card is the EAN."
            )
        ),
        Setting(
            "warehouse-by",
            .choice(WarehouseName.allCases.map(\.rawValue)),
            default: "name",
            label: Texts(sk: "Označenie skladu", cs: "Označení skladu", en: "Warehouse identifier"),
            help: Texts(
                sk: """
                    Ako sa sklad volá tu a vo warehouse.warehouses: názvom, kódom, alebo GUID. Sklad, ktorý to \
                    nemá, sa volá názvom, kódom alebo GUID, podľa toho, čo v exporte má.
                    """,
                cs: """
                    Jak se sklad jmenuje tady a ve warehouse.warehouses: názvem, kódem, nebo GUID. Sklad, který to \
                    nemá, se jmenuje názvem, kódem nebo GUID, podle toho, co v exportu má.
                    """,
                en: """
                    What a warehouse is called by, here and in warehouse.warehouses: its name, its code or its \
                    GUID. A warehouse that lacks it goes by the first of name, code and GUID that the export has.
                    """
            )
        ),
        Setting(
            "other-year",
            .choice(["refuse", "warn"]),
            default: "refuse",
            label: Texts(sk: "Export iného roka", cs: "Export jiného roku", en: "Exports of another year"),
            help: Texts(
                sk: "Čo s exportom zásob účtovného roka, ktorý sa v čase exportu už skončil alebo sa ešte nezačal.",
                cs: "Co s exportem zásob účetního roku, který v době exportu už skončil nebo ještě nezačal.",
                en: """
                    What to do with a stock export of an accounting year that was over, or had not begun, when the \
                    export was made.
                    """
            )
        ),
        Setting(
            "store",
            .text,
            label: Texts(sk: "Sklad objednávok", cs: "Sklad objednávek", en: "Warehouse for orders"),
            help: Texts(
                sk: """
                    Sklad, z ktorého sa berú položky objednávok, ak o ňom nerozhodne nič iné. Bez neho idú také \
                    položky ako riadky bez skladu.
                    """,
                cs: """
                    Sklad, ze kterého se berou položky objednávek, pokud o něm nerozhodne nic jiného. Bez něj jdou \
                    takové položky jako řádky bez skladu.
                    """,
                en: """
                    The warehouse that items of orders are taken from when nothing else decides it. Without it such \
                    items go as lines without stock.
                    """
            )
        ),
        Setting(
            "reserve",
            .flag,
            default: "true",
            label: Texts(sk: "Rezervácia tovaru", cs: "Rezervace zboží", en: "Reserve goods"),
            help: Texts(
                sk: "Či importované objednávky v Money S3 rezervujú svoje položky.",
                cs: "Zda importované objednávky v Money S3 rezervují své položky.",
                en: "Whether imported orders reserve their items in Money S3."
            )
        ),
        Setting(
            "series",
            .text,
            longest: MoneyS3Limits.series,
            label: Texts(sk: "Číselný rad", cs: "Číselná řada", en: "Number series"),
            help: Texts(
                sk: "Číselný rad importovaných objednávok, ako v Money S3.",
                cs: "Číselná řada importovaných objednávek, jako v Money S3.",
                en: "The number series (řada, rad) of imported orders, as in Money S3."
            )
        ),
        Setting(
            "document-type",
            .text,
            longest: MoneyS3Limits.reference,
            label: Texts(sk: "Typ dokladu", cs: "Typ dokladu", en: "Document type"),
            help: Texts(
                sk: "Typ dokladu importovaných objednávok, jeho kód.",
                cs: "Typ dokladu importovaných objednávek, jeho kód.",
                en: "The document type (typ dokladu) of imported orders, by its code."
            )
        ),
        Setting(
            "centre",
            .text,
            longest: MoneyS3Limits.reference,
            label: Texts(sk: "Stredisko", cs: "Středisko", en: "Centre"),
            help: Texts(
                sk: "Stredisko importovaných objednávok, jeho kód.",
                cs: "Středisko importovaných objednávek, jeho kód.",
                en: "The centre (středisko, stredisko) of imported orders, by its code."
            )
        ),
        Setting(
            "activity",
            .text,
            longest: MoneyS3Limits.reference,
            label: Texts(sk: "Činnosť", cs: "Činnost", en: "Activity"),
            help: Texts(
                sk: "Činnosť importovaných objednávok, jej kód.",
                cs: "Činnost importovaných objednávek, její kód.",
                en: "The activity (činnost, činnosť) of imported orders, by its code."
            )
        ),
        Setting(
            "text",
            .text,
            default: "Objednávka {number}",
            placeholders: OrderText.placeholders,
            label: Texts(sk: "Popis objednávky", cs: "Popis objednávky", en: "Order description"),
            help: Texts(
                sk: "Popis importovaných objednávok. {number} je číslo objednávky, {channel} kanál.",
                cs: "Popis importovaných objednávek. {number} je číslo objednávky, {channel} kanál.",
                en: "The description of imported orders. {number} is the order number, {channel} the channel."
            )
        ),
        Setting(
            "encoding",
            .choice(["UTF-8", "windows-1250"]),
            default: "UTF-8",
            label: Texts(sk: "Kódovanie súborov", cs: "Kódování souborů", en: "File encoding"),
            help: Texts(
                sk: "Kódovanie súborov s objednávkami. Staršie inštalácie čítajú len windows-1250.",
                cs: "Kódování souborů s objednávkami. Starší instalace čtou jen windows-1250.",
                en: "The encoding of order files. Older installations read windows-1250 only."
            )
        ),
        Setting(
            "limits",
            .choice(["2018", "2024"]),
            default: "2018",
            label: Texts(sk: "Dĺžky polí", cs: "Délky polí", en: "Field lengths"),
            help: Texts(
                sk: """
                    Aké dlhé smú byť texty a kódy v objednávkach: ako vo verziách do roku 2018, alebo ako od roku \
                    2024.
                    """,
                cs: """
                    Jak dlouhé smí být texty a kódy v objednávkách: jako ve verzích do roku 2018, nebo jako od roku \
                    2024.
                    """,
                en: "How long texts and codes in orders may be: as in versions up to 2018, or as since 2024."
            )
        ),
    ]

    private let values: SettingValues

    /// The values of a workspace.
    init(_ values: SettingValues) {
        self.values = values.completed(with: Self.declared)
    }

    /// Where the product code is.
    var code: CardField { values["code"].flatMap { CardField(rawValue: $0) } ?? .catalogue }
    /// Where the EAN is, if anywhere.
    var ean: CardField? { values["ean"].flatMap { CardField(rawValue: $0) } }
    /// What a warehouse is called by.
    var warehouseName: WarehouseName {
        values["warehouse-by"].flatMap { WarehouseName(rawValue: $0) } ?? .name
    }
    /// Whether a stock export of another year is refused.
    var refusesOtherYear: Bool { values["other-year"] != "warn" }
    /// The warehouse of items, if set.
    var store: String? { values["store"] }
    /// Whether orders reserve their items.
    var reserve: Bool { values["reserve"] != "false" }
    /// The number series, if set.
    var series: String? { values["series"] }
    /// The document type, if set.
    var documentType: String? { values["document-type"] }
    /// The centre, if set.
    var centre: String? { values["centre"] }
    /// The activity, if set.
    var activity: String? { values["activity"] }
    /// The encoding of order files.
    var isWindows1250: Bool { values["encoding"] == "windows-1250" }
    /// How long texts may be.
    var limits: MoneyS3Limits { values["limits"] == "2024" ? .since2024 : .until2018 }

    /// The description of an order.
    func text(number: String, channel: String) -> String {
        OrderText.filled(values["text"] ?? "", number: number, channel: channel)
    }
}
