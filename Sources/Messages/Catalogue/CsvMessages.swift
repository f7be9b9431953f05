import Domain

/// What is said about CSV files, whatever they are about.
enum CsvMessages {
    /// `CSV-001` and on.
    static let all: [Message] = [
        Message(
            "CSV-001",
            text: Texts(
                sk: "Súbor nie je úplný: končí sa uprostred riadka alebo poľa v úvodzovkách.",
                cs: "Soubor není úplný: končí uprostřed řádku nebo pole v uvozovkách.",
                en: "The file is not complete: it ends inside a row or a quoted field."
            ),
            remedy: Texts(
                sk: "Počkajte, kým ho program dopíše, alebo ho exportujte či stiahnite znova.",
                cs: "Počkejte, až ho program dopíše, nebo ho vyexportujte znovu.",
                en: "Wait until the program has finished writing it, or export it again."
            )
        ),
        Message(
            "CSV-002",
            text: Texts(
                sk: "Bajty súboru nie sú v kódovaní {declared}, v ktorom sa číta (pravdepodobné kódovanie: {likely}).",
                cs: "Bajty souboru nejsou v kódování {declared}, ve kterém se čte (pravděpodobné kódování: {likely}).",
                en: "The file is not in {declared}, the encoding that it is read in (likely: {likely})."
            ),
            remedy: Texts(
                sk: "Exportujte celý súbor v jednom kódovaní, UTF-8 alebo windows-1250.",
                cs: "Exportujte celý soubor v jednom kódování, UTF-8 nebo windows-1250.",
                en: "Export the whole file in one encoding, UTF-8 or windows-1250."
            )
        ),
        Message(
            "CSV-003",
            text: Texts(
                sk: "Za koncovou úvodzovkou poľa nasleduje ďalší text.",
                cs: "Za koncovou uvozovkou pole následuje další text.",
                en: "More text follows the closing quote of a field."
            ),
            remedy: Texts(
                sk: "Úvodzovky vnútri poľa musia byť zdvojené; opravte nastavenie exportu.",
                cs: "Uvozovky uvnitř pole musí být zdvojené; opravte nastavení exportu.",
                en: "Quotes inside a field must be doubled; correct the settings of the export."
            )
        ),
        Message(
            "CSV-004",
            text: Texts(
                sk: "Riadok je príliš dlhý (povolená dĺžka: {limit}); zvyčajne chýba koncová úvodzovka.",
                cs: "Řádek je příliš dlouhý (povolená délka: {limit}); obvykle chybí koncová uvozovka.",
                en: "A row is too long (length allowed: {limit}); most often a closing quote is missing."
            ),
            remedy: Texts(
                sk: "Vyhľadajte v riadku nepárovú úvodzovku a opravte ju pri zdroji.",
                cs: "Vyhledejte v řádku nepárovou uvozovku a opravte ji u zdroje.",
                en: "Look for an unpaired quote in the row and correct it at its source."
            )
        ),
        Message(
            "CSV-005",
            text: Texts(
                sk: "Riadok má príliš veľa stĺpcov (povolený počet: {limit}).",
                cs: "Řádek má příliš mnoho sloupců (povolený počet: {limit}).",
                en: "A row has too many columns (number allowed: {limit})."
            ),
            remedy: Texts(
                sk: "Skontrolujte, ktorý program súbor vytvoril a či je to správny súbor.",
                cs: "Zkontrolujte, který program soubor vytvořil a zda je to správný soubor.",
                en: "Check which program wrote the file and whether it is the right one."
            )
        ),
        Message(
            "CSV-006",
            text: Texts(
                sk: "Súbor nemá riadok s názvami stĺpcov.",
                cs: "Soubor nemá řádek s názvy sloupců.",
                en: "The file has no row with column names."
            ),
            remedy: Texts(
                sk: "Exportujte súbor s názvami stĺpcov v prvom riadku.",
                cs: "Exportujte soubor s názvy sloupců v prvním řádku.",
                en: "Export the file with column names in its first row."
            )
        ),
        Message(
            "CSV-007",
            text: Texts(
                sk: "Chýba stĺpec „{column}“ (najbližší názov v súbore: {nearest}).",
                cs: "Chybí sloupec „{column}“ (nejbližší název v souboru: {nearest}).",
                en: "The column “{column}” is missing (nearest name in the file: {nearest})."
            ),
            remedy: Texts(
                sk: "Doplňte stĺpec do exportu alebo opravte jeho názov.",
                cs: "Doplňte sloupec do exportu nebo opravte jeho název.",
                en: "Add the column to the export or correct its name."
            )
        ),
        Message(
            "CSV-008",
            text: Texts(
                sk: "Stĺpce „{first}“ a „{second}“ znamenajú to isté ({column}).",
                cs: "Sloupce „{first}“ a „{second}“ znamenají totéž ({column}).",
                en: "The columns “{first}” and “{second}” mean the same ({column})."
            ),
            remedy: Texts(
                sk: "Vynechajte jeden z nich z exportu.",
                cs: "Vynechte jeden z nich z exportu.",
                en: "Leave one of them out of the export."
            )
        ),
        Message(
            "CSV-009",
            text: Texts(
                sk: "Riadok má viac polí ({fields}) ako hlavička stĺpcov ({columns}).",
                cs: "Řádek má více polí ({fields}) než hlavička sloupců ({columns}).",
                en: "A row has more fields ({fields}) than the header has columns ({columns})."
            ),
            remedy: Texts(
                sk: "Texty, ktoré obsahujú oddeľovač, dajte do úvodzoviek.",
                cs: "Texty, které obsahují oddělovač, dejte do uvozovek.",
                en: "Put texts that contain the delimiter into quotes."
            )
        ),
        Message(
            "CSV-010",
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
            "CSV-011",
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
            "CSV-012",
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
            "CSV-013",
            text: Texts(
                sk: "V súbore je nulový bajt, ktorý do textu nepatrí: súbor je poškodený, alebo to nie je CSV.",
                cs: "V souboru je nulový bajt, který do textu nepatří: soubor je poškozený, nebo to není CSV.",
                en: "The file has a zero byte, which text never has: it is damaged or not a CSV."
            ),
            remedy: Texts(
                sk: "Exportujte alebo stiahnite ho znova.",
                cs: "Exportujte nebo stáhněte ho znovu.",
                en: "Export or download it again."
            )
        ),
    ]
}
