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
        RemoteSettings.earlyPayments(
            help: Texts(
                sk: "Či sa platby, vrátenia a reklamácie čítajú pred vyúčtovaním.",
                cs: "Zda se platby, vrácení a reklamace čtou před vyúčtováním.",
                en: "Whether payments, refunds and chargebacks are read before their settlement."
            )
        ),
        RemoteSettings.payoutHistory(
            historyDays,
            help: Texts(
                sk: "Koľko dní dozadu sa vyúčtovania a platby načítajú pri prvom spojení.",
                cs: "Kolik dní zpětně se vyúčtování a platby načtou při prvním spojení.",
                en: "How many days back settlements and payments are read the first time."
            )
        ),
        RemoteSettings.paymentDays(paymentDays, most: 365),
        RemoteSettings.signingSecret(
            help: Texts(
                sk: "Kľúč, ktorým sú podpísané oznámenia (webhooks), ako secret:NAME.",
                cs: "Klíč, kterým jsou podepsána oznámení (webhooks), jako secret:NAME.",
                en: "The secret that notifications (webhooks) are signed with, as secret:NAME."
            )
        ),
        RemoteSettings.signingSecret(
            "former-signing-secret",
            Texts(
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
