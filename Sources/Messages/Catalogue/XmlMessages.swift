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
                en: "The file has a DOCTYPE declaration, which is not accepted for reasons of safety."
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
                sk: "Text nie je v kódovaní {declared}, ktoré súbor uvádza (pravdepodobné kódovanie: {likely}).",
                cs: "Text není v kódování {declared}, které soubor uvádí (pravděpodobné kódování: {likely}).",
                en: "The text is not in the encoding {declared} that the file declares (likely encoding: {likely})."
            ),
            remedy: Texts(
                sk: "Exportujte súbor v kódovaní, ktoré uvádza.",
                cs: "Exportujte soubor v kódování, které uvádí.",
                en: "Export the file in the encoding that it declares."
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
                sk: "Exportujte súbor vo windows-1250 alebo UTF-8.",
                cs: "Exportujte soubor ve windows-1250 nebo UTF-8.",
                en: "Export the file in windows-1250 or UTF-8."
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
                sk: "Hodnota „{value}“ nie je áno ani nie.",
                cs: "Hodnota „{value}“ není ano ani ne.",
                en: "The value “{value}” is neither true nor false."
            ),
            remedy: Texts(
                sk: "Opravte hodnotu v programe, z ktorého pochádza, a exportujte znova.",
                cs: "Opravte hodnotu v programu, ze kterého pochází, a exportujte znovu.",
                en: "Correct the value in the program it comes from and export again."
            )
        ),
    ]
}
