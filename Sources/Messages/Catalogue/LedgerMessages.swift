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
                en: "Check the rights and the free space of the folder state."
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
                en: "The ledger {path} is damaged, or is no ledger."
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
                en: "Check the free space and the rights of the folder state; the next pass makes it."
            )
        ),
    ]
}
