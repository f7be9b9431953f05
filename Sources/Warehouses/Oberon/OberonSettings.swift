import Connectors
import Domain

/// What can be set about OBERON; all of it is for its web service.
struct OberonSettings {
    /// Where orders go unless set otherwise: what the paths that are public lead one to expect of
    /// `Stock_OrderReceived_Add` (docs/systems/oberon.md#web-service).
    static let ordersPath = "/v1/stock/order-received/add"

    /// The settings as the configuration declares them.
    static let declared: [Setting] = [
        Setting(
            "reserve",
            .flag,
            default: "true",
            label: Texts(sk: "Rezervácia tovaru", cs: "Rezervace zboží", en: "Reserve goods"),
            help: Texts(
                sk: "Či objednávky zapísané cez webovú službu rezervujú svoje položky.",
                cs: "Zda objednávky zapsané přes webovou službu rezervují své položky.",
                en: "Whether orders that go over the web service reserve their items."
            )
        ),
        Setting(
            "branch",
            .text,
            label: Texts(sk: "Prevádzka objednávok", cs: "Provozovna objednávek", en: "Branch of orders"),
            help: Texts(
                sk: "Prevádzka objednávok zapísaných cez webovú službu, ako v OBERON-e.",
                cs: "Provozovna objednávek zapsaných přes webovou službu, jako v OBERONu.",
                en: "The branch (prevádzka) of orders that go over the web service, as in OBERON."
            )
        ),
        field(
            "code-field",
            Texts(sk: "Pole s číslom karty", cs: "Pole s číslem karty", en: "Field of the card's number"),
            of: Texts(sk: "číslo karty", cs: "číslo karty", en: "the card's number")
        ),
        field(
            "ean-field",
            Texts(sk: "Pole s čiarovým kódom", cs: "Pole s čárovým kódem", en: "Field of the bar code"),
            of: Texts(sk: "čiarový kód", cs: "čárový kód", en: "the bar code")
        ),
        field(
            "vat-field",
            Texts(sk: "Pole so sadzbou DPH", cs: "Pole se sazbou DPH", en: "Field of the VAT rate"),
            of: Texts(sk: "sadzbu DPH v percentách", cs: "sazbu DPH v procentech", en: "the VAT rate in per cent")
        ),
        Setting(
            "duplicate-errors",
            .text,
            label: Texts(sk: "Čísla chyby „už existuje“", cs: "Čísla chyby „už existuje“", en: "Errors for duplicates"),
            help: Texts(
                sk: """
                    Čísla chýb oddelené čiarkou, ktorými webová služba hovorí, že objednávku už má. Prázdne: rozhodnú slová \
                    odpovede.
                    """,
                cs: """
                    Čísla chyb oddělená čárkou, kterými webová služba říká, že objednávku už má. Prázdné: rozhodnou slova \
                    odpovědi.
                    """,
                en: """
                    The error numbers, with commas between them, by which the web service says that it has an order already. \
                    Empty: the words of the answer decide.
                    """
            )
        ),
        Setting(
            "session-errors",
            .text,
            label: Texts(
                sk: "Čísla chyby prihlásenia",
                cs: "Čísla chyby přihlášení",
                en: "Errors for ended sessions"
            ),
            help: Texts(
                sk: """
                    Čísla chýb oddelené čiarkou, ktorými webová služba hovorí, že prihlásenie skončilo. Prázdne: rozhodnú \
                    slová odpovede.
                    """,
                cs: """
                    Čísla chyb oddělená čárkou, kterými webová služba říká, že přihlášení skončilo. Prázdné: rozhodnou slova \
                    odpovědi.
                    """,
                en: """
                    The error numbers, with commas between them, by which the web service says that the session has ended. \
                    Empty: the words of the answer decide.
                    """
            )
        ),
    ]

    /// What can be set about a connection to the web service.
    static let ofService: [Setting] = [
        RemoteSettings.user(
            Texts(sk: "Používateľ OBERON-u", cs: "Uživatel OBERONu", en: "OBERON user"),
            help: Texts(
                sk: "Používateľ OBERON-u s právom zapisovať prijaté objednávky.",
                cs: "Uživatel OBERONu s právem zapisovat přijaté objednávky.",
                en: "A user of OBERON with the right to add received orders."
            )
        ),
        RemoteSettings.password(
            help: Texts(
                sk: "Heslo používateľa OBERON-u, ako secret:NAME.",
                cs: "Heslo uživatele OBERONu, jako secret:NAME.",
                en: "The password of OBERON's user, as secret:NAME."
            )
        ),
        Setting(
            "orders-path",
            .text,
            default: ordersPath,
            label: Texts(sk: "Cesta na zápis objednávok", cs: "Cesta pro zápis objednávek", en: "Path of orders"),
            help: Texts(
                sk: """
                    Cesta volania Stock_OrderReceived_Add. Výrobca ju nezverejnil; predvolená je odvodená od ciest, ktoré sú \
                    známe. Správnu povie EXALOGIC.
                    """,
                cs: """
                    Cesta volání Stock_OrderReceived_Add. Výrobce ji nezveřejnil; výchozí je odvozena od cest, které jsou \
                    známé. Správnou sdělí EXALOGIC.
                    """,
                en: """
                    The path of the call Stock_OrderReceived_Add. The vendor does not publish it; the default follows from \
                    the paths that are known. EXALOGIC tells the right one.
                    """
            )
        ),
    ]

    /// Whether orders reserve their items.
    let reserve: Bool
    /// The branch, if set.
    let branch: String?
    /// The names of the members of an item that hold what no public field does; nil where it is not sent.
    let codeField, eanField, vatField: String?
    /// Error numbers that say that a record is there already.
    let duplicateErrors: Set<String>
    /// Error numbers that say that the session is over.
    let sessionErrors: Set<String>

    /// The values that were set, by key.
    init(_ given: SettingValues) {
        let values = given.completed(with: Self.declared)
        reserve = values["reserve"] != "false"
        branch = values["branch"]
        codeField = values["code-field"]
        eanField = values["ean-field"]
        vatField = values["vat-field"]
        duplicateErrors = Self.numbers(values["duplicate-errors"])
        sessionErrors = Self.numbers(values["session-errors"])
    }

    private static func numbers(_ text: String?) -> Set<String> {
        Set((text ?? "").split { $0 == "," || $0.isWhitespace }.map { String($0) })
    }

    private static func field(_ key: String, _ label: Texts, of what: Texts) -> Setting {
        Setting(
            key,
            .text,
            label: label,
            help: Texts(
                sk: """
                    Názov poľa položky objednávky, do ktorého webová služba berie \(what.sk). Výrobca ho nezverejnil; \
                    prázdne: neposiela sa.
                    """,
                cs: """
                    Název pole položky objednávky, do kterého webová služba bere \(what.cs). Výrobce ho nezveřejnil; \
                    prázdné: neposílá se.
                    """,
                en: """
                    The name of the field of an order's item in which the web service takes \(what.en). The vendor does not \
                    publish it; empty: it is not sent.
                    """
            )
        )
    }
}
