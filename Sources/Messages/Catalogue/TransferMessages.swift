import Domain

/// What is said of files on the other side of a connection.
enum TransferMessages {
    /// `TRANSFER-001` and on.
    static let all: [Message] = [
        Message(
            "TRANSFER-001",
            text: Texts(
                sk: "Priečinok {folder} neexistuje ({place}).",
                cs: "Složka {folder} neexistuje ({place}).",
                en: "The folder {folder} does not exist ({place})."
            ),
            remedy: Texts(
                sk: "Vytvorte ho tam, alebo opravte cestu v nastavení connections; pripojený disk musí byť pripojený.",
                cs: "Vytvořte ji tam, nebo opravte cestu v nastavení connections; připojený disk musí být připojen.",
                en: "Make it there, or correct its path in the setting connections; a share must be mounted."
            )
        ),
        Message(
            "TRANSFER-002",
            text: Texts(
                sk: "Na {place} nemá Spojka oprávnenie k {folder}/{name}.",
                cs: "Na {place} nemá Spojka oprávnění k {folder}/{name}.",
                en: "Spojka may not use {folder}/{name} at {place}."
            ),
            remedy: Texts(
                sk: """
                    Požiadajte správcu servera, aby používateľovi dovolil v tom priečinku čítať, zapisovať a mazať; na \
                    čítanie bez mazania stačí after: keep.
                    """,
                cs: """
                    Požádejte správce serveru, aby uživateli dovolil v té složce číst, zapisovat a mazat; ke čtení bez \
                    mazání stačí after: keep.
                    """,
                en: """
                    Ask the server's administrator to let the user read, write and delete in that folder; reading \
                    without deleting is enough for after: keep.
                    """
            )
        ),
        Message(
            "TRANSFER-003",
            text: Texts(
                sk: "Na {place} nie je miesto: disk priečinka {folder} je plný alebo je vyčerpaná kvóta.",
                cs: "Na {place} není místo: disk složky {folder} je plný nebo je vyčerpána kvóta.",
                en: "There is no space left at {place}: the disk of the folder {folder} is full, or a quota is used up."
            ),
            remedy: Texts(
                sk: "Uvoľnite tam miesto; súbory počkajú a pošle ich ďalšie spracovanie.",
                cs: "Uvolněte tam místo; soubory počkají a pošle je další zpracování.",
                en: "Free some space there; the files wait and the next pass sends them."
            )
        ),
        Message(
            "TRANSFER-004",
            text: Texts(
                sk: "V priečinku {folder} na {place} je iný súbor s názvom {name}; neprepísali sme ho.",
                cs: "Ve složce {folder} na {place} je jiný soubor s názvem {name}; nepřepsali jsme jej.",
                en: "In the folder {folder} at {place} there is another file named {name}; it was not replaced."
            ),
            remedy: Texts(
                sk: "Keď si ho príjemca vezme alebo ho premenujete, ďalšie spracovanie pošle náš.",
                cs: "Až si jej příjemce vezme nebo jej přejmenujete, další zpracování pošle náš.",
                en: "Once its receiver has taken it, or you have renamed it, the next pass sends ours."
            )
        ),
        Message(
            "TRANSFER-005",
            text: Texts(
                sk: "Súbor {name} v priečinku {folder} na {place} už nie je.",
                cs: "Soubor {name} ve složce {folder} na {place} už není.",
                en: "The file {name} in the folder {folder} at {place} is gone."
            ),
            remedy: Texts(
                sk: "Vzal ho niekto iný; ak sa to opakuje, zistite, kto tam ešte pristupuje.",
                cs: "Vzal jej někdo jiný; pokud se to opakuje, zjistěte, kdo tam ještě přistupuje.",
                en: "Somebody else took it; if that happens again, find out who else has access there."
            )
        ),
        Message(
            "TRANSFER-006",
            text: Texts(
                sk: "Súbor {name} v priečinku {folder} na {place} sa počas sťahovania zmenil; nič z neho sa nepoužilo.",
                cs: "Soubor {name} ve složce {folder} na {place} se během stahování změnil; nic z něj se nepoužilo.",
                en: "The file {name} in the folder {folder} at {place} changed while it was fetched; nothing was used."
            ),
            remedy: Texts(
                sk: "Nemusíte robiť nič; ďalšie spracovanie ho stiahne znova.",
                cs: "Nemusíte dělat nic; další zpracování jej stáhne znovu.",
                en: "Nothing to do; the next pass fetches it again."
            )
        ),
        Message(
            "TRANSFER-007",
            text: Texts(
                sk: "Z {name} v priečinku {folder} na {place} je {found} bajtov namiesto {expected}.",
                cs: "Z {name} ve složce {folder} na {place} je {found} bajtů místo {expected}.",
                en: "Of {name} in the folder {folder} at {place} there are {found} bytes instead of {expected}."
            ),
            remedy: Texts(
                sk: """
                    Súbor nedostal svoj názov, príjemca ho nevidí; ďalšie spracovanie ho pošle znova. Skontrolujte \
                    disk servera.
                    """,
                cs: """
                    Soubor nedostal svůj název, příjemce jej nevidí; další zpracování jej pošle znovu. Zkontrolujte \
                    disk serveru.
                    """,
                en: """
                    The file was not given its name, so its receiver does not see it; the next pass sends it again. \
                    Check the server's disk.
                    """
            )
        ),
        Message(
            "TRANSFER-008",
            text: Texts(
                sk: "Súbor {name} v priečinku {folder} na {place} je väčší ako {limit} MB.",
                cs: "Soubor {name} ve složce {folder} na {place} je větší než {limit} MB.",
                en: "The file {name} in the folder {folder} at {place} is larger than {limit} MB."
            ),
            remedy: Texts(
                sk: "Skontrolujte, či je to správny súbor, a odstráňte ho.",
                cs: "Zkontrolujte, zda je to správný soubor, a odstraňte jej.",
                en: "Check whether it is the right file, and remove it."
            )
        ),
        Message(
            "TRANSFER-009",
            text: Texts(
                sk: "Zdieľaný priečinok {folder} neodpovedá ({detail}).",
                cs: "Sdílená složka {folder} neodpovídá ({detail}).",
                en: "The share {folder} does not answer ({detail})."
            ),
            remedy: Texts(
                sk: "Skontrolujte sieť a súborový server; ďalšie spracovanie to skúsi znova.",
                cs: "Zkontrolujte síť a souborový server; další zpracování to zkusí znovu.",
                en: "Check the network and the file server; the next pass tries again."
            )
        ),
        Message(
            "TRANSFER-010",
            text: Texts(
                sk: "{place}: operácia so súborom {folder}/{name} sa nepodarila a dôvod nepoznáme ({detail}).",
                cs: "{place}: operace se souborem {folder}/{name} se nezdařila a důvod neznáme ({detail}).",
                en: "{place}: the operation on {folder}/{name} failed, and no reason is given ({detail})."
            ),
            remedy: Texts(
                sk: """
                    Ďalšie spracovanie to skúsi znova. Ak to trvá, pri zápise býva príčinou vyčerpaná kvóta alebo \
                    priečinok len na čítanie; viac povie denník servera.
                    """,
                cs: """
                    Další zpracování to zkusí znovu. Pokud to trvá, při zápisu bývá příčinou vyčerpaná kvóta nebo \
                    složka jen pro čtení; více řekne protokol serveru.
                    """,
                en: """
                    The next pass tries again. If it lasts, a quota that is used up or a read-only folder is the likely \
                    cause when writing; the server's log says more.
                    """
            )
        ),
        Message(
            "TRANSFER-011",
            text: Texts(
                sk: "V priečinku {folder} na {place} je viac ako {limit} súborov.",
                cs: "Ve složce {folder} na {place} je více než {limit} souborů.",
                en: "In the folder {folder} at {place} there are more than {limit} files."
            ),
            remedy: Texts(
                sk: "Presuňte staré súbory inam, alebo ich dajte po stiahnutí presúvať či mazať: after: move, delete.",
                cs: "Přesuňte staré soubory jinam, nebo je dejte po stažení přesouvat či mazat: after: move, delete.",
                en: """
                    Move old files elsewhere, or have them moved or deleted once they are fetched: after: move, \
                    delete.
                    """
            )
        ),
        Message(
            "TRANSFER-012",
            text: Texts(
                sk: "{place}: do priečinka {folder} sa dá zapisovať, ale súbor sa v ňom nedá premenovať ({detail}).",
                cs: "{place}: do složky {folder} lze zapisovat, ale soubor v ní nelze přejmenovat ({detail}).",
                en: "{place}: the folder {folder} can be written to, but a file in it cannot be renamed ({detail})."
            ),
            remedy: Texts(
                sk: """
                    Požiadajte správcu servera, aby premenovanie dovolil: bez neho by príjemca videl súbory, ktoré \
                    ešte nie sú celé.
                    """,
                cs: """
                    Požádejte správce serveru, aby přejmenování povolil: bez něj by příjemce viděl soubory, které \
                    ještě nejsou celé.
                    """,
                en: """
                    Ask the server's administrator to allow renaming: without it the receiver would see files that are \
                    not whole yet.
                    """
            )
        ),
        Message(
            "TRANSFER-013",
            text: Texts(
                sk: "{place}: premenovanie v priečinku {folder} prepíše súbor, ktorý má nový názov.",
                cs: "{place}: přejmenování ve složce {folder} přepíše soubor, který má nový název.",
                en: "{place}: renaming in the folder {folder} replaces a file that has the new name."
            ),
            remedy: Texts(
                sk: """
                    Spojka sa pred premenovaním pozrie, či je názov voľný; prepísať môže iba súbor, ktorý by vznikol \
                    presne v tej chvíli. Nech do toho priečinka nezapisuje nikto iný, alebo použite OpenSSH.
                    """,
                cs: """
                    Spojka se před přejmenováním podívá, zda je název volný; přepsat může jen soubor, který by vznikl \
                    přesně v tu chvíli. Ať do té složky nezapisuje nikdo jiný, nebo použijte OpenSSH.
                    """,
                en: """
                    Spojka checks that the name is free before it renames, so only a file that appears at that very moment can be replaced. Let nobody else write into that folder, or use OpenSSH.
                    """
            )
        ),
    ]
}
