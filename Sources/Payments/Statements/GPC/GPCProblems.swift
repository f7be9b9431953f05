import Domain

/// What can be wrong with a GPC statement.
public enum GPCProblem: String, ProblemCode {
    /// The file is a payment order for the bank, not a statement. Remedy: export the statement of the account, in the
    /// format ABO or GPC, and drop that.
    case paymentOrder = "GPC-001"
    /// A line ends before its last column. Remedy: the file was cut or edited; get the statement from the bank again.
    /// Placeholders: type, length, expected.
    case lineTooShort = "GPC-002"
    /// A field of a statement's header is unreadable; the columns are shifted or the file was edited. Remedy: get the
    /// statement from the bank again. Placeholders: field.
    case badHeader = "GPC-003"
    /// A movement has a posting code that is not 1 to 5, so nobody can tell whether money came or went. Remedy: get
    /// the statement from the bank again, or in another format. Placeholders: posting.
    case unknownPosting = "GPC-004"
    /// The balance closes only if code 4 is a reversed credit, as Česká spořitelna writes it; it was read so. Remedy:
    /// none, check the reversals if they look wrong. Placeholders: statement.
    case otherReversals = "GPC-008"
    /// Movements come without a statement header, so no balance can be checked. Remedy: none if the bank exports so;
    /// else get the whole statement.
    case noHeader = "GPC-009"
    /// Lines of an unknown kind were left out. Remedy: none, unless something is missing. Placeholders: count, type.
    case ignoredLines = "GPC-010"
    /// A movement names another account than the header of its statement: two statements were joined, or a header is
    /// missing. Remedy: get the statement of each account from the bank again. Placeholders: statement, account.
    case otherAccount = "GPC-014"
    /// The balance closes, but the header's turnovers are not those of the movements: some that cancel each other out are
    /// missing, or a figure was changed. Remedy: get the whole statement from the bank again. Placeholders: statement, debit,
    /// credit, debits, credits.
    case turnoversDiffer = "GPC-015"
    /// A field of a symbol holds something other than digits, so the payment goes without that symbol. Remedy: look it up in
    /// the bank, and pair the payment by hand if it is of an order. Placeholders: field, value.
    case unreadSymbol = "GPC-016"
}

extension GPCProblem {
    /// What they say to people, with the remedy.
    static let messages: [Message] = [
        Message(
            "GPC-001",
            text: Texts(
                sk: "Súbor je príkaz na úhradu pre banku, nie výpis.",
                cs: "Soubor je příkaz k úhradě pro banku, ne výpis.",
                en: "The file is a payment order for the bank, not a statement."
            ),
            remedy: Texts(
                sk: "Exportujte výpis z účtu vo formáte ABO alebo GPC a vložte ten.",
                cs: "Exportujte výpis z účtu ve formátu ABO nebo GPC a vložte ten.",
                en: "Export the account's statement in the format ABO or GPC and drop that."
            )
        ),
        Message(
            "GPC-002",
            text: Texts(
                sk: "Riadok {type} sa končí skôr ako jeho posledný stĺpec (má {length} znakov, má mať {expected}).",
                cs: "Řádek {type} končí dříve než jeho poslední sloupec (má {length} znaků, má mít {expected}).",
                en: """
                    The line {type} ends before its last column (it has {length} characters, it should have \
                    {expected}).
                    """
            ),
            remedy: Texts(
                sk: "Súbor bol skrátený alebo upravený; vyžiadajte si výpis z banky znova.",
                cs: "Soubor byl zkrácen nebo upraven; vyžádejte si výpis z banky znovu.",
                en: "The file was cut or edited; get the statement from the bank again."
            )
        ),
        Message(
            "GPC-003",
            text: Texts(
                sk: "Pole {field} v hlavičke výpisu nemožno prečítať; stĺpce sú posunuté alebo bol súbor upravený.",
                cs: "Pole {field} v hlavičce výpisu nelze přečíst; sloupce jsou posunuté nebo byl soubor upraven.",
                en: """
                    The field {field} of a statement's header is unreadable; the columns are shifted or the file was \
                    edited.
                    """
            ),
            remedy: Texts(
                sk: "Vyžiadajte si výpis z banky znova.",
                cs: "Vyžádejte si výpis z banky znovu.",
                en: "Get the statement from the bank again."
            )
        ),
        Message(
            "GPC-004",
            text: Texts(
                sk: """
                    Pohyb má kód účtovania „{posting}“, ktorý nie je 1 až 5; nedá sa určiť, či peniaze prišli alebo \
                    odišli.
                    """,
                cs: """
                    Pohyb má kód účtování „{posting}“, který není 1 až 5; nelze určit, zda peníze přišly nebo \
                    odešly.
                    """,
                en: """
                    A movement has the posting code “{posting}”, which is not 1 to 5, so it is unclear whether money came or went.
                    """
            ),
            remedy: Texts(
                sk: "Vyžiadajte si výpis z banky znova alebo v inom formáte.",
                cs: "Vyžádejte si výpis z banky znovu nebo v jiném formátu.",
                en: "Get the statement from the bank again, or in another format."
            )
        ),
        Message(
            "GPC-008",
            text: Texts(
                sk: """
                    Výpis {statement} sedí len vtedy, ak kód 4 znamená storno príjmu, ako ho píše Česká spořitelna; \
                    tak sa aj prečítal.
                    """,
                cs: """
                    Výpis {statement} souhlasí jen tehdy, když kód 4 znamená storno příjmu, jak ho píše Česká \
                    spořitelna; tak se i přečetl.
                    """,
                en: """
                    The statement {statement} balances only if code 4 is a reversed credit, as Česká spořitelna \
                    writes it; it was read so.
                    """
            ),
            remedy: Texts(
                sk: "Nemusíte robiť nič; ak sa vám storná nezdajú, skontrolujte ich.",
                cs: "Nemusíte dělat nic; pokud se vám storna nezdají, zkontrolujte je.",
                en: "You need not do anything; check the reversals if they look wrong."
            )
        ),
        Message(
            "GPC-009",
            text: Texts(
                sk: "Pohyby sú bez hlavičky výpisu, takže nemožno overiť zostatok.",
                cs: "Pohyby jsou bez hlavičky výpisu, takže nelze ověřit zůstatek.",
                en: "Movements come without a statement header, so no balance can be checked."
            ),
            remedy: Texts(
                sk: "Ak banka takto exportuje, nemusíte robiť nič; inak si vyžiadajte celý výpis.",
                cs: "Pokud banka takto exportuje, nemusíte dělat nic; jinak si vyžádejte celý výpis.",
                en: "You need not do anything if the bank exports so; otherwise get the whole statement."
            )
        ),
        Message(
            "GPC-010",
            text: Texts(
                sk: "Počet vynechaných riadkov neznámeho druhu ({type}): {count}.",
                cs: "Počet vynechaných řádků neznámého druhu ({type}): {count}.",
                en: "Lines of an unknown kind ({type}) that were left out: {count}."
            ),
            remedy: Texts(
                sk: "Nemusíte robiť nič, ak vo výpise nič nechýba.",
                cs: "Nemusíte dělat nic, pokud ve výpisu nic nechybí.",
                en: "You need not do anything, unless something is missing."
            )
        ),
        Message(
            "GPC-014",
            text: Texts(
                sk: "Pohyb výpisu {statement} uvádza iný účet ({account}) ako jeho hlavička; patrí inému výpisu.",
                cs: "Pohyb výpisu {statement} uvádí jiný účet ({account}) než jeho hlavička; patří jinému výpisu.",
                en: """
                    A movement of the statement {statement} names another account ({account}) than its header; \
                    it belongs to another statement.
                    """
            ),
            remedy: Texts(
                sk: "Dva výpisy boli spojené ručne alebo chýba hlavička; stiahnite z banky výpis každého účtu znova.",
                cs: "Dva výpisy byly spojeny ručně nebo chybí hlavička; stáhněte z banky výpis každého účtu znovu.",
                en: """
                    Two statements were joined by hand, or a header is missing; get the statement of each \
                    account from the bank again.
                    """
            )
        ),
        Message(
            "GPC-015",
            text: Texts(
                sk: """
                    Zostatky výpisu {statement} sedia, no obraty nie: hlavička uvádza odpísané {debit} a \
                    pripísané {credit}, pohyby dávajú {debits} a {credits}.
                    """,
                cs: """
                    Zůstatky výpisu {statement} souhlasí, ale obraty ne: hlavička uvádí odepsáno {debit} a \
                    připsáno {credit}, pohyby dávají {debits} a {credits}.
                    """,
                en: """
                    The balances of the statement {statement} fit, its turnovers do not: the header states \
                    {debit} debited and {credit} credited, the movements make {debits} and {credits}.
                    """
            ),
            remedy: Texts(
                sk: """
                    Chýbajú pohyby, ktoré sa navzájom rušia, alebo bol súbor upravený; vyžiadajte si z banky \
                    znova celý výpis.
                    """,
                cs: """
                    Chybějí pohyby, které se navzájem ruší, nebo byl soubor upraven; vyžádejte si z banky znovu \
                    celý výpis.
                    """,
                en: """
                    Movements that cancel each other out are missing, or the file was edited; get the whole \
                    statement from the bank again.
                    """
            )
        ),
        Message(
            "GPC-016",
            text: Texts(
                sk: "Symbol „{value}“ v stĺpcoch {field} nie je číslo, takže platba ho nemá.",
                cs: "Symbol „{value}“ ve sloupcích {field} není číslo, takže ho platba nemá.",
                en: "The symbol “{value}” in the columns {field} is not a number, so the payment is read without it."
            ),
            remedy: Texts(
                sk: "Skontrolujte ho v banke; ak ide o platbu objednávky, spárujte ju ručne.",
                cs: "Zkontrolujte ho v bance; pokud jde o platbu objednávky, spárujte ji ručně.",
                en: "Check it in the bank; if the payment is for an order, pair it by hand."
            )
        ),
    ]
}
