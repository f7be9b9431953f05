import Domain

/// What can be wrong with profiles of tables and with the tables that are read by them.
public enum TableProblem: String, ProblemCode {
    /// A profile has no such key. Remedy: write it as the most similar one, or delete it.
    /// Placeholders: file, key, nearest.
    case unknownKey = "TABLE-001"
    /// A value of a profile is not one that its key takes. Remedy: write one of the expected.
    /// Placeholders: file, key, value, expected.
    case badValue = "TABLE-002"
    /// A profile lacks a key. Remedy: add it. Placeholders: file, key.
    case missingKey = "TABLE-003"
    /// Two profiles have one name. Remedy: rename one. Placeholders: file, key, other.
    case twice = "TABLE-004"
    /// There is no profile of that name. Remedy: name one of those that there are. Placeholders: name, known.
    case noProfile = "TABLE-005"

    /// A required column is missing. Remedy: add it to the export, or its name to the profile.
    /// Placeholders: profile, field, headers, nearest.
    case missingColumn = "TABLE-010"
    /// Two columns fit one field. Remedy: leave one name in the profile. Placeholders: profile, field, first, second.
    case twoColumns = "TABLE-011"
    /// Two profiles fit one file. Remedy: give them `match`. Placeholders: profiles.
    case twoProfiles = "TABLE-012"
    /// The file's name does not tell the warehouse. Remedy: name the file as the profile says. Placeholders: name,
    /// pattern.
    case noWarehouse = "TABLE-013"
    /// Too many rows are wrong. Remedy: correct the export. Placeholders: profile, errors, rows, limit.
    case tooManyErrors = "TABLE-014"
    /// A spreadsheet saved the file and damaged its codes. Remedy: export again and do not open it. Placeholders: count,
    /// value.
    case spreadsheet = "TABLE-015"
    /// The first row has none of the columns. Remedy: export with the header row, or tell the columns by their places.
    /// The row itself is not told: a file in the wrong folder may hold anybody's data. Placeholders: profile, count, columns.
    case noHeaderRow = "TABLE-016"

    /// A number could mean two, as `1.250` does, and no other number of the file tells which. Remedy: export without
    /// separators of thousands, or tell the mark in the layout. Placeholders: profile, value.
    case unclearNumber = "TABLE-017"

    /// A row has no code or EAN. Remedy: fill it in on the card. Placeholders: column, row.
    case emptyKey = "TABLE-020"
    /// A value is not a number. Remedy: correct it at its source. Placeholders: column, value.
    case notANumber = "TABLE-021"
    /// A code or EAN was damaged by a spreadsheet. Remedy: export again and do not open it. Placeholders: column, value.
    case damagedKey = "TABLE-022"
    /// A state is not among those of the profile. Remedy: add it to `states`. Placeholders: order, value.
    case unknownState = "TABLE-023"
    /// Codes or EANs came with what keeps spreadsheets from changing them; it was taken off. Remedy: none needed.
    /// Placeholders: count, value.
    case guardedKeys = "TABLE-024"
    /// A code has a letter that two encodings read otherwise, and nothing in the file tells which holds. Remedy: export in UTF-8,
    /// or say the encoding in the layout. Placeholders: value.
    case unclearLetter = "TABLE-025"

    /// A value of an order is not in the table of the template. Remedy: add it. Placeholders: order, field, value.
    case notMapped = "TABLE-030"
    /// An order lacks a value that the template needs. Remedy: correct it in the channel. Placeholders: order, field.
    case noValue = "TABLE-031"
    /// Characters that the encoding does not have were replaced. Remedy: none needed. Placeholders: count.
    case charactersReplaced = "TABLE-032"
    /// There is no template of orders. Remedy: write one. Placeholders: name.
    case noTemplate = "TABLE-033"

    /// The file does not tell whose account it is of, and the configured accounts leave it open. Remedy: say at the account
    /// what its files are called. Placeholders: profile, currency, count, pattern.
    case unknownAccount = "TABLE-040"
    /// The balance after a movement does not follow from the movement before: one is missing or changed. Remedy: get the
    /// statement from the bank again. Placeholders: expected, stated.
    case brokenChain = "TABLE-041"
    /// A word of the column that tells whether a movement is booked is not among those of the profile. Remedy: add it to
    /// `states`. Placeholders: field, value.
    case unknownBooking = "TABLE-042"
    /// A table looks like a statement but tells neither its bank nor its account. Remedy: say at the account what its files
    /// are called. Placeholders: headers, pattern.
    case unknownBank = "TABLE-043"
    /// A statement has the columns of another bank than its account is at. Remedy: check whose file it is, or what
    /// `files` says at the account. Placeholders: profile, bank, account.
    case otherBank = "TABLE-044"
    /// A column that the layout does not read tells which way the money went. Remedy: name it in the layout. Placeholders:
    /// profile, column.
    case unreadDirection = "TABLE-045"
    /// A column that the layout does not read has another currency. Remedy: name it in the layout. Placeholders: profile,
    /// column.
    case unreadCurrency = "TABLE-046"
    /// A column that the layout does not read has other accounts. Remedy: name it in the layout. Placeholders: profile,
    /// column.
    case unreadAccount = "TABLE-047"
    /// A symbol, an account, a reference or an original amount lost its digits when a spreadsheet saved the file.
    /// Remedy: export again and do not open it. Placeholders: column, value.
    case damagedValue = "TABLE-048"
    /// A file has the movements of several accounts and no number of any. Remedy: export one account at a time.
    /// Placeholders: column.
    case severalAccounts = "TABLE-049"
    /// A table has most of a layout's columns, but not one by which the bank's files are known. Remedy: export with it, or
    /// write a layout. Placeholders: profile, column, headers, nearest.
    case missingMark = "TABLE-050"
    /// A column that the layout does not read has fees, and no balances prove that the amounts are without them. Remedy: name
    /// it in the layout. Placeholders: profile, column.
    case unreadFee = "TABLE-051"
    /// A column of accounts may be the merchant's or the other side's. Remedy: say in a layout which. Placeholders: profile,
    /// column.
    case unclearOwner = "TABLE-052"
    /// Two columns have amounts, and nothing tells which one was booked, or in which currency. Remedy: export the account's
    /// currency, or say it in a layout. Placeholders: first, second.
    case unclearAmount = "TABLE-053"
    /// A symbol, an account, a reference or an original amount is in a form that is none. Remedy: correct it in the bank's
    /// export. Placeholders: column, value.
    case unreadValue = "TABLE-054"
    /// Symbols or accounts came with what keeps spreadsheets from changing them; it was taken off. Remedy: none needed.
    /// Placeholders: count, column.
    case guardedValues = "TABLE-055"
    /// The header row stands in a bank's table again: files were put together. Remedy: drop each in a file of its own.
    /// Placeholders: line.
    case repeatedHeader = "TABLE-056"
}

extension TableProblem {
    /// What they say to people, with the remedy: of any table, then of statements.
    public static let messages: [Message] = ofTables + ofStatements

    private static let ofTables: [Message] = [
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
                en: "The layout {key} is in both {file} and {other}."
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
                en: "Use a known one, or add your own to mappings/."
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
                en: "Distinguish them with the key match, or delete the unneeded ones from mappings/."
            )
        ),
        Message(
            "TABLE-013",
            text: Texts(
                sk: "Názov súboru {name} neurčuje sklad; má byť ako {pattern}.",
                cs: "Název souboru {name} neurčuje sklad; má být jako {pattern}.",
                en: "The name of the file {name} does not contain the warehouse; it should look like {pattern}."
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
                    "Export with the header row, or give the columns by position in the layout {profile} (header: no)."
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
                    The number “{value}” can be read in two ways (a thousands separator or a decimal mark), and no other number of the file shows which is right.
                    """
            ),
            remedy: Texts(
                sk: "Exportujte čísla bez oddeľovača tisícov, alebo opravte decimal v šablóne tabuľky {profile}.",
                cs: "Exportujte čísla bez oddělovače tisíců, nebo opravte decimal v šabloně tabulky {profile}.",
                en: "Export the numbers without a thousands separator, or correct decimal in the layout {profile}."
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
                en: "Codes were protected from spreadsheets, such as {value}; the signs were removed ({count} codes)."
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
