import Domain

/// What is said of connections over SFTP.
enum SFTPMessages {
    /// `SFTP-001` and on.
    static let all: [Message] = network + keys + login

    private static let network: [Message] = [
        Message(
            "SFTP-001",
            text: Texts(
                sk: "Server {host} sa nenašiel.",
                cs: "Server {host} nebyl nalezen.",
                en: "The server {host} is not found."
            ),
            remedy: Texts(
                sk: "Skontrolujte jeho názov v nastavení connections, pripojenie a nastavenie DNS.",
                cs: "Zkontrolujte jeho název v nastavení connections, připojení a nastavení DNS.",
                en: "Check its name in the setting connections, the network and DNS."
            )
        ),
        Message(
            "SFTP-002",
            text: Texts(
                sk: "Server {host} odmietol spojenie na porte {port}.",
                cs: "Server {host} odmítl spojení na portu {port}.",
                en: "The server {host} refused the connection at port {port}."
            ),
            remedy: Texts(
                sk:
                    "Skontrolujte port a či server beží a firewall spojenie povoľuje; ďalšie spracovanie to skúsi znova.",
                cs: "Zkontrolujte port a zda server běží a firewall spojení povoluje; další zpracování to zkusí znovu.",
                en: "Check the port, that the server runs, and that firewalls allow it; the next pass tries again."
            )
        ),
        Message(
            "SFTP-003",
            text: Texts(
                sk: "Server {host} neodpovedal včas.",
                cs: "Server {host} neodpověděl včas.",
                en: "The server {host} did not answer in time."
            ),
            remedy: Texts(
                sk:
                    "Ďalšie spracovanie to skúsi znova; ak to trvá, opýtajte sa správcu servera a skontrolujte firewall.",
                cs:
                    "Další zpracování to zkusí znovu; pokud to trvá, zeptejte se správce serveru a zkontrolujte firewall.",
                en: "The next pass tries again; if it lasts, ask the server's administrator and check firewalls."
            )
        ),
        Message(
            "SFTP-004",
            text: Texts(
                sk: "Spojenie so serverom {host} sa prerušilo.",
                cs: "Spojení se serverem {host} se přerušilo.",
                en: "The connection to {host} broke."
            ),
            remedy: Texts(
                sk: "Nič sa nestratilo: ďalšie spracovanie pokračuje. Ak to trvá, skontrolujte, či je to SFTP server.",
                cs:
                    "Nic se neztratilo: další zpracování pokračuje. Pokud to trvá, zkontrolujte, zda je to SFTP server.",
                en: "Nothing is lost: the next pass goes on. If it lasts, check that it is an SFTP server."
            )
        ),
        Message(
            "SFTP-005",
            text: Texts(
                sk: "So serverom {host} nemáme spoločný spôsob šifrovania.",
                cs: "Se serverem {host} nemáme společný způsob šifrování.",
                en: "There is no common method of encryption with the server {host}."
            ),
            remedy: Texts(
                sk: """
                    Jedna strana je zastaraná: aktualizujte libssh2 (balík libssh2-1) na 1.11, alebo požiadajte \
                    správcu servera o kľúč servera ed25519 a o aes256-ctr s hmac-sha2-256.
                    """,
                cs: """
                    Jedna strana je zastaralá: aktualizujte libssh2 (balík libssh2-1) na 1.11, nebo požádejte \
                    správce serveru o klíč serveru ed25519 a o aes256-ctr s hmac-sha2-256.
                    """,
                en: """
                    One side is outdated: update libssh2 (package libssh2-1) to 1.11, or ask the server's administrator \
                    for an ed25519 host key and aes256-ctr with hmac-sha2-256.
                    """
            )
        ),
        Message(
            "SFTP-011",
            text: Texts(
                sk: "Server {host} nás prihlásil, ale SFTP neponúka.",
                cs: "Server {host} nás přihlásil, ale SFTP nenabízí.",
                en: "The server {host} accepted the login but offers no SFTP."
            ),
            remedy: Texts(
                sk: "Požiadajte správcu servera, aby používateľovi povolil SFTP.",
                cs: "Požádejte správce serveru, aby uživateli povolil SFTP.",
                en: "Ask the server's administrator to allow SFTP to the user."
            )
        ),
        Message(
            "SFTP-012",
            text: Texts(
                sk: "So serverom {host} sa nedá spojiť: knižnicu libssh2 sa nepodarilo spustiť.",
                cs: "Se serverem {host} se nelze spojit: knihovnu libssh2 se nepodařilo spustit.",
                en: "The server {host} cannot be spoken to: the library libssh2 does not start."
            ),
            remedy: Texts(
                sk: "Uvoľnite pamäť, alebo knižnicu znova nainštalujte: apt-get install --reinstall libssh2-1",
                cs: "Uvolněte paměť, nebo knihovnu znovu nainstalujte: apt-get install --reinstall libssh2-1",
                en: "Free some memory, or install the library again: apt-get install --reinstall libssh2-1"
            )
        ),
    ]

    private static let keys: [Message] = [
        Message(
            "SFTP-006",
            text: Texts(
                sk: "Server {host} ešte nepoznáme; jeho kľúč je {type} {seen}.",
                cs: "Server {host} ještě neznáme; jeho klíč je {type} {seen}.",
                en: "The server {host} is not known yet; its key is {type} {seen}."
            ),
            remedy: Texts(
                sk: """
                    Porovnajte odtlačok s tým, ktorý vám oznámi správca servera. Ak sa zhoduje: spojka check \
                    --accept-host-key {name}
                    """,
                cs: """
                    Porovnejte otisk s tím, který vám sdělí správce serveru. Pokud se shoduje: spojka check \
                    --accept-host-key {name}
                    """,
                en: """
                    Compare the fingerprint with what the server's administrator tells you. If it is the same: spojka \
                    check --accept-host-key {name}
                    """
            )
        ),
        Message(
            "SFTP-007",
            text: Texts(
                sk: "Server {host} má iný kľúč ako doteraz: {type} {seen}, známy je {pinned}. Nič sme neposlali.",
                cs: "Server {host} má jiný klíč než dosud: {type} {seen}, známý je {pinned}. Nic jsme neposlali.",
                en: "The server {host} has another key than before: {type} {seen}, known is {pinned}. Nothing was sent."
            ),
            remedy: Texts(
                sk: """
                    Môže sa za neho niekto vydávať. Opýtajte sa správcu servera; až keď nový odtlačok potvrdí: spojka \
                    check --accept-host-key {name}
                    """,
                cs: """
                    Může se za něj někdo vydávat. Zeptejte se správce serveru; teprve až nový otisk potvrdí: spojka \
                    check --accept-host-key {name}
                    """,
                en: """
                    Somebody may be impersonating it. Ask the server's administrator; only when the new fingerprint is \
                    confirmed: spojka check --accept-host-key {name}
                    """
            )
        ),
        Message(
            "SFTP-014",
            text: Texts(
                sk: "Riadok {line} súboru secrets/known_hosts nie je kľúč servera.",
                cs: "Řádek {line} souboru secrets/known_hosts není klíč serveru.",
                en: "Line {line} of the file secrets/known_hosts is not a server key."
            ),
            remedy: Texts(
                sk:
                    "Odstráňte ho. Riadok má tvar: názov druh kľúč, ako ich vypíše ssh-keyscan; názov smie byť aj skrytý (ssh-keygen -H).",
                cs:
                    "Odstraňte jej. Řádek má tvar: název druh klíč, jak je vypíše ssh-keyscan; název smí být i skrytý (ssh-keygen -H).",
                en:
                    "Remove it. A line has the form: name kind key, as ssh-keyscan prints it; the name may be hashed (ssh-keygen -H)."
            )
        ),
    ]

    private static let login: [Message] = [
        Message(
            "SFTP-008",
            text: Texts(
                sk: "Server {host} neprihlásil používateľa {user}; ponúka {methods}.",
                cs: "Server {host} nepřihlásil uživatele {user}; nabízí {methods}.",
                en: "The server {host} refused the login of the user {user}; it offers {methods}."
            ),
            remedy: Texts(
                sk: """
                    Skontrolujte meno a heslo, alebo či správca servera pridal verejnú časť nášho kľúča k tomu \
                    používateľovi.
                    """,
                cs: """
                    Zkontrolujte jméno a heslo, nebo zda správce serveru přidal veřejnou část našeho klíče k tomu \
                    uživateli.
                    """,
                en: """
                    Check name and password, or that the server's administrator has added the public part of our key to \
                    that user.
                    """
            )
        ),
        Message(
            "SFTP-009",
            text: Texts(
                sk: "Súkromný kľúč na prihlásenie na {host} sa nedá prečítať, alebo má iné heslo.",
                cs: "Soukromý klíč k přihlášení na {host} nelze přečíst, nebo má jiné heslo.",
                en: "The private key to log in to {host} cannot be read, or has another passphrase."
            ),
            remedy: Texts(
                sk: """
                    Do priečinka secrets patrí celý súbor kľúča, aký vytvorí ssh-keygen, a do ďalšieho súboru \
                    jeho heslo.
                    """,
                cs: """
                    Do složky secrets patří celý soubor klíče, jaký vytvoří ssh-keygen, a do dalšího souboru jeho \
                    heslo.
                    """,
                en: """
                    Put the whole key file as ssh-keygen makes it into the folder secrets, and its passphrase \
                    into another.
                    """
            )
        ),
        Message(
            "SFTP-010",
            text: Texts(
                sk: "Na prihlásenie na {host} chýba SSH agent, alebo v ňom nie je žiadny kľúč.",
                cs: "K přihlášení na {host} chybí SSH agent, nebo v něm není žádný klíč.",
                en: "There is no SSH agent to log in to {host} with, or it holds no key."
            ),
            remedy: Texts(
                sk: """
                    Nastavte v cron alebo systemd premennú SSH_AUTH_SOCK a pridajte kľúč cez ssh-add, alebo \
                    použite key.
                    """,
                cs: """
                    Nastavte v cron nebo systemd proměnnou SSH_AUTH_SOCK a přidejte klíč přes ssh-add, nebo \
                    použijte key.
                    """,
                en: "Set SSH_AUTH_SOCK in cron or systemd and add a key with ssh-add, or use the setting key instead."
            )
        ),
        Message(
            "SFTP-015",
            text: Texts(
                sk: "Server {host} používateľa {user} prihlásil, ale hneď potom spojenie ukončil.",
                cs: "Server {host} uživatele {user} přihlásil, ale hned potom spojení ukončil.",
                en: "The server {host} accepted the login of the user {user} but then ended the connection."
            ),
            remedy: Texts(
                sk: """
                    Pozrite sa do denníka servera: buď má používateľ naraz priveľa spojení (znížte at-once), alebo \
                    ChrootDirectory nepatrí používateľovi root, alebo doň môže zapisovať niekto iný.
                    """,
                cs: """
                    Podívejte se do protokolu serveru: buď má uživatel najednou příliš mnoho spojení (snižte at-once), \
                    nebo ChrootDirectory nepatří uživateli root, nebo do něj může zapisovat někdo jiný.
                    """,
                en: """
                    Look at the server's log: either the user has too many connections at once (lower at-once), or \
                    ChrootDirectory is not owned by root or can be written to by others.
                    """
            )
        ),
        Message(
            "SFTP-013",
            text: Texts(
                sk: "Server {host} nechce podpis, ktorý libssh2 na tomto počítači vie urobiť kľúčom RSA pre {user}.",
                cs: "Server {host} nechce podpis, který libssh2 na tomto počítači umí udělat klíčem RSA pro {user}.",
                en: """
                    The server {host} does not take the signature that this machine's libssh2 makes with an RSA \
                    key for {user}.
                    """
            ),
            remedy: Texts(
                sk: """
                    Vytvorte kľúč ed25519 (ssh-keygen -t ed25519) a jeho verejnú časť dajte správcovi; alebo \
                    libssh2 1.11.
                    """,
                cs: """
                    Vytvořte klíč ed25519 (ssh-keygen -t ed25519) a jeho veřejnou část dejte správci; nebo \
                    libssh2 1.11.
                    """,
                en: """
                    Create an ed25519 key (ssh-keygen -t ed25519) and have its public part added; or use \
                    libssh2 1.11.
                    """
            )
        ),
    ]
}
