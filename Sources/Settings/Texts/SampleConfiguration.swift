import Domain

/// The commented `spojka.yaml` that `spojka init` writes; comments and defaults come from the declarations.
public enum SampleConfiguration {
    /// The account of the sample, which is nobody's.
    static let account = BankAccount("500005-2267180257/8100")

    /// What the sample says itself; every other setting stands there as a comment with its default.
    private static let values: [String: String] = [
        "merchant.ico": "\"12345678\"",
        "merchant.country": "SK",
        "merchant.currency": "EUR",
        "merchant.language": "sk",
        "warehouse.match": "code",
        "warehouse.combine": "max",
        "channels.*.kind": "neutral",
        "payments.pairing": "[invoice-symbol, invoice-number, order-number]",
        "payments.accounts.#.account": account.description,
        "payments.accounts.#.currency": "EUR",
        "payments.accounts.#.name": "sample",
    ]

    /// The names that the sample gives where a merchant chooses one.
    private static let names = [
        "channels": "eshop", "connections": "server", "currency.rates": "CZK",
        "payments.gateways": "gopay",
    ]

    private static let head = Texts(
        sk: """
            # Spojka: nastavenia jedného obchodníka. Zakomentované riadky ukazujú predvolené hodnoty; ak chcete hodnotu
            # zmeniť, odkomentujte jej riadok. Všetky nastavenia opisuje docs/configuration.md.
            """,
        cs: """
            # Spojka: nastavení jednoho obchodníka. Zakomentované řádky ukazují výchozí hodnoty; chcete-li hodnotu
            # změnit, odkomentujte její řádek. Všechna nastavení popisuje docs/configuration.md.
            """,
        en: """
            # Spojka: the settings of one merchant. Commented lines show the default; uncomment one to change it.
            # docs/configuration.md has every setting.
            """
    )

    /// The file for a warehouse system, such as `pohoda`, with comments in `language`; UTF-8, lines end with a line feed.
    ///
    /// `declarations` may hold the settings of several systems: those of the others are left out. Of `remotes` the system's
    /// own get an entry to be filled in; one that is not needed is a comment.
    public static func yaml(
        system: String,
        declarations: [Setting],
        remotes: [RemoteKindSettings] = [],
        language: Language = .en
    ) -> String {
        let others = Set(DeclarationTable(declarations).systems).subtracting([system])
        var root = SampleNode(name: "", key: "")
        var entries = remotes.filter { $0.owner == system && $0.side == .warehouse }
            .map { SampleNode(entryFor: $0, declarations) }
        for setting in declarations {
            let parts = setting.key.split(separator: ".").map(String.init)
            if let area = parts.first, others.contains(area) { continue }
            if parts.first == "connections", !entries.isEmpty {
                root.add(entries, under: "connections")
                entries = []
            }
            let value = setting.key == "warehouse.system" ? system : values[setting.key]
            root.add(setting, parts[...], value: value, names: names)
        }
        var lines = [head[language]]
        for child in root.children {
            lines.append("")
            child.write(into: &lines, indent: "", language)
        }
        return lines.joined(separator: "\n") + "\n"
    }
}

extension DeclarationTable {
    /// The systems that `warehouse.system` takes: each has settings under its own name.
    var systems: [String] {
        if case .choice(let words) = setting(["warehouse", "system"])?.kind { words } else { [] }
    }
}
