import Domain

/// What Fio banka's API answers instead of movements (docs/formats/fio.md#the-api).
public enum FioAPIProblem: String, ProblemCode {
    /// The token is unknown, expired, or not active yet. Remedy: make a new one; it works after five minutes.
    case tokenRefused = "FIOAPI-001"
    /// The token was used less than 30 seconds ago, by us or by another program.
    case tooSoon = "FIOAPI-002"
    /// The period has more than 50,000 movements. Remedy: a smaller `payments.fio-days`.
    case tooMany = "FIOAPI-003"
    /// The period begins more than 90 days ago. Remedy: unlock the token. Placeholders: from, to, days.
    case tooOld = "FIOAPI-004"
    /// The secret is no token. Remedy: copy it whole: 64 letters and digits. Placeholders: secret.
    case badToken = "FIOAPI-005"
    /// The bank was not asked, because its last call is less than 30 seconds ago. Remedy: ask again then.
    /// Placeholders: time.
    case resting = "FIOAPI-006"
    /// The bank was asked by a check, so that no pass may ask it for 30 seconds. Placeholders: time.
    case asked = "FIOAPI-007"

    /// The connection's; asking again at once would not help.
    public var blame: Blame { .connection(retry: false) }
}

extension FioAPIProblem {
    /// What they say to people, with the remedy.
    static let messages: [Message] = [
        Message(
            "FIOAPI-001",
            text: Texts(
                sk: "Fio banka token neprijala: je neznámy, neplatný alebo ešte nie je aktívny.",
                cs: "Fio banka token nepřijala: je neznámý, neplatný nebo ještě není aktivní.",
                en: "Fio banka did not accept the token: it is unknown, expired or not active yet."
            ),
            remedy: Texts(
                sk:
                    "Nový token začne platiť asi po piatich minútach. Platnosť pozrite v internetbankingu: Nastavenia, API.",
                cs:
                    "Nový token začne platit asi po pěti minutách. Platnost najdete v internetbankingu: Nastavení, API.",
                en:
                    "A new token works after about five minutes. The internet banking (Settings, API) shows how long it is valid."
            )
        ),
        Message(
            "FIOAPI-002",
            text: Texts(
                sk: "Token Fio banky bol použitý pred menej než 30 sekundami.",
                cs: "Token Fio banky byl použit před méně než 30 sekundami.",
                en: "The token of Fio banka was used less than 30 seconds ago."
            ),
            remedy: Texts(
                sk:
                    "Ďalšie spracovanie to skúsi znova. Ak to trvá, používa ho iný program: vytvorte pre Spojku vlastný.",
                cs:
                    "Další zpracování to zkusí znovu. Pokud to trvá, používá ho jiný program: vytvořte pro Spojku vlastní.",
                en: "The next pass tries again. If it lasts, another program uses it: make one for Spojka alone."
            )
        ),
        Message(
            "FIOAPI-003",
            text: Texts(
                sk: "Za vyžiadané obdobie má účet vo Fio banke viac než 50 000 pohybov.",
                cs: "Za vyžádané období má účet u Fio banky více než 50 000 pohybů.",
                en: "The account at Fio banka has more than 50,000 movements in the period."
            ),
            remedy: Texts(
                sk: "Zmenšite days tohto spojenia.",
                cs: "Zmenšete days tohoto spojení.",
                en: "Make the connection's days smaller."
            )
        ),
        Message(
            "FIOAPI-004",
            text: Texts(
                sk: "Fio banka nevydá bez odomknutia pohyby spred 90 dní; chýbajú od {from} do {to}.",
                cs: "Fio banka nevydá bez odemknutí pohyby starší než 90 dní; chybí od {from} do {to}.",
                en:
                    "Fio banka gives movements older than 90 days only while the token is unlocked; {from} to {to} are missing."
            ),
            remedy: Texts(
                sk: """
                    Odomknite token v internetbankingu a do desiatich minút spustite: \
                    spojka -c payments.fio-days={days} run. Alebo vložte výpis za tie dni do spool/inbox.
                    """,
                cs: """
                    Odemkněte token v internetbankingu a do deseti minut spusťte: \
                    spojka -c payments.fio-days={days} run. Nebo vložte výpis za ty dny do spool/inbox.
                    """,
                en: """
                    Unlock the token in the internet banking and within ten minutes run: \
                    spojka -c payments.fio-days={days} run. Or drop a statement of those days into spool/inbox.
                    """
            )
        ),
        Message(
            "FIOAPI-005",
            text: Texts(
                sk: "V súbore secrets/{secret} nie je token Fio banky.",
                cs: "V souboru secrets/{secret} není token Fio banky.",
                en: "The secret {secret} is not a token of Fio banka."
            ),
            remedy: Texts(
                sk: "Skopírujte token celý, 64 písmen a číslic, do súboru secrets/{secret}.",
                cs: "Zkopírujte token celý, 64 písmen a číslic, do souboru secrets/{secret}.",
                en: "Copy the token whole, 64 letters and digits, into secrets/{secret}."
            )
        ),
        Message(
            "FIOAPI-006",
            text: Texts(
                sk: "Banka teraz nebola oslovená: odpovedá raz za 30 sekúnd, najskôr zasa o {time}.",
                cs: "Banka teď nebyla oslovena: odpovídá jednou za 30 sekund, nejdříve zas v {time}.",
                en: "The bank was not asked: it answers only once in 30 seconds, next from {time}."
            ),
            remedy: Texts(
                sk: "Zopakujte to po tomto čase.",
                cs: "Zopakujte to po tomto čase.",
                en: "Try again after that."
            )
        ),
        Message(
            "FIOAPI-007",
            text: Texts(
                sk: "Banka bola práve oslovená; pohyby sa od nej dajú stiahnuť najskôr o {time}.",
                cs: "Banka byla právě oslovena; pohyby se od ní dají stáhnout nejdříve v {time}.",
                en: "The bank has just been asked; movements can be fetched from it from {time} on."
            ),
            remedy: Texts(
                sk: "Nemusíte robiť nič.",
                cs: "Nemusíte dělat nic.",
                en: "Nothing to do."
            )
        ),
    ]
}
