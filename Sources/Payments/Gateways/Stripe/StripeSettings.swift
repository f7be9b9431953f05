import Domain

/// What can be set about the connection to Stripe.
enum StripeSettings {
    /// How far back the first run reads, in days.
    static let historyDays = 30
    /// For how many days a payment is asked about whose state is not final.
    static let paymentDays = 30

    /// The settings by keys of the connection.
    static let declared: [Setting] = [
        Setting(
            "key",
            .text,
            required: true,
            isSecret: true,
            label: Texts(sk: "Kľúč API Stripe", cs: "Klíč API Stripe", en: "API key of Stripe"),
            help: Texts(
                sk: "Obmedzený kľúč rk_live_… iba na čítanie, ako secret:NAME.",
                cs: "Omezený klíč rk_live_… jen pro čtení, jako secret:NAME.",
                en: "A restricted key rk_live_… that may only read, as secret:NAME."
            )
        ),
        Setting(
            "mode",
            .choice(["live", "test"]),
            default: "live",
            label: Texts(
                sk: "Ostré alebo testovacie platby",
                cs: "Ostré nebo testovací platby",
                en: "Live or test mode"
            ),
            help: Texts(
                sk: "Či kľúč čerpá ostré platby, alebo skúšobné, pri ktorých sa nehýbu peniaze.",
                cs: "Zda klíč čte ostré platby, nebo zkušební, při kterých se nehýbou peníze.",
                en: "Whether the key reads live payments, or those of test mode, in which no money moves."
            )
        ),
        RemoteSettings.earlyPayments(
            help: Texts(
                sk: "Či sa platby, vrátenia a reklamácie čítajú hneď; inak je objednávka zaplatená až výplatou.",
                cs: "Zda se platby, vrácení a reklamace čtou hned; jinak je objednávka zaplacená až výplatou.",
                en: "Whether payments, refunds and disputes are read at once; else an order is paid only by the payout."
            )
        ),
        RemoteSettings.payoutHistory(
            historyDays,
            help: Texts(
                sk: "Koľko dní dozadu sa výplaty a platby načítajú pri prvom spojení.",
                cs: "Kolik dní zpětně se výplaty a platby načtou při prvním spojení.",
                en: "How many days back payouts and payments are read the first time."
            )
        ),
        RemoteSettings.paymentDays(paymentDays, most: 365),
        RemoteSettings.signingSecret(
            help: Texts(
                sk: "Kľúč whsec_…, ktorým sú podpísané oznámenia (webhooks), ako secret:NAME.",
                cs: "Klíč whsec_…, kterým jsou podepsána oznámení (webhooks), jako secret:NAME.",
                en: "The secret whsec_… that notifications (webhooks) are signed with, as secret:NAME."
            )
        ),
    ]
}
