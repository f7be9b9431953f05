import Domain

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
                sk: "Sumy výpisu {statement} sú vo viacerých menách ({first}, {second}).",
                cs: "Částky výpisu {statement} jsou ve více měnách ({first}, {second}).",
                en: "Amounts of the statement {statement} are in several currencies ({first}, {second})."
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
                    Sumu pohybu (pole {field}) nemožno prečítať: nie je to číslo, má znamienko, kde nepatrí, \
                    stojí za ním niečo, čo tam banky nepíšu, alebo má viac desatinných miest ako jej mena.
                    """,
                cs: """
                    Částku pohybu (pole {field}) nelze přečíst: není to číslo, má znaménko, kam nepatří, stojí za \
                    ní něco, co tam banky nepíší, nebo má více desetinných míst než její měna.
                    """,
                en: """
                    The amount of a movement (field {field}) cannot be read: it is not a number, it has a sign \
                    where none belongs, something follows it that banks do not write, or it has more decimals than its currency.
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
                sk: "Dátum v poli {field} nemožno prečítať alebo taký deň nie je (povolené sú roky 1990 až 2100).",
                cs: "Datum v poli {field} nelze přečíst nebo takový den není (povoleny jsou roky 1990 až 2100).",
                en:
                    "The date in the field {field} cannot be read, or there is no such day (years 1990 to 2100 are allowed)."
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
        Message(
            "STATEMENT-012",
            text: Texts(
                sk: "Mena v poli {field} chýba alebo nie je kód meny podľa ISO 4217.",
                cs: "Měna v poli {field} chybí nebo není kód měny podle ISO 4217.",
                en: "The currency in the field {field} is missing or is not a code of ISO 4217."
            ),
            remedy: Texts(
                sk: "Stiahnite výpis z banky znova.",
                cs: "Stáhněte výpis z banky znovu.",
                en: "Get the statement from the bank again."
            )
        ),
        Message(
            "STATEMENT-013",
            text: Texts(
                sk: """
                    Deň v poli {field} nie je v kalendári alebo je mimo rokov 1990 až 2100; vynechal sa, o ničom \
                    nerozhoduje.
                    """,
                cs: """
                    Den v poli {field} není v kalendáři nebo je mimo roky 1990 až 2100; vynechal se, o ničem \
                    nerozhoduje.
                    """,
                en: """
                    The day in the field {field} is not in the calendar or not in the years 1990 to 2100; it was ignored, because nothing depends on it.
                    """
            ),
            remedy: Texts(
                sk: "Nemusíte robiť nič; banku môžete na chybu upozorniť.",
                cs: "Nemusíte dělat nic; banku můžete na chybu upozornit.",
                en: "You need not do anything; you may tell the bank."
            )
        ),
        Message(
            "STATEMENT-014",
            text: Texts(
                sk: """
                    Vo výpise {statement} si odporuje smer {direction} a znamienko sumy {amount}; nedá sa určiť, \
                    či peniaze prišli alebo odišli.
                    """,
                cs: """
                    Ve výpisu {statement} si odporuje směr {direction} a znaménko částky {amount}; nelze určit, \
                    zda peníze přišly nebo odešly.
                    """,
                en: """
                    In the statement {statement} the direction {direction} contradicts the sign of the amount \
                    {amount}, so it is unclear whether money came or went.
                    """
            ),
            remedy: Texts(
                sk: "Vyžiadajte si výpis z banky znova alebo v inom formáte.",
                cs: "Vyžádejte si výpis z banky znovu nebo v jiném formátu.",
                en: "Get the statement from the bank again, or in another format."
            )
        ),
        Message(
            "STATEMENT-015",
            text: Texts(
                sk: """
                    Výpis {statement} sedí len vtedy, ak majú jeho storná (RvslInd, počet: {count}) opačný smer, \
                    ako uvádza súbor; tak sa aj prečítal.
                    """,
                cs: """
                    Výpis {statement} souhlasí jen tehdy, když mají jeho storna (RvslInd, počet: {count}) opačný \
                    směr, než uvádí soubor; tak se i přečetl.
                    """,
                en: """
                    The statement {statement} balances only if its reversals (RvslInd, {count} of them) went the \
                    other way than the file says; it was read so.
                    """
            ),
            remedy: Texts(
                sk: "Nemusíte robiť nič; ak sa vám storná nezdajú, skontrolujte ich.",
                cs: "Nemusíte dělat nic; pokud se vám storna nezdají, zkontrolujte je.",
                en: "You need not do anything; check the reversals if they look wrong."
            )
        ),
        Message(
            "STATEMENT-016",
            text: Texts(
                sk: """
                    Zostatky výpisu {statement} neuvádzajú, či sú kladné alebo záporné; podľa pohybov sú \
                    {opening} a {closing}.
                    """,
                cs: """
                    Zůstatky výpisu {statement} neuvádějí, zda jsou kladné nebo záporné; podle pohybů jsou \
                    {opening} a {closing}.
                    """,
                en: """
                    The balances of the statement {statement} do not say whether they are credits or debits; by \
                    its movements they are {opening} and {closing}.
                    """
            ),
            remedy: Texts(
                sk: "Nemusíte robiť nič.",
                cs: "Nemusíte dělat nic.",
                en: "You need not do anything."
            )
        ),
        Message(
            "STATEMENT-017",
            text: Texts(
                sk: """
                    Zostatok alebo súčet výpisu {statement} (pole {field}) nie je číslo alebo má viac \
                    desatinných miest ako jeho mena.
                    """,
                cs: """
                    Zůstatek nebo součet výpisu {statement} (pole {field}) není číslo nebo má více desetinných \
                    míst než jeho měna.
                    """,
                en: """
                    A balance or total of the statement {statement} (field {field}) is not a number or has more \
                    decimals than its currency.
                    """
            ),
            remedy: Texts(
                sk: "Stiahnite výpis z banky znova.",
                cs: "Stáhněte výpis z banky znovu.",
                en: "Get the statement from the bank again."
            )
        ),
        Message(
            "STATEMENT-018",
            text: Texts(
                sk: "Výpis {statement} má len jeden z dvoch zostatkov, takže nič nedokazuje, že v ňom nechýba pohyb.",
                cs: "Výpis {statement} má jen jeden ze dvou zůstatků, takže nic nedokazuje, že v něm nechybí pohyb.",
                en: """
                    The statement {statement} has only one of its two balances, so nothing proves that no \
                    movement is missing.
                    """
            ),
            remedy: Texts(
                sk: "Ak banka takto exportuje, nemusíte robiť nič; inak zvoľte export s oboma zostatkami.",
                cs: "Pokud banka takto exportuje, nemusíte dělat nic; jinak zvolte export s oběma zůstatky.",
                en: "You need not do anything if the bank exports so; otherwise choose an export with both balances."
            )
        ),
        Message(
            "STATEMENT-019",
            text: Texts(
                sk: """
                    Výpis {statement} nesedí a má storná (RvslInd, počet: {count}); nesedí ani vtedy, keď sa \
                    prečítajú opačne.
                    """,
                cs: """
                    Výpis {statement} nesouhlasí a má storna (RvslInd, počet: {count}); nesouhlasí ani tehdy, \
                    když se přečtou opačně.
                    """,
                en: """
                    The statement {statement} does not balance and has reversals (RvslInd, {count} of them); it \
                    does not balance with them read the other way either.
                    """
            ),
            remedy: Texts(
                sk: "Opýtajte sa banky, či peniaze pri stornách prišli alebo odišli, a stiahnite výpis znova.",
                cs: "Zeptejte se banky, zda peníze u storen přišly nebo odešly, a stáhněte výpis znovu.",
                en: "Ask the bank whether the reversed money came or went, and get the statement again."
            )
        ),
    ]
}
