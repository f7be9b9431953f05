import Domain

/// What is said about files and folders of the workspace.
enum SpoolMessages {
    /// `SPOOL-001` and on.
    static let all: [Message] = [
        Message(
            "SPOOL-001",
            text: Texts(
                sk: "Priečinok {path} neexistuje.",
                cs: "Složka {path} neexistuje.",
                en: "The folder {path} is missing."
            ),
            remedy: Texts(
                sk: "Pripojte zdieľaný priečinok alebo vytvorte priečinok príkazom „spojka init“.",
                cs: "Připojte sdílenou složku nebo vytvořte složku příkazem „spojka init“.",
                en: "Mount the share, or make the folder with “spojka init”."
            )
        ),
        Message(
            "SPOOL-002",
            text: Texts(
                sk: """
                    Program nemá právo použiť {path} (vlastník {owner}, skupina {group}, práva {mode}; program beží \
                    ako {uid}:{gid}).
                    """,
                cs: """
                    Program nemá právo použít {path} (vlastník {owner}, skupina {group}, práva {mode}; program běží \
                    jako {uid}:{gid}).
                    """,
                en: """
                    The program may not use {path} (owner {owner}, group {group}, mode {mode}; it runs as \
                    {uid}:{gid}).
                    """
            ),
            remedy: Texts(
                sk: "Spustite ako správca: {fix}",
                cs: "Spusťte jako správce: {fix}",
                en: "Run as an administrator: {fix}"
            )
        ),
        Message(
            "SPOOL-003",
            text: Texts(
                sk: "Disk alebo kvóta pre {path} sú plné; nič sa nezmenilo.",
                cs: "Disk nebo kvóta pro {path} jsou plné; nic se nezměnilo.",
                en: "The disk or the quota for {path} is full; nothing was changed."
            ),
            remedy: Texts(
                sk: "Uvoľnite miesto; ďalšie spracovanie bude pokračovať.",
                cs: "Uvolněte místo; příští zpracování bude pokračovat.",
                en: "Free some space; the next pass goes on."
            )
        ),
        Message(
            "SPOOL-004",
            text: Texts(
                sk: "Operácia {call} so súborom {path} zlyhala: {error}.",
                cs: "Operace {call} se souborem {path} selhala: {error}.",
                en: "The operation {call} on {path} failed: {error}."
            ),
            remedy: Texts(
                sk: "Skontrolujte disk alebo zdieľaný priečinok a spustite program znova.",
                cs: "Zkontrolujte disk nebo sdílenou složku a spusťte program znovu.",
                en: "Check the disk or the share, then run the program again."
            )
        ),
        Message(
            "SPOOL-005",
            text: Texts(
                sk: "Súbor {path} chýba.",
                cs: "Soubor {path} chybí.",
                en: "The file {path} is missing."
            ),
            remedy: Texts(
                sk: "Skontrolujte jeho názov alebo či ho neprevzal iný program.",
                cs: "Zkontrolujte jeho název nebo zda ho nepřevzal jiný program.",
                en: "Check its name, or whether another program took it."
            )
        ),
        Message(
            "SPOOL-006",
            text: Texts(
                sk: "Pod názvom {path} už existuje iný súbor; neprepíše sa.",
                cs: "Pod názvem {path} už existuje jiný soubor; nepřepíše se.",
                en: "Another file already has the name {path}; it is not overwritten."
            ),
            remedy: Texts(
                sk: "Presuňte jeden z týchto súborov inam.",
                cs: "Přesuňte jeden z těchto souborů jinam.",
                en: "Move one of the two files elsewhere."
            )
        ),
        Message(
            "SPOOL-007",
            text: Texts(
                sk: "Súbor {path} sa počas čítania zmenil; nič z neho sa nepoužilo.",
                cs: "Soubor {path} se během čtení změnil; nic z něj se nepoužilo.",
                en: "The file {path} changed while it was read; nothing of it was applied."
            ),
            remedy: Texts(
                sk: "Nemusíte robiť nič, súbor sa prečíta pri ďalšom spracovaní.",
                cs: "Nemusíte dělat nic, soubor se přečte při příštím zpracování.",
                en: "You need not do anything; the next pass reads the file."
            )
        ),
        Message(
            "SPOOL-008",
            text: Texts(
                sk: "Súbor {path} sa od poslednej kontroly zmenil; zostal na svojom mieste.",
                cs: "Soubor {path} se od poslední kontroly změnil; zůstal na svém místě.",
                en: "The file {path} is not the one that was examined; it was left in place."
            ),
            remedy: Texts(
                sk: "Nemusíte robiť nič, súbor sa prečíta pri ďalšom spracovaní.",
                cs: "Nemusíte dělat nic, soubor se přečte při příštím zpracování.",
                en: "You need not do anything; the next pass reads the file."
            )
        ),
        Message(
            "SPOOL-009",
            text: Texts(
                sk: "Cesta {path} vedie mimo pracovného priečinka alebo obsahuje nepovolený názov.",
                cs: "Cesta {path} vede mimo pracovní složku nebo obsahuje nepovolený název.",
                en: "The path {path} leads out of the workspace or has a name that is not allowed."
            ),
            remedy: Texts(
                sk: "Opravte názov alebo cestu.",
                cs: "Opravte název nebo cestu.",
                en: "Correct the name or the path."
            )
        ),
        Message(
            "SPOOL-010",
            text: Texts(
                sk: "{path} je symbolický odkaz; odkazy sa nečítajú.",
                cs: "{path} je symbolický odkaz; odkazy se nečtou.",
                en: "{path} is a symbolic link; links are not followed."
            ),
            remedy: Texts(
                sk: "Vložte samotný súbor.",
                cs: "Vložte samotný soubor.",
                en: "Drop the file itself."
            )
        ),
        Message(
            "SPOOL-011",
            text: Texts(
                sk: "Súbor {path} má viac názvov (počet: {links}), takže by ho mohol zmeniť niekto iný.",
                cs: "Soubor {path} má více názvů (počet: {links}), takže by ho mohl změnit někdo jiný.",
                en: "The file {path} has several names ({links}), so others could still change it."
            ),
            remedy: Texts(
                sk: "Vložte kópiu súboru.",
                cs: "Vložte kopii souboru.",
                en: "Drop a copy of the file."
            )
        ),
        Message(
            "SPOOL-012",
            text: Texts(
                sk: "{path} nie je súbor, ale pomenovaná rúra (pipe), soket, zariadenie alebo priečinok.",
                cs: "{path} není soubor, ale pojmenovaná roura (pipe), soket, zařízení nebo složka.",
                en: "{path} is not a file but a pipe, socket, device or folder."
            ),
            remedy: Texts(
                sk: "Vložte obyčajný súbor.",
                cs: "Vložte obyčejný soubor.",
                en: "Drop an ordinary file."
            )
        ),
        Message(
            "SPOOL-013",
            text: Texts(
                sk: "Názov súboru {path} nie je v UTF-8 alebo obsahuje koniec riadka či riadiaci znak.",
                cs: "Název souboru {path} není v UTF-8 nebo obsahuje konec řádku či řídicí znak.",
                en: "The name of {path} is not UTF-8, or has a line break or control character."
            ),
            remedy: Texts(
                sk: "Premenujte súbor a vložte ho znova.",
                cs: "Přejmenujte soubor a vložte ho znovu.",
                en: "Rename the file and drop it again."
            )
        ),
        Message(
            "SPOOL-014",
            text: Texts(
                sk:
                    "Súbor {path} je prázdny; nič sa z neho neprevzalo: prázdny súbor neznamená nulové zásoby ani účet bez pohybov.",
                cs:
                    "Soubor {path} je prázdný; nic se z něj nepřevzalo: prázdný soubor neznamená nulové zásoby ani účet bez pohybů.",
                en:
                    "The file {path} is empty and nothing was taken from it: an empty file means neither stock of zero nor an account without movements."
            ),
            remedy: Texts(
                sk: "Vyexportujte alebo stiahnite ho znova.",
                cs: "Vyexportujte nebo stáhněte ho znovu.",
                en: "Export or download it again."
            )
        ),
        Message(
            "SPOOL-015",
            text: Texts(
                sk: "Súbor {path} je príliš veľký (povolená veľkosť: {limit}).",
                cs: "Soubor {path} je příliš velký (povolená velikost: {limit}).",
                en: "The file {path} is too large (size allowed: {limit})."
            ),
            remedy: Texts(
                sk: "Skontrolujte, či je to správny súbor.",
                cs: "Zkontrolujte, zda je to správný soubor.",
                en: "Check that it is the right file."
            )
        ),
        Message(
            "SPOOL-016",
            text: Texts(
                sk: """
                    Pri zápise {path} sa neuložil správny počet bajtov (má byť {expected}, je {found}); súbor sa \
                    nezaradil na miesto.
                    """,
                cs: """
                    Při zápisu {path} se neuložil správný počet bajtů (má být {expected}, je {found}); soubor se \
                    nezařadil na místo.
                    """,
                en: """
                    While writing {path}, the wrong number of bytes was kept (expected {expected}, found {found}); \
                    the file was not put in place.
                    """
            ),
            remedy: Texts(
                sk: "Skontrolujte disk alebo zdieľaný priečinok a spustite program znova.",
                cs: "Zkontrolujte disk nebo sdílenou složku a spusťte program znovu.",
                en: "Check the disk or the share, then run the program again."
            )
        ),
        Message(
            "SPOOL-017",
            text: Texts(
                sk: "Na staršom súbore s názvom {path} sa ešte pracuje.",
                cs: "Na starším souboru s názvem {path} se ještě pracuje.",
                en: "An earlier file named {path} is still being worked on."
            ),
            remedy: Texts(
                sk: "Nemusíte robiť nič, súbor sa prečíta pri ďalšom spracovaní.",
                cs: "Nemusíte dělat nic, soubor se přečte při příštím zpracování.",
                en: "You need not do anything; the next pass reads the file."
            )
        ),
        Message(
            "SPOOL-018",
            text: Texts(
                sk: "Súborový systém s {path} je pripojený len na čítanie.",
                cs: "Souborový systém s {path} je připojen jen pro čtení.",
                en: "The file system of {path} is mounted for reading only."
            ),
            remedy: Texts(
                sk: "Pripojte ho na zápis a skontrolujte disk.",
                cs: "Připojte ho pro zápis a zkontrolujte disk.",
                en: "Mount it for writing and check the disk."
            )
        ),
        Message(
            "SPOOL-019",
            text: Texts(
                sk: "Zdieľaný priečinok {path} neodpovedá: {error}.",
                cs: "Sdílená složka {path} neodpovídá: {error}.",
                en: "The share {path} does not answer: {error}."
            ),
            remedy: Texts(
                sk: "Skontrolujte sieť a súborový server; ďalšie spracovanie to skúsi znova.",
                cs: "Zkontrolujte síť a souborový server; příští zpracování to zkusí znovu.",
                en: "Check the network and the file server; the next pass tries again."
            )
        ),
        Message(
            "SPOOL-020",
            text: Texts(
                sk: "Súbor {path} má ešte otvorený iný program, ktorý doň zapisuje.",
                cs: "Soubor {path} má ještě otevřený jiný program, který do něj zapisuje.",
                en: "Another program still has the file {path} open and writes to it."
            ),
            remedy: Texts(
                sk: "Nemusíte robiť nič, súbor sa prečíta, keď ho ten program zavrie.",
                cs: "Nemusíte dělat nic, soubor se přečte, až ho ten program zavře.",
                en: "You need not do anything; the file is read once that program closes it."
            )
        ),
    ]
}
