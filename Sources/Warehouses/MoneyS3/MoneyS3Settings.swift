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
            "money-s3.code",
            .choice(CardField.allCases.map(\.rawValue)),
            standard: "catalogue",
            help: "Which field of a store card is the product code: Katalog, PLU (UzivCode), Zkratka or Čárový kód."
        ),
        Setting(
            "money-s3.ean",
            .choice(CardField.allCases.map(\.rawValue) + ["none"]),
            standard: "barcode",
            help: "Which field of a store card is the EAN."
        ),
        Setting(
            "money-s3.warehouse-by",
            .choice(WarehouseName.allCases.map(\.rawValue)),
            standard: "name",
            help: "What a warehouse is called by, here and in warehouse.warehouses: its name, its code or its GUID. "
                + "A warehouse without it goes by its name, its code or its GUID, whichever the export has first."
        ),
        Setting(
            "money-s3.other-year",
            .choice(["refuse", "warn"]),
            standard: "refuse",
            help: "What is done with a stock export of an accounting year that was over, or had not begun, when the "
                + "export was made."
        ),
        Setting(
            "money-s3.store",
            .text,
            help: "The warehouse that items of orders are taken from when nothing else decides it. "
                + "Without it such items go as lines without stock."
        ),
        Setting(
            "money-s3.reserve",
            .flag,
            standard: "true",
            help: "Whether imported orders reserve their items in Money S3."
        ),
        Setting(
            "money-s3.series",
            .text,
            longest: MoneyS3Limits.series,
            help: "The number series (řada, rad) of imported orders, as in Money S3."
        ),
        Setting(
            "money-s3.document-type",
            .text,
            longest: MoneyS3Limits.reference,
            help: "The document type (typ dokladu) of imported orders, by its code."
        ),
        Setting(
            "money-s3.centre",
            .text,
            longest: MoneyS3Limits.reference,
            help: "The centre (středisko, stredisko) of imported orders, by its code."
        ),
        Setting(
            "money-s3.activity",
            .text,
            longest: MoneyS3Limits.reference,
            help: "The activity (činnost, činnosť) of imported orders, by its code."
        ),
        Setting(
            "money-s3.text",
            .text,
            standard: "Objednávka {number}",
            placeholders: OrderText.placeholders,
            help: "The description of imported orders. {number} is the order number, {channel} the channel."
        ),
        Setting(
            "money-s3.encoding",
            .choice(["UTF-8", "windows-1250"]),
            standard: "UTF-8",
            help: "The encoding of order files. Older installations read windows-1250 only."
        ),
        Setting(
            "money-s3.limits",
            .choice(["2018", "2024"]),
            standard: "2018",
            help: "How long texts and codes in orders may be: as in versions up to 2018, or as since 2024."
        ),
    ]

    private let values: [String: String]

    /// The values of a workspace, by key.
    init(_ values: [String: String]) {
        self.values = values
    }

    /// Where the product code is.
    var code: CardField { value("money-s3.code").flatMap { CardField(rawValue: $0) } ?? .catalogue }
    /// Where the EAN is, if anywhere.
    var ean: CardField? { value("money-s3.ean").flatMap { CardField(rawValue: $0) } }
    /// What a warehouse is called by.
    var warehouseName: WarehouseName {
        value("money-s3.warehouse-by").flatMap { WarehouseName(rawValue: $0) } ?? .name
    }
    /// Whether a stock export of another year is refused.
    var refusesOtherYear: Bool { value("money-s3.other-year") != "warn" }
    /// The warehouse of items, if set.
    var store: String? { value("money-s3.store") }
    /// Whether orders reserve their items.
    var reserve: Bool { value("money-s3.reserve") != "false" }
    /// The number series, if set.
    var series: String? { value("money-s3.series") }
    /// The document type, if set.
    var documentType: String? { value("money-s3.document-type") }
    /// The centre, if set.
    var centre: String? { value("money-s3.centre") }
    /// The activity, if set.
    var activity: String? { value("money-s3.activity") }
    /// The encoding of order files.
    var isWindows1250: Bool { value("money-s3.encoding") == "windows-1250" }
    /// How long texts may be.
    var limits: MoneyS3Limits { value("money-s3.limits") == "2024" ? .since2024 : .until2018 }

    /// The description of an order.
    func text(number: String, channel: String) -> String {
        OrderText.filled(value("money-s3.text") ?? "", number: number, channel: channel)
    }

    private func value(_ key: String) -> String? {
        let value = values[key] ?? Self.declared.first { $0.key == key }?.standard ?? ""
        return value.isEmpty ? nil : value
    }
}
