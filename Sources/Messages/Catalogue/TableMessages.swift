import Domain

/// What is said about layouts of tables, the tables read by them and the order files written by them.
enum TableMessages {
    /// `TABLE-001` and on.
    static let all: [Message] = [
        Message(
            "TABLE-001",
            text: Texts(
                sk: "V súbore {file} nie je pri {key} známy kľúč; najpodobnejší je {nearest}.",
                cs: "V souboru {file} není u {key} známý klíč; nejpodobnější je {nearest}.",
                en: "{file} has an unknown key at {key}; the most similar one is {nearest}."
            ),
            remedy: Texts(
                sk: "Napíšte {nearest}, alebo riadok vymažte; kľúče opisuje docs/formats/tables.md.",
                cs: "Napište {nearest}, nebo řádek smažte; klíče popisuje docs/formats/tables.md.",
                en: "Write {nearest}, or delete the line; docs/formats/tables.md lists the keys."
            )
        ),
        Message(
            "TABLE-002",
            text: Texts(
                sk: "V súbore {file} má {key} hodnotu {value}, očakáva sa: {expected}.",
                cs: "V souboru {file} má {key} hodnotu {value}, očekává se: {expected}.",
                en: "In {file} the value of {key} is {value}; expected: {expected}."
            ),
            remedy: Texts(
                sk: "Použite jednu z očakávaných hodnôt.",
                cs: "Použijte jednu z očekávaných hodnot.",
                en: "Use one of the expected values."
            )
        ),
        Message(
            "TABLE-003",
            text: Texts(
                sk: "V súbore {file} chýba {key}.",
                cs: "V souboru {file} chybí {key}.",
                en: "{file} lacks {key}."
            ),
            remedy: Texts(
                sk: "Doplňte ho; kľúče opisuje docs/formats/tables.md.",
                cs: "Doplňte jej; klíče popisuje docs/formats/tables.md.",
                en: "Add it; docs/formats/tables.md lists the keys."
            )
        ),
        Message(
            "TABLE-004",
            text: Texts(
                sk: "Šablóna tabuľky {key} je v súbore {file} aj v súbore {other}.",
                cs: "Šablona tabulky {key} je v souboru {file} i v souboru {other}.",
                en: "The layout {key} stands in {file} and in {other}."
            ),
            remedy: Texts(
                sk: "Jedno z nich premenujte alebo vymažte.",
                cs: "Jedno z nich přejmenujte nebo smažte.",
                en: "Rename or delete one of them."
            )
        ),
        Message(
            "TABLE-005",
            text: Texts(
                sk: "Šablóna tabuľky {name} neexistuje; známe sú: {known}.",
                cs: "Šablona tabulky {name} neexistuje; známé jsou: {known}.",
                en: "Unknown layout {name}; known layouts: {known}."
            ),
            remedy: Texts(
                sk: "Uveďte jednu zo známych alebo pridajte vlastné do mappings/.",
                cs: "Uveďte jednu ze známých nebo přidejte vlastní do mappings/.",
                en: "Name one of the known, or add your own to mappings/."
            )
        ),
        Message(
            "TABLE-010",
            text: Texts(
                sk: """
                    Podľa šablóny tabuľky {profile} chýba stĺpec pre {field}. V súbore sú stĺpce: {headers}. Najpodobnejší je {nearest}.
                    """,
                cs: """
                    Podle šablony tabulky {profile} chybí sloupec pro {field}. V souboru jsou sloupce: {headers}. Nejpodobnější je {nearest}.
                    """,
                en: """
                    By the layout {profile} the column for {field} is missing. The file has: {headers}. The most similar one is {nearest}.
                    """
            ),
            remedy: Texts(
                sk: "Pridajte stĺpec do exportu, alebo jeho názov k {field} v šablóne tabuľky {profile}.",
                cs: "Přidejte sloupec do exportu, nebo jeho název k {field} v šabloně tabulky {profile}.",
                en: "Add the column to the export, or its name to {field} in the layout {profile}."
            )
        ),
        Message(
            "TABLE-011",
            text: Texts(
                sk: "Podľa šablóny tabuľky {profile} sa na {field} hodia dva stĺpce: {first} a {second}.",
                cs: "Podle šablony tabulky {profile} se na {field} hodí dva sloupce: {first} a {second}.",
                en: "By the layout {profile} two columns fit {field}: {first} and {second}."
            ),
            remedy: Texts(
                sk: "Nechajte pri {field} v šablóne tabuľky {profile} len názov toho správneho.",
                cs: "Nechte u {field} v šabloně tabulky {profile} jen název toho správného.",
                en: "Leave only the right one's name at {field} in the layout {profile}."
            )
        ),
        Message(
            "TABLE-012",
            text: Texts(
                sk: "Na súbor sa hodí viac šablón tabuliek: {profiles}.",
                cs: "Na soubor se hodí více šablon tabulek: {profiles}.",
                en: "Several layouts fit the file: {profiles}."
            ),
            remedy: Texts(
                sk: "Rozlíšte ich kľúčom match, alebo nepotrebné vymažte z mappings/.",
                cs: "Rozlište je klíčem match, nebo nepotřebné smažte z mappings/.",
                en: "Tell them apart by the key match, or delete those not needed from mappings/."
            )
        ),
        Message(
            "TABLE-013",
            text: Texts(
                sk: "Názov súboru {name} neurčuje sklad; má byť ako {pattern}.",
                cs: "Název souboru {name} neurčuje sklad; má být jako {pattern}.",
                en: "The name of the file {name} does not tell the warehouse; it should be like {pattern}."
            ),
            remedy: Texts(
                sk: "Premenujte súbor, alebo opravte warehouse-from-name.",
                cs: "Přejmenujte soubor, nebo opravte warehouse-from-name.",
                en: "Rename the file, or correct warehouse-from-name."
            )
        ),
        Message(
            "TABLE-014",
            text: Texts(
                sk: "Chybných riadkov je {errors} z {rows}, povolených je {limit} (šablóna tabuľky {profile}).",
                cs: "Chybných řádků je {errors} z {rows}, povolených je {limit} (šablona tabulky {profile}).",
                en: "{errors} of {rows} rows are wrong, {limit} are allowed (layout {profile})."
            ),
            remedy: Texts(
                sk: "Opravte export; riadky ukáže spojka inspect --profile {profile}.",
                cs: "Opravte export; řádky ukáže spojka inspect --profile {profile}.",
                en: "Correct the export; spojka inspect --profile {profile} shows the rows."
            )
        ),
        Message(
            "TABLE-015",
            text: Texts(
                sk: """
                    Súbor uložil tabuľkový program a poškodil kódy alebo EAN ({count}), napríklad {value}: chýbajú číslice.
                    """,
                cs: """
                    Soubor uložil tabulkový program a poškodil kódy nebo EAN ({count}), například {value}: chybí číslice.
                    """,
                en: """
                    A spreadsheet saved the file and damaged codes or EANs ({count}), such as {value}: digits are lost.
                    """
            ),
            remedy: Texts(
                sk: "Exportujte znova a súbor neotvárajte v Exceli ani v inom tabuľkovom programe.",
                cs: "Exportujte znovu a soubor neotvírejte v Excelu ani v jiném tabulkovém programu.",
                en: "Export again, and do not open the file in Excel or another spreadsheet."
            )
        ),
        Message(
            "TABLE-016",
            text: Texts(
                sk: """
                    Prvý riadok (počet stĺpcov: {count}) nemá ani jeden zo stĺpcov šablóny tabuľky {profile}. Očakáva sa \
                    hlavička, napríklad {columns}.
                    """,
                cs: """
                    První řádek (počet sloupců: {count}) nemá ani jeden ze sloupců šablony tabulky {profile}. Očekává se \
                    záhlaví, například {columns}.
                    """,
                en: """
                    The first row (columns: {count}) has none of the columns of the layout {profile}. A header such as \
                    {columns} is expected.
                    """
            ),
            remedy: Texts(
                sk: "Exportujte aj s hlavičkou, alebo v šablóne tabuľky {profile} určte stĺpce poradím (header: no).",
                cs: "Exportujte i se záhlavím, nebo v šabloně tabulky {profile} určete sloupce pořadím (header: no).",
                en:
                    "Export with the header row, or tell the columns by their places in the layout {profile} (header: no)."
            )
        ),
        Message(
            "TABLE-017",
            text: Texts(
                sk: """
                    Číslo „{value}“ možno prečítať dvoma spôsobmi (oddeľovač tisícov alebo desatinných miest) a ostatné čísla \
                    v súbore neprezradia, ktorý je správny.
                    """,
                cs: """
                    Číslo „{value}“ lze přečíst dvěma způsoby (oddělovač tisíců nebo desetinných míst) a ostatní čísla \
                    v souboru neprozradí, který je správný.
                    """,
                en: """
                    The number “{value}” can be read in two ways (a mark of thousands or of decimals), and the other \
                    numbers of the file do not tell which is right.
                    """
            ),
            remedy: Texts(
                sk: "Exportujte čísla bez oddeľovača tisícov, alebo opravte decimal v šablóne tabuľky {profile}.",
                cs: "Exportujte čísla bez oddělovače tisíců, nebo opravte decimal v šabloně tabulky {profile}.",
                en: "Export the numbers without a mark of thousands, or correct decimal in the layout {profile}."
            )
        ),
        Message(
            "TABLE-020",
            text: Texts(
                sk: "Riadok nemá hodnotu v stĺpci {column}. Stojí v ňom: {row}.",
                cs: "Řádek nemá hodnotu ve sloupci {column}. Stojí v něm: {row}.",
                en: "The row has no value in the column {column}. It says: {row}."
            ),
            remedy: Texts(
                sk: "Doplňte ju tam, odkiaľ export je: na skladovej karte alebo v doklade.",
                cs: "Doplňte ji tam, odkud export je: na skladové kartě nebo v dokladu.",
                en: "Fill it in where the export comes from: on the stock card or in the document."
            )
        ),
        Message(
            "TABLE-021",
            text: Texts(
                sk: "Hodnota „{value}“ v stĺpci {column} nie je jednoznačné číslo.",
                cs: "Hodnota „{value}“ ve sloupci {column} není jednoznačné číslo.",
                en: "The value “{value}” in the column {column} is not a clear number."
            ),
            remedy: Texts(
                sk: "Opravte ju pri zdroji, alebo nastavte decimal v šablóne tabuľky.",
                cs: "Opravte ji u zdroje, nebo nastavte decimal v šabloně tabulky.",
                en: "Correct it at its source, or set decimal in the layout."
            )
        ),
        Message(
            "TABLE-022",
            text: Texts(
                sk: "Hodnota „{value}“ v stĺpci {column} je poškodená tabuľkovým programom.",
                cs: "Hodnota „{value}“ ve sloupci {column} je poškozená tabulkovým programem.",
                en: "The value “{value}” in the column {column} was damaged by a spreadsheet."
            ),
            remedy: Texts(
                sk: "Exportujte znova a súbor neotvárajte v tabuľkovom programe.",
                cs: "Exportujte znovu a soubor neotvírejte v tabulkovém programu.",
                en: "Export again, and do not open the file in a spreadsheet."
            )
        ),
        Message(
            "TABLE-023",
            text: Texts(
                sk: "Stav „{value}“ objednávky {order} nie je medzi stavmi šablóny tabuľky.",
                cs: "Stav „{value}“ objednávky {order} není mezi stavy šablony tabulky.",
                en: "The state “{value}” of the order {order} is not among those of the layout."
            ),
            remedy: Texts(
                sk: "Doplňte ho ku kľúču states.",
                cs: "Doplňte jej ke klíči states.",
                en: "Add it to the key states."
            )
        ),
        Message(
            "TABLE-024",
            text: Texts(
                sk:
                    "Kódy mali okolo seba znaky pre tabuľkový program, napríklad {value}; vynechali sa (počet: {count}).",
                cs:
                    "Kódy měly kolem sebe znaky pro tabulkový program, například {value}; vynechaly se (počet: {count}).",
                en: "Codes had signs for spreadsheets around them, such as {value}; they were left out ({count} codes)."
            ),
            remedy: Texts(
                sk: "Nemusíte robiť nič; skontrolujte, či kódy sedia s e-shopom.",
                cs: "Nemusíte dělat nic; zkontrolujte, zda kódy souhlasí s e-shopem.",
                en: "Nothing to do; check that the codes are those of the e-shop."
            )
        ),
        Message(
            "TABLE-025",
            text: Texts(
                sk:
                    "V kóde „{value}“ je písmeno, ktoré môže byť aj iné: nič v súbore neprezrádza, či je vo windows-1250, alebo v ISO-8859-2.",
                cs:
                    "V kódu „{value}“ je písmeno, které může být i jiné: nic v souboru neprozrazuje, zda je ve windows-1250, nebo v ISO-8859-2.",
                en:
                    "The code “{value}” has a letter that may be another one: nothing in the file tells whether it is windows-1250 or ISO-8859-2."
            ),
            remedy: Texts(
                sk: "Exportujte v UTF-8, alebo napíšte kódovanie do šablóny tabuľky (encoding).",
                cs: "Exportujte v UTF-8, nebo napište kódování do šablony tabulky (encoding).",
                en: "Export in UTF-8, or write the encoding into the table's layout (encoding)."
            )
        ),
        Message(
            "TABLE-030",
            text: Texts(
                sk: "Objednávka {order}: hodnota „{value}“ poľa {field} nie je v prevodnej tabuľke šablóny.",
                cs: "Objednávka {order}: hodnota „{value}“ pole {field} není v převodní tabulce šablony.",
                en: "Order {order}: the value “{value}” of {field} is not in the template's map."
            ),
            remedy: Texts(
                sk: "Doplňte ju do map v mappings/ a objednávku odošlite znova.",
                cs: "Doplňte ji do map v mappings/ a objednávku odešlete znovu.",
                en: "Add it to the map in mappings/ and send the order again."
            )
        ),
        Message(
            "TABLE-031",
            text: Texts(
                sk: "Objednávke {order} chýba hodnota pre {field}.",
                cs: "Objednávce {order} chybí hodnota pro {field}.",
                en: "The order {order} has no value for {field}."
            ),
            remedy: Texts(
                sk: "Doplňte ju v e-shope.",
                cs: "Doplňte ji v e-shopu.",
                en: "Add it in the e-shop."
            )
        ),
        Message(
            "TABLE-032",
            text: Texts(
                sk: "Nahradené znaky, ktoré kódovanie nemá: {count}.",
                cs: "Nahrazené znaky, které kódování nemá: {count}.",
                en: "Characters replaced that the encoding does not have: {count}."
            ),
            remedy: Texts(
                sk: "Nemusíte robiť nič.",
                cs: "Nemusíte dělat nic.",
                en: "Nothing to do."
            )
        ),
        Message(
            "TABLE-033",
            text: Texts(
                sk: "Chýba šablóna objednávok {name}.",
                cs: "Chybí šablona objednávek {name}.",
                en: "The template of orders {name} is missing."
            ),
            remedy: Texts(
                sk: "Pridajte ju do mappings/; vzor vytvorí „spojka init“.",
                cs: "Přidejte ji do mappings/; vzor vytvorí „spojka init“.",
                en: "Add it to mappings/; spojka init writes a sample."
            )
        ),
    ]
}
