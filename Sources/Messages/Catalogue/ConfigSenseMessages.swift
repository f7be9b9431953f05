import Domain

extension ConfigMessages {
    /// What can be read but makes no sense, or does nothing.
    static let sense: [Message] = [
        Message(
            "CONFIG-028",
            text: Texts(
                sk: "Nastavenie {key} neexistuje ({file}).",
                cs: "Nastavení {key} neexistuje ({file}).",
                en: "There is no setting {key} ({file})."
            ),
            remedy: Texts(
                sk: "Vymažte ho. Všetky nastavenia sú v docs/configuration.md.",
                cs: "Smažte ho. Všechna nastavení jsou v docs/configuration.md.",
                en: "Delete it. docs/configuration.md has all settings."
            )
        ),
        Message(
            "CONFIG-029",
            text: Texts(
                sk: "Predajný kanál sa nemôže volať „{name}“ ({file}): v spojeniach to znamená priečinok.",
                cs: "Prodejní kanál se nemůže jmenovat „{name}“ ({file}): ve spojeních to znamená složku.",
                en: "A channel cannot be called “{name}” ({file}): in connections that means a folder."
            ),
            remedy: Texts(
                sk: "Zvoľte iný názov, napríklad eshop.",
                cs: "Zvolte jiný název, například eshop.",
                en: "Choose another name, such as eshop."
            )
        ),
        Message(
            "CONFIG-030",
            text: Texts(
                sk: "Nastavenie {key} nepozná „{value}“ ({file}); dostalo by sa tak do dokladu.",
                cs: "Nastavení {key} nezná „{value}“ ({file}); dostalo by se tak do dokladu.",
                en: "The setting {key} does not know “{value}” ({file}); it would appear in the document unchanged."
            ),
            remedy: Texts(
                sk: "Použite iba: {choices}.",
                cs: "Použijte jen: {choices}.",
                en: "Use only: {choices}."
            )
        ),
        Message(
            "CONFIG-031",
            text: Texts(
                sk: "Hodnota „{value}“ nastavenia {key} nie je dátum ({file}).",
                cs: "Hodnota „{value}“ nastavení {key} není datum ({file}).",
                en: "The value “{value}” of the setting {key} is not a valid date ({file})."
            ),
            remedy: Texts(
                sk: "Napíšte ho v tvare rok-mesiac-deň, napríklad 2026-11-30.",
                cs: "Napište ho ve tvaru rok-měsíc-den, například 2026-11-30.",
                en: "Write it as year, month and day, for example 2026-11-30."
            )
        ),
        Message(
            "CONFIG-032",
            text: Texts(
                sk: "Hodnota „{value}“ nastavenia {key} je na účtovný systém príliš dlhá ({file}).",
                cs: "Hodnota „{value}“ nastavení {key} je na účetní systém příliš dlouhá ({file}).",
                en: "The value “{value}” of {key} is too long for the accounting system ({file})."
            ),
            remedy: Texts(
                sk: "Napíšte ju presne tak, ako je v účtovnom systéme; môže mať najviac {high} znakov.",
                cs: "Napište ji přesně tak, jak je v účetním systému; může mít nejvýše {high} znaků.",
                en: "Write it exactly as the accounting system has it; it has at most {high} characters."
            )
        ),
        Message(
            "CONFIG-033",
            text: Texts(
                sk: "Sklad „{value}“ je v {key}, ale nie je vo warehouse.warehouses, takže sa nezapočíta ({file}).",
                cs: "Sklad „{value}“ je v {key}, ale není ve warehouse.warehouses, takže se nezapočítá ({file}).",
                en: "The warehouse “{value}” of {key} is not in warehouse.warehouses, so it does not count ({file})."
            ),
            remedy: Texts(
                sk: "Doplňte ho do warehouse.warehouses, alebo jeden zo zoznamov vymažte.",
                cs: "Doplňte ho do warehouse.warehouses, nebo jeden ze seznamů smažte.",
                en: "Add it to warehouse.warehouses, or delete one of the lists."
            )
        ),
        Message(
            "CONFIG-034",
            text: Texts(
                sk: "Adresa v nastavení {key} nie je adresa servera ({file}).",
                cs: "Adresa v nastavení {key} není adresa serveru ({file}).",
                en: "The address in {key} is not one of a server ({file})."
            ),
            remedy: Texts(
                sk: "Napíšte celú adresu s https://, bez mena a hesla; http:// smie ísť len na tento počítač.",
                cs: "Napište celou adresu s https://, bez jména a hesla; http:// smí jít jen na tento počítač.",
                en: "Write the whole address with https://, without user and password; http:// only to this machine."
            )
        ),
        Message(
            "CONFIG-035",
            text: Texts(
                sk: "Nastavenie {key} nemá žiadny účinok, kým nie je nastavené {needed} ({file}).",
                cs: "Nastavení {key} nemá žádný účinek, dokud není nastaveno {needed} ({file}).",
                en: "The setting {key} has no effect without {needed} ({file})."
            ),
            remedy: Texts(
                sk: "Nastavte {needed}, alebo {key} vymažte.",
                cs: "Nastavte {needed}, nebo {key} smažte.",
                en: "Set {needed}, or delete {key}."
            )
        ),
        Message(
            "CONFIG-036",
            text: Texts(
                sk: "Nastavenie {key} nemá žiadny účinok: účtovný systém je {system} ({file}).",
                cs: "Nastavení {key} nemá žádný účinek: účetní systém je {system} ({file}).",
                en: "The setting {key} has no effect: the accounting system is {system} ({file})."
            ),
            remedy: Texts(
                sk: "Vymažte ho, alebo opravte warehouse.system.",
                cs: "Smažte ho, nebo opravte warehouse.system.",
                en: "Delete it, or correct warehouse.system."
            )
        ),
        Message(
            "CONFIG-037",
            text: Texts(
                sk: "Zoznam {key} je prázdny: žiadna platba sa nespáruje sama ({file}).",
                cs: "Seznam {key} je prázdný: žádná platba se nespáruje sama ({file}).",
                en: "The list {key} is empty: no payment is paired automatically ({file})."
            ),
            remedy: Texts(
                sk: "Doplňte, podľa čoho sa majú párovať, alebo ich párujte príkazom „spojka payments pair“.",
                cs: "Doplňte, podle čeho se mají párovat, nebo je párujte příkazem „spojka payments pair“.",
                en: "Add criteria, or pair payments with spojka payments pair."
            )
        ),
        Message(
            "CONFIG-038",
            text: Texts(
                sk: "Nastavenie {key} je prázdne: zaplatené objednávky nedostanú žiadny stav ({file}).",
                cs: "Nastavení {key} je prázdné: zaplacené objednávky nedostanou žádný stav ({file}).",
                en: "The setting {key} is empty: paid orders get no state ({file})."
            ),
            remedy: Texts(
                sk: "Napíšte stav tak, ako sa volá v e-shope, alebo nastavenie vymažte; potom je to Uhradená.",
                cs: "Napište stav tak, jak se jmenuje v e-shopu, nebo nastavení smažte; potom je to Uhradená.",
                en: "Write the state as the e-shop calls it, or delete the setting; then it is Uhradená."
            )
        ),
        Message(
            "CONFIG-039",
            text: Texts(
                sk: "Kurz {key} nemá žiadny účinok: {value} je mena účtovníctva ({file}).",
                cs: "Kurz {key} nemá žádný účinek: {value} je měna účetnictví ({file}).",
                en: "The rate {key} has no effect: {value} is the currency of the accounting ({file})."
            ),
            remedy: Texts(
                sk: "Vymažte ho, alebo opravte merchant.currency.",
                cs: "Smažte ho, nebo opravte merchant.currency.",
                en: "Delete it, or correct merchant.currency."
            )
        ),
        Message(
            "CONFIG-040",
            text: Texts(
                sk: "Kontrolné číslice účtu v nastavení {key} nesedia ({file}).",
                cs: "Kontrolní číslice účtu v nastavení {key} nesedí ({file}).",
                en: "The check digits of the account in {key} do not fit ({file})."
            ),
            remedy: Texts(
                sk: "Porovnajte číslo účtu s výpisom z banky.",
                cs: "Porovnejte číslo účtu s výpisem z banky.",
                en: "Compare the number with a statement of the bank."
            )
        ),
        Message(
            "CONFIG-041",
            text: Texts(
                sk: "Účet v nastavení {key} je skúšobný účet zo vzoru ({file}).",
                cs: "Účet v nastavení {key} je zkušební účet ze vzoru ({file}).",
                en: "The account in {key} is that of the sample ({file})."
            ),
            remedy: Texts(
                sk: "Napíšte namiesto neho vlastný účet. Ak iba skúšate, nemusíte robiť nič.",
                cs: "Napište místo něj vlastní účet. Pokud jen zkoušíte, nemusíte dělat nic.",
                en: "Write your own in its place. You can ignore this while you are only trying Spojka out."
            )
        ),
        Message(
            "CONFIG-042",
            text: Texts(
                sk: "Pod {key} nie je žiadny predajný kanál: nečítajú sa objednávky a neposielajú sa zásoby ({file}).",
                cs: "Pod {key} není žádný prodejní kanál: nečtou se objednávky a neposílají se zásoby ({file}).",
                en: "There is no channel under {key}: no orders are read and no stock is sent ({file})."
            ),
            remedy: Texts(
                sk: "Doplňte pod {key} názov e-shopu, napríklad eshop:.",
                cs: "Doplňte pod {key} název e-shopu, například eshop:.",
                en: "Add the name of the e-shop under {key}, such as eshop:."
            )
        ),
        Message(
            "CONFIG-043",
            text: Texts(
                sk: """
                    Tolerancia {key} je {value} centov alebo halierov; zaplatí aj platba, ktorá sa veľmi líši \
                    ({file}).
                    """,
                cs: "Tolerance {key} je {value} centů nebo haléřů; zaplatí i platba, která se velmi liší ({file}).",
                en: "The tolerance {key} is {value} cents; a payment that is far off still pays ({file})."
            ),
            remedy: Texts(
                sk: "Je v centoch alebo halieroch: 50 je 0,50. Napíšte menšiu, ak ste mysleli celé eurá alebo koruny.",
                cs: "Je v centech nebo haléřích: 50 je 0,50. Napište menší, pokud jste mysleli celá eura nebo koruny.",
                en: "It is in cents: 50 is 0.50. Write less if whole units were meant."
            )
        ),
        Message(
            "CONFIG-044",
            text: Texts(
                sk: "Odtlačok certifikátu {key} ({value}) nie je odtlačok SHA-256 ({file}).",
                cs: "Otisk certifikátu {key} ({value}) není otisk SHA-256 ({file}).",
                en: "{key} ({value}) is no SHA-256 fingerprint of a certificate ({file})."
            ),
            remedy: Texts(
                sk: "Napíšte sha256: a 64 šestnástkových číslic; ukáže ich openssl x509 -fingerprint -sha256.",
                cs: "Napište sha256: a 64 šestnáctkových číslic; ukáže je openssl x509 -fingerprint -sha256.",
                en: "Write sha256: and 64 hexadecimal digits; openssl x509 -fingerprint -sha256 shows them."
            )
        ),
        Message(
            "CONFIG-045",
            text: Texts(
                sk: "Nastavenie {key} má nové miesto; zatiaľ platí aj tu ({file}).",
                cs: "Nastavení {key} má nové místo; zatím platí i zde ({file}).",
                en: "The setting {key} has a new place; for now it still counts here ({file})."
            ),
            remedy: Texts(
                sk: "Presuňte ho: {needed}.",
                cs: "Přesuňte ho: {needed}.",
                en: "Move it: {needed}."
            )
        ),
        Message(
            "CONFIG-046",
            text: Texts(
                sk: "Účet {value} v {key} medzi účtami payments.accounts nie je ({file}).",
                cs: "Účet {value} v {key} mezi účty payments.accounts není ({file}).",
                en: "The account {value} of {key} is none of payments.accounts ({file})."
            ),
            remedy: Texts(
                sk: "Napíšte názov alebo číslo jedného z nich: {choices}.",
                cs: "Napište název nebo číslo jednoho z nich: {choices}.",
                en: "Write the name or number of one of them: {choices}."
            )
        ),
        Message(
            "CONFIG-047",
            text: Texts(
                sk:
                    "Spojenie {key}: {value} potrebuje nastavenie {needed}, inak by systém dostal súbory iného ({file}).",
                cs:
                    "Spojení {key}: {value} potřebuje nastavení {needed}, jinak by systém dostal soubory jiného ({file}).",
                en:
                    "The connection {key}: {value} needs {needed}; else the system would get files of another one ({file})."
            ),
            remedy: Texts(
                sk: "Nastavte {needed}, alebo spojenie vypnite (enabled: false).",
                cs: "Nastavte {needed}, nebo spojení vypněte (enabled: false).",
                en: "Set {needed}, or switch the connection off (enabled: false)."
            )
        ),
    ]
}
