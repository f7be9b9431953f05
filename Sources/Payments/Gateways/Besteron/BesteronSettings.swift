import Domain

/// What a merchant can set about a connection to Besteron.
enum BesteronSettings {
    /// For how many days a payment is asked about.
    static let paymentDays = 14

    /// What can be set about a connection.
    static let ofConnection: [Setting] = [
        RemoteSettings.clientId(
            Texts(sk: "Client ID Besteron", cs: "Client ID Besteron", en: "Besteron's client ID"),
            help: Texts(
                sk: "Client ID pasívnej služby Besteron (zisťovanie stavu platieb).",
                cs: "Client ID pasivní služby Besteron (zjišťování stavu plateb).",
                en: "The client ID of Besteron's passive service, which tells states of payments."
            )
        ),
        RemoteSettings.clientSecret(
            Texts(sk: "API kľúč Besteron", cs: "API klíč Besteron", en: "Besteron's API key"),
            help: Texts(
                sk: "API kľúč pasívnej služby, ako secret:NAME. Nie je to tajomstvo platobnej brány e-shopu.",
                cs: "API klíč pasivní služby, jako secret:NAME. Není to tajemství platební brány e-shopu.",
                en: "The API key of the passive service, as secret:NAME. It is not the secret of the shop's gate."
            )
        ),
        RemoteSettings.paymentDays(paymentDays, most: 90),
    ]
}
