import Domain

/// What can be set about Pohoda, and the values of one batch.
struct PohodaSettings {
    /// The settings as the configuration declares them.
    static let declared: [Setting] = [
        Setting(
            "pohoda.store",
            .text,
            help: "The store that items of orders are taken from when nothing else decides it. "
                + "Written as in Pohoda, such as ZBOŽÍ; without it Pohoda's own user setting decides."
        ),
        Setting(
            "pohoda.reserve",
            .flag,
            standard: "true",
            help: "Whether imported orders reserve their items in Pohoda."
        ),
        Setting(
            "pohoda.centre",
            .text,
            longest: PohodaLimits.reference,
            help: "The centre (stredisko, středisko) of imported orders, as in Pohoda."
        ),
        Setting(
            "pohoda.series",
            .text,
            longest: PohodaLimits.reference,
            help: "The prefix of the numerical series of imported orders, as in Pohoda."
        ),
        Setting(
            "pohoda.text",
            .text,
            standard: "Objednávka {number}",
            placeholders: OrderText.placeholders,
            help: "The text of imported orders. {number} is the order number, {channel} the channel."
        ),
        Setting(
            "pohoda.application",
            .text,
            standard: "Spojka",
            help: "What Pohoda's agenda XML Import shows as the application."
        ),
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
    init(_ values: [String: String]) {
        func value(_ key: String) -> String? {
            let value = values[key] ?? Self.declared.first { $0.key == key }?.standard ?? ""
            return value.isEmpty ? nil : value
        }
        store = value("pohoda.store")
        reserve = value("pohoda.reserve") != "false"
        centre = value("pohoda.centre")
        series = value("pohoda.series")
        var texts = PohodaText()
        application = texts.line(value("pohoda.application"), PohodaLimits.application, "application") ?? "Spojka"
        wording = value("pohoda.text") ?? ""
    }

    /// The text of an order.
    func text(number: String, channel: String) -> String {
        OrderText.filled(wording, number: number, channel: channel)
    }
}
