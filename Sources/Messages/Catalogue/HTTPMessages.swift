import Domain

/// What is said when something is fetched over HTTP.
enum HTTPMessages {
    /// `HTTP-001` and on.
    static let all: [Message] = [
        Message(
            "HTTP-001",
            text: Texts(
                sk: "Server {host} sa nenašiel.",
                cs: "Server {host} nebyl nalezen.",
                en: "The server {host} is not found."
            ),
            remedy: Texts(
                sk: "Skontrolujte pripojenie na internet a nastavenie DNS; ďalšie spracovanie to skúsi znova.",
                cs: "Zkontrolujte připojení k internetu a nastavení DNS; další zpracování to zkusí znovu.",
                en: "Check the internet connection and DNS; the next pass tries again."
            )
        ),
        Message(
            "HTTP-002",
            text: Texts(
                sk: "Server {host} odmietol spojenie.",
                cs: "Server {host} odmítl spojení.",
                en: "The server {host} refused the connection."
            ),
            remedy: Texts(
                sk: "Skontrolujte, či firewall povoľuje odchádzajúce spojenia; ďalšie spracovanie to skúsi znova.",
                cs: "Zkontrolujte, zda firewall povoluje odchozí spojení; další zpracování to zkusí znovu.",
                en: "Check that the firewall allows outgoing connections; the next pass tries again."
            )
        ),
        Message(
            "HTTP-003",
            text: Texts(
                sk: "Server {host} neodpovedal včas.",
                cs: "Server {host} neodpověděl včas.",
                en: "The server {host} did not answer in time."
            ),
            remedy: Texts(
                sk: "Ďalšie spracovanie to skúsi znova; ak to trvá, opýtajte sa prevádzkovateľa servera.",
                cs: "Další zpracování to zkusí znovu; pokud to trvá, zeptejte se provozovatele serveru.",
                en: "The next pass tries again; if it lasts, ask who runs the server."
            )
        ),
        Message(
            "HTTP-004",
            text: Texts(
                sk: "Certifikát servera {host} nie je dôveryhodný.",
                cs: "Certifikát serveru {host} není důvěryhodný.",
                en: "The certificate of {host} is not trusted."
            ),
            remedy: Texts(
                sk: """
                    Nainštalujte balík ca-certificates a skontrolujte čas počítača; ak je medzi vami a serverom proxy, \
                    pridajte jej certifikát medzi dôveryhodné.
                    """,
                cs: """
                    Nainstalujte balík ca-certificates a zkontrolujte čas počítače; pokud je mezi vámi a serverem \
                    proxy, přidejte její certifikát mezi důvěryhodné.
                    """,
                en: """
                    Install the package ca-certificates and check the machine's clock; if there is a proxy in between, add its certificate to the trusted ones.
                    """
            )
        ),
        Message(
            "HTTP-005",
            text: Texts(
                sk: "Spojenie so serverom {host} sa prerušilo skôr, než bola odpoveď celá.",
                cs: "Spojení se serverem {host} se přerušilo dříve, než byla odpověď celá.",
                en: "The connection to {host} broke before the answer was whole."
            ),
            remedy: Texts(
                sk: "Nič sa nepoužilo; ďalšie spracovanie to skúsi znova.",
                cs: "Nic se nepoužilo; další zpracování to zkusí znovu.",
                en: "Nothing was used; the next pass tries again."
            )
        ),
        Message(
            "HTTP-006",
            text: Texts(
                sk: "Odpoveď servera {host} je väčšia než {limit} MB.",
                cs: "Odpověď serveru {host} je větší než {limit} MB.",
                en: "The answer of {host} is larger than {limit} MB."
            ),
            remedy: Texts(
                sk: "Vyžiadajte kratšie obdobie.",
                cs: "Vyžádejte kratší období.",
                en: "Ask for a shorter period."
            )
        ),
        Message(
            "HTTP-008",
            text: Texts(
                sk: "So serverom {host} sa nedá spojiť: knižnicu libcurl sa nepodarilo spustiť.",
                cs: "Se serverem {host} se nelze spojit: knihovnu libcurl se nepodařilo spustit.",
                en: "The server {host} cannot be reached: the library libcurl does not start."
            ),
            remedy: Texts(
                sk: "Uvoľnite pamäť, alebo knižnicu znova nainštalujte: apt-get install --reinstall libcurl4",
                cs: "Uvolněte paměť, nebo knihovnu znovu nainstalujte: apt-get install --reinstall libcurl4",
                en: "Free some memory, or install the library again: apt-get install --reinstall libcurl4"
            )
        ),
        Message(
            "HTTP-009",
            text: Texts(
                sk: "Adresa servera {host} nezačína https://.",
                cs: "Adresa serveru {host} nezačíná https://.",
                en: "The address of the server {host} does not begin with https://."
            ),
            remedy: Texts(
                sk: "Napíšte celú adresu s https://, bez mena a hesla; http:// smie ísť len na tento počítač.",
                cs: "Napište celou adresu s https://, bez jména a hesla; http:// smí jít jen na tento počítač.",
                en: "Write the whole address with https://, without user and password; http:// only to this machine."
            )
        ),
        Message(
            "HTTP-010",
            text: Texts(
                sk: "Sťahovanie zo servera {host} zlyhalo (libcurl {code}).",
                cs: "Stahování ze serveru {host} selhalo (libcurl {code}).",
                en: "Fetching from {host} failed (libcurl {code})."
            ),
            remedy: Texts(
                sk: "Ďalšie spracovanie to skúsi znova; význam kódu je na stránke libcurl-errors.",
                cs: "Další zpracování to zkusí znovu; význam kódu je na stránce libcurl-errors.",
                en: "The next pass tries again; the page libcurl-errors says what the code means."
            )
        ),
        Message(
            "HTTP-011",
            text: Texts(
                sk: "Server {host} odkazuje na iný server {other}.",
                cs: "Server {host} odkazuje na jiný server {other}.",
                en: "The server {host} leads to another server, {other}."
            ),
            remedy: Texts(
                sk: "Overte novú adresu a zapíšte ju do spojka.yaml; prihlasovacie údaje sa inam neposielajú.",
                cs: "Ověřte novou adresu a zapište ji do spojka.yaml; přihlašovací údaje se jinam neposílají.",
                en: "Check the new address and write it into spojka.yaml; a login is never sent elsewhere."
            )
        ),
        Message(
            "HTTP-012",
            text: Texts(
                sk: "Hlavička {field} sa nedá odoslať: obsahuje zalomenie riadka alebo nemá platný názov.",
                cs: "Hlavičku {field} nelze odeslat: obsahuje zalomení řádku nebo nemá platný název.",
                en: "The header field {field} cannot be sent: it has a line break, or no valid name."
            ),
            remedy: Texts(
                sk: "Skontrolujte heslo alebo kľúč, z ktorého vzniká; má to byť jeden riadok.",
                cs: "Zkontrolujte heslo nebo klíč, ze kterého vzniká; má to být jeden řádek.",
                en: "Check the password or key that it is made of; it should be one line."
            )
        ),
        Message(
            "HTTP-013",
            text: Texts(
                sk: "Server {host} má iný certifikát, než je zapísaný: {seen} namiesto {pinned}.",
                cs: "Server {host} má jiný certifikát, než je zapsaný: {seen} místo {pinned}.",
                en: "The certificate of {host} is not the pinned one: {seen} instead of {pinned}."
            ),
            remedy: Texts(
                sk: "Zistite u správcu servera, či certifikát vymenil. Ak áno, zapíšte nový odtlačok.",
                cs: "Zjistěte u správce serveru, zda certifikát vyměnil. Pokud ano, zapište nový otisk.",
                en: "Ask the administrator of the server whether it was replaced. If so, write the new fingerprint."
            )
        ),
        Message(
            "HTTP-014",
            text: Texts(
                sk: "Server {host} má byť vo vlastnej sieti, ale jeho adresa {seen} je verejná.",
                cs: "Server {host} má být ve vlastní síti, ale jeho adresa {seen} je veřejná.",
                en: "The server {host} should be in your own network, but its address {seen} is public."
            ),
            remedy: Texts(
                sk: "Bez šifrovania sa posiela len vo vlastnej sieti; použite https:// alebo opravte adresu.",
                cs: "Bez šifrování se posílá jen ve vlastní síti; použijte https:// nebo opravte adresu serveru.",
                en: "Only your own network may be unencrypted; use https:// or correct the address of the server."
            )
        ),
    ]
}
