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
            "LEDGER-003",
            text: Texts(
                sk: "Záznam neexistuje ({what} {id}).",
                cs: "Záznam neexistuje ({what} {id}).",
                en: "There is no such record ({what} {id})."
            ),
            remedy: Texts(
                sk: "Najprv si nechajte záznamy vypísať a skontrolujte označenie.",
                cs: "Nejprve si nechte záznamy vypsat a zkontrolujte označení.",
                en: "List the records first and check the name."
            )
        ),
    ]
}
