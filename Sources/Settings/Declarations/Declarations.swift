import Domain

/// Every setting of `spojka.yaml`, by area and in the order of the file.
///
/// Connectors add their own under their names.
public struct Declarations: Sendable {
    private init() {}

    /// The settings that there are whatever systems are connected; `systems` and `channelKinds` are the connectors to choose from,
    /// `remotes` the kinds of systems over HTTP that connections may be of.
    public static func core(
        systems: [String],
        channelKinds: [String],
        remotes: [RemoteKindSettings] = []
    ) -> [Setting] {
        let places = warehouse(systems) + channels(channelKinds)
        return merchant + places + orders + payments + mail + connections(remotes) + guards + spool + rates
    }
}

extension Declarations {
    /// Who the merchant is.
    public static let merchant: [Setting] = [
        Setting(
            "merchant.ico",
            .text,
            required: true,
            label: Texts(sk: "IČO firmy", cs: "IČO firmy", en: "Company number (IČO)"),
            help: Texts(
                sk: "IČO obchodníka, osem číslic. Export inej účtovnej jednotky sa podľa neho odmietne.",
                cs: "IČO obchodníka, osm číslic. Export jiné účetní jednotky se podle něj odmítne.",
                en: "The merchant's IČO, eight digits. An export of another accounting unit is refused."
            )
        ),
        Setting(
            "merchant.country",
            .choice(Merchant.Country.allCases.map(\.rawValue)),
            required: true,
            label: Texts(sk: "Krajina účtovníctva", cs: "Země účetnictví", en: "Country of accounting"),
            help: Texts(
                sk: "Krajina, v ktorej sa vedie účtovníctvo. Závisia od nej sadzby DPH a formáty bánk.",
                cs: "Země, ve které se vede účetnictví. Závisí na ní sazby DPH a formáty bank.",
                en: "The country of the accounting. VAT rates and bank formats depend on it."
            )
        ),
        Setting(
            "merchant.currency",
            .text,
            label: Texts(sk: "Mena účtovníctva", cs: "Měna účetnictví", en: "Accounting currency"),
            help: Texts(
                sk: "Mena účtovníctva ako kód ISO 4217. Ak chýba: EUR pre SK, CZK pre CZ.",
                cs: "Měna účetnictví jako kód ISO 4217. Chybí-li: EUR pro SK, CZK pro CZ.",
                en: "The currency of the accounting, an ISO 4217 code. If not set: EUR for SK, CZK for CZ."
            )
        ),
        Setting(
            "merchant.language",
            .choice(Language.allCases.map(\.rawValue)),
            label: Texts(sk: "Jazyk správ", cs: "Jazyk zpráv", en: "Language of messages"),
            help: Texts(
                sk: "Jazyk správ a súborov s dôvodom odmietnutia. Ak chýba: sk pre SK, cs pre CZ.",
                cs: "Jazyk zpráv a souborů s důvodem odmítnutí. Chybí-li: sk pro SK, cs pro CZ.",
                en: "The language of messages and reason files. If not set: sk for SK, cs for CZ."
            )
        ),
    ]
}
