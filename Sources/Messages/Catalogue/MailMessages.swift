import Domain

/// What is said about bank mails that cannot be read.
enum MailMessages {
    /// `MAIL-001` and on.
    static let all: [Message] = [
        Message(
            "MAIL-001",
            text: Texts(
                sk: "Súbor nemá hlavičku e-mailu.",
                cs: "Soubor nemá hlavičku e-mailu.",
                en: "The file has no header of a mail."
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
                en: "The mail from {sender} is from no bank that is known; its parts: {parts}."
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
                en: "The mail, read by layout {layout}, lacks this or it cannot be read: {field}."
            ),
            remedy: Texts(
                sk: "Podrobnosti vypíše „spojka inspect“; opravte opis, alebo počkajte na výpis.",
                cs: "Podrobnosti vypíše „spojka inspect“; opravte popis, nebo počkejte na výpis.",
                en: "“spojka inspect” shows the details; mend the layout, or wait for the statement."
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
                en: "The mail has more than {parts} parts, or parts more than {depth} deep in one another."
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
                en: "No password that is set opens the attachment {name}."
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
                en: "The mail is encrypted by PGP, and no keys are set."
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
                en: "No PGP key that is set opens the mail."
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
                    "The mail ({layout}) contradicts itself: {field} stands in it twice and differs (“{one}”, “{other}”)."
            ),
            remedy: Texts(
                sk: "Druhú hodnotu možno napísal platiteľ do správy. Počkajte na výpis, alebo overte platbu v banke.",
                cs: "Druhou hodnotu možná napsal plátce do zprávy. Počkejte na výpis, nebo ověřte platbu v bance.",
                en:
                    "The payer may have written the other one into his message. Wait for the statement, or check with the bank."
            )
        ),
        Message(
            "MAIL-018",
            text: Texts(
                sk: "E-mail ({layout}) uvádza viac pohybov, než opis alebo zostatky v ňom dovoľujú.",
                cs: "E-mail ({layout}) uvádí více pohybů, než popis nebo zůstatky v něm dovolují.",
                en: "The mail ({layout}) tells of more movements than the layout, or the balances in it, allow."
            ),
            remedy: Texts(
                sk:
                    "Ďalší pohyb možno napísal platiteľ do správy. Počkajte na výpis; ak banka posiela viac pohybov naraz, pridajte do opisu several: true.",
                cs:
                    "Další pohyb možná napsal plátce do zprávy. Počkejte na výpis; pokud banka posílá více pohybů najednou, přidejte do popisu several: true.",
                en:
                    "The payer may have written another one into his message. Wait for the statement; if the bank sends several at once, add several: true to the layout."
            )
        ),
        Message(
            "MAIL-019",
            text: Texts(
                sk: "E-mail ({layout}) si protirečí: znamienko sumy udáva opačný smer než jeho slová.",
                cs: "E-mail ({layout}) si odporuje: znaménko částky udává opačný směr než jeho slova.",
                en: "The mail ({layout}) contradicts itself: the sign of the amount is against its words."
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
                    "The mail has more than {limit} MB of text, more than {movements} movements, or too intricate a page."
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
