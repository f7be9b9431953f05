import Domain

extension MailProblem {
    /// About mails that are not trusted, and about their layouts and addresses.
    static let ofTrust: [Message] = [
        Message(
            "MAIL-020",
            text: Texts(
                sk: "E-mail vyzerá ako avízo, ktoré posiela {bank}, ale odosielateľ je z domény {sender}.",
                cs: "E-mail vypadá jako avízo, které posílá {bank}, ale odesílatel je z domény {sender}.",
                en: "The mail looks like a notice of bank {bank}, but its sender's domain is {sender}."
            ),
            remedy: Texts(
                sk: "Môže byť podvrhnutý alebo preposlaný. Nastavte v pošte presmerovanie, ktoré odosielateľa zachová.",
                cs: "Může být podvržený nebo přeposlaný. Nastavte v poště přesměrování, které odesílatele zachová.",
                en: "It may be forged, or somebody forwarded it. Set up a redirection that keeps the sender."
            )
        ),
        Message(
            "MAIL-021",
            text: Texts(
                sk: "Poštový server {server} zistil, že e-mail neposlala {bank}.",
                cs: "Poštovní server {server} zjistil, že e-mail neposlala {bank}.",
                en: "The mail server {server} found that the mail is not from {bank}."
            ),
            remedy: Texts(
                sk: "Pravdepodobne je podvrhnutý; nepoužije sa. Overte platbu v banke.",
                cs: "Pravděpodobně je podvržený; nepoužije se. Ověřte platbu v bance.",
                en: "It is likely forged and is not used. Check the payment with the bank."
            )
        ),
        Message(
            "MAIL-022",
            text: Texts(
                sk: "Poštový server {server} nepotvrdil, že e-mail je z banky {bank}.",
                cs: "Poštovní server {server} nepotvrdil, že e-mail je z banky {bank}.",
                en: "The mail server {server} did not confirm that the mail is from bank {bank}."
            ),
            remedy: Texts(
                sk:
                    "Zapnite na serveri kontrolu DKIM a DMARC a skontrolujte payments.mail.server a payments.mail.received-above. V uložených súboroch a mboxoch pomôže tajná adresa (docs/mail.md).",
                cs:
                    "Zapněte na serveru kontrolu DKIM a DMARC a zkontrolujte payments.mail.server a payments.mail.received-above. V uložených souborech a mboxech pomůže tajná adresa (docs/mail.md).",
                en:
                    "Switch on DKIM and DMARC checks on the server, and check payments.mail.server and payments.mail.received-above. In saved files and mboxes a secret address helps (docs/mail.md)."
            )
        ),
        Message(
            "MAIL-023",
            text: Texts(
                sk: "E-mail neprišiel na tajnú adresu žiadneho účtu.",
                cs: "E-mail nepřišel na tajnou adresu žádného účtu.",
                en: "The mail did not come to the secret address of any account."
            ),
            remedy: Texts(
                sk: "Zadajte v banke adresu, ktorú vypíše „spojka address ÚČET“.",
                cs: "Zadejte v bance adresu, kterou vypíše „spojka address ÚČET“.",
                en: "Give the bank the address that “spojka address ACCOUNT” prints."
            )
        ),
        Message(
            "MAIL-024",
            text: Texts(
                sk: "E-mail prišiel na tajnú adresu iného účtu, než ktorého sa týka.",
                cs: "E-mail přišel na tajnou adresu jiného účtu, než kterého se týká.",
                en: "The mail came to the secret address of a different account."
            ),
            remedy: Texts(
                sk: "Zadajte v banke pre každý účet jeho vlastnú adresu („spojka address ÚČET“).",
                cs: "Zadejte v bance pro každý účet jeho vlastní adresu („spojka address ÚČET“).",
                en: "Give the bank the address of each account (“spojka address ACCOUNT”)."
            )
        ),
        Message(
            "MAIL-025",
            text: Texts(
                sk: "E-mail sa týka účtu, ktorý nie je v nastavení.",
                cs: "E-mail se týká účtu, který není v nastavení.",
                en: "The mail is about an account that is not configured."
            ),
            remedy: Texts(
                sk: "Doplňte účet do payments.accounts, alebo vypnite v banke jeho avíza.",
                cs: "Doplňte účet do payments.accounts, nebo vypněte v bance jeho avíza.",
                en: "Add the account to payments.accounts, or turn its notices off at the bank."
            )
        ),
        Message(
            "MAIL-026",
            text: Texts(
                sk: "Platba v e-maile je v mene {currency}, účet je v mene {account}.",
                cs: "Platba v e-mailu je v měně {currency}, účet je v měně {account}.",
                en: "The payment in the mail is in {currency}, the account is in {account}."
            ),
            remedy: Texts(
                sk: "Skontrolujte menu účtu v payments.accounts.",
                cs: "Zkontrolujte měnu účtu v payments.accounts.",
                en: "Check the currency of the account in payments.accounts."
            )
        ),
        Message(
            "MAIL-027",
            text: Texts(
                sk: "Nie je nastavené, podľa čoho sa pozná pravý e-mail banky.",
                cs: "Není nastaveno, podle čeho se pozná pravý e-mail banky.",
                en: "Nothing says how genuine bank mails are recognised."
            ),
            remedy: Texts(
                sk: "Nastavte payments.mail.domain a payments.mail.secret alebo payments.mail.server (docs/mail.md).",
                cs: "Nastavte payments.mail.domain a payments.mail.secret nebo payments.mail.server (docs/mail.md).",
                en: "Set payments.mail.domain and payments.mail.secret, or payments.mail.server (docs/mail.md)."
            )
        ),
        Message(
            "MAIL-028",
            text: Texts(
                sk: "E-mail neuvádza, ktorého účtu sa týka, a neprišiel na tajnú adresu, ktorá by to určila.",
                cs: "E-mail neuvádí, kterého účtu se týká, a nepřišel na tajnou adresu, která by to určila.",
                en: "The mail does not say which account it is about, and came to no secret address that shows it."
            ),
            remedy: Texts(
                sk: "Nastavte tajné adresy (payments.mail.domain a payments.mail.secret) a zadajte adresu v banke.",
                cs: "Nastavte tajné adresy (payments.mail.domain a payments.mail.secret) a zadejte adresu v bance.",
                en:
                    "Set up secret addresses (payments.mail.domain and payments.mail.secret) and give the bank the account's."
            )
        ),
        Message(
            "MAIL-030",
            text: Texts(
                sk: "{file}: Opis e-mailov nemá kľúč {key}.",
                cs: "{file}: Popis e-mailů nemá klíč {key}.",
                en: "{file}: mail layouts have no key {key}."
            ),
            remedy: Texts(
                sk: "Opravte ho; najbližší je {nearest}.",
                cs: "Opravte ho; nejbližší je {nearest}.",
                en: "Correct it; did you mean {nearest}?"
            )
        ),
        Message(
            "MAIL-031",
            text: Texts(
                sk: "{file}: {key} nemôže mať hodnotu {value}.",
                cs: "{file}: {key} nemůže mít hodnotu {value}.",
                en: "{file}: {key} cannot be {value}."
            ),
            remedy: Texts(
                sk: "Napíšte napríklad: {expected}.",
                cs: "Napište například: {expected}.",
                en: "Write for example: {expected}."
            )
        ),
        Message(
            "MAIL-032",
            text: Texts(
                sk: "{file}: chýba {key}.",
                cs: "{file}: chybí {key}.",
                en: "{file}: {key} is missing."
            ),
            remedy: Texts(
                sk: "Doplňte ho; docs/mail.md vysvetľuje každý kľúč.",
                cs: "Doplňte ho; docs/mail.md vysvětluje každý klíč.",
                en: "Add it; docs/mail.md explains every key."
            )
        ),
        Message(
            "MAIL-033",
            text: Texts(
                sk: "Opis {key} je v {file} aj v {other}.",
                cs: "Popis {key} je v {file} i v {other}.",
                en: "The layout {key} is in both {file} and {other}."
            ),
            remedy: Texts(
                sk: "Jeden z nich premenujte.",
                cs: "Jeden z nich přejmenujte.",
                en: "Rename one of them."
            )
        ),
        Message(
            "MAIL-040",
            text: Texts(
                sk: "Maildir {path} sa nedá čítať.",
                cs: "Maildir {path} nelze číst.",
                en: "The Maildir {path} cannot be read."
            ),
            remedy: Texts(
                sk: "Skontrolujte payments.mail.maildirs a práva k priečinkom new a cur.",
                cs: "Zkontrolujte payments.mail.maildirs a práva ke složkám new a cur.",
                en: "Check payments.mail.maildirs and the permissions of its folders new and cur."
            )
        ),
        Message(
            "MAIL-041",
            text: Texts(
                sk: "Pre tajné adresy chýba payments.mail.domain alebo payments.mail.secret.",
                cs: "Pro tajné adresy chybí payments.mail.domain nebo payments.mail.secret.",
                en:
                    "payments.mail.domain or payments.mail.secret is missing, without which there are no secret addresses."
            ),
            remedy: Texts(
                sk: "Nastavte oboje; docs/mail.md ukazuje ako.",
                cs: "Nastavte obojí; docs/mail.md ukazuje jak.",
                en: "Set both; docs/mail.md shows how."
            )
        ),
        Message(
            "MAIL-042",
            text: Texts(
                sk: "Účet {account} nie je v nastavení.",
                cs: "Účet {account} není v nastavení.",
                en: "The account {account} is not configured."
            ),
            remedy: Texts(
                sk: "Použite meno alebo číslo z payments.accounts.",
                cs: "Použijte jméno nebo číslo z payments.accounts.",
                en: "Use a name or number of payments.accounts."
            )
        ),
    ]
}
