import Domain

extension Declarations {
    /// Bank mails: to which addresses they come, and whose word they are trusted on.
    public static let mail: [Setting] = [
        Setting(
            "payments.mail.domain",
            .text,
            help: "The domain of the secret addresses that banks send their notices to: mail.example.com."
        ),
        Setting(
            "payments.mail.secret",
            .text,
            help: "What secret addresses are made from, as secret:NAME; another secret revokes all of them."
        ),
        Setting(
            "payments.mail.server",
            .text,
            help: "The mail server whose Authentication-Results count, by the name that it gives itself there."
        ),
        Setting(
            "payments.mail.authentication",
            .choice(["off", "check", "require"]),
            standard: "check",
            help: "What these results count for: check refuses mails found forged, require all not found genuine."
        ),
        Setting(
            "payments.mail.received-above",
            .number(0...9),
            standard: "0",
            help: "How many Received fields may stand above these results; Gmail writes two, Postfix none."
        ),
        Setting(
            "payments.mail.maildirs",
            .texts,
            help: "Maildirs whose new mails each pass takes; a relative path begins at the workspace."
        ),
        Setting(
            "payments.mail.passwords",
            .texts,
            help: "Passwords of encrypted attachments, each as secret:NAME."
        ),
        Setting(
            "payments.mail.pgp-keys",
            .text,
            help: "The folder of GnuPG (GNUPGHOME) whose keys open PGP mails; a relative path begins at the workspace."
        ),
        Setting(
            "payments.mail.pgp-passphrase",
            .text,
            help: "The passphrase of the PGP key, as secret:NAME."
        ),
    ]
}
