import Domain

/// What can be wrong with a ZIP archive that is to hold a statement.
public enum ArchiveProblem: String, ProblemCode {
    /// The archive is damaged, or its files are packed in a way that is not read. Remedy: download it again, or unpack it and
    /// drop what is in it.
    case damaged = "ARCHIVE-001"
    /// The archive or what is in it is larger than is unpacked. Remedy: unpack it and drop the statement. Placeholders: files,
    /// limit.
    case tooLarge = "ARCHIVE-002"
    /// The archive is sealed with a password. Remedy: unpack it and drop the statement.
    case sealed = "ARCHIVE-003"
    /// No file in the archive is a statement that is known. Remedy: drop the statement itself, in a format that is read.
    /// Placeholders: names.
    case noStatement = "ARCHIVE-004"
    /// The archive has several statements. Remedy: unpack it and drop them one by one. Placeholders: names.
    case severalStatements = "ARCHIVE-005"
    /// Beside the statement are files that were not read; a warning. Remedy: none, unless one of them is a statement.
    /// Placeholders: names.
    case otherFiles = "ARCHIVE-006"
}

extension ArchiveProblem {
    /// What they say to people, with the remedy.
    static let messages: [Message] = [
        Message(
            "ARCHIVE-001",
            text: Texts(
                sk: "Archív ZIP je poškodený alebo zabalený spôsobom, ktorý sa nečíta.",
                cs: "Archiv ZIP je poškozený nebo zabalený způsobem, který se nečte.",
                en: "The ZIP archive is damaged, or packed in an unsupported way."
            ),
            remedy: Texts(
                sk: "Stiahnite ho z banky znova, alebo ho rozbaľte a vložte samotný výpis.",
                cs: "Stáhněte ho z banky znovu, nebo ho rozbalte a vložte samotný výpis.",
                en: "Download it from the bank again, or unpack it and drop the statement itself."
            )
        ),
        Message(
            "ARCHIVE-002",
            text: Texts(
                sk: "Archív ZIP je príliš veľký: rozbalí sa najviac {files} súborov a spolu {limit} MB.",
                cs: "Archiv ZIP je příliš velký: rozbalí se nejvýše {files} souborů a dohromady {limit} MB.",
                en: "The ZIP archive is too large: at most {files} files of {limit} MB together are unpacked."
            ),
            remedy: Texts(
                sk: "Rozbaľte ho a vložte do spool/inbox samotný výpis.",
                cs: "Rozbalte ho a vložte do spool/inbox samotný výpis.",
                en: "Unpack it and drop the statement itself into spool/inbox."
            )
        ),
        Message(
            "ARCHIVE-003",
            text: Texts(
                sk: "Archív ZIP je chránený heslom.",
                cs: "Archiv ZIP je chráněn heslem.",
                en: "The ZIP archive is protected by a password."
            ),
            remedy: Texts(
                sk: "Rozbaľte ho a vložte do spool/inbox samotný výpis.",
                cs: "Rozbalte ho a vložte do spool/inbox samotný výpis.",
                en: "Unpack it and drop the statement itself into spool/inbox."
            )
        ),
        Message(
            "ARCHIVE-004",
            text: Texts(
                sk: "V archíve ZIP nie je výpis v známom formáte; sú v ňom súbory: {names}.",
                cs: "V archivu ZIP není výpis ve známém formátu; jsou v něm soubory: {names}.",
                en: "The ZIP archive has no statement in a known format; the files in it are: {names}."
            ),
            remedy: Texts(
                sk: "Vyžiadajte si z banky výpis vo formáte CAMT.053, MT940 alebo GPC (ABO).",
                cs: "Vyžádejte si z banky výpis ve formátu CAMT.053, MT940 nebo GPC (ABO).",
                en: "Ask the bank for a statement in CAMT.053, MT940 or GPC (ABO)."
            )
        ),
        Message(
            "ARCHIVE-005",
            text: Texts(
                sk: "V archíve ZIP je viac výpisov: {names}.",
                cs: "V archivu ZIP je více výpisů: {names}.",
                en: "The ZIP archive has several statements: {names}."
            ),
            remedy: Texts(
                sk: "Rozbaľte ho a vložte výpisy do spool/inbox po jednom.",
                cs: "Rozbalte ho a vložte výpisy do spool/inbox po jednom.",
                en: "Unpack it and drop the statements into spool/inbox one by one."
            )
        ),
        Message(
            "ARCHIVE-006",
            text: Texts(
                sk: "V archíve ZIP sú okrem výpisu súbory, ktoré sa neprečítali: {names}.",
                cs: "V archivu ZIP jsou kromě výpisu soubory, které se nepřečetly: {names}.",
                en: "Beside the statement, the ZIP archive has files that were not read: {names}."
            ),
            remedy: Texts(
                sk: "Nemusíte robiť nič, ak medzi nimi nie je ďalší výpis.",
                cs: "Nemusíte dělat nic, pokud mezi nimi není další výpis.",
                en: "You need not do anything, unless one of them is another statement."
            )
        ),
    ]
}
