import Domain

/// What can be wrong with MT940 and MT942 besides what every statement can have.
public enum MT940Problem: String, ProblemCode {
    /// A statement has one balance of the two: the file is cut. Remedy: get the whole file again. Placeholders: statement.
    case balanceMissing = "MT940-001"
    /// A balance cannot be read. Remedy: get the file from the bank again. Placeholders: statement, field.
    case badBalance = "MT940-002"
    /// A page does not go on where the one before ended: one between them is missing; what came is applied and the gap
    /// waits. Remedy: get the missing page. Placeholders: statement, ended, begins.
    case pageMissing = "MT940-003"
    /// Pages are missing by their numbers, though the balances follow from each other; what came is applied and the gap
    /// waits. Remedy: get the missing pages. Placeholders: statement, before, after.
    case pagesSkipped = "MT940-004"
    /// The file ends before the first balance or movement. Remedy: get the whole file again.
    case cut = "MT940-005"
}

extension MT940Problem {
    /// What they say to people, with the remedy.
    static let messages: [Message] = [
        Message(
            "MT940-001",
            text: Texts(
                sk: "Výpis {statement} má len jeden z dvoch zostatkov: súbor je neúplný.",
                cs: "Výpis {statement} má jen jeden ze dvou zůstatků: soubor je neúplný.",
                en: "Statement {statement} has only one of its two balances: the file is cut."
            ),
            remedy: Texts(
                sk: "Stiahnite celý výpis z banky znova.",
                cs: "Stáhněte celý výpis z banky znovu.",
                en: "Get the whole statement from the bank again."
            )
        ),
        Message(
            "MT940-002",
            text: Texts(
                sk: "Zostatok v poli {field} výpisu {statement} nemožno prečítať.",
                cs: "Zůstatek v poli {field} výpisu {statement} nelze přečíst.",
                en: "The balance in field {field} of statement {statement} cannot be read."
            ),
            remedy: Texts(
                sk: "Stiahnite výpis z banky znova.",
                cs: "Stáhněte výpis z banky znovu.",
                en: "Get the statement from the bank again."
            )
        ),
        Message(
            "MT940-003",
            text: Texts(
                sk: "Strana výpisu {statement} začína zostatkom {begins}, predchádzajúca sa končila zostatkom {ended}.",
                cs: "Strana výpisu {statement} začíná zůstatkem {begins}, předchozí končila zůstatkem {ended}.",
                en: "A page of statement {statement} begins with {begins}; the one before ended with {ended}."
            ),
            remedy: Texts(
                sk: "Strana medzi nimi chýba; stiahnite ju z banky a vložte do spool/inbox.",
                cs: "Strana mezi nimi chybí; stáhněte ji z banky a vložte do spool/inbox.",
                en: "A page between them is missing; get it from the bank and drop it into spool/inbox."
            )
        ),
        Message(
            "MT940-004",
            text: Texts(
                sk: """
                    Vo výpise {statement} po strane {before} nasleduje strana {after}; strany medzi nimi \
                    chýbajú, hoci zostatky na seba nadväzujú.
                    """,
                cs: """
                    Ve výpisu {statement} po straně {before} následuje strana {after}; strany mezi nimi chybějí, \
                    ačkoli zůstatky na sebe navazují.
                    """,
                en: """
                    Page {after} of statement {statement} follows page {before}; the pages between are missing, \
                    though the balances follow from each other.
                    """
            ),
            remedy: Texts(
                sk: "Chýbajúce strany stiahnite z banky a vložte do spool/inbox.",
                cs: "Chybějící strany stáhněte z banky a vložte do spool/inbox.",
                en: "Get the missing pages from the bank and drop them into spool/inbox."
            )
        ),
        Message(
            "MT940-005",
            text: Texts(
                sk: "Súbor sa končí skôr, ako začína prvý zostatok alebo pohyb: je odrezaný.",
                cs: "Soubor končí dříve, než začíná první zůstatek nebo pohyb: je uříznutý.",
                en: "The file ends before the first balance or movement: it is cut."
            ),
            remedy: Texts(
                sk: "Stiahnite z banky celý súbor znova.",
                cs: "Stáhněte z banky celý soubor znovu.",
                en: "Get the whole file from the bank again."
            )
        ),
    ]
}
