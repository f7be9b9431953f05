import Domain

extension Declarations {
    /// Bank mails: to which addresses they come, and whose word they are trusted on.
    public static let mail: [Setting] = [
        Setting(
            "payments.mail.domain",
            .text,
            label: Texts(sk: "Doména tajných adries", cs: "Doména tajných adres", en: "Domain of secret addresses"),
            help: Texts(
                sk: "Doména tajných adries, na ktoré banky posielajú avíza, napríklad mail.example.com.",
                cs: "Doména tajných adres, na které banky posílají avíza, například mail.example.com.",
                en: "The domain of the secret addresses that banks send their notices to, such as mail.example.com."
            )
        ),
        Setting(
            "payments.mail.secret",
            .text,
            label: Texts(sk: "Základ tajných adries", cs: "Základ tajných adres", en: "Seed of secret addresses"),
            help: Texts(
                sk: "Z čoho sa tvoria tajné adresy, ako secret:NAME; iný obsah zruší všetky.",
                cs: "Z čeho se tvoří tajné adresy, jako secret:NAME; jiný obsah zruší všechny.",
                en: "What secret addresses are made from, as secret:NAME; another secret revokes all of them."
            )
        ),
        Setting(
            "payments.mail.server",
            .text,
            label: Texts(sk: "Poštový server", cs: "Poštovní server", en: "Mail server"),
            help: Texts(
                sk: "Poštový server, ktorého Authentication-Results platia, pod menom, ktorým sa v nich podpisuje.",
                cs: "Poštovní server, jehož Authentication-Results platí, pod jménem, kterým se v nich podepisuje.",
                en: "The mail server whose Authentication-Results count, by the name that it gives itself there."
            )
        ),
        Setting(
            "payments.mail.authentication",
            .choice(["off", "check", "require"]),
            default: "check",
            label: Texts(sk: "Overenie pravosti", cs: "Ověření pravosti", en: "Authentication"),
            help: Texts(
                sk: """
                    Aký význam majú tieto výsledky: check odmietne e-maily, ktoré server označil za podvrhnuté, \
                    require všetky, ktoré neoznačil za pravé.
                    """,
                cs: """
                    Jaký význam mají tyto výsledky: check odmítne e-maily, které server označil za podvržené, \
                    require všechny, které neoznačil za pravé.
                    """,
                en: """
                    What these results decide: check refuses mails found forged, require all mails not found \
                    genuine.
                    """
            )
        ),
        Setting(
            "payments.mail.received-above",
            .number(0...9),
            default: "0",
            label: Texts(
                sk: "Polia Received nad výsledkami",
                cs: "Pole Received nad výsledky",
                en: "Received fields above"
            ),
            help: Texts(
                sk: "Koľko polí Received smie stáť nad týmito výsledkami; Gmail píše dve, Postfix žiadne.",
                cs: "Kolik polí Received smí stát nad těmito výsledky; Gmail píše dvě, Postfix žádné.",
                en: "How many Received fields may stand above these results; Gmail writes two, Postfix none."
            )
        ),
        Setting(
            "payments.mail.maildirs",
            .texts,
            label: Texts(sk: "Priečinky Maildir", cs: "Složky Maildir", en: "Maildirs"),
            help: Texts(
                sk: """
                    Priečinky Maildir, z ktorých každé spracovanie vezme nové e-maily; relatívna cesta začína v \
                    pracovnom priečinku.
                    """,
                cs: """
                    Složky Maildir, ze kterých každé zpracování vezme nové e-maily; relativní cesta začíná v \
                    pracovní složce.
                    """,
                en: "Maildirs whose new mails each pass takes; a relative path starts at the workspace."
            )
        ),
        Setting(
            "payments.mail.passwords",
            .texts,
            label: Texts(sk: "Heslá príloh", cs: "Hesla příloh", en: "Attachment passwords"),
            help: Texts(
                sk: "Heslá šifrovaných príloh, každé ako secret:NAME.",
                cs: "Hesla šifrovaných příloh, každé jako secret:NAME.",
                en: "Passwords of encrypted attachments, each as secret:NAME."
            )
        ),
        Setting(
            "payments.mail.pgp-keys",
            .text,
            label: Texts(sk: "Priečinok kľúčov PGP", cs: "Složka klíčů PGP", en: "Folder of PGP keys"),
            help: Texts(
                sk: """
                    Priečinok programu GnuPG (GNUPGHOME), ktorého kľúče otvoria e-maily PGP; relatívna cesta začína \
                    v pracovnom priečinku.
                    """,
                cs: """
                    Složka programu GnuPG (GNUPGHOME), jejíž klíče otevřou e-maily PGP; relativní cesta začíná v \
                    pracovní složce.
                    """,
                en: """
                    The folder of GnuPG (GNUPGHOME) whose keys open PGP mails; a relative path starts at the \
                    workspace.
                    """
            )
        ),
        Setting(
            "payments.mail.pgp-passphrase",
            .text,
            label: Texts(sk: "Heslo kľúča PGP", cs: "Heslo klíče PGP", en: "PGP passphrase"),
            help: Texts(
                sk: "Heslo ku kľúču PGP ako secret:NAME.",
                cs: "Heslo ke klíči PGP jako secret:NAME.",
                en: "The passphrase of the PGP key, as secret:NAME."
            )
        ),
    ]
}
