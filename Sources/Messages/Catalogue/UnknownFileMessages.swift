import Domain

/// What is said about files that no format fits, by what they are.
enum UnknownFileMessages {
    /// `FILE-020` and on.
    static let all: [Message] = [
        Message(
            "FILE-020",
            text: Texts(
                sk: "Súbor je PDF: dokument na čítanie, z ktorého sa údaje spoľahlivo prečítať nedajú.",
                cs: "Soubor je PDF: dokument ke čtení, ze kterého se údaje spolehlivě přečíst nedají.",
                en: "The file is a PDF: a document for reading, from which data cannot be read reliably."
            ),
            remedy: Texts(
                sk: """
                    Z banky stiahnite výpis ako GPC (ABO), CAMT.053 (XML), MT940 alebo CSV; z účtovníctva export XML \
                    alebo CSV.
                    """,
                cs: """
                    Z banky stáhněte výpis jako GPC (ABO), CAMT.053 (XML), MT940 nebo CSV; z účetnictví export XML \
                    nebo CSV.
                    """,
                en: """
                    Download the statement from the bank as GPC (ABO), CAMT.053 (XML), MT940 or CSV; export XML or \
                    CSV from the accounting system.
                    """
            )
        ),
        Message(
            "FILE-021",
            text: Texts(
                sk: "Súbor je zošit tabuľkového programu, napríklad Excelu ({type}).",
                cs: "Soubor je sešit tabulkového programu, například Excelu ({type}).",
                en: "The file is a workbook of a spreadsheet such as Excel ({type})."
            ),
            remedy: Texts(
                sk: """
                    Exportujte údaje priamo do CSV. Ak sa to nedá, uložte v Exceli hárok ako CSV (Súbor – Uložiť ako \
                    – CSV UTF-8) a skontrolujte, či kódom nezmizli nuly na začiatku.
                    """,
                cs: """
                    Exportujte údaje přímo do CSV. Pokud to nejde, uložte v Excelu list jako CSV (Soubor – Uložit \
                    jako – CSV UTF-8) a zkontrolujte, zda kódům nezmizely nuly na začátku.
                    """,
                en: """
                    Export the data to CSV directly. If that is not possible, save the sheet as CSV in Excel (File – \
                    Save As – CSV UTF-8) and check that no code has lost its first zeros.
                    """
            )
        ),
        Message(
            "FILE-022",
            text: Texts(
                sk: "Súbor je archív {type}.",
                cs: "Soubor je archiv {type}.",
                en: "The file is an archive ({type})."
            ),
            remedy: Texts(
                sk: "Rozbaľte ho a vložte súbory z neho po jednom.",
                cs: "Rozbalte ho a vložte soubory z něj po jednom.",
                en: "Unpack it and drop the files in it one by one."
            )
        ),
        Message(
            "FILE-023",
            text: Texts(
                sk: """
                    Súbor je vo formáte {type} pre domáce financie; ten neobsahuje variabilné symboly ani čísla \
                    účtov protistrán.
                    """,
                cs: """
                    Soubor je ve formátu {type} pro domácí finance; ten neobsahuje variabilní symboly ani čísla účtů \
                    protistran.
                    """,
                en: """
                    The file is of the format {type} for home finance, which has no variable symbols and no accounts \
                    of the other side.
                    """
            ),
            remedy: Texts(
                sk: "Stiahnite výpis z banky ako GPC (ABO), CAMT.053 (XML), MT940 alebo CSV.",
                cs: "Stáhněte výpis z banky jako GPC (ABO), CAMT.053 (XML), MT940 nebo CSV.",
                en: "Download the statement from the bank as GPC (ABO), CAMT.053 (XML), MT940 or CSV."
            )
        ),
        Message(
            "FILE-024",
            text: Texts(
                sk: "Súbor je obrázok ({type}), z ktorého sa údaje prečítať nedajú.",
                cs: "Soubor je obrázek ({type}), ze kterého se údaje přečíst nedají.",
                en: "The file is a picture ({type}), from which no data can be read."
            ),
            remedy: Texts(
                sk: """
                    Z banky stiahnite výpis ako GPC (ABO), CAMT.053 (XML), MT940 alebo CSV; z účtovníctva export XML \
                    alebo CSV.
                    """,
                cs: """
                    Z banky stáhněte výpis jako GPC (ABO), CAMT.053 (XML), MT940 nebo CSV; z účetnictví export XML \
                    nebo CSV.
                    """,
                en: """
                    Download the statement from the bank as GPC (ABO), CAMT.053 (XML), MT940 or CSV; export XML or \
                    CSV from the accounting system.
                    """
            )
        ),
        Message(
            "FILE-025",
            text: Texts(
                sk: "Súbor je webová stránka (HTML), nie export; zvyčajne je to prihlasovacia alebo chybová stránka.",
                cs: "Soubor je webová stránka (HTML), ne export; obvykle je to přihlašovací nebo chybová stránka.",
                en: """
                    The file is a web page (HTML), not an export; usually it is a login or error page.
                    """
            ),
            remedy: Texts(
                sk: """
                    Prihláste sa a stiahnite súbor znova; pri automatickom sťahovaní skontrolujte adresu a \
                    prihlasovacie údaje.
                    """,
                cs: """
                    Přihlaste se a stáhněte soubor znovu; při automatickém stahování zkontrolujte adresu a \
                    přihlašovací údaje.
                    """,
                en: """
                    Sign in and download the file again; where it is fetched automatically, check the address and \
                    the credentials.
                    """
            )
        ),
        Message(
            "FILE-026",
            text: Texts(
                sk: "Súbor je textový dokument alebo prezentácia ({type}), nie export.",
                cs: "Soubor je textový dokument nebo prezentace ({type}), ne export.",
                en: "The file is a document or a presentation ({type}), not an export."
            ),
            remedy: Texts(
                sk: """
                    Z banky stiahnite výpis ako GPC (ABO), CAMT.053 (XML), MT940 alebo CSV; z účtovníctva export XML \
                    alebo CSV.
                    """,
                cs: """
                    Z banky stáhněte výpis jako GPC (ABO), CAMT.053 (XML), MT940 nebo CSV; z účetnictví export XML \
                    nebo CSV.
                    """,
                en: """
                    Download the statement from the bank as GPC (ABO), CAMT.053 (XML), MT940 or CSV; export XML or \
                    CSV from the accounting system.
                    """
            )
        ),
        Message(
            "FILE-027",
            text: Texts(
                sk: "Súbor je odpoveď servera s chybou namiesto údajov (JSON s kľúčmi {keys}).",
                cs: "Soubor je odpověď serveru s chybou místo údajů (JSON s klíči {keys}).",
                en: "The file is a server's answer that reports an error instead of data (JSON with the keys {keys})."
            ),
            remedy: Texts(
                sk: "Skontrolujte token, obdobie a adresu, z ktorej sa súbor sťahuje, a stiahnite ho znova.",
                cs: "Zkontrolujte token, období a adresu, ze které se soubor stahuje, a stáhněte ho znovu.",
                en: "Check the token, the period and the address that it is fetched from, and download it again."
            )
        ),
        Message(
            "FILE-028",
            text: Texts(
                sk: "Súbor je JSON, ktorý nie je známym výpisom ani exportom (kľúče: {keys}).",
                cs: "Soubor je JSON, který není známým výpisem ani exportem (klíče: {keys}).",
                en: "The file is JSON, but not a known statement or export (keys: {keys})."
            ),
            remedy: Texts(
                sk: """
                    Výpis vo formáte JSON sa číta len z Fio banky; inak zvoľte GPC (ABO), CAMT.053 (XML), MT940 \
                    alebo CSV.
                    """,
                cs: """
                    Výpis ve formátu JSON se čte jen z Fio banky; jinak zvolte GPC (ABO), CAMT.053 (XML), MT940 nebo \
                    CSV.
                    """,
                en: """
                    Only Fio banka's JSON statements are read; otherwise choose GPC (ABO), CAMT.053 (XML), MT940 or \
                    CSV.
                    """
            )
        ),
        Message(
            "FILE-029",
            text: Texts(
                sk: "Súbor je podpísaný alebo zašifrovaný obal ({type}) okolo iného súboru.",
                cs: "Soubor je podepsaný nebo zašifrovaný obal ({type}) kolem jiného souboru.",
                en: "The file is a signed or encrypted container ({type}) around another file."
            ),
            remedy: Texts(
                sk: "Otvorte ho v programe na podpisy a vložte súbor, ktorý je v ňom.",
                cs: "Otevřete ho v programu pro podpisy a vložte soubor, který je v něm.",
                en: "Open it in a program for signatures and drop the file that is in it."
            )
        ),
        Message(
            "FILE-030",
            text: Texts(
                sk: "Súbor je XML, ktorého hlavný prvok {root} nepatrí žiadnemu známemu formátu.",
                cs: "Soubor je XML, jehož hlavní prvek {root} nepatří žádnému známému formátu.",
                en: "The file is XML whose root element {root} belongs to no known format."
            ),
            remedy: Texts(
                sk: """
                    Skontrolujte, ktorý program ho vytvoril, a zvoľte iný druh exportu. Z banky je to CAMT.053; pre \
                    Pohodu a Money S3 ho opisuje docs/systems/.
                    """,
                cs: """
                    Zkontrolujte, který program ho vytvořil, a zvolte jiný druh exportu. Z banky je to CAMT.053; pro \
                    Pohodu a Money S3 ho popisuje docs/systems/.
                    """,
                en: """
                    Check which program wrote it and choose another kind of export. From a bank that is CAMT.053; \
                    docs/systems/ describes those of Pohoda and Money S3.
                    """
            )
        ),
        Message(
            "FILE-031",
            text: Texts(
                sk: "Súbor je databáza ({type}), nie export.",
                cs: "Soubor je databáze ({type}), ne export.",
                en: "The file is a database ({type}), not an export."
            ),
            remedy: Texts(
                sk: "Exportujte údaje z programu, ktorému databáza patrí, do XML alebo CSV.",
                cs: "Exportujte údaje z programu, kterému databáze patří, do XML nebo CSV.",
                en: "Export the data to XML or CSV from the program that the database belongs to."
            )
        ),
        Message(
            "FILE-032",
            text: Texts(
                sk: "Súbor je tabuľka, ktorej stĺpce nepoznáme: {headers}. Najbližšia je šablóna tabuľky {nearest}.",
                cs: "Soubor je tabulka, jejíž sloupce neznáme: {headers}. Nejblíže je šablona tabulky {nearest}.",
                en: "The file is a table with unknown columns: {headers}. The most similar layout is {nearest}."
            ),
            remedy: Texts(
                sk: """
                    Napíšte jej šablónu do mappings/ podľa docs/formats/bank-csv.md (výpis) alebo \
                    docs/formats/tables.md (zásoby), alebo si v banke zvoľte GPC (ABO) alebo CAMT.053.
                    """,
                cs: """
                    Napište její šablonu do mappings/ podle docs/formats/bank-csv.md (výpis) nebo \
                    docs/formats/tables.md (zásoby), nebo si v bance zvolte GPC (ABO) nebo CAMT.053.
                    """,
                en: """
                    Write its layout into mappings/ by docs/formats/bank-csv.md (statements) or \
                    docs/formats/tables.md (stock), or choose GPC (ABO) or CAMT.053 in the bank.
                    """
            )
        ),
        Message(
            "FILE-033",
            text: Texts(
                sk: "Súbor je tabuľka, ktorej stĺpce nepoznáme: {headers}.",
                cs: "Soubor je tabulka, jejíž sloupce neznáme: {headers}.",
                en: "The file is a table with unknown columns: {headers}."
            ),
            remedy: Texts(
                sk: """
                    Napíšte jej šablónu do mappings/ podľa docs/formats/bank-csv.md (výpis) alebo \
                    docs/formats/tables.md (zásoby), alebo si v banke zvoľte GPC (ABO) alebo CAMT.053.
                    """,
                cs: """
                    Napište její šablonu do mappings/ podle docs/formats/bank-csv.md (výpis) nebo \
                    docs/formats/tables.md (zásoby), nebo si v bance zvolte GPC (ABO) nebo CAMT.053.
                    """,
                en: """
                    Write its layout into mappings/ by docs/formats/bank-csv.md (statements) or \
                    docs/formats/tables.md (stock), or choose GPC (ABO) or CAMT.053 in the bank.
                    """
            )
        ),
        Message(
            "FILE-034",
            text: Texts(
                sk: "Súbor je obyčajný text bez hlavičky so stĺpcami; nie je to známy výpis ani export.",
                cs: "Soubor je obyčejný text bez záhlaví se sloupci; není to známý výpis ani export.",
                en: "The file is plain text without column names, not a known statement or export."
            ),
            remedy: Texts(
                sk: """
                    Z banky stiahnite výpis ako GPC (ABO), CAMT.053 (XML), MT940 alebo CSV; z účtovníctva export XML \
                    alebo CSV.
                    """,
                cs: """
                    Z banky stáhněte výpis jako GPC (ABO), CAMT.053 (XML), MT940 nebo CSV; z účetnictví export XML \
                    nebo CSV.
                    """,
                en: """
                    Download the statement from the bank as GPC (ABO), CAMT.053 (XML), MT940 or CSV; export XML or \
                    CSV from the accounting system.
                    """
            )
        ),
        Message(
            "FILE-035",
            text: Texts(
                sk: "V súbore sú len medzery alebo prázdne riadky.",
                cs: "V souboru jsou jen mezery nebo prázdné řádky.",
                en: "The file has only blanks or blank lines."
            ),
            remedy: Texts(
                sk: "Exportujte alebo stiahnite ho znova.",
                cs: "Exportujte nebo stáhněte ho znovu.",
                en: "Export or download it again."
            )
        ),
    ]
}
