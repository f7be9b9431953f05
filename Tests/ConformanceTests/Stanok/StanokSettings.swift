import Domain

/// What a connection to a shop needs.
enum StanokSettings {
    static let declared = [
        Setting(
            "token",
            .text,
            required: true,
            isSecret: true,
            label: Texts(sk: "Token", cs: "Token", en: "Token"),
            help: Texts(
                sk: "Token stánku, ako secret:NAME.",
                cs: "Token stánku, jako secret:NAME.",
                en: "The token of the shop, as secret:NAME."
            )
        )
    ]
}
