import Domain

/// What a merchant can set about a connection to GoPay.
enum GoPaySettings {
    /// How many days that were read are read once more.
    static let statementDays = 3
    /// How many days the first run reads.
    static let historyDays = 31
    /// For how many days a payment is asked about.
    static let paymentDays = 14

    /// What can be set about a connection.
    static let ofConnection: [Setting] = login + spans

    private static let login: [Setting] = [
        Setting(
            "goid",
            .text,
            required: true,
            label: Texts(sk: "GoID účtu", cs: "GoID účtu", en: "GoID of the account"),
            help: Texts(
                sk: "Číslo obchodného účtu v GoPay. Každý účet má vlastné spojenie.",
                cs: "Číslo obchodního účtu v GoPay. Každý účet má vlastní spojení.",
                en: "The number of the merchant account at GoPay. Each account has a connection of its own."
            )
        ),
        RemoteSettings.clientId(
            Texts(sk: "ClientID GoPay", cs: "ClientID GoPay", en: "GoPay's client ID"),
            help: Texts(
                sk: "ClientID z integračných údajov obchodného účtu GoPay.",
                cs: "ClientID z integračních údajů obchodního účtu GoPay.",
                en: "The ClientID from the integration details of the GoPay merchant account."
            )
        ),
        RemoteSettings.clientSecret(
            Texts(sk: "ClientSecret GoPay", cs: "ClientSecret GoPay", en: "GoPay's client secret"),
            help: Texts(
                sk: "ClientSecret, ktorý patrí ku ClientID, ako secret:NAME.",
                cs: "ClientSecret, který patří ke ClientID, jako secret:NAME.",
                en: "The ClientSecret that belongs to the ClientID, as secret:NAME."
            )
        ),
    ]

    private static let spans: [Setting] = [
        Setting(
            "currencies",
            .choices(["CZK", "EUR", "PLN", "HUF", "GBP", "USD", "RON", "BGN"]),
            required: true,
            label: Texts(sk: "Meny výpisov", cs: "Měny výpisů", en: "Currencies of statements"),
            help: Texts(
                sk: "Meny obchodného účtu, v ktorých sa sťahujú výpisy.",
                cs: "Měny obchodního účtu, ve kterých se stahují výpisy.",
                en: "The currencies of the merchant account whose statements are read."
            )
        ),
        Setting(
            "statement-days",
            .number(0...31),
            default: String(statementDays),
            label: Texts(sk: "Opakované dni výpisov", cs: "Opakované dny výpisů", en: "Statement days read again"),
            help: Texts(
                sk: "Koľko už stiahnutých dní sa sťahuje znova, aby sa zachytili neskôr zaúčtované pohyby.",
                cs: "Kolik už stažených dnů se stahuje znovu, aby se zachytily později zaúčtované pohyby.",
                en: "How many days that were read are read once more, so that movements booked late come too."
            )
        ),
        RemoteSettings.historyDays(
            historyDays,
            1...31,
            Texts(sk: "Výpisy spätne", cs: "Výpisy zpětně", en: "Days of past statements"),
            help: Texts(
                sk: "Koľko dní dozadu sa výpisy stiahnu pri prvom spojení.",
                cs: "Kolik dní zpětně se výpisy stáhnou při prvním spojení.",
                en: "How many days back statements are read the first time."
            )
        ),
        RemoteSettings.paymentDays(paymentDays, most: 90),
    ]
}
