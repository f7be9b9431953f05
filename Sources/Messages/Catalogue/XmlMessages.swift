import Domain

/// What is said about XML itself.
enum XmlMessages {
    /// `XML-001` and on.
    static let all: [Message] = [
        Message(
            "XML-001",
            text: Texts(
                sk: "Súbor nie je úplný: končí sa skôr ako jeho koreňový prvok.",
                cs: "Soubor není úplný: končí dříve než jeho kořenový prvek.",
                en: "The file is not complete: it ends before its root element does."
            ),
            remedy: Texts(
                sk: "Počkajte, kým ho program dopíše, alebo ho vyexportujte znova.",
                cs: "Počkejte, až ho program dopíše, nebo ho vyexportujte znovu.",
                en: "Wait until the program has finished writing it, or export it again."
            )
        ),
        Message(
            "XML-002",
            text: Texts(
                sk: "Súbor nie je správne zapísané XML ({detail}).",
                cs: "Soubor není správně zapsané XML ({detail}).",
                en: "The file is not well-formed XML ({detail})."
            ),
            remedy: Texts(
                sk: "Vyexportujte ho znova a neupravujte ho ručne.",
                cs: "Vyexportujte ho znovu a neupravujte ho ručně.",
                en: "Export it again and do not edit it by hand."
            )
        ),
        Message(
            "XML-003",
            text: Texts(
                sk: "Súbor obsahuje deklaráciu DOCTYPE, ktorá sa z bezpečnostných dôvodov neprijíma.",
                cs: "Soubor obsahuje deklaraci DOCTYPE, která se z bezpečnostních důvodů nepřijímá.",
                en: "The file has a DOCTYPE declaration, which is not accepted for security reasons."
            ),
            remedy: Texts(
                sk: "Exportujte súbor bez deklarácie DOCTYPE.",
                cs: "Exportujte soubor bez deklarace DOCTYPE.",
                en: "Export the file without a DOCTYPE declaration."
            )
        ),
        Message(
            "XML-004",
            text: Texts(
                sk:
                    "Bajty súboru nie sú v kódovaní {declared}, v ktorom sa má čítať (pravdepodobné kódovanie: {likely}).",
                cs:
                    "Bajty souboru nejsou v kódování {declared}, ve kterém se má číst (pravděpodobné kódování: {likely}).",
                en:
                    "The file is not in {declared}, the encoding that it has to be read in (likely: {likely})."
            ),
            remedy: Texts(
                sk: """
                    Exportujte súbor znova a kódovanie v ňom nemeňte; súbor XML, ktorý kódovanie neuvádza, má byť v UTF-8.
                    """,
                cs: """
                    Exportujte soubor znovu a kódování v něm neměňte; soubor XML, který kódování neuvádí, má být v UTF-8.
                    """,
                en: "Export the file again and leave its encoding as it is; XML that declares none has to be in UTF-8."
            )
        ),
        Message(
            "XML-005",
            text: Texts(
                sk: "Kódovanie {declared}, ktoré súbor uvádza, nie je podporované.",
                cs: "Kódování {declared}, které soubor uvádí, není podporováno.",
                en: "The encoding {declared} that the file declares is not supported."
            ),
            remedy: Texts(
                sk: "Exportujte súbor v UTF-8 alebo windows-1250.",
                cs: "Exportujte soubor v UTF-8 nebo windows-1250.",
                en: "Export the file in UTF-8 or windows-1250."
            )
        ),
        Message(
            "XML-006",
            text: Texts(
                sk: "Prvky sú vnorené príliš hlboko (povolený počet úrovní: {limit}).",
                cs: "Prvky jsou vnořeny příliš hluboko (povolený počet úrovní: {limit}).",
                en: "Elements are nested too deeply (levels allowed: {limit})."
            ),
            remedy: Texts(
                sk: "Skontrolujte, ktorý program súbor vytvoril a či je to správny súbor.",
                cs: "Zkontrolujte, který program soubor vytvořil a zda je to správný soubor.",
                en: "Check which program wrote the file and whether it is the right one."
            )
        ),
        Message(
            "XML-007",
            text: Texts(
                sk: "Text v súbore je príliš dlhý (povolená dĺžka: {limit}).",
                cs: "Text v souboru je příliš dlouhý (povolená délka: {limit}).",
                en: "A text in the file is too long (length allowed: {limit})."
            ),
            remedy: Texts(
                sk: "Skráťte text v programe, z ktorého pochádza, a exportujte znova.",
                cs: "Zkraťte text v programu, ze kterého pochází, a exportujte znovu.",
                en: "Shorten the text in the program it comes from and export again."
            )
        ),
        Message(
            "XML-008",
            text: Texts(
                sk: "V súbore je znak {character}, ktorý XML nepovoľuje.",
                cs: "V souboru je znak {character}, který XML nepovoluje.",
                en: "The file has the character {character}, which XML does not allow."
            ),
            remedy: Texts(
                sk: """
                    Je neviditeľný a býva skopírovaný do poznámky alebo adresy. Vymažte ho v programe, ktorý súbor vytvoril, \
                    a exportujte znova.
                    """,
                cs: """
                    Je neviditelný a bývá zkopírovaný do poznámky nebo adresy. Smažte ho v programu, který soubor vytvořil, \
                    a exportujte znovu.
                    """,
                en: """
                    It is invisible and was probably pasted into a note or an address. Delete it in the program that wrote \
                    the file and export again.
                    """
            )
        ),
        Message(
            "XML-009",
            text: Texts(
                sk: "Za koncom dokumentu XML súbor pokračuje: je v ňom viac dokumentov za sebou, alebo text navyše.",
                cs: "Za koncem dokumentu XML soubor pokračuje: je v něm více dokumentů za sebou, nebo text navíc.",
                en:
                    "The file continues after the end of the XML document: it holds several documents, or other text."
            ),
            remedy: Texts(
                sk: "Vložte každý dokument ako samostatný súbor.",
                cs: "Vložte každý dokument jako samostatný soubor.",
                en: "Drop each document as a file of its own."
            )
        ),
        Message(
            "XML-010",
            text: Texts(
                sk: "Hodnota „{value}“ nie je číslo.",
                cs: "Hodnota „{value}“ není číslo.",
                en: "The value “{value}” is not a number."
            ),
            remedy: Texts(
                sk: "Opravte hodnotu v programe, z ktorého pochádza, a exportujte znova.",
                cs: "Opravte hodnotu v programu, ze kterého pochází, a exportujte znovu.",
                en: "Correct the value in the program it comes from and export again."
            )
        ),
        Message(
            "XML-011",
            text: Texts(
                sk: "Hodnota „{value}“ nie je dátum.",
                cs: "Hodnota „{value}“ není datum.",
                en: "The value “{value}” is not a date."
            ),
            remedy: Texts(
                sk: "Opravte hodnotu v programe, z ktorého pochádza, a exportujte znova.",
                cs: "Opravte hodnotu v programu, ze kterého pochází, a exportujte znovu.",
                en: "Correct the value in the program it comes from and export again."
            )
        ),
        Message(
            "XML-012",
            text: Texts(
                sk: "Hodnota „{value}“ neznamená áno ani nie; očakáva sa true alebo false.",
                cs: "Hodnota „{value}“ neznamená ano ani ne; očekává se true nebo false.",
                en: "The value “{value}” is neither true nor false."
            ),
            remedy: Texts(
                sk: "Opravte hodnotu v programe, z ktorého pochádza, a exportujte znova.",
                cs: "Opravte hodnotu v programu, ze kterého pochází, a exportujte znovu.",
                en: "Correct the value in the program it comes from and export again."
            )
        ),
        Message(
            "XML-013",
            text: Texts(
                sk: "Deklarácia <?xml …?> nie je na začiatku súboru; nič nesmie stáť pred ňou.",
                cs: "Deklarace <?xml …?> není na začátku souboru; nic nesmí stát před ní.",
                en: "The declaration <?xml …?> is not at the start of the file; it must be the first thing in it."
            ),
            remedy: Texts(
                sk: "Vymažte, čo je pred deklaráciou, alebo exportujte znova.",
                cs: "Smažte, co je před deklarací, nebo exportujte znovu.",
                en: "Delete everything before the declaration, or export again."
            )
        ),
    ]
}
