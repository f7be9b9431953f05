import Domain

/// What is said about a file or an export as a whole, and about the safety brake.
enum FileMessages {
    /// `FILE-001`, `STOCK-001`, `GUARD-001` and on.
    static let all: [Message] = files + UnknownFileMessages.all + exports

    private static let files: [Message] = [
        Message(
            "FILE-001",
            text: Texts(
                sk: "Súbor nezodpovedá žiadnemu známemu formátu a nie je to ani text.",
                cs: "Soubor neodpovídá žádnému známému formátu a není to ani text.",
                en: "The file has no known format and is not text."
            ),
            remedy: Texts(
                sk: "Skontrolujte, ktorý program ho vytvoril, a exportujte z neho XML alebo CSV.",
                cs: "Zkontrolujte, který program ho vytvořil, a exportujte z něj XML nebo CSV.",
                en: "Check which program wrote it, and export XML or CSV from that."
            )
        ),
        Message(
            "FILE-002",
            text: Texts(
                sk: "Súbor vo formáte {format} leží v nesprávnom priečinku.",
                cs: "Soubor ve formátu {format} leží v nesprávné složce.",
                en: "The file of format {format} is in the wrong folder."
            ),
            remedy: Texts(
                sk: "Vložte ho do priečinka {folder}.",
                cs: "Vložte ho do složky {folder}.",
                en: "Put it into the folder {folder}."
            )
        ),
        Message(
            "FILE-003",
            text: Texts(
                sk: "Export všetkých zásob neobsahuje ani jeden záznam; zásoby sa nezmenili.",
                cs: "Export všech zásob neobsahuje ani jeden záznam; zásoby se nezměnily.",
                en: "The export of all stock has no records; the stock was not changed."
            ),
            remedy: Texts(
                sk: "Skontrolujte filter exportu a exportujte znova.",
                cs: "Zkontrolujte filtr exportu a exportujte znovu.",
                en: "Check the filter of the export and export again."
            )
        ),
        Message(
            "FILE-004",
            text: Texts(
                sk: "Záznam uvádza objednávku {order}; pod týmto číslom sa odtiaľto žiadna neposlala.",
                cs: "Záznam uvádí objednávku {order}; pod tímto číslem se odsud žádná neposlala.",
                en: "A record names the order {order}; none was sent under this number."
            ),
            remedy: Texts(
                sk: "Ak ste ju zapísali ručne, nemusíte robiť nič; inak skontrolujte jej číslo v účtovníctve.",
                cs: "Pokud jste ji zapsali ručně, nemusíte dělat nic; jinak zkontrolujte její číslo v účetnictví.",
                en:
                    "You need not do anything if you entered it by hand; otherwise check its number in the accounting system."
            )
        ),
        Message(
            "FILE-005",
            text: Texts(
                sk: "Účet {account} v mene {currency} nie je medzi účtami obchodníka.",
                cs: "Účet {account} v měně {currency} není mezi účty obchodníka.",
                en: "The account {account} in {currency} is not among the merchant's accounts."
            ),
            remedy: Texts(
                sk: """
                    Ak je váš, pridajte do súboru spojka.yaml do payments.accounts: riadok \
                    - account: "{account}" a pod neho odsadený riadok currency: {currency}. \
                    Potom vložte súbor znova.
                    """,
                cs: """
                    Pokud je váš, přidejte do souboru spojka.yaml do payments.accounts: řádek \
                    - account: "{account}" a pod něj odsazený řádek currency: {currency}. \
                    Potom vložte soubor znovu.
                    """,
                en: """
                    If it is yours, add to payments.accounts: in spojka.yaml the line \
                    - account: "{account}" and below it, indented, the line currency: {currency}. \
                    Then drop the file again.
                    """
            )
        ),
        Message(
            "FILE-008",
            text: Texts(
                sk: "V archíve chýba súbor {path}, ktorý načítalo spracovanie č. {pass}.",
                cs: "V archivu chybí soubor {path}, který načetlo zpracování č. {pass}.",
                en: "The archive lacks the file {path}, which pass {pass} read."
            ),
            remedy: Texts(
                sk: "Vráťte súbor zo zálohy a spustite obnovu znova; dovtedy sa nič nemení.",
                cs: "Vraťte soubor ze zálohy a spusťte obnovu znovu; do té doby se nic nemění.",
                en: "Bring the file back from a backup and rebuild again; nothing is changed until then."
            )
        ),
        Message(
            "FILE-009",
            text: Texts(
                sk: "Súbor {path} v archíve nie je ten, ktorý načítalo spracovanie č. {pass}: zmenil sa jeho obsah.",
                cs: "Soubor {path} v archivu není ten, který načetlo zpracování č. {pass}: změnil se jeho obsah.",
                en: "The file {path} of the archive is not the one that pass {pass} read: its content has changed."
            ),
            remedy: Texts(
                sk: "Vráťte pôvodný súbor zo zálohy a spustite obnovu znova; dovtedy sa nič nemení.",
                cs: "Vraťte původní soubor ze zálohy a spusťte obnovu znovu; do té doby se nic nemění.",
                en: "Bring the original back from a backup and rebuild again; nothing is changed until then."
            )
        ),
        Message(
            "FILE-010",
            text: Texts(
                sk: "Záznam spracovania {path} nemožno prečítať.",
                cs: "Záznam zpracování {path} nelze přečíst.",
                en: "The record of a pass {path} cannot be read."
            ),
            remedy: Texts(
                sk: "Vráťte ho zo zálohy a spustite obnovu znova; dovtedy sa nič nemení.",
                cs: "Vraťte jej ze zálohy a spusťte obnovu znovu; do té doby se nic nemění.",
                en: "Bring it back from a backup and rebuild again; nothing is changed until then."
            )
        ),
        Message(
            "FILE-040",
            text: Texts(
                sk: "Záznam {path} nenadväzuje na {before}: záznam medzi nimi chýba, alebo bol zmenený.",
                cs: "Záznam {path} nenavazuje na {before}: záznam mezi nimi chybí, nebo byl změněn.",
                en: "The record {path} does not follow {before}: a record between them is missing or was changed."
            ),
            remedy: Texts(
                sk: "Vráťte záznamy zo zálohy a spustite obnovu znova; dovtedy sa nič nemení.",
                cs: "Vraťte záznamy ze zálohy a spusťte obnovu znovu; do té doby se nic nemění.",
                en: "Bring the records back from a backup and rebuild again; nothing is changed until then."
            )
        ),
        Message(
            "FILE-041",
            text: Texts(
                sk: "Program pri čítaní tohto súboru zlyhal (počet pokusov: {count}), preto ho už nečíta.",
                cs: "Program při čtení tohoto souboru selhal (počet pokusů: {count}), proto ho už nečte.",
                en: "The program crashed each time it read this file (attempts: {count}), so it is not read again."
            ),
            remedy: Texts(
                sk: "Nič z neho sa nepoužilo. Vyexportujte údaje znova a súbor pošlite správcovi programu; "
                    + "ak ho vložíte znova, program ho skúsi prečítať znova.",
                cs: "Nic z něj se nepoužilo. Vyexportujte údaje znovu a soubor pošlete správci programu; "
                    + "vložíte-li ho znovu, program ho zkusí přečíst znovu.",
                en: "Nothing of it was applied. Export the data again and send the file to "
                    + "the program's maintainers; if you drop it again, it is tried again."
            )
        ),
        Message(
            "FILE-042",
            text: Texts(
                sk: "Zásoby sú zo systému {found}, ale účtovným systémom je {expected}.",
                cs: "Zásoby jsou ze systému {found}, ale účetním systémem je {expected}.",
                en: "The stock is that of {found}, but the accounting system is {expected}."
            ),
            remedy: Texts(
                sk: "Zastavte tento export. Ak má naozaj platiť, zmeňte nastavenie warehouse.system.",
                cs: "Zastavte tento export. Pokud má opravdu platit, změňte nastavení warehouse.system.",
                en: "Stop this export. If it is the one that counts, change the setting warehouse.system."
            )
        ),
        Message(
            "FILE-011",
            text: Texts(
                sk: "Súbor neuvádza, ktorého účtu je.",
                cs: "Soubor neuvádí, kterého účtu je.",
                en: "The file does not name its account."
            ),
            remedy: Texts(
                sk: """
                    Zvoľte v banke formát, ktorý účet uvádza, alebo v spojka.yaml doplňte pod payments.accounts k účtu, \
                    ktorému súbor patrí, riadok files: ["{pattern}"]. Potom vložte súbor znova.
                    """,
                cs: """
                    Zvolte v bance formát, který účet uvádí, nebo ve spojka.yaml doplňte pod payments.accounts k účtu, \
                    kterému soubor patří, řádek files: ["{pattern}"]. Potom vložte soubor znovu.
                    """,
                en: """
                    Choose a format in the bank that names the account, or, in spojka.yaml, add the line \
                    files: ["{pattern}"] under payments.accounts at the account that the file belongs to. Then drop the \
                    file again.
                    """
            )
        ),
        Message(
            "FILE-012",
            text: Texts(
                sk: "Číslo účtu {account} v súbore je bez kódu banky a majú ho viaceré z vašich účtov: {accounts}.",
                cs: "Číslo účtu {account} v souboru je bez kódu banky a má je více z vašich účtů: {accounts}.",
                en:
                    "The account number {account} of the file has no bank code, and several of your accounts have it: {accounts}."
            ),
            remedy: Texts(
                sk: """
                    V spojka.yaml doplňte pod payments.accounts k účtu, ktorému súbor patrí, riadok \
                    files: ["{pattern}"], alebo zvoľte formát, ktorý uvádza IBAN. Potom vložte súbor znova.
                    """,
                cs: """
                    Ve spojka.yaml doplňte pod payments.accounts k účtu, kterému soubor patří, řádek \
                    files: ["{pattern}"], nebo zvolte formát, který uvádí IBAN. Potom vložte soubor znovu.
                    """,
                en: """
                    In spojka.yaml, add the line files: ["{pattern}"] under payments.accounts at the account that the \
                    file belongs to, or choose a format that gives the IBAN. Then drop the file again.
                    """
            )
        ),
    ]

    private static let exports: [Message] = [
        Message(
            "STOCK-001",
            text: Texts(
                sk: """
                    Kód {item} je v sklade „{warehouse}“ viackrát (prvý výskyt: riadok {other}); jeho množstvo sa \
                    nepoužije.
                    """,
                cs: """
                    Kód {item} je ve skladu „{warehouse}“ vícekrát (první výskyt: řádek {other}); jeho množství se \
                    nepoužije.
                    """,
                en: """
                    The code {item} occurs more than once in the warehouse “{warehouse}” (first on line {other}); \
                    its quantity is not used.
                    """
            ),
            remedy: Texts(
                sk: "Opravte skladové karty tak, aby mal každý kód len jednu.",
                cs: "Opravte skladové karty tak, aby měl každý kód jen jednu.",
                en: "Correct the stock cards so that each code occurs only once."
            )
        ),
        Message(
            "STOCK-002",
            text: Texts(
                sk: "Počet záznamov bez kódu aj bez EAN, ktoré sa vynechali: {count}.",
                cs: "Počet záznamů bez kódu i bez EAN, které se vynechaly: {count}.",
                en: "Records without a code and without an EAN that were left out: {count}."
            ),
            remedy: Texts(
                sk: "Doplňte na skladových kartách kód alebo EAN.",
                cs: "Doplňte na skladových kartách kód nebo EAN.",
                en: "Fill in a code or an EAN on the stock cards."
            )
        ),
        Message(
            "STOCK-003",
            text: Texts(
                sk: """
                    Počet záznamov s EAN, ale bez kódu: {count}. Produkty sa hľadajú podľa kódu, takže sa k nim žiaden \
                    nenájde.
                    """,
                cs: """
                    Počet záznamů s EAN, ale bez kódu: {count}. Produkty se hledají podle kódu, takže se k nim žádný \
                    nenajde.
                    """,
                en: """
                    Records with an EAN but without a code: {count}. Products are matched by code, so none is found for \
                    them.
                    """
            ),
            remedy: Texts(
                sk: "Doplňte na skladových kartách kód, alebo nastavte „warehouse.match: ean“.",
                cs: "Doplňte na skladových kartách kód, nebo nastavte „warehouse.match: ean“.",
                en: "Fill in the code on the stock cards, or set “warehouse.match: ean”."
            )
        ),
        Message(
            "STOCK-004",
            text: Texts(
                sk: """
                    Žiadny zo skladov v nastavení ({names}) nebol v exportoch; nezapočítalo by sa nič. Kanály majú, čo \
                    mali.
                    """,
                cs: """
                    Žádný ze skladů v nastavení ({names}) nebyl v exportech; nezapočítalo by se nic. Kanály mají, co \
                    měly.
                    """,
                en: """
                    No export has any of the warehouses in the settings ({names}); nothing would count. Channels \
                    keep what they have.
                    """
            ),
            remedy: Texts(
                sk: "Napíšte ich do warehouse.only a warehouse.warehouses presne ako v exportoch: {known}.",
                cs: "Napište je do warehouse.only a warehouse.warehouses přesně jako v exportech: {known}.",
                en: "Write them in warehouse.only and warehouse.warehouses exactly as the exports do: {known}."
            )
        ),
        Message(
            "STOCK-005",
            text: Texts(
                sk: "Sklad „{names}“ z nastavenia nebol v žiadnom exporte.",
                cs: "Sklad „{names}“ z nastavení nebyl v žádném exportu.",
                en: "No export has the warehouse “{names}” of the settings."
            ),
            remedy: Texts(
                sk: "Ak je to preklep, napíšte ho presne ako v exportoch: {known}.",
                cs: "Je-li to překlep, napište ho přesně jako v exportech: {known}.",
                en: "If it is mistyped, write it exactly as the exports do: {known}."
            )
        ),
        Message(
            "GUARD-001",
            text: Texts(
                sk: "Export z {stamp} je starší ako posledný použitý z {last}; čaká na vás.",
                cs: "Export z {stamp} je starší než poslední použitý z {last}; čeká na vás.",
                en: "The export of {stamp} is older than the last one applied, of {last}; it waits for you."
            ),
            remedy: Texts(
                sk: """
                    Zahoďte ho príkazom „spojka held discard {id}“; ak boli len zle nastavené hodiny, uvoľnite ho \
                    príkazom „spojka held release {id}“.
                    """,
                cs: """
                    Zahoďte ho příkazem „spojka held discard {id}“; pokud byly jen špatně nastavené hodiny, uvolněte ho \
                    příkazem „spojka held release {id}“.
                    """,
                en: """
                    Discard it with “spojka held discard {id}”; if only the clock was wrong, release it with “spojka held \
                    release {id}”.
                    """
            )
        ),
        Message(
            "GUARD-002",
            text: Texts(
                sk:
                    "Počet záznamov v exporte: {records}, v poslednom: {last}; to je menej ako {percent} %. Čaká na vás.",
                cs: "Počet záznamů v exportu: {records}, v posledním: {last}; to je méně než {percent} %. Čeká na vás.",
                en: """
                    Records in the export: {records}, in the last one: {last}; that is less than {percent} %. It waits for \
                    you.
                    """
            ),
            remedy: Texts(
                sk:
                    "Skontrolujte filter exportu; ak je export správny, uvoľnite ho príkazom „spojka held release {id}“.",
                cs: """
                    Zkontrolujte filtr exportu; pokud je export správný, uvolněte ho příkazem „spojka held release {id}“.
                    """,
                en:
                    "Check the filter of the export; if the export is right, release it with “spojka held release {id}”."
            )
        ),
        Message(
            "GUARD-003",
            text: Texts(
                sk: "Export by vynuloval produkty: {products} z {of}, čo je viac ako {percent} %. Čaká na vás.",
                cs: "Export by vynuloval produkty: {products} z {of}, což je více než {percent} %. Čeká na vás.",
                en: """
                    The export would set products to zero: {products} of {of}, which is more than {percent} %. It \
                    waits for you.
                    """
            ),
            remedy: Texts(
                sk: "Skontrolujte export; ak je správny, uvoľnite ho príkazom „spojka held release {id}“.",
                cs: "Zkontrolujte export; pokud je správný, uvolněte ho příkazem „spojka held release {id}“.",
                en: "Check the export; if it is right, release it with “spojka held release {id}”."
            )
        ),
        Message(
            "GUARD-004",
            text: Texts(
                sk: """
                    Zmenené nastavenie zásob by v kanáli {channel} vynulovalo produkty: {products} z {of}, čo je viac \
                    ako {percent} %. Kanál má, čo mal.
                    """,
                cs: """
                    Změněné nastavení zásob by v kanálu {channel} vynulovalo produkty: {products} z {of}, což je více \
                    než {percent} %. Kanál má, co měl.
                    """,
                en: """
                    The changed settings of stock would set products of {channel} to zero: {products} of {of}, more \
                    than {percent} %. It keeps what it has.
                    """
            ),
            remedy: Texts(
                sk: """
                    Opravte warehouse alebo reserve. Ak je to správne, raz spustite „spojka -c guard.zero-percent=100 \
                    run“.
                    """,
                cs: """
                    Opravte warehouse nebo reserve. Je-li to správně, jednou spusťte „spojka -c guard.zero-percent=100 \
                    run“.
                    """,
                en: "Correct warehouse or reserve. If it is right, run once “spojka -c guard.zero-percent=100 run”."
            )
        ),
    ]
}
