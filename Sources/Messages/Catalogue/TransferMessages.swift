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
                en: "There is no space at {place}: the disk of the folder {folder} is full, or a quota is used up."
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
                en: "In the folder {folder} at {place} there is another file of the name {name}; it was not replaced."
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
                sk: "Server {place} odmietol operáciu so súborom {folder}/{name} bez udania dôvodu ({detail}).",
                cs: "Server {place} odmítl operaci se souborem {folder}/{name} bez udání důvodu ({detail}).",
                en: "The server {place} refused the operation on {folder}/{name} without a reason ({detail})."
            ),
            remedy: Texts(
                sk: "Ďalšie spracovanie to skúsi znova; ak to trvá, opýtajte sa správcu servera.",
                cs: "Další zpracování to zkusí znovu; pokud to trvá, zeptejte se správce serveru.",
                en: "The next pass tries again; if it lasts, ask the server's administrator."
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
    ]
}
