import Domain
import Syntax

/// What can be wrong with neutral files beside the syntax and the orders themselves.
public enum NeutralProblem: String, ProblemCode {
    /// A variable symbol is not one to ten digits, so one is derived from the order instead. Remedy: correct it in the
    /// export. Placeholders: order, value.
    case symbolNotDigits = "CHANNEL-001"
    /// It is not clear whether the order is paid, so it counts as unknown. Remedy: export 1 or 0. Placeholders: order,
    /// value.
    case paidNotUnderstood = "CHANNEL-002"
    /// An item has no price with VAT; it was computed from the price without VAT and the rate. Remedy: add the price
    /// with VAT to the export. Placeholders: order, item.
    case priceComputed = "CHANNEL-003"
    /// An item has an unknown type; it counts as a product with a code and as a service without. Remedy: use one of
    /// the types in the description of the format. Placeholders: order, item, value.
    case unknownItemType = "CHANNEL-004"
    /// A product has no code and is left out. Remedy: give it a code in the shop.
    case productWithoutCode = "CHANNEL-005"
    /// A country's name is unknown, so the country is missing. Remedy: add the country's code to the export.
    /// Placeholders: order, value.
    case unknownCountry = "CHANNEL-006"
    /// An order has too many items. Remedy: check the export; split the order. Placeholders: order, limit.
    case tooManyItems = "CHANNEL-007"
    /// A spreadsheet wrote a number or code in scientific notation, so its digits are lost and the order is not
    /// taken. Remedy: export again, and do not open and save the file in a spreadsheet.
    /// Placeholders: order, column, value.
    case damagedNumber = "CHANNEL-008"
    /// An order export lacks columns. Remedy: add them to the template of the export. Placeholders: columns.
    case missingColumns = "CHANNEL-009"
    /// A spreadsheet wrote a product's code or EAN in scientific notation, so its digits are lost and the list is not
    /// taken: a product that is missing in it would count as no longer sold. Remedy: export again, and do not open and
    /// save the file in a spreadsheet. Placeholders: column, value.
    case damagedProduct = "CHANNEL-010"
    /// Numbers or codes came with signs around them that keep a spreadsheet from changing them; they were left out.
    /// Remedy: check that they are the shop's. Placeholders: value, count.
    case guardedKeys = "CHANNEL-011"
}

/// The numbers and codes of one file that came with signs for spreadsheets around them.
struct NeutralGuards: Sendable {
    /// The fields of an order and of an item that are keys.
    static let ofOrder: [NeutralOrderField] = [.code, .variableSymbol, .invoiceNumber]
    static let ofItem: [NeutralItemField] = [.code, .ean]

    private var count = 0
    private var example = ""

    /// The key without the signs, counted; nil when nothing is left.
    mutating func bare(_ text: String) -> String? {
        let key = KeyGuard.key(text)
        guard key != text else { return text }
        count += 1
        if count == 1 { example = text.utf8.count <= 40 ? text : "…" }
        return key.isEmpty ? nil : key
    }

    /// What is told at the end of the file; nil when there were none.
    var problem: Problem? {
        guard count > 0 else { return nil }
        return Problem(NeutralProblem.guardedKeys, .warning, ["count": String(count), "value": example])
    }
}

extension NeutralProblem {
    /// What they say to people, with the remedy.
    static let messages: [Message] = [
        Message(
            "CHANNEL-001",
            text: Texts(
                sk: """
                    Variabilný symbol „{value}“ objednávky {order} nemá 1 až 10 číslic; použije sa symbol odvodený z \
                    objednávky.
                    """,
                cs: """
                    Variabilní symbol „{value}“ objednávky {order} nemá 1 až 10 číslic; použije se symbol odvozený z \
                    objednávky.
                    """,
                en: """
                    The variable symbol “{value}” of order {order} is not 1 to 10 digits; one derived from the order \
                    is used.
                    """
            ),
            remedy: Texts(
                sk: "Opravte hodnotu v exporte z e-shopu.",
                cs: "Opravte hodnotu v exportu z e-shopu.",
                en: "Correct the value in the e-shop's export."
            )
        ),
        Message(
            "CHANNEL-002",
            text: Texts(
                sk: "Z hodnoty „{value}“ nie je jasné, či je objednávka {order} uhradená.",
                cs: "Z hodnoty „{value}“ není jasné, zda je objednávka {order} uhrazena.",
                en: "The value “{value}” does not tell whether the order {order} is paid."
            ),
            remedy: Texts(
                sk: "Exportujte 1 (uhradená) alebo 0 (neuhradená).",
                cs: "Exportujte 1 (uhrazená) nebo 0 (neuhrazená).",
                en: "Export 1 (paid) or 0 (not paid)."
            )
        ),
        Message(
            "CHANNEL-003",
            text: Texts(
                sk: "Položka {item} objednávky {order} nemá cenu s DPH; vypočítala sa z ceny bez DPH a sadzby.",
                cs: "Položka {item} objednávky {order} nemá cenu s DPH; vypočítala se z ceny bez DPH a sazby.",
                en: """
                    The item {item} of order {order} has no price with VAT; it was computed from the price without \
                    VAT and the rate.
                    """
            ),
            remedy: Texts(
                sk: "Doplňte do exportu cenu s DPH.",
                cs: "Doplňte do exportu cenu s DPH.",
                en: "Add the price with VAT to the export."
            )
        ),
        Message(
            "CHANNEL-004",
            text: Texts(
                sk: """
                    Položka {item} objednávky {order} má neznámy typ „{value}“; s kódom sa berie ako tovar, bez kódu \
                    ako služba.
                    """,
                cs: """
                    Položka {item} objednávky {order} má neznámý typ „{value}“; s kódem se bere jako zboží, bez kódu \
                    jako služba.
                    """,
                en: """
                    The item {item} of order {order} has the unknown type “{value}”; with a code it counts as a \
                    product, without as a service.
                    """
            ),
            remedy: Texts(
                sk: "Použite niektorý z typov uvedených v opise formátu.",
                cs: "Použijte některý z typů uvedených v popisu formátu.",
                en: "Use one of the types in the description of the format."
            )
        ),
        Message(
            "CHANNEL-005",
            text: Texts(
                sk: "Produkt bez kódu sa vynechal.",
                cs: "Produkt bez kódu se vynechal.",
                en: "A product without a code was left out."
            ),
            remedy: Texts(
                sk: "Zadajte produktu kód v e-shope.",
                cs: "Zadejte produktu kód v e-shopu.",
                en: "Give the product a code in the e-shop."
            )
        ),
        Message(
            "CHANNEL-006",
            text: Texts(
                sk: "Krajina „{value}“ v objednávke {order} nie je známa; krajina zostala prázdna.",
                cs: "Země „{value}“ v objednávce {order} není známá; země zůstala prázdná.",
                en: "The country “{value}” of order {order} is not known; the country was left empty."
            ),
            remedy: Texts(
                sk: "Doplňte do exportu dvojpísmenový kód krajiny, napríklad SK.",
                cs: "Doplňte do exportu dvoupísmenný kód země, například CZ.",
                en: "Add the country's two-letter code to the export, such as SK."
            )
        ),
        Message(
            "CHANNEL-007",
            text: Texts(
                sk: "Objednávka {order} má príliš veľa položiek (povolený počet: {limit}).",
                cs: "Objednávka {order} má příliš mnoho položek (povolený počet: {limit}).",
                en: "The order {order} has too many items (number allowed: {limit})."
            ),
            remedy: Texts(
                sk: "Skontrolujte export alebo objednávku rozdeľte.",
                cs: "Zkontrolujte export nebo objednávku rozdělte.",
                en: "Check the export, or split the order."
            )
        ),
        Message(
            "CHANNEL-008",
            text: Texts(
                sk:
                    "Hodnotu „{value}“ v stĺpci {column} (objednávka {order}) poškodil tabuľkový procesor: stratila číslice.",
                cs:
                    "Hodnotu „{value}“ ve sloupci {column} (objednávka {order}) poškodil tabulkový procesor: ztratila číslice.",
                en: "A spreadsheet damaged the value “{value}” in the column {column} (order {order}): digits are lost."
            ),
            remedy: Texts(
                sk: "Exportujte znova a súbor pred vložením neotvárajte ani neukladajte v Exceli.",
                cs: "Exportujte znovu a soubor před vložením neotvírejte ani neukládejte v Excelu.",
                en: "Export again, and do not open or save the file in a spreadsheet before you drop it."
            )
        ),
        Message(
            "CHANNEL-009",
            text: Texts(
                sk: "Exportu objednávok chýbajú stĺpce: {columns}.",
                cs: "Exportu objednávek chybí sloupce: {columns}.",
                en: "The order export lacks columns: {columns}."
            ),
            remedy: Texts(
                sk:
                    "Doplňte ich do šablóny exportu; v Shoptete: Objednávky, Export, Pridať pole, s jednotlivými položkami.",
                cs:
                    "Doplňte je do šablony exportu; v Shoptetu: Objednávky, Export, Přidat pole, s jednotlivými položkami.",
                en:
                    "Add them to the template of the export; in Shoptet: Orders, Export, Add field, with individual items."
            )
        ),
        Message(
            "CHANNEL-010",
            text: Texts(
                sk:
                    "Kód produktu „{value}“ v stĺpci {column} poškodil tabuľkový procesor; zoznam produktov sa neprevzal.",
                cs:
                    "Kód produktu „{value}“ ve sloupci {column} poškodil tabulkový procesor; seznam produktů se nepřevzal.",
                en: "A spreadsheet damaged the product code “{value}” in the column {column}; the list was refused."
            ),
            remedy: Texts(
                sk: "Exportujte znova a súbor pred vložením neotvárajte ani neukladajte v Exceli.",
                cs: "Exportujte znovu a soubor před vložením neotvírejte ani neukládejte v Excelu.",
                en: "Export again, and do not open or save the file in a spreadsheet before you drop it."
            )
        ),
        Message(
            "CHANNEL-011",
            text: Texts(
                sk:
                    "Čísla a kódy mali okolo seba znaky pre tabuľkový program, napríklad {value}; vynechali sa (počet: {count}).",
                cs:
                    "Čísla a kódy měly kolem sebe znaky pro tabulkový program, například {value}; vynechaly se (počet: {count}).",
                en:
                    "Numbers and codes were protected from spreadsheets, such as {value}; the signs were removed ({count} values)."
            ),
            remedy: Texts(
                sk: "Nemusíte robiť nič; skontrolujte, či sedia s e-shopom.",
                cs: "Nemusíte dělat nic; zkontrolujte, zda souhlasí s e-shopem.",
                en: "Nothing to do; check that they are those of the e-shop."
            )
        ),
    ]
}
