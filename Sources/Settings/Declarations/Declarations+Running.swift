import Domain

extension Declarations {
    /// The safety brake: when an export waits for a person.
    public static let guards: [Setting] = [
        Setting(
            "guard.shrink-percent",
            .number(0...100),
            default: "50",
            label: Texts(
                sk: "Poistka: najmenší export (%)",
                cs: "Pojistka: nejmenší export (%)",
                en: "Brake: smallest export (%)"
            ),
            help: Texts(
                sk: "Úplný export s menej než týmto podielom záznamov posledného sa zadrží. 0 poistku vypne.",
                cs: "Úplný export s méně než tímto podílem záznamů posledního se zadrží. 0 pojistku vypne.",
                en: "A full export with fewer than this share of the last one's records is held. 0 switches it off."
            )
        ),
        Setting(
            "guard.zero-percent",
            .number(0...100),
            default: "30",
            label: Texts(
                sk: "Poistka: vynulované produkty (%)",
                cs: "Pojistka: vynulované produkty (%)",
                en: "Brake: zeroed products (%)"
            ),
            help: Texts(
                sk: "Export, ktorý by vynuloval viac než tento podiel produktov, sa zadrží. 100 poistku vypne.",
                cs: "Export, který by vynuloval více než tento podíl produktů, se zadrží. 100 pojistku vypne.",
                en: "An export that would set more than this share of products to zero is held. 100 switches it off."
            )
        ),
        Setting(
            "guard.minimum-rows",
            .number(0...10_000_000),
            default: "20",
            label: Texts(
                sk: "Poistka: od koľkých záznamov",
                cs: "Pojistka: od kolika záznamů",
                en: "Brake: smallest stock"
            ),
            help: Texts(
                sk: """
                    Od koľkých známych záznamov tieto podiely platia: v malom e-shope sa polovica skladu pokojne \
                    vypredá.
                    """,
                cs: "Od kolika známých záznamů tyto podíly platí: v malém e-shopu se polovina skladu klidně vyprodá.",
                en: """
                    From how many known records on the shares apply: in a small e-shop half of the stock may well \
                    sell out.
                    """
            )
        ),
    ]

    /// The folders.
    public static let spool: [Setting] = [
        Setting(
            "spool.stable-seconds",
            .number(0...3_600),
            default: "2",
            label: Texts(sk: "Pokoj pred čítaním (s)", cs: "Klid před čtením (s)", en: "Rest before reading (s)"),
            help: Texts(
                sk: """
                    Ako dlho sa súbor, na ktorom nevidno koniec, nesmie zmeniť, kým sa prečíta: toľko medzi dvoma \
                    pohľadmi a päť sekúnd od poslednej zmeny; minútu tam, kde sa nedá zistiť, či ho niekto ešte \
                    píše, napríklad na iných počítačoch, ak sa za poslednú minútu zmenil. 0 nečaká.
                    """,
                cs: """
                    Jak dlouho se soubor, na kterém není vidět konec, nesmí změnit, než se přečte: tolik mezi dvěma \
                    pohledy a pět sekund od poslední změny; minutu tam, kde nelze zjistit, zda ho někdo ještě píše, \
                    například na jiných počítačích, pokud se za poslední minutu změnil. 0 nečeká.
                    """,
                en: """
                    How long a file that does not show its own end must stay unchanged before it is read: that long \
                    between two looks, and five seconds since its last change; a minute where nobody can tell \
                    whether it is still open, as on other machines, if it changed within the last one. 0 does not \
                    wait.
                    """
            )
        ),
        Setting(
            "spool.connections-at-once",
            .number(1...64),
            default: "8",
            label: Texts(sk: "Spojení naraz", cs: "Spojení najednou", en: "Connections at once"),
            help: Texts(
                sk: "S koľkými spojeniami sa hovorí naraz; 1 hovorí s jedným po druhom.",
                cs: "S kolika spojeními se mluví najednou; 1 mluví s jedním po druhém.",
                en: "How many connections are used at the same time; 1 uses one after the other."
            )
        ),
    ]

    /// Rates of foreign currencies.
    public static let rates: [Setting] = [
        Setting(
            "currency.rates.*",
            .text,
            label: Texts(sk: "Kurz cudzej meny", cs: "Kurz cizí měny", en: "Exchange rate"),
            help: Texts(
                sk: """
                    Koľko v merchant.currency stojí jedna jednotka cudzej meny, podľa jej kódu. Kurz sa zapíše do \
                    objednávok v tej mene.
                    """,
                cs: """
                    Kolik v merchant.currency stojí jedna jednotka cizí měny, podle jejího kódu. Kurz se zapíše do \
                    objednávek v té měně.
                    """,
                en: """
                    What one unit of a foreign currency costs in merchant.currency, by the currency's code. It is \
                    written into orders in that currency.
                    """
            )
        )
    ]
}
