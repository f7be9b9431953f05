import Domain

/// What can be wrong with a bank's mail or with a layout of such mails.
public enum MailProblem: String, ProblemCode {
    /// The file has no mail header. Remedy: save the mail from the mail program as .eml.
    case noMail = "MAIL-001"
    /// The mail is from no bank whose layout is known. Remedy: write a layout into mappings/mail, or move the mail
    /// elsewhere. Placeholders: sender, parts.
    case unknown = "MAIL-002"
    /// The mail is from a known bank, but none of its layouts fits. Remedy: the bank changed its mails; fix the layout.
    /// Placeholders: bank, sender, parts.
    case noLayout = "MAIL-003"
    /// A layout fits, but a value that a payment needs is missing. Remedy: fix the layout, or wait for the statement.
    /// Placeholders: layout, field.
    case missingValue = "MAIL-004"
    /// The mail reports no payment: a balance, a failed card payment. Remedy: none. Placeholders: layout, notice.
    case noPayment = "MAIL-005"
    /// The mail is larger than a notice can be. Remedy: none if it is no notice. Placeholders: limit.
    case tooLarge = "MAIL-006"
    /// The mail has too many parts, or parts too deep in one another. Remedy: none, it is no notice. Placeholders:
    /// parts, depth.
    case tooManyParts = "MAIL-007"
    /// A header that says how a part is to be read stands twice and differs. Remedy: none, it is a trick or damage.
    case contradiction = "MAIL-008"
    /// An attached archive cannot be read. Remedy: get the mail again. Placeholders: name.
    case badArchive = "MAIL-009"
    /// An attached archive needs a password. Remedy: put it into a secret and name it in payments.mail. Placeholders:
    /// name.
    case noPassword = "MAIL-010"
    /// The password does not open an attached archive. Remedy: fix the secret. Placeholders: name.
    case wrongPassword = "MAIL-011"
    /// Attached archives unfold to more than is read. Remedy: none, it is no notice. Placeholders: name, files, limit, total.
    case archiveTooLarge = "MAIL-012"
    /// The mail is encrypted by PGP, and no key is configured. Remedy: name the keys in payments.mail.pgp-keys.
    case encrypted = "MAIL-013"
    /// No key that is configured opens the PGP message. Remedy: import the key into payments.mail.pgp-keys.
    case noKey = "MAIL-014"
    /// A value stands twice in the mail and differs, one of them perhaps in the payer's words. Remedy: wait for the
    /// statement. Placeholders: layout, field, one, other.
    case twoValues = "MAIL-017"
    /// The mail reports more movements than one, or than its balances allow. Remedy: wait for the statement, or say
    /// `several` in the layout. Placeholders: layout.
    case severalMovements = "MAIL-018"
    /// The sign of the amount says the other direction than the words. Remedy: wait for the statement. Placeholders:
    /// layout.
    case signDiffers = "MAIL-019"
    /// The mail has more text, or reports more movements, than a notice does. Remedy: none, it is no notice.
    /// Placeholders: limit, movements.
    case tooMuch = "MAIL-016"
    /// The head of the mail is larger than is read. Remedy: none, servers write no such head. Placeholders: limit.
    case headTooLarge = "MAIL-034"
    /// The sender's domain is not one of the bank's. Remedy: none if it is forged; a forwarded mail must come
    /// redirected. Placeholders: bank, sender.
    case foreignSender = "MAIL-020"
    /// The mail server found that the mail is not from the bank. Remedy: none, it is likely forged. Placeholders: bank,
    /// server.
    case notAuthentic = "MAIL-021"
    /// Authentication is required, and the configured server says nothing. Remedy: set up DKIM and DMARC checks, or the
    /// server's name. Placeholders: bank, server.
    case noAuthentication = "MAIL-022"
    /// The mail did not come to a secret address. Remedy: give the bank the address that spojka address prints.
    case noSecretAddress = "MAIL-023"
    /// The mail came to the secret address of another account than it reports. Remedy: give the bank the right address.
    case otherAddress = "MAIL-024"
    /// The mail reports an account that is not configured. Remedy: add the account, or turn its notices off.
    case otherAccount = "MAIL-025"
    /// The payment is in another currency than its account. Remedy: check the currency of the account. Placeholders:
    /// currency, account.
    case otherCurrency = "MAIL-026"
    /// Nothing shows that a mail is genuine: neither a secret address nor authentication is set up. Remedy: set up
    /// payments.mail.
    case trustNotSetUp = "MAIL-027"
    /// The mail names no account of the merchant, and it came to no secret address that would tell. Remedy: set up secret
    /// addresses.
    case unnamedAccount = "MAIL-028"
    /// A key that layouts do not have. Remedy: fix it. Placeholders: file, key, nearest.
    case unknownKey = "MAIL-030"
    /// A value that a key of a layout does not take. Remedy: fix it. Placeholders: file, key, value, expected.
    case badValue = "MAIL-031"
    /// A key is missing without which a layout is of no use. Remedy: add it. Placeholders: file, key.
    case missingKey = "MAIL-032"
    /// Two files have layouts of one bank's name. Remedy: rename one. Placeholders: file, key, other.
    case twice = "MAIL-033"
    /// A Maildir cannot be read. Remedy: check payments.mail.maildirs. Placeholders: path.
    case badMaildir = "MAIL-040"
    /// Secret addresses are not set up. Remedy: set payments.mail.domain and payments.mail.secret.
    case noAddresses = "MAIL-041"
    /// No account of the configuration has that name or number. Remedy: use one that is there. Placeholders: account.
    case noAccount = "MAIL-042"
}

extension MailProblem {
    /// What they say to people, with the remedy: of mails, then of whom to trust.
    static let messages: [Message] = ofMails + ofTrust

    private static let ofMails: [Message] = [
        Message(
            "MAIL-001",
            text: Texts(
                sk: "Súbor nemá hlavičku e-mailu.",
                cs: "Soubor nemá hlavičku e-mailu.",
                en: "The file has no mail header."
            ),
            remedy: Texts(
                sk: "Uložte správu z poštového programu ako .eml a vložte ju znova.",
                cs: "Uložte zprávu z poštovního programu jako .eml a vložte ji znovu.",
                en: "Save the message from the mail program as .eml and drop it again."
            )
        ),
        Message(
            "MAIL-002",
            text: Texts(
                sk: "E-mail od {sender} nie je zo žiadnej známej banky; jeho časti: {parts}.",
                cs: "E-mail od {sender} není ze žádné známé banky; jeho části: {parts}.",
                en: "The mail from {sender} is not from a known bank; its parts: {parts}."
            ),
            remedy: Texts(
                sk: "Ak je z banky, opíšte jej e-maily v mappings/mail (docs/mail.md). Inak ho zmažte.",
                cs: "Pokud je z banky, popište její e-maily v mappings/mail (docs/mail.md). Jinak ho smažte.",
                en: "If it is from a bank, describe its mails in mappings/mail (docs/mail.md). Otherwise delete it."
            )
        ),
        Message(
            "MAIL-003",
            text: Texts(
                sk: "E-mail (banka: {bank}, od {sender}, časti: {parts}) má text, ktorý nezodpovedá žiadnemu opisu.",
                cs: "E-mail (banka: {bank}, od {sender}, části: {parts}) má text, který neodpovídá žádnému popisu.",
                en: "The mail of {bank} (from {sender}, parts: {parts}) fits no layout."
            ),
            remedy: Texts(
                sk: "Banka zrejme zmenila text. Doplňte opis v mappings/mail; platba sa zatiaľ spáruje z výpisu.",
                cs: "Banka zřejmě změnila text. Doplňte popis v mappings/mail; platba se zatím spáruje z výpisu.",
                en:
                    "The bank seems to have changed its text. Add a layout in mappings/mail; meanwhile the statement pays the order."
            )
        ),
        Message(
            "MAIL-004",
            text: Texts(
                sk: "V e-maile podľa opisu {layout} chýba alebo sa nedá prečítať: {field}.",
                cs: "V e-mailu podle popisu {layout} chybí nebo nelze přečíst: {field}.",
                en: "In the mail, read by the layout {layout}, this is missing or unreadable: {field}."
            ),
            remedy: Texts(
                sk: "Podrobnosti vypíše „spojka inspect“; opravte opis, alebo počkajte na výpis.",
                cs: "Podrobnosti vypíše „spojka inspect“; opravte popis, nebo počkejte na výpis.",
                en: "“spojka inspect” shows the details; fix the layout, or wait for the statement."
            )
        ),
        Message(
            "MAIL-005",
            text: Texts(
                sk: "E-mail ({layout}) sa netýka platby: {notice}.",
                cs: "E-mail ({layout}) se netýká platby: {notice}.",
                en: "The mail ({layout}) is not about a payment: {notice}."
            ),
            remedy: Texts(
                sk: "Nemusíte robiť nič.",
                cs: "Nemusíte dělat nic.",
                en: "Nothing to do."
            )
        ),
        Message(
            "MAIL-006",
            text: Texts(
                sk: "E-mail je väčší než {limit} MB.",
                cs: "E-mail je větší než {limit} MB.",
                en: "The mail is larger than {limit} MB."
            ),
            remedy: Texts(
                sk: "Avíza bánk takéto nebývajú. Ak prišiel výpis ako príloha, uložte prílohu do priečinka inbox.",
                cs: "Avíza bank taková nebývají. Pokud přišel výpis jako příloha, uložte přílohu do složky inbox.",
                en:
                    "Bank notices are never this large. If a statement came as an attachment, save that into the inbox folder."
            )
        ),
        Message(
            "MAIL-007",
            text: Texts(
                sk: "E-mail má viac než {parts} častí alebo sú vnorené hlbšie než {depth}-krát.",
                cs: "E-mail má více než {parts} částí nebo jsou vnořené hlouběji než {depth}krát.",
                en: "The mail has more than {parts} parts, or parts nested more than {depth} deep."
            ),
            remedy: Texts(
                sk: "Avíza bánk takéto nebývajú; zmažte ho.",
                cs: "Avíza bank taková nebývají; smažte jej.",
                en: "Bank notices are never like this; delete it."
            )
        ),
        Message(
            "MAIL-008",
            text: Texts(
                sk: "Časť e-mailu má dvakrát hlavičku o svojom obsahu a zakaždým inú.",
                cs: "Část e-mailu má dvakrát hlavičku o svém obsahu a pokaždé jinou.",
                en: "A part of the mail has two headers about its content, and they differ."
            ),
            remedy: Texts(
                sk: "Môže ísť o podvrh alebo poškodenie; e-mail sa nepoužije.",
                cs: "Může jít o podvrh nebo poškození; e-mail se nepoužije.",
                en: "It may be a forgery or damage; the mail is not used."
            )
        ),
        Message(
            "MAIL-009",
            text: Texts(
                sk: "Príloha {name} sa nedá rozbaliť.",
                cs: "Přílohu {name} nelze rozbalit.",
                en: "The attachment {name} cannot be unpacked."
            ),
            remedy: Texts(
                sk: "Požiadajte banku, aby e-mail poslala znova.",
                cs: "Požádejte banku, aby e-mail poslala znovu.",
                en: "Ask the bank to send the mail again."
            )
        ),
        Message(
            "MAIL-010",
            text: Texts(
                sk: "Príloha {name} je zašifrovaná a heslo nie je nastavené.",
                cs: "Příloha {name} je zašifrovaná a heslo není nastavené.",
                en: "The attachment {name} is encrypted, and no password is set."
            ),
            remedy: Texts(
                sk: "Zapíšte heslo do súboru v secrets/ a uveďte ho v payments.mail.passwords.",
                cs: "Zapište heslo do souboru v secrets/ a uveďte ho v payments.mail.passwords.",
                en: "Write the password into a file in secrets/ and name it in payments.mail.passwords."
            )
        ),
        Message(
            "MAIL-011",
            text: Texts(
                sk: "Žiadne nastavené heslo neotvorí prílohu {name}.",
                cs: "Žádné nastavené heslo neotevře přílohu {name}.",
                en: "None of the configured passwords opens the attachment {name}."
            ),
            remedy: Texts(
                sk: "Opravte heslo v secrets/ (payments.mail.passwords).",
                cs: "Opravte heslo v secrets/ (payments.mail.passwords).",
                en: "Correct the password in secrets/ (payments.mail.passwords)."
            )
        ),
        Message(
            "MAIL-012",
            text: Texts(
                sk:
                    "Prílohy majú po rozbalení {name} viac než {files} súborov, súbor nad {limit} MB alebo spolu nad {total} MB.",
                cs:
                    "Přílohy mají po rozbalení {name} více než {files} souborů, soubor nad {limit} MB nebo spolu nad {total} MB.",
                en:
                    "With {name} unpacked, the attachments are more than {files} files, one above {limit} MB, or {total} MB together."
            ),
            remedy: Texts(
                sk: "Avíza bánk takéto nebývajú; e-mail sa nepoužije.",
                cs: "Avíza bank taková nebývají; e-mail se nepoužije.",
                en: "Bank notices are never like this; the mail is not used."
            )
        ),
        Message(
            "MAIL-013",
            text: Texts(
                sk: "E-mail je zašifrovaný pomocou PGP a kľúče nie sú nastavené.",
                cs: "E-mail je zašifrovaný pomocí PGP a klíče nejsou nastavené.",
                en: "The mail is encrypted with PGP, and no keys are configured."
            ),
            remedy: Texts(
                sk: "Uveďte priečinok s kľúčmi v payments.mail.pgp-keys (docs/mail.md).",
                cs: "Uveďte složku s klíči v payments.mail.pgp-keys (docs/mail.md).",
                en: "Name the folder of the keys in payments.mail.pgp-keys (docs/mail.md)."
            )
        ),
        Message(
            "MAIL-014",
            text: Texts(
                sk: "Žiadny nastavený kľúč PGP e-mail neotvorí.",
                cs: "Žádný nastavený klíč PGP e-mail neotevře.",
                en: "None of the configured PGP keys opens the mail."
            ),
            remedy: Texts(
                sk: "Vložte súkromný kľúč do priečinka payments.mail.pgp-keys a skontrolujte heslo k nemu.",
                cs: "Vložte soukromý klíč do složky payments.mail.pgp-keys a zkontrolujte heslo k němu.",
                en: "Import the private key into the folder of payments.mail.pgp-keys and check its passphrase."
            )
        ),
        Message(
            "MAIL-017",
            text: Texts(
                sk: "E-mail ({layout}) si protirečí: {field} je v ňom dvakrát a rôzne („{one}“, „{other}“).",
                cs: "E-mail ({layout}) si odporuje: {field} je v něm dvakrát a různě („{one}“, „{other}“).",
                en:
                    "The mail ({layout}) contradicts itself: {field} has two values (“{one}”, “{other}”)."
            ),
            remedy: Texts(
                sk: "Druhú hodnotu možno napísal platiteľ do správy. Počkajte na výpis, alebo overte platbu v banke.",
                cs: "Druhou hodnotu možná napsal plátce do zprávy. Počkejte na výpis, nebo ověřte platbu v bance.",
                en:
                    "The payer may have written one of them into the message. Wait for the statement, or check with the bank."
            )
        ),
        Message(
            "MAIL-018",
            text: Texts(
                sk: "E-mail ({layout}) uvádza viac pohybov, než opis alebo zostatky v ňom dovoľujú.",
                cs: "E-mail ({layout}) uvádí více pohybů, než popis nebo zůstatky v něm dovolují.",
                en: "The mail ({layout}) reports more movements than the layout or its balances allow."
            ),
            remedy: Texts(
                sk:
                    "Ďalší pohyb možno napísal platiteľ do správy. Počkajte na výpis; ak banka posiela viac pohybov naraz, pridajte do opisu several: true.",
                cs:
                    "Další pohyb možná napsal plátce do zprávy. Počkejte na výpis; pokud banka posílá více pohybů najednou, přidejte do popisu several: true.",
                en:
                    "The payer may have written one into the message. Wait for the statement; if the bank sends several at once, add several: true to the layout."
            )
        ),
        Message(
            "MAIL-019",
            text: Texts(
                sk: "E-mail ({layout}) si protirečí: znamienko sumy udáva opačný smer než jeho slová.",
                cs: "E-mail ({layout}) si odporuje: znaménko částky udává opačný směr než jeho slova.",
                en: "The mail ({layout}) contradicts itself: the sign of the amount contradicts its words."
            ),
            remedy: Texts(
                sk: "Počkajte na výpis, alebo overte platbu v banke.",
                cs: "Počkejte na výpis, nebo ověřte platbu v bance.",
                en: "Wait for the statement, or check the payment with the bank."
            )
        ),
        Message(
            "MAIL-016",
            text: Texts(
                sk: "E-mail má viac než {limit} MB textu, viac než {movements} pohybov alebo príliš zložitú stránku.",
                cs: "E-mail má více než {limit} MB textu, více než {movements} pohybů nebo příliš složitou stránku.",
                en:
                    "The mail has more than {limit} MB of text, more than {movements} movements, or too complex a page."
            ),
            remedy: Texts(
                sk: "Avíza bánk takéto nebývajú; e-mail sa nepoužije. Platby prinesie výpis.",
                cs: "Avíza bank taková nebývají; e-mail se nepoužije. Platby přinese výpis.",
                en: "Bank notices are never like this; the mail is not used. The statement brings the payments."
            )
        ),
        Message(
            "MAIL-034",
            text: Texts(
                sk: "Hlavička e-mailu má viac než {limit} kB.",
                cs: "Hlavička e-mailu má více než {limit} kB.",
                en: "The head of the mail is larger than {limit} kB."
            ),
            remedy: Texts(
                sk: "Také hlavičky poštové servery nepíšu; e-mail sa nepoužije.",
                cs: "Takové hlavičky poštovní servery nepíšou; e-mail se nepoužije.",
                en: "Mail servers write no such heads; the mail is not used."
            )
        ),
    ]
}
