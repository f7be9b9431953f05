import Connectors
import Domain

/// What can be set about iDoklad, and about the connection to it.
enum IDokladSettings {
    /// How many calls a month the smaller plan with an interface allows.
    static let monthlyCalls = 7500
    /// Where tokens are given.
    static let identity = "https://identity.idoklad.cz"

    /// The settings of the system.
    static let declared: [Setting] = [
        Setting(
            "text",
            .text,
            default: "Objednávka {number}",
            placeholders: OrderText.placeholders,
            label: Texts(sk: "Popis objednávky", cs: "Popis objednávky", en: "Order description"),
            help: Texts(
                sk: "Popis prijatých objednávok v iDoklade. {number} je číslo objednávky, {channel} kanál.",
                cs: "Popis přijatých objednávek v iDokladu. {number} je číslo objednávky, {channel} kanál.",
                en:
                    "The description of received orders in iDoklad. {number} is the order number, {channel} the channel."
            )
        ),
        Setting(
            "payment-option",
            .text,
            label: Texts(sk: "Spôsob úhrady platieb", cs: "Způsob úhrady plateb", en: "Payment option of payments"),
            help: Texts(
                sk: """
                    Názov alebo kód spôsobu úhrady v iDoklade, pod ktorým sa zapisujú platby z banky. Prázdne: ten, ktorý má \
                    faktúra.
                    """,
                cs: """
                    Název nebo kód způsobu úhrady v iDokladu, pod kterým se zapisují platby z banky. Prázdné: ten, který má \
                    faktura.
                    """,
                en: """
                    The name or code of the payment option in iDoklad under which payments from the bank are entered. Empty: \
                    that of the invoice.
                    """
            )
        ),
    ]

    /// What can be set about a connection.
    static let ofConnection: [Setting] =
        login + [
            Setting(
                "identity",
                .text,
                default: identity,
                label: Texts(sk: "Adresa prihlásenia", cs: "Adresa přihlášení", en: "Identity server address"),
                help: Texts(
                    sk: "Adresa servera, ktorý vydáva prístupové tokeny.",
                    cs: "Adresa serveru, který vydává přístupové tokeny.",
                    en: "The address of the server that issues access tokens."
                )
            ),
            Setting(
                "monthly-calls",
                .number(0...1_000_000),
                default: String(monthlyCalls),
                label: Texts(sk: "Volaní za mesiac", cs: "Volání za měsíc", en: "Calls per month"),
                help: Texts(
                    sk: """
                        Koľko volaní za kalendárny mesiac smie Spojka použiť; tarifa Obľúbený má 7500, Prémiový 75000, spolu pre \
                        všetky aplikácie. 0 znamená bez obmedzenia.
                        """,
                    cs: """
                        Kolik volání za kalendářní měsíc smí Spojka použít; tarif Oblíbený má 7500, Prémiový 75000, dohromady pro \
                        všechny aplikace. 0 znamená bez omezení.
                        """,
                    en: """
                        How many calls Spojka may make in a calendar month; the plan Oblíbený has 7500, Prémiový 75000, for all \
                        applications together. 0 means no limit.
                        """
                )
            ),
            RemoteSettings.fullStockHours(
                0,
                help: Texts(
                    sk: """
                        Po koľkých hodinách sa číta celý cenník; medzitým len zmenené položky. 0 znamená tak často, aby to \
                        stálo najviac štvrtinu volaní za mesiac.
                        """,
                    cs: """
                        Po kolika hodinách se čte celý ceník; mezitím jen změněné položky. 0 znamená tak často, aby to stálo \
                        nejvýše čtvrtinu volání za měsíc.
                        """,
                    en: """
                        After how many hours the whole price list is read; in between only changed items. 0 means as often as a \
                        quarter of the monthly calls allows.
                        """
                )
            ),
            RemoteSettings.invoiceDays,
        ]

    private static let login: [Setting] = [
        Setting(
            "client-id",
            .text,
            required: true,
            label: Texts(sk: "Client ID kľúča", cs: "Client ID klíče", en: "Client ID of the key"),
            help: Texts(
                sk: "ClientId z iDokladu, Nastavenie > Aplikácie > API.",
                cs: "ClientId z iDokladu, Nastavení > Aplikace > API.",
                en: "The ClientId from iDoklad, Nastavení > Aplikace > API."
            )
        ),
        Setting(
            "client-secret",
            .text,
            required: true,
            isSecret: true,
            label: Texts(sk: "Client Secret", cs: "Client Secret", en: "Client secret"),
            help: Texts(
                sk: "ClientSecret, ktorý patrí ku ClientId, ako secret:NAME.",
                cs: "ClientSecret, který patří ke ClientId, jako secret:NAME.",
                en: "The ClientSecret that belongs to the ClientId, as secret:NAME."
            )
        ),
        Setting(
            "application-id",
            .text,
            label: Texts(sk: "ID aplikácie", cs: "ID aplikace", en: "Application ID"),
            help: Texts(
                sk: "ApplicationId z vývojárskeho portálu iDokladu. Prázdne pre kľúče, ktoré ho nemajú.",
                cs: "ApplicationId z vývojářského portálu iDokladu. Prázdné pro klíče, které ho nemají.",
                en: "The ApplicationId from iDoklad's developer portal. Empty for keys that have none."
            )
        ),
    ]
}
