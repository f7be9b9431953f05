/// What is said about bank statements of any format.
enum StatementMessages {
    /// `STATEMENT-001` and on.
    static let all: [Message] = [
        Message(
            "STATEMENT-001",
            text: Texts(
                sk: """
                    Výpis {statement} nesedí o {difference}: počiatočný zostatok {opening} a pohyby \
                    {movements} dávajú {computed}, konečný zostatok je {stated}. Pohyby chýbajú alebo sú \
                    zdvojené.
                    """,
                cs: """
                    Výpis {statement} nesouhlasí o {difference}: počáteční zůstatek {opening} a pohyby \
                    {movements} dávají {computed}, konečný zůstatek je {stated}. Pohyby chybějí nebo jsou \
                    zdvojené.
                    """,
                en: """
                    The statement {statement} does not balance by {difference}: the opening balance {opening} \
                    and the movements {movements} make {computed}, the closing balance is {stated}. Movements \
                    are missing or doubled.
                    """
            ),
            remedy: Texts(
                sk: "Vyžiadajte si z banky znova celý výpis.",
                cs: "Vyžádejte si z banky znovu celý výpis.",
                en: "Get the whole statement from the bank again."
            )
        ),
        Message(
            "STATEMENT-002",
            text: Texts(
                sk: "Pohyby výpisu {statement} sú vo viacerých menách ({first}, {second}).",
                cs: "Pohyby výpisu {statement} jsou ve více měnách ({first}, {second}).",
                en: "Movements of the statement {statement} are in several currencies ({first}, {second})."
            ),
            remedy: Texts(
                sk: "Vyžiadajte si výpis z banky znova, pre každý účet zvlášť.",
                cs: "Vyžádejte si výpis z banky znovu, pro každý účet zvlášť.",
                en: "Get the statement from the bank again, one account at a time."
            )
        ),
        Message(
            "STATEMENT-003",
            text: Texts(
                sk: "Súbor neobsahuje výpis ani pohyb.",
                cs: "Soubor neobsahuje výpis ani pohyb.",
                en: "The file has no statement and no movement."
            ),
            remedy: Texts(
                sk: "Exportujte výpis znova.",
                cs: "Exportujte výpis znovu.",
                en: "Export the statement again."
            )
        ),
        Message(
            "STATEMENT-004",
            text: Texts(
                sk: """
                    Suma pohybu (pole {field}) nie je číslo alebo má viac desatinných miest ako jej mena; \
                    súbor bol upravený alebo je poškodený.
                    """,
                cs: """
                    Částka pohybu (pole {field}) není číslo nebo má více desetinných míst než její měna; \
                    soubor byl upraven nebo je poškozený.
                    """,
                en: """
                    The amount of a movement (field {field}) is not a number or has more decimals than its \
                    currency; the file was edited or is damaged.
                    """
            ),
            remedy: Texts(
                sk: "Vyžiadajte si výpis z banky znova.",
                cs: "Vyžádejte si výpis z banky znovu.",
                en: "Get the statement from the bank again."
            )
        ),
        Message(
            "STATEMENT-005",
            text: Texts(
                sk: "Pohyb nemá dátum a nemá ho ani jeho výpis.",
                cs: "Pohyb nemá datum a nemá ho ani jeho výpis.",
                en: "A movement has no date, nor has its statement."
            ),
            remedy: Texts(
                sk: "Vyžiadajte si výpis z banky znova.",
                cs: "Vyžádejte si výpis z banky znovu.",
                en: "Get the statement from the bank again."
            )
        ),
        Message(
            "STATEMENT-006",
            text: Texts(
                sk: """
                    Výpis {statement} uvádza v poli {field} hodnotu {stated}, jeho pohyby dávajú {computed}. \
                    Pohyby chýbajú alebo sú zdvojené.
                    """,
                cs: """
                    Výpis {statement} uvádí v poli {field} hodnotu {stated}, jeho pohyby dávají {computed}. \
                    Pohyby chybějí nebo jsou zdvojené.
                    """,
                en: """
                    The statement {statement} states {stated} in the field {field}, its movements make \
                    {computed}. Movements are missing or doubled.
                    """
            ),
            remedy: Texts(
                sk: "Vyžiadajte si z banky znova celý výpis.",
                cs: "Vyžádejte si z banky znovu celý výpis.",
                en: "Get the whole statement from the bank again."
            )
        ),
        Message(
            "STATEMENT-007",
            text: Texts(
                sk: "Výpis {statement} má pohyby, ktoré banka ešte nezaúčtovala ({count}); nič sa nimi neuhradí.",
                cs: "Výpis {statement} má pohyby, které banka ještě nezaúčtovala ({count}); nic se jimi neuhradí.",
                en: """
                    The statement {statement} has movements that the bank has not booked yet ({count}); they \
                    pay nothing.
                    """
            ),
            remedy: Texts(
                sk: "Nemusíte robiť nič; banka ich zaúčtuje v niektorom ďalšom výpise.",
                cs: "Nemusíte dělat nic; banka je zaúčtuje v některém dalším výpisu.",
                en: "You need not do anything; the bank books them in a later statement."
            )
        ),
        Message(
            "STATEMENT-008",
            text: Texts(
                sk: "Dátum v poli {field} nemožno prečítať; súbor bol upravený alebo je poškodený.",
                cs: "Datum v poli {field} nelze přečíst; soubor byl upraven nebo je poškozený.",
                en: "The date in the field {field} cannot be read; the file was edited or is damaged."
            ),
            remedy: Texts(
                sk: "Vyžiadajte si výpis z banky znova.",
                cs: "Vyžádejte si výpis z banky znovu.",
                en: "Get the statement from the bank again."
            )
        ),
        Message(
            "STATEMENT-009",
            text: Texts(
                sk: "Výpis {statement} nemá zostatky, takže nič nedokazuje, že v ňom nechýba pohyb.",
                cs: "Výpis {statement} nemá zůstatky, takže nic nedokazuje, že v něm nechybí pohyb.",
                en: "The statement {statement} has no balances, so nothing proves that no movement is missing."
            ),
            remedy: Texts(
                sk: "Ak banka takto exportuje, nemusíte robiť nič; inak zvoľte export so zostatkami.",
                cs: "Pokud banka takto exportuje, nemusíte dělat nic; jinak zvolte export se zůstatky.",
                en: "You need not do anything if the bank exports so; otherwise choose an export with balances."
            )
        ),
        Message(
            "STATEMENT-010",
            text: Texts(
                sk: "Pole {field} neurčuje, či peniaze prišli alebo odišli.",
                cs: "Pole {field} neurčuje, zda peníze přišly nebo odešly.",
                en: "The field {field} does not tell whether money came or went."
            ),
            remedy: Texts(
                sk: "Vyžiadajte si výpis z banky znova alebo v inom formáte.",
                cs: "Vyžádejte si výpis z banky znovu nebo v jiném formátu.",
                en: "Get the statement from the bank again, or in another format."
            )
        ),
        Message(
            "STATEMENT-011",
            text: Texts(
                sk: "Riadok je dlhší, ako píše ktorákoľvek banka (povolená dĺžka: {limit}).",
                cs: "Řádek je delší, než píše kterákoli banka (povolená délka: {limit}).",
                en: "A line is longer than any that banks write (length allowed: {limit})."
            ),
            remedy: Texts(
                sk: "Súbor nie je výpis z účtu alebo je poškodený; vyžiadajte si ho znova.",
                cs: "Soubor není výpis z účtu nebo je poškozený; vyžádejte si ho znovu.",
                en: "The file is not an account statement or is damaged; get it again."
            )
        ),
    ]
}
