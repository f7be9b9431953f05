import Domain

/// What is said about statements that do not follow from each other or contradict themselves.
enum StatementGapMessages {
    /// `STATEMENT-020` and on.
    static let all: [Message] = [
        Message(
            "STATEMENT-020",
            text: Texts(
                sk: """
                    Na účte {account} ({currency}) chýbajú pohyby medzi dňami {ended} a {begins}: výpis {before} \
                    sa skončil zostatkom {closing}, ďalší výpis {after} začína zostatkom {opening} (rozdiel \
                    {difference}).
                    """,
                cs: """
                    Na účtu {account} ({currency}) chybějí pohyby mezi dny {ended} a {begins}: výpis {before} \
                    skončil zůstatkem {closing}, další výpis {after} začíná zůstatkem {opening} (rozdíl \
                    {difference}).
                    """,
                en: """
                    Movements of the account {account} ({currency}) between {ended} and {begins} are missing: \
                    the statement {before} ended with {closing}, the next one, {after}, begins with {opening} (a \
                    difference of {difference}).
                    """
            ),
            remedy: Texts(
                sk: """
                    Stiahnite z banky výpis za chýbajúce dni a vložte ho do spool/inbox. Ak nič nechýba, \
                    potvrďte to príkazom spojka held release {id}.
                    """,
                cs: """
                    Stáhněte z banky výpis za chybějící dny a vložte ho do spool/inbox. Pokud nic nechybí, \
                    potvrďte to příkazem spojka held release {id}.
                    """,
                en: """
                    Get the statement of the missing days from the bank and drop it into spool/inbox. If nothing \
                    is missing, confirm it with spojka held release {id}.
                    """
            )
        ),
        Message(
            "STATEMENT-021",
            text: Texts(
                sk: """
                    Na účte {account} ({currency}) chýbajú podľa čísel výpisy medzi {before} (do {ended}) a \
                    {after} (od {begins}), hoci zostatky na seba nadväzujú.
                    """,
                cs: """
                    Na účtu {account} ({currency}) chybějí podle čísel výpisy mezi {before} (do {ended}) a \
                    {after} (od {begins}), ačkoli zůstatky na sebe navazují.
                    """,
                en: """
                    Statements of the account {account} ({currency}) are missing by their numbers between \
                    {before} (until {ended}) and {after} (from {begins}), though the balances follow from each \
                    other.
                    """
            ),
            remedy: Texts(
                sk: """
                    Stiahnite ich z banky a vložte do spool/inbox. Ak banka toto číslo vynechala, potvrďte to \
                    príkazom spojka held release {id}.
                    """,
                cs: """
                    Stáhněte je z banky a vložte do spool/inbox. Pokud banka toto číslo vynechala, potvrďte to \
                    příkazem spojka held release {id}.
                    """,
                en: """
                    Get them from the bank and drop them into spool/inbox. If the bank left this number out, \
                    confirm it with spojka held release {id}.
                    """
            )
        ),
        Message(
            "STATEMENT-022",
            text: Texts(
                sk: """
                    Na účte {account} ({currency}) chýba začiatok výpisu {after}: jeho strana od {begins} začína \
                    priebežným zostatkom {opening}.
                    """,
                cs: """
                    Na účtu {account} ({currency}) chybí začátek výpisu {after}: jeho strana od {begins} začíná \
                    průběžným zůstatkem {opening}.
                    """,
                en: """
                    The beginning of the statement {after} of the account {account} ({currency}) is missing: its \
                    page from {begins} begins with the interim balance {opening}.
                    """
            ),
            remedy: Texts(
                sk: """
                    Stiahnite z banky výpis za chýbajúce dni a vložte ho do spool/inbox. Ak nič nechýba, \
                    potvrďte to príkazom spojka held release {id}.
                    """,
                cs: """
                    Stáhněte z banky výpis za chybějící dny a vložte ho do spool/inbox. Pokud nic nechybí, \
                    potvrďte to příkazem spojka held release {id}.
                    """,
                en: """
                    Get the statement of the missing days from the bank and drop it into spool/inbox. If nothing \
                    is missing, confirm it with spojka held release {id}.
                    """
            )
        ),
        Message(
            "STATEMENT-023",
            text: Texts(
                sk: """
                    Na účte {account} ({currency}) chýba pokračovanie výpisu {before}: jeho strana sa {ended} \
                    skončila priebežným zostatkom {closing}.
                    """,
                cs: """
                    Na účtu {account} ({currency}) chybí pokračování výpisu {before}: jeho strana {ended} \
                    skončila průběžným zůstatkem {closing}.
                    """,
                en: """
                    The rest of the statement {before} of the account {account} ({currency}) is missing: its \
                    page ended on {ended} with the interim balance {closing}.
                    """
            ),
            remedy: Texts(
                sk: """
                    Stiahnite z banky výpis za chýbajúce dni a vložte ho do spool/inbox. Ak nič nechýba, \
                    potvrďte to príkazom spojka held release {id}.
                    """,
                cs: """
                    Stáhněte z banky výpis za chybějící dny a vložte ho do spool/inbox. Pokud nic nechybí, \
                    potvrďte to příkazem spojka held release {id}.
                    """,
                en: """
                    Get the statement of the missing days from the bank and drop it into spool/inbox. If nothing \
                    is missing, confirm it with spojka held release {id}.
                    """
            )
        ),
        Message(
            "STATEMENT-024",
            text: Texts(
                sk: "Tabuľka má len hlavičku so stĺpcami; nie je v nej žiadny pohyb.",
                cs: "Tabulka má jen záhlaví se sloupci; není v ní žádný pohyb.",
                en: "The table has only its header row and no movement."
            ),
            remedy: Texts(
                sk: """
                    Ak v tom období neboli pohyby, nemusíte robiť nič; inak exportujte znova a zvoľte celé dni.
                    """,
                cs: """
                    Pokud v tom období nebyly pohyby, nemusíte dělat nic; jinak exportujte znovu a zvolte celé dny.
                    """,
                en: """
                    Nothing to do if there were no movements in that period; otherwise export again and choose \
                    whole days.
                    """
            )
        ),
        Message(
            "STATEMENT-025",
            text: Texts(
                sk: """
                    Na účte {account} ({currency}) sú dva rôzne výpisy toho istého obdobia: {before} sa končí \
                    zostatkom {closing}, {after} zostatkom {other}, hoci začínajú rovnako.
                    """,
                cs: """
                    Na účtu {account} ({currency}) jsou dva různé výpisy téhož období: {before} končí zůstatkem \
                    {closing}, {after} zůstatkem {other}, ačkoli začínají stejně.
                    """,
                en: """
                    The account {account} ({currency}) has two different statements of the same period: {before} \
                    ends with {closing}, {after} ends with {other}, although they begin alike.
                    """
            ),
            remedy: Texts(
                sk: """
                    Zistite v banke, ktorý platí, a skontrolujte platby z druhého. Ak je všetko v poriadku, \
                    potvrďte to príkazom spojka held release {id}.
                    """,
                cs: """
                    Zjistěte v bance, který platí, a zkontrolujte platby z druhého. Pokud je vše v pořádku, \
                    potvrďte to příkazem spojka held release {id}.
                    """,
                en: """
                    Ask the bank which one is right, and check the payments of the other. If all is right, \
                    confirm it with spojka held release {id}.
                    """
            )
        ),
        Message(
            "STATEMENT-026",
            text: Texts(
                sk: "Na účte {account} ({currency}) chýbajú strany výpisu medzi {before} a {after}.",
                cs: "Na účtu {account} ({currency}) chybějí strany výpisu mezi {before} a {after}.",
                en:
                    "Pages of a statement of the account {account} ({currency}) are missing between {before} and {after}."
            ),
            remedy: Texts(
                sk: """
                    Stiahnite z banky celý výpis a vložte ho do spool/inbox. Ak nič nechýba, potvrďte to príkazom \
                    spojka held release {id}.
                    """,
                cs: """
                    Stáhněte z banky celý výpis a vložte jej do spool/inbox. Pokud nic nechybí, potvrďte to \
                    příkazem spojka held release {id}.
                    """,
                en: """
                    Get the whole statement from the bank and drop it into spool/inbox. If nothing is missing, \
                    confirm it with spojka held release {id}.
                    """
            )
        ),
        Message(
            "STATEMENT-027",
            text: Texts(
                sk: """
                    Na účte {account} ({currency}) na seba výpisy s rovnakým dňom nenadväzujú: {before} (do \
                    {ended}) sa skončil zostatkom {closing}, {after} (od {begins}) začína zostatkom {opening} \
                    (rozdiel {difference}).
                    """,
                cs: """
                    Na účtu {account} ({currency}) na sebe výpisy se společným dnem nenavazují: {before} (do \
                    {ended}) skončil zůstatkem {closing}, {after} (od {begins}) začíná zůstatkem {opening} (rozdíl \
                    {difference}).
                    """,
                en: """
                    Statements of the account {account} ({currency}) that share a day do not follow from each \
                    other: {before} (until {ended}) ended with {closing}, {after} (from {begins}) begins with \
                    {opening} (a difference of {difference}).
                    """
            ),
            remedy: Texts(
                sk: """
                    Stiahnite z banky výpis za spoločný deň a okolité dni a vložte ho do spool/inbox. Ak nič \
                    nechýba, potvrďte to príkazom spojka held release {id}.
                    """,
                cs: """
                    Stáhněte z banky výpis za společný den a okolní dny a vložte jej do spool/inbox. Pokud nic \
                    nechybí, potvrďte to příkazem spojka held release {id}.
                    """,
                en: """
                    Get the statement of the shared day and those around it from the bank and drop it into \
                    spool/inbox. If nothing is missing, confirm it with spojka held release {id}.
                    """
            )
        ),
        Message(
            "STATEMENT-028",
            text: Texts(
                sk: """
                    Vo výpise {statement} má pohyb sumu {amount}, jeho jediná časť však {part}; nedá sa určiť, \
                    ktorá platí.
                    """,
                cs: """
                    Ve výpisu {statement} má pohyb částku {amount}, jeho jediná část však {part}; nelze určit, \
                    která platí.
                    """,
                en: """
                    In the statement {statement} a movement has the amount {amount}, but its only part has {part}, so it is unclear which one is right.
                    """
            ),
            remedy: Texts(
                sk: "Vyžiadajte si výpis z banky znova alebo v inom formáte.",
                cs: "Vyžádejte si výpis z banky znovu nebo v jiném formátu.",
                en: "Get the statement from the bank again, or in another format."
            )
        ),
        Message(
            "STATEMENT-029",
            text: Texts(
                sk: """
                    Výpis {statement} neuvádza pri pohyboch (počet: {count}), či peniaze prišli alebo odišli; \
                    určili to zostatky.
                    """,
                cs: """
                    Výpis {statement} neuvádí u pohybů (počet: {count}), zda peníze přišly nebo odešly; určily to \
                    zůstatky.
                    """,
                en: """
                    The statement {statement} does not say of its movements ({count} of them) whether money came or went; the balances showed it.
                    """
            ),
            remedy: Texts(
                sk: "Nemusíte robiť nič; banku môžete na chybu upozorniť.",
                cs: "Nemusíte dělat nic; banku můžete na chybu upozornit.",
                en: "You need not do anything; you may tell the bank."
            )
        ),
        Message(
            "STATEMENT-030",
            text: Texts(
                sk: "Výpis uvádza svoj účet dvakrát a zakaždým iný: {first} a {second}.",
                cs: "Výpis uvádí svůj účet dvakrát a pokaždé jiný: {first} a {second}.",
                en: "The statement names two different accounts: {first} and {second}."
            ),
            remedy: Texts(
                sk: "Vyžiadajte si výpis z banky znova a neupravujte ho.",
                cs: "Vyžádejte si výpis z banky znovu a neupravujte jej.",
                en: "Get the statement from the bank again and do not edit it."
            )
        ),
        Message(
            "STATEMENT-031",
            text: Texts(
                sk: "Výpis {statement} je v súbore dvakrát (riadky {first} a {second}). Započítal sa raz.",
                cs: "Výpis {statement} je v souboru dvakrát (řádky {first} a {second}). Započítal se jednou.",
                en: "The statement {statement} is in the file twice (lines {first} and {second}). It counts once."
            ),
            remedy: Texts(
                sk: "Nemusíte robiť nič.",
                cs: "Nemusíte dělat nic.",
                en: "Nothing to do."
            )
        ),
        Message(
            "STATEMENT-032",
            text: Texts(
                sk:
                    "Dva výpisy v súbore (riadky {first} a {second}, výpis {statement}) sa týkajú tých istých dní, ale uvádzajú niečo iné.",
                cs:
                    "Dva výpisy v souboru (řádky {first} a {second}, výpis {statement}) se týkají stejných dnů, ale uvádějí něco jiného.",
                en:
                    "Two statements in the file (lines {first} and {second}, statement {statement}) cover the same days and differ."
            ),
            remedy: Texts(
                sk: "Zistite v banke, ktorý platí. Ak platia oba, vložte každý výpis v samostatnom súbore.",
                cs: "Zjistěte v bance, který platí. Pokud platí oba, vložte každý výpis v samostatném souboru.",
                en: "Ask the bank which one is right. If both are, drop each statement as a separate file."
            )
        ),
        Message(
            "STATEMENT-033",
            text: Texts(
                sk: """
                    Na účte {account} ({currency}) sú výpisy tých istých dní, ktoré nesedia: pohyby výpisov {before} a {after} \
                    spolu nedávajú ich zostatky. Niektoré môžu byť započítané dvakrát.
                    """,
                cs: """
                    Na účtu {account} ({currency}) jsou výpisy stejných dnů, které nesedí: pohyby výpisů {before} a {after} \
                    dohromady nedávají jejich zůstatky. Některé mohou být započítané dvakrát.
                    """,
                en: """
                    The account {account} ({currency}) has statements of the same days that do not fit: the movements of \
                    {before} and {after} together do not add up to their balances. Some may count twice.
                    """
            ),
            remedy: Texts(
                sk: """
                    Zistite v banke, ktorý platí, a skontrolujte platby z druhého. Ak je všetko v poriadku, \
                    potvrďte to príkazom spojka held release {id}.
                    """,
                cs: """
                    Zjistěte v bance, který platí, a zkontrolujte platby z druhého. Pokud je vše v pořádku, \
                    potvrďte to příkazem spojka held release {id}.
                    """,
                en: """
                    Ask the bank which one is right, and check the payments of the other. If all is right, \
                    confirm it with spojka held release {id}.
                    """
            )
        ),
    ]
}
