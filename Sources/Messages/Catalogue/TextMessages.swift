import Domain

/// What is said about the encoding of a text.
enum TextMessages {
    /// `TEXT-001` and on.
    static let all: [Message] = [
        Message(
            "TEXT-001",
            text: Texts(
                sk:
                    "Bajty súboru nie sú v kódovaní {declared}, ktoré súbor uvádza (pravdepodobné kódovanie: {likely}).",
                cs:
                    "Bajty souboru nejsou v kódování {declared}, které soubor uvádí (pravděpodobné kódování: {likely}).",
                en: "The file is not in {declared}, the encoding that it declares (likely: {likely})."
            ),
            remedy: Texts(
                sk: "Exportujte súbor znova, najlepšie v UTF-8, a kódovanie v ňom nemeňte.",
                cs: "Exportujte soubor znovu, nejlépe v UTF-8, a kódování v něm neměňte.",
                en: "Export the file again, best in UTF-8, and leave its encoding as it is."
            )
        ),
        Message(
            "TEXT-002",
            text: Texts(
                sk: "Súbor v kódovaní {declared} sa končí uprostred znaku; časť chýba.",
                cs: "Soubor v kódování {declared} končí uprostřed znaku; část chybí.",
                en: "The file in {declared} ends inside a character; a part is missing."
            ),
            remedy: Texts(
                sk: "Počkajte, kým ho program dopíše, alebo exportujte znova.",
                cs: "Počkejte, až ho program dopíše, nebo exportujte znovu.",
                en: "Wait until the program has written it, or export again."
            )
        ),
        Message(
            "TEXT-003",
            text: Texts(
                sk: "Kódovanie {declared} sa na tomto počítači nedá čítať.",
                cs: "Kódování {declared} na tomto počítači nelze číst.",
                en: "The encoding {declared} cannot be read on this computer."
            ),
            remedy: Texts(
                sk: "Exportujte súbor v UTF-8.",
                cs: "Exportujte soubor v UTF-8.",
                en: "Export the file in UTF-8."
            )
        ),
        Message(
            "TEXT-004",
            text: Texts(
                sk: "Pred deklaráciou <?xml …?> sú prázdne riadky alebo medzery; súbor sa načítal aj tak.",
                cs: "Před deklarací <?xml …?> jsou prázdné řádky nebo mezery; soubor se přesto načetl.",
                en: "There are blank lines or spaces before the declaration <?xml …?>; the file was read anyway."
            ),
            remedy: Texts(
                sk: "Deklarácia má byť prvá vec v súbore; povedzte to autorovi exportu.",
                cs: "Deklarace má být první věc v souboru; řekněte to autorovi exportu.",
                en: "The declaration must be the first thing in the file; tell the author of the export."
            )
        ),
        Message(
            "TEXT-005",
            text: Texts(
                sk: """
                    Prvý riadok súboru uvádza oddeľovač {named}, stĺpce však oddeľuje {used}; súbor sa načítal \
                    podľa neho.
                    """,
                cs: """
                    První řádek souboru uvádí oddělovač {named}, sloupce však odděluje {used}; soubor se načetl \
                    podle něj.
                    """,
                en: """
                    The first line of the file names the delimiter {named}, but {used} divides the columns; the file was read that way.
                    """
            ),
            remedy: Texts(
                sk: "Nemusíte robiť nič; riadok sep= môžete vymazať.",
                cs: "Nemusíte dělat nic; řádek sep= můžete smazat.",
                en: "Nothing to do; you may delete the line sep=."
            )
        ),
    ]
}
