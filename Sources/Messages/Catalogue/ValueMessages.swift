import Domain

/// What is said about values that nobody can mean, whatever the format of their file.
enum ValueMessages {
    /// `VALUE-001` and on.
    static let all: [Message] = [
        Message(
            "VALUE-001",
            text: Texts(
                sk:
                    "Číslo {value} v zázname „{record}“ je väčšie, než aké môže byť myslené (najviac {limit}); záznam sa nepoužil.",
                cs:
                    "Číslo {value} v záznamu „{record}“ je větší, než jaké může být myšleno (nejvýše {limit}); záznam se nepoužil.",
                en:
                    "The number {value} of the record “{record}” is implausibly large (at most {limit}); it was not applied."
            ),
            remedy: Texts(
                sk: "Opravte ho v programe, z ktorého súbor je, a exportujte znova.",
                cs: "Opravte ho v programu, ze kterého soubor je, a exportujte znovu.",
                en: "Correct it in the program that wrote the file, and export again."
            )
        ),
        Message(
            "VALUE-002",
            text: Texts(
                sk: "Dátum {value} v zázname „{record}“ nie je z rokov 1990 až 2100; nerozhoduje sa podľa neho.",
                cs: "Datum {value} v záznamu „{record}“ není z let 1990 až 2100; nerozhoduje se podle něj.",
                en:
                    "The date {value} of the record “{record}” is outside the years 1990 to 2100; nothing is decided by it."
            ),
            remedy: Texts(
                sk: "Opravte ho, alebo hodiny počítača, na ktorom súbor vznikol, a exportujte znova.",
                cs: "Opravte ho, nebo hodiny počítače, na kterém soubor vznikl, a exportujte znovu.",
                en: "Correct it, or the clock of the machine that wrote the file, and export again."
            )
        ),
    ]
}
