import Domain

/// What can be set about the connection to Mollie.
enum MollieSettings {
    /// How far back the first run reads, in days.
    static let historyDays = 30
    /// For how many days a payment is asked about whose state is not final.
    static let paymentDays = 30

    /// The settings by keys of the connection.
    static let declared: [Setting] = [
        Setting(
            "token",
            .text,
            required: true,
            isSecret: true,
            label: Texts(
                sk: "Prístupový token Mollie",
                cs: "Přístupový token Mollie",
                en: "Access token of Mollie"
            ),
            help: Texts(
                sk: "Token organizácie access_… s právami na čítanie, ako secret:NAME.",
                cs: "Token organizace access_… s právy ke čtení, jako secret:NAME.",
                en: "An organisation's access token access_… with rights to read, as secret:NAME."
            )
        ),
        Setting(
            "profile",
            .text,
            label: Texts(sk: "Profil webu v Mollie", cs: "Profil webu v Mollie", en: "Website profile at Mollie"),
            help: Texts(
                sk: "Profil pfl_…, ktorého platby sa čítajú; bez neho všetky profily organizácie.",
                cs: "Profil pfl_…, jehož platby se čtou; bez něj všechny profily organizace.",
                en: "The profile pfl_… whose payments are read; without it all profiles of the organisation."
            )
        ),
        Setting(
            "early-payments",
            .flag,
            default: "true",
            label: Texts(
                sk: "Platby pred výplatou",
                cs: "Platby před výplatou",
                en: "Payments before their payout"
            ),
            help: Texts(
                sk: "Či sa platby, vrátenia a reklamácie čítajú pred vyúčtovaním.",
                cs: "Zda se platby, vrácení a reklamace čtou před vyúčtováním.",
                en: "Whether payments, refunds and chargebacks are read before their settlement."
            )
        ),
        Setting(
            "history-days",
            .number(0...3650),
            default: String(historyDays),
            label: Texts(sk: "Výplaty dozadu", cs: "Výplaty zpětně", en: "Days of past payouts"),
            help: Texts(
                sk: "Koľko dní dozadu sa vyúčtovania a platby načítajú pri prvom spojení.",
                cs: "Kolik dní zpětně se vyúčtování a platby načtou při prvním spojení.",
                en: "How many days back settlements and payments are read the first time."
            )
        ),
        Setting(
            "payment-days",
            .number(1...365),
            default: String(paymentDays),
            label: Texts(
                sk: "Dni sledovania platby",
                cs: "Dny sledování platby",
                en: "Days a payment is followed"
            ),
            help: Texts(
                sk: "Koľko dní sa brána pýta na platbu, ktorej stav nie je konečný.",
                cs: "Kolik dní se brána ptá na platbu, jejíž stav není konečný.",
                en: "For how many days the gateway is asked about a payment whose state is not final."
            )
        ),
        Setting(
            "signing-secret",
            .text,
            isSecret: true,
            label: Texts(
                sk: "Podpisový kľúč oznámení",
                cs: "Podpisový klíč oznámení",
                en: "Signing secret of notifications"
            ),
            help: Texts(
                sk: "Kľúč, ktorým sú podpísané oznámenia (webhooks), ako secret:NAME.",
                cs: "Klíč, kterým jsou podepsána oznámení (webhooks), jako secret:NAME.",
                en: "The secret that notifications (webhooks) are signed with, as secret:NAME."
            )
        ),
        Setting(
            "former-signing-secret",
            .text,
            isSecret: true,
            label: Texts(
                sk: "Doterajší podpisový kľúč",
                cs: "Dosavadní podpisový klíč",
                en: "Former signing secret"
            ),
            help: Texts(
                sk: "Predošlý podpisový kľúč, kým sa kľúče vymieňajú, ako secret:NAME.",
                cs: "Předchozí podpisový klíč, než se klíče vymění, jako secret:NAME.",
                en: "The signing secret before the present one, while they are exchanged, as secret:NAME."
            )
        ),
    ]
}
