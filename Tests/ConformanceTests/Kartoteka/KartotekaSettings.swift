import Domain

/// What can be set about it.
enum KartotekaSettings {
    static let declared = [
        Setting(
            "store",
            .text,
            default: "Hlavný",
            label: Texts(sk: "Sklad objednávok", cs: "Sklad objednávek", en: "Store for orders"),
            help: Texts(
                sk: "Sklad, z ktorého sa berú položky objednávok.",
                cs: "Sklad, ze kterého se berou položky objednávek.",
                en: "The store that items of orders are taken from."
            )
        )
    ]
}
