import Domain

/// Settings that connections to several gateways have alike.
enum RemoteSettings {
    /// For how many days a gateway is asked about a payment whose state is not final.
    static func paymentDays(_ days: Int, most: Int) -> Setting {
        Setting(
            "payment-days",
            .number(1...most),
            default: String(days),
            label: Texts(sk: "Dni sledovania platby", cs: "Dny sledování platby", en: "Days a payment is followed"),
            help: Texts(
                sk: "Koľko dní sa brána pýta na platbu, ktorej stav nie je konečný.",
                cs: "Kolik dní se brána ptá na platbu, jejíž stav není konečný.",
                en: "For how many days the gateway is asked about a payment whose state is not final."
            )
        )
    }

    /// How many days back the first run reads.
    static func historyDays(_ days: Int, _ range: ClosedRange<Int>, _ label: Texts, help: Texts) -> Setting {
        Setting("history-days", .number(range), default: String(days), label: label, help: help)
    }

    /// How many days back payouts are read the first time, of a gateway that lists them.
    static func payoutHistory(_ days: Int, help: Texts) -> Setting {
        historyDays(
            days,
            0...3650,
            Texts(sk: "Výplaty dozadu", cs: "Výplaty zpětně", en: "Days of past payouts"),
            help: help
        )
    }

    /// Whether payments are read before a payout has them.
    static func earlyPayments(help: Texts) -> Setting {
        Setting(
            "early-payments",
            .flag,
            default: "true",
            label: Texts(sk: "Platby pred výplatou", cs: "Platby před výplatou", en: "Payments before their payout"),
            help: help
        )
    }

    /// The secret that notifications are signed with.
    static func signingSecret(_ key: String = "signing-secret", _ label: Texts = signing, help: Texts) -> Setting {
        Setting(key, .text, isSecret: true, label: label, help: help)
    }

    private static let signing = Texts(
        sk: "Podpisový kľúč oznámení",
        cs: "Podpisový klíč oznámení",
        en: "Signing secret of notifications"
    )

    /// The name of a program that may ask.
    static func clientId(_ label: Texts, help: Texts) -> Setting {
        Setting("client-id", .text, required: true, label: label, help: help)
    }

    /// The secret that belongs to it.
    static func clientSecret(_ label: Texts, help: Texts) -> Setting {
        Setting("client-secret", .text, required: true, isSecret: true, label: label, help: help)
    }
}
