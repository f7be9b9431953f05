import Domain

/// What a merchant can set about a connection to Besteron.
enum BesteronSettings {
    /// For how many days a payment is asked about.
    static let paymentDays = 14

    /// What can be set about a connection.
    static let ofConnection: [Setting] = [
        Setting(
            "client-id",
            .text,
            required: true,
            label: Texts(sk: "Client ID Besteron", cs: "Client ID Besteron", en: "Besteron's client ID"),
            help: Texts(
                sk: "Client ID pasívnej služby Besteron (zisťovanie stavu platieb).",
                cs: "Client ID pasivní služby Besteron (zjišťování stavu plateb).",
                en: "The client ID of Besteron's passive service, which tells states of payments."
            )
        ),
        Setting(
            "client-secret",
            .text,
            required: true,
            isSecret: true,
            label: Texts(sk: "API kľúč Besteron", cs: "API klíč Besteron", en: "Besteron's API key"),
            help: Texts(
                sk: "API kľúč pasívnej služby, ako secret:NAME. Nie je to tajomstvo platobnej brány e-shopu.",
                cs: "API klíč pasivní služby, jako secret:NAME. Není to tajemství platební brány e-shopu.",
                en: "The API key of the passive service, as secret:NAME. It is not the secret of the shop's gate."
            )
        ),
        Setting(
            "payment-days",
            .number(1...90),
            default: String(paymentDays),
            label: Texts(
                sk: "Zisťovanie platieb v dňoch",
                cs: "Zjišťování plateb ve dnech",
                en: "Days of asking about payments"
            ),
            help: Texts(
                sk: "Koľko dní od oznámenia sa zisťuje stav platby, ktorá ešte nie je uzavretá.",
                cs: "Kolik dní od oznámení se zjišťuje stav platby, která ještě není uzavřená.",
                en: "For how many days after a notification a payment is asked about that is not final yet."
            )
        ),
    ]
}
