import Domain

/// What is said about JSON itself.
enum JSONMessages {
    /// `JSON-001` and on.
    static let all: [Message] = [
        Message(
            "JSON-001",
            text: Texts(
                sk: "Súbor nie je úplný: končí sa skôr ako jeho obsah.",
                cs: "Soubor není úplný: končí dříve než jeho obsah.",
                en: "The file is not complete: it ends before its content does."
            ),
            remedy: again
        ),
        Message(
            "JSON-002",
            text: Texts(
                sk: "Súbor nie je správne zapísaný JSON.",
                cs: "Soubor není správně zapsaný JSON.",
                en: "The file is not well-formed JSON."
            ),
            remedy: Texts(
                sk: "Stiahnite ho znova a neupravujte ho ručne.",
                cs: "Stáhněte ho znovu a neupravujte ho ručně.",
                en: "Get it again and do not edit it by hand."
            )
        ),
        Message(
            "JSON-003",
            text: Texts(
                sk: "Hodnoty súboru sú vnorené hlbšie ako {limit} úrovní.",
                cs: "Hodnoty souboru jsou vnořené hlouběji než {limit} úrovní.",
                en: "The values of the file are nested deeper than {limit} levels."
            ),
            remedy: notOurs
        ),
        Message(
            "JSON-004",
            text: Texts(
                sk: "Text v súbore je dlhší ako {limit} bajtov.",
                cs: "Text v souboru je delší než {limit} bajtů.",
                en: "A text of the file is longer than {limit} bytes."
            ),
            remedy: notOurs
        ),
        Message(
            "JSON-005",
            text: Texts(
                sk: "Text v súbore nie je v UTF-8.",
                cs: "Text v souboru není v UTF-8.",
                en: "A text of the file is not UTF-8."
            ),
            remedy: again
        ),
        Message(
            "JSON-006",
            text: Texts(
                sk: "Za koncom dokumentu nasleduje ďalší; v súbore má byť jeden.",
                cs: "Za koncem dokumentu následuje další; v souboru má být jeden.",
                en: "Another document follows the end of the first one; a file may hold only one."
            ),
            remedy: Texts(
                sk: "Vložte každý dokument ako samostatný súbor.",
                cs: "Vložte každý dokument jako samostatný soubor.",
                en: "Drop each document as a file of its own."
            )
        ),
    ]

    private static let again = Texts(
        sk: "Stiahnite ho znova.",
        cs: "Stáhněte ho znovu.",
        en: "Get it again."
    )
    private static let notOurs = Texts(
        sk: "Skontrolujte, odkiaľ súbor je; výpis ani export taký nebýva.",
        cs: "Zkontrolujte, odkud soubor je; výpis ani export takový nebývá.",
        en: "Check where the file comes from; statements and exports are not like that."
    )
}
