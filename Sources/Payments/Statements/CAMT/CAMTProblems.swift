import Domain

/// What can be wrong with a CAMT file.
public enum CAMTProblem: String, ProblemCode {
    /// The file is a payment order for the bank (pain.001, pain.008), not a statement. Remedy: export the statement of
    /// the account as CAMT.053 and drop that.
    case paymentOrder = "CAMT-001"
    /// The file is another message of ISO 20022, which reports no movements of an account. Remedy: export the statement of
    /// the account as CAMT.053 and drop that. Placeholders: message.
    case otherMessage = "CAMT-002"
    /// The file is a report of an account in a version or namespace that is not read. Remedy: have the bank export one of
    /// the versions 02 to 13. Placeholders: message.
    case unknownVersion = "CAMT-003"
    /// The element below the root is not the one that the namespace announces. Remedy: the file was edited; get it from
    /// the bank again. Placeholders: message, expected.
    case otherBody = "CAMT-004"
    /// A balance or total of a statement is not a number, or has more decimals than its currency. Remedy: get the
    /// statement from the bank again. Placeholders: statement, field.
    case badFigure = "CAMT-005"
    /// A batch has more parts than are read; it counts as one movement. Remedy: have the bank export batches in single
    /// movements, or as several. Placeholders: count, limit.
    case batchTooLarge = "CAMT-006"
}

extension CAMTProblem {
    /// What they say to people, with the remedy.
    static let messages: [Message] = [
        Message(
            "CAMT-001",
            text: Texts(
                sk: "Súbor je platobný príkaz pre banku, nie výpis z účtu.",
                cs: "Soubor je platební příkaz pro banku, ne výpis z účtu.",
                en: "The file is a payment order for the bank, not a statement of the account."
            ),
            remedy: Texts(
                sk: "Exportujte z banky výpis z účtu ako CAMT.053 a vložte ten.",
                cs: "Exportujte z banky výpis z účtu jako CAMT.053 a vložte ten.",
                en: "Export the statement of the account from the bank as CAMT.053 and drop that."
            )
        ),
        Message(
            "CAMT-002",
            text: Texts(
                sk: "Súbor je iná správa normy ISO 20022 ({message}); pohyby na účte v nej nie sú.",
                cs: "Soubor je jiná zpráva normy ISO 20022 ({message}); pohyby na účtu v ní nejsou.",
                en: "The file is another message of ISO 20022 ({message}), which reports no movements of an account."
            ),
            remedy: Texts(
                sk: "Exportujte z banky výpis z účtu ako CAMT.053 a vložte ten.",
                cs: "Exportujte z banky výpis z účtu jako CAMT.053 a vložte ten.",
                en: "Export the statement of the account from the bank as CAMT.053 and drop that."
            )
        ),
        Message(
            "CAMT-003",
            text: Texts(
                sk: "Výpis ({message}) je vo verzii, ktorá sa nečíta.",
                cs: "Výpis ({message}) je ve verzi, která se nečte.",
                en: "The statement ({message}) is in an unsupported version."
            ),
            remedy: Texts(
                sk: "Nastavte v banke export CAMT vo verzii 02 až 13, napríklad camt.053.001.02.",
                cs: "Nastavte v bance export CAMT ve verzi 02 až 13, například camt.053.001.02.",
                en: "Have the bank export CAMT in one of the versions 02 to 13, such as camt.053.001.02."
            )
        ),
        Message(
            "CAMT-004",
            text: Texts(
                sk: "Súbor ohlasuje {expected}, no obsahuje {message}; bol upravený.",
                cs: "Soubor ohlašuje {expected}, ale obsahuje {message}; byl upraven.",
                en: "The file announces {expected} and holds {message}; it was edited."
            ),
            remedy: Texts(
                sk: "Vyžiadajte si výpis z banky znova.",
                cs: "Vyžádejte si výpis z banky znovu.",
                en: "Get the statement from the bank again."
            )
        ),
        Message(
            "CAMT-005",
            text: Texts(
                sk: """
                    Zostatok alebo súčet výpisu {statement} (pole {field}) nie je číslo bez znamienka alebo má viac \
                    desatinných miest ako jeho mena.
                    """,
                cs: """
                    Zůstatek nebo součet výpisu {statement} (pole {field}) není číslo bez znaménka nebo má více \
                    desetinných míst než jeho měna.
                    """,
                en: """
                    A balance or total of the statement {statement} (field {field}) is not a number without a sign or has \
                    more decimals than its currency.
                    """
            ),
            remedy: Texts(
                sk: "Vyžiadajte si výpis z banky znova.",
                cs: "Vyžádejte si výpis z banky znovu.",
                en: "Get the statement from the bank again."
            )
        ),
        Message(
            "CAMT-006",
            text: Texts(
                sk: """
                    Počet položiek v dávke: {count}, číta sa ich najviac {limit}; počíta sa ako jeden pohyb a jej \
                    platby sa nepárujú.
                    """,
                cs: """
                    Počet položek v dávce: {count}, čte se jich nejvýše {limit}; počítá se jako jeden pohyb a její \
                    platby se nepárují.
                    """,
                en: """
                    A batch has {count} parts, of which at most {limit} are read; it counts as one movement and \
                    its payments are not paired.
                    """
            ),
            remedy: Texts(
                sk: "Nastavte v banke, aby platby účtovala jednotlivo alebo po menších dávkach.",
                cs: "Nastavte v bance, aby platby účtovala jednotlivě nebo po menších dávkách.",
                en: "Have the bank book payments one by one or in smaller batches."
            )
        ),
    ]
}
