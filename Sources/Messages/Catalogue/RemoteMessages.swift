import Domain

/// What is said about systems that are spoken to over HTTP.
enum RemoteMessages {
    /// `REMOTE-001` and on.
    static let all: [Message] = [
        Message(
            "REMOTE-001",
            text: Texts(
                sk: "Systém {host} odmietol prihlásenie (odpoveď {status}). {words}",
                cs: "Systém {host} odmítl přihlášení (odpověď {status}). {words}",
                en: "The system {host} refused the login (answer {status}). {words}"
            ),
            remedy: Texts(
                sk:
                    "Skontrolujte meno, heslo alebo kľúč v nastavení pripojenia. Kým sa nezmenia, systém sa nepýta znova.",
                cs:
                    "Zkontrolujte jméno, heslo nebo klíč v nastavení připojení. Dokud se nezmění, systém se znovu nevolá.",
                en:
                    "Check the user, password or key of the connection. Until they change, the system is not asked again."
            )
        ),
        Message(
            "REMOTE-002",
            text: Texts(
                sk:
                    "Prihlásenie do {host} je správne, chýba mu však oprávnenie alebo licencia (odpoveď {status}). {words}",
                cs: "Přihlášení do {host} je správné, chybí mu však oprávnění nebo licence (odpověď {status}). {words}",
                en: "The login at {host} is right and lacks a right or a licence (answer {status}). {words}"
            ),
            remedy: Texts(
                sk: "Pridajte oprávnenie v systéme; potom spustite spojka check.",
                cs: "Přidejte oprávnění v systému; potom spusťte spojka check.",
                en: "Grant the right in that system, then run spojka check."
            )
        ),
        Message(
            "REMOTE-003",
            text: Texts(
                sk: "Systém {host} žiada chvíľu počkať (odpoveď {status}). {words}",
                cs: "Systém {host} žádá chvíli počkat (odpověď {status}). {words}",
                en: "The system {host} asks for a pause (answer {status}). {words}"
            ),
            remedy: Texts(
                sk: "Nič; ďalšie spracovanie to skúsi znova.",
                cs: "Nic; další zpracování to zkusí znovu.",
                en: "Nothing; the next pass tries again."
            )
        ),
        Message(
            "REMOTE-004",
            text: Texts(
                sk: "Systém {host} požiadavku odmietol (odpoveď {status}). {words}",
                cs: "Systém {host} požadavek odmítl (odpověď {status}). {words}",
                en: "The system {host} refused the request (answer {status}). {words}"
            ),
            remedy: Texts(
                sk: "Riaďte sa tým, čo systém píše; ak nepíše nič, skontrolujte adresu pripojenia.",
                cs: "Řiďte se tím, co systém píše; pokud nepíše nic, zkontrolujte adresu připojení.",
                en: "Follow what the system says; if it says nothing, check the address of the connection."
            )
        ),
        Message(
            "REMOTE-005",
            text: Texts(
                sk:
                    "Odpoveď od {host} nie je od očakávaného systému: je to webová stránka, je prázdna alebo neúplná (odpoveď {status}).",
                cs:
                    "Odpověď od {host} není od očekávaného systému: je to webová stránka, je prázdná nebo neúplná (odpověď {status}).",
                en:
                    "The answer of {host} is not from the expected system: it is a web page, empty or cut (answer {status})."
            ),
            remedy: Texts(
                sk: "Ďalšie spracovanie to skúsi znova. Ak to trvá, skontrolujte adresu pripojenia a či systém beží.",
                cs: "Další zpracování to zkusí znovu. Pokud to trvá, zkontrolujte adresu připojení a zda systém běží.",
                en:
                    "The next pass tries again. If it lasts, check the address of the connection and whether the system runs."
            )
        ),
        Message(
            "REMOTE-006",
            text: Texts(
                sk: "V systéme {host} nastala chyba (odpoveď {status}). {words}",
                cs: "V systému {host} nastala chyba (odpověď {status}). {words}",
                en: "The system {host} failed (answer {status}). {words}"
            ),
            remedy: Texts(
                sk: "Ďalšie spracovanie to skúsi znova. Ak to trvá, povedzte to správcovi systému.",
                cs: "Další zpracování to zkusí znovu. Pokud to trvá, sdělte to správci systému.",
                en: "The next pass tries again. If it lasts, tell whoever runs that system."
            )
        ),
        Message(
            "REMOTE-007",
            text: Texts(
                sk: "Systém {host} sa nepýta: {time} odmietol prihlásenie, ktoré sa odvtedy nezmenilo.",
                cs: "Systém {host} se nevolá: {time} odmítl přihlášení, které se od té doby nezměnilo.",
                en: "The system {host} is not asked: it refused the login at {time}, and that has not changed since."
            ),
            remedy: Texts(
                sk: "Opravte prihlasovacie údaje pripojenia; potom spustite spojka check.",
                cs: "Opravte přihlašovací údaje připojení; potom spusťte spojka check.",
                en: "Correct the login of the connection, then run spojka check."
            )
        ),
        Message(
            "REMOTE-008",
            text: Texts(
                sk: "Súbor {file} bol odoslaný do {host}, ale odpoveď neprišla.",
                cs: "Soubor {file} byl odeslán do {host}, ale odpověď nepřišla.",
                en: "The file {file} was sent to {host} and no answer came."
            ),
            remedy: Texts(
                sk: "Nič; skôr než sa pošle znova, ďalšie spracovanie zistí, čo sa s ním stalo.",
                cs: "Nic; než se pošle znovu, další zpracování zjistí, co se s ním stalo.",
                en: "Nothing; before it is sent again, the next pass finds out what became of it."
            )
        ),
        Message(
            "REMOTE-009",
            text: Texts(
                sk:
                    "Súbor {file} ({key}) bol odoslaný do {host}, odpoveď neprišla a systému sa nedá opýtať, čo sa s ním stalo.",
                cs:
                    "Soubor {file} ({key}) byl odeslán do {host}, odpověď nepřišla a systému se nelze zeptat, co se s ním stalo.",
                en:
                    "The file {file} ({key}) was sent to {host}, no answer came, and the system cannot be asked what became of it."
            ),
            remedy: Texts(
                sk: "Pozrite v systéme, či tam údaje sú. Ak nie, pošlite ich znova: spojka orders send.",
                cs: "Podívejte se v systému, zda tam údaje jsou. Pokud ne, pošlete je znovu: spojka orders send.",
                en: "Look in that system whether the data are there. If not, send them again: spojka orders send."
            )
        ),
        Message(
            "REMOTE-010",
            text: Texts(
                sk: "Hodiny systému {host} sa líšia od hodín tohto počítača o {minutes} min.",
                cs: "Hodiny systému {host} se liší od hodin tohoto počítače o {minutes} min.",
                en: "The clock of {host} differs from the clock of this machine by {minutes} min."
            ),
            remedy: Texts(
                sk: "Zapnite na oboch počítačoch synchronizáciu času.",
                cs: "Zapněte na obou počítačích synchronizaci času.",
                en: "Turn on time synchronisation on both machines."
            )
        ),
        Message(
            "REMOTE-011",
            text: Texts(
                sk: "Povolený počet požiadaviek na {host} je vyčerpaný do {time}.",
                cs: "Povolený počet požadavků na {host} je vyčerpán do {time}.",
                en: "The number of requests that {host} allows is used up until {time}."
            ),
            remedy: Texts(
                sk: "Nič; zvyšok sa spracuje potom. Ak to trvá, používa to isté prihlásenie aj iný program.",
                cs: "Nic; zbytek se zpracuje potom. Pokud to trvá, používá stejné přihlášení i jiný program.",
                en: "Nothing; the rest is done then. If it lasts, another program uses the same login."
            )
        ),
        Message(
            "REMOTE-012",
            text: Texts(
                sk: "Kým sa zoznam {flow} zo systému {host} čítal, zmenil sa.",
                cs: "Během čtení se seznam {flow} ze systému {host} změnil.",
                en: "The list {flow} of {host} changed while it was read."
            ),
            remedy: Texts(
                sk: "Nič; ďalšie spracovanie ho prečíta znova celý.",
                cs: "Nic; další zpracování ho přečte znovu celý.",
                en: "Nothing; the next pass reads all of it again."
            )
        ),
        Message(
            "REMOTE-013",
            text: Texts(
                sk: "Systém {host} poslal stránku zoznamu {flow} druhýkrát namiesto ďalšej.",
                cs: "Systém {host} poslal stránku seznamu {flow} podruhé místo další.",
                en: "The system {host} sent a page of the list {flow} again instead of the next one."
            ),
            remedy: Texts(
                sk: "Ďalšie spracovanie to skúsi znova. Ak to trvá, povedzte to správcovi systému.",
                cs: "Další zpracování to zkusí znovu. Pokud to trvá, sdělte to správci systému.",
                en: "The next pass tries again. If it lasts, tell whoever runs that system."
            )
        ),
        Message(
            "REMOTE-014",
            text: Texts(
                sk: "Odpoveď od {host} obsahuje heslo alebo kľúč pripojenia, preto sa z nej nič neuložilo.",
                cs: "Odpověď od {host} obsahuje heslo nebo klíč připojení, proto se z ní nic neuložilo.",
                en: "The answer of {host} holds the password or key of the connection, so nothing of it was kept."
            ),
            remedy: Texts(
                sk: "Vytvorte nový kľúč a povedzte to prevádzkovateľovi systému.",
                cs: "Vytvořte nový klíč a sdělte to provozovateli systému.",
                en: "Make a new key, and tell the operator of that system."
            )
        ),
        Message(
            "REMOTE-015",
            text: Texts(
                sk: "Zoznam {flow} zo systému {host} má viac strán, než môže mať ({count}).",
                cs: "Seznam {flow} ze systému {host} má více stran, než může mít ({count}).",
                en: "The list {flow} of {host} has more pages than a list can have ({count})."
            ),
            remedy: Texts(
                sk: "Povedzte to podpore: stránkovanie systému asi nekončí.",
                cs: "Sdělte to podpoře: stránkování systému asi nekončí.",
                en: "Tell the support: the paging of that system probably does not end."
            )
        ),
        Message(
            "REMOTE-016",
            text: Texts(
                sk: "Odpoveď od {host} na prihlásenie neobsahuje prístupový token.",
                cs: "Odpověď od {host} na přihlášení neobsahuje přístupový token.",
                en: "The answer of {host} to the login has no access token."
            ),
            remedy: Texts(
                sk: "Skontrolujte adresu a údaje pripojenia.",
                cs: "Zkontrolujte adresu a údaje připojení.",
                en: "Check the address and the login of the connection."
            )
        ),
        Message(
            "REMOTE-017",
            text: Texts(
                sk: "Systém {host} odmietol {key} (odpoveď {status}). {words}",
                cs: "Systém {host} odmítl {key} (odpověď {status}). {words}",
                en: "The system {host} refused {key} (answer {status}). {words}"
            ),
            remedy: Texts(
                sk: "Riaďte sa tým, čo systém píše; ostatné údaje boli zapísané.",
                cs: "Řiďte se tím, co systém píše; ostatní údaje byly zapsány.",
                en: "Follow what the system says; the other data were written."
            )
        ),
        Message(
            "REMOTE-018",
            text: Texts(
                sk: "Riadok {number} súboru {file} nie je požiadavka.",
                cs: "Řádek {number} souboru {file} není požadavek.",
                en: "Line {number} of the file {file} is not a request."
            ),
            remedy: Texts(
                sk: "Súbor upravil niekto iný; zmažte ho, vytvorí sa znova.",
                cs: "Soubor upravil někdo jiný; smažte ho, vytvoří se znovu.",
                en: "Somebody else changed the file; delete it, and it is made again."
            )
        ),
        Message(
            "REMOTE-019",
            text: Texts(
                sk: "Systém {host} si vyžiadal prestávku do {time}, preto sa teraz nepýta.",
                cs: "Systém {host} si vyžádal přestávku do {time}, proto se teď nevolá.",
                en: "The system {host} asked for a pause until {time}, so it is not asked now."
            ),
            remedy: Texts(
                sk: "Nič; potom sa pokračuje.",
                cs: "Nic; potom se pokračuje.",
                en: "Nothing; it goes on afterwards."
            )
        ),
    ]
}
