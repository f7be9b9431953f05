import Domain

/// What is said about the ledger.
enum LedgerMessages {
    /// `LEDGER-001` and on.
    static let all: [Message] = [
        Message(
            "LEDGER-001",
            text: Texts(
                sk: "Evidenciu {path} nemožno otvoriť alebo do nej zapísať: {detail}.",
                cs: "Evidenci {path} nelze otevřít nebo do ní zapsat: {detail}.",
                en: "The ledger {path} cannot be opened or written: {detail}."
            ),
            remedy: Texts(
                sk: "Skontrolujte práva a voľné miesto v priečinku state.",
                cs: "Zkontrolujte práva a volné místo ve složce state.",
                en: "Check the permissions and the free space of the folder state."
            )
        ),
        Message(
            "LEDGER-002",
            text: Texts(
                sk: "Evidenciu {path} zapísala novšia verzia programu.",
                cs: "Evidenci {path} zapsala novější verze programu.",
                en: "A newer version of the program wrote the ledger {path}."
            ),
            remedy: Texts(
                sk: "Nainštalujte novšiu verziu alebo evidenciu obnovte príkazom „spojka replay“.",
                cs: "Nainstalujte novější verzi nebo evidenci obnovte příkazem „spojka replay“.",
                en: "Install the newer version, or rebuild the ledger with “spojka replay”."
            )
        ),
        Message(
            "LEDGER-004",
            text: Texts(
                sk: "Do evidencie {path} práve zapisuje iný program.",
                cs: "Do evidence {path} právě zapisuje jiný program.",
                en: "Another program is writing the ledger {path}."
            ),
            remedy: Texts(
                sk: "Skúste to neskôr; ďalšie spracovanie môže uspieť.",
                cs: "Zkuste to později; další zpracování může uspět.",
                en: "Try again later; the next pass may succeed."
            )
        ),
        Message(
            "LEDGER-005",
            text: Texts(
                sk: "Evidencia {path} je poškodená alebo to nie je evidencia.",
                cs: "Evidence {path} je poškozená nebo to není evidence.",
                en: "The ledger {path} is damaged or not a ledger."
            ),
            remedy: Texts(
                sk: "Obnovte ju z archívu príkazom „spojka replay“.",
                cs: "Obnovte ji z archivu příkazem „spojka replay“.",
                en: "Rebuild it from the archive with “spojka replay”."
            )
        ),
        Message(
            "LEDGER-006",
            text: Texts(
                sk: "Zálohu evidencie {path} sa nepodarilo vytvoriť; evidencia samotná je v poriadku.",
                cs: "Zálohu evidence {path} se nepodařilo vytvořit; evidence samotná je v pořádku.",
                en: "The backup {path} of the ledger could not be made; the ledger itself is fine."
            ),
            remedy: Texts(
                sk: "Skontrolujte voľné miesto a práva v priečinku state; ďalšie spracovanie zálohu vytvorí.",
                cs: "Zkontrolujte volné místo a práva ve složce state; příští zpracování zálohu vytvoří.",
                en: "Check the free space and the permissions of the folder state; the next pass makes it."
            )
        ),
        Message(
            "LEDGER-007",
            text: Texts(
                sk: "Evidencia {path} chýba alebo je prázdna, ale archív má súbory; nič sa nespracovalo.",
                cs: "Evidence {path} chybí nebo je prázdná, ale archiv má soubory; nic se nezpracovalo.",
                en: "The ledger {path} is missing or empty, but the archive has files; nothing was processed."
            ),
            remedy: Texts(
                sk: "Vráťte zálohu príkazom „spojka restore“, alebo evidenciu obnovte z archívu príkazom "
                    + "„spojka replay“. Ak chcete začať odznova, presuňte preč aj priečinok spool/archive.",
                cs: "Vraťte zálohu příkazem „spojka restore“, nebo evidenci obnovte z archivu příkazem "
                    + "„spojka replay“. Chcete-li začít znovu, přesuňte pryč i složku spool/archive.",
                en: "Put the backup in its place with “spojka restore”, or rebuild the ledger with “spojka replay”. "
                    + "To start over, move the folder spool/archive away, too."
            )
        ),
        Message(
            "LEDGER-008",
            text: Texts(
                sk: "Evidencia {path} je staršia ako archív: nepozná spracovanie so záznamom {record}.",
                cs: "Evidence {path} je starší než archiv: nezná zpracování se záznamem {record}.",
                en: "The ledger {path} is older than the archive: it does not know the pass of {record}."
            ),
            remedy: Texts(
                sk: "Obnovte evidenciu z archívu príkazom „spojka replay“; nič sa tým nestratí.",
                cs: "Obnovte evidenci z archivu příkazem „spojka replay“; nic se tím neztratí.",
                en: "Rebuild the ledger from the archive with “spojka replay”; nothing is lost."
            )
        ),
        Message(
            "LEDGER-009",
            text: Texts(
                sk: "Evidencia {path} nepatrí k tomuto archívu: záznam {record} nie je ten, ktorý zapísala.",
                cs: "Evidence {path} nepatří k tomuto archivu: záznam {record} není ten, který zapsala.",
                en: "The ledger {path} does not belong to this archive: {record} is not the record it wrote."
            ),
            remedy: Texts(
                sk: "Vráťte evidenciu alebo archív, ktoré patria k sebe, alebo spustite „spojka replay“.",
                cs: "Vraťte evidenci nebo archiv, které patří k sobě, nebo spusťte „spojka replay“.",
                en: "Bring back the ledger or the archive that belong together, or run “spojka replay”."
            )
        ),
        Message(
            "LEDGER-010",
            text: Texts(
                sk: "Záloha evidencie {path} neexistuje.",
                cs: "Záloha evidence {path} neexistuje.",
                en: "There is no backup {path} of the ledger."
            ),
            remedy: Texts(
                sk: "Obnovte evidenciu z archívu príkazom „spojka replay“.",
                cs: "Obnovte evidenci z archivu příkazem „spojka replay“.",
                en: "Rebuild the ledger from the archive with “spojka replay”."
            )
        ),
    ]
}
