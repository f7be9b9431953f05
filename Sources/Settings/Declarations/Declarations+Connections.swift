import Domain

extension Declarations {
    /// What is set of servers and folders of files alone, by last words.
    static let filesOnly = files.map { String($0.key.split(separator: ".")[2]) } + ["kind", "enabled"]
    /// What every system over HTTP has, by last words.
    static let remoteOnly = remote.map { String($0.key.split(separator: ".")[2]) } + ["kind", "enabled"]

    /// Servers, folders and systems that files come from and go to, each under its name. Of a key that several kinds have,
    /// the help tells what it means to each.
    static func connections(_ remotes: [RemoteKindSettings]) -> [Setting] {
        let kind = Setting(
            "connections.*.kind",
            .choice(["sftp", "folder"] + remotes.map(\.id)),
            default: "sftp",
            label: Texts(sk: "Druh spojenia", cs: "Druh spojení", en: "Kind of connection"),
            help: Texts(
                sk:
                    "Server SFTP, priečinok tohto počítača, napríklad pripojené zdieľanie, alebo systém s rozhraním HTTP.",
                cs: "Server SFTP, složka tohoto počítače, například připojené sdílení, nebo systém s rozhraním HTTP.",
                en:
                    "An SFTP server, a folder of this machine such as a mounted share, or a system with an HTTP interface."
            )
        )
        let enabled = Setting(
            "connections.*.enabled",
            .flag,
            default: "true",
            label: Texts(sk: "Spojenie je zapnuté", cs: "Spojení je zapnuté", en: "Connection is on"),
            help: Texts(
                sk: "Či sa spojenie používa; false ho vypne a jeho nastavenia ponechá.",
                cs: "Zda se spojení používá; false ho vypne a jeho nastavení ponechá.",
                en: "Whether the connection is used; false switches it off and keeps its settings."
            )
        )
        var all = [kind, enabled] + files + (remotes.isEmpty ? [] : remote)
        for remote in remotes {
            for setting in remote.settings {
                let key = "connections.*." + setting.key
                let help = setting.help.after(remote.name + ": ")
                if let index = all.firstIndex(where: { $0.key == key }) {
                    all[index] = all[index].with(key: key, help: all[index].help.followed(by: help))
                } else {
                    all.append(setting.with(key: key, help: help))
                }
            }
        }
        return all
    }

    /// What every system over HTTP has.
    private static let remote: [Setting] = [
        Setting(
            "connections.*.address",
            .text,
            label: Texts(sk: "Adresa systému", cs: "Adresa systému", en: "Address of the system"),
            help: Texts(
                sk:
                    "Adresa systému s rozhraním HTTP, napríklad https://shop.example; bez nej jeho verejná adresa, ak ju má.",
                cs:
                    "Adresa systému s rozhraním HTTP, například https://shop.example; bez ní jeho veřejná adresa, pokud ji má.",
                en:
                    "The address of a system with an HTTP interface, such as https://shop.example. If not set, its public one."
            )
        ),
        Setting(
            "connections.*.for",
            .text,
            label: Texts(sk: "Pre ktorý e-shop", cs: "Pro který e-shop", en: "Channel it is for"),
            help: Texts(
                sk: "Názov kanála, pre ktorý je spojenie s e-shopom.",
                cs: "Název kanálu, pro který je spojení s e-shopem.",
                en: "The name of the channel that an e-shop's connection serves."
            )
        ),
        Setting(
            "connections.*.lan",
            .texts,
            label: Texts(sk: "Počítače vlastnej siete", cs: "Počítače vlastní sítě", en: "Hosts of your network"),
            help: Texts(
                sk: "Počítače vlastnej siete, s ktorými sa smie hovoriť nešifrovane; nikdy verejná adresa.",
                cs: "Počítače vlastní sítě, se kterými se smí mluvit nešifrovaně; nikdy veřejná adresa.",
                en: "Hosts of your own network that may be reached without encryption; never a public address."
            )
        ),
        Setting(
            "connections.*.certificate",
            .text,
            label: Texts(sk: "Odtlačok certifikátu", cs: "Otisk certifikátu", en: "Certificate fingerprint"),
            help: Texts(
                sk:
                    "Certifikát, ktorý server musí mať: sha256: a 64 šestnástkových číslic; pre server, ktorý si ho podpísal sám.",
                cs:
                    "Certifikát, který server musí mít: sha256: a 64 šestnáctkových číslic; pro server, který si ho podepsal sám.",
                en:
                    "The fingerprint of a self-signed certificate that the server must have: sha256: and 64 hexadecimal digits."
            )
        ),
        Setting(
            "connections.*.authorities",
            .text,
            label: Texts(
                sk: "Vlastné certifikačné autority",
                cs: "Vlastní certifikační autority",
                en: "Own certificate authorities"
            ),
            help: Texts(
                sk:
                    "Súbor PEM s autoritami, ktorých certifikáty platia namiesto autorít počítača; cesta od priečinka obchodníka.",
                cs:
                    "Soubor PEM s autoritami, jejichž certifikáty platí místo autorit počítače; cesta od složky obchodníka.",
                en:
                    "A PEM file of authorities to trust instead of the machine's; a relative path starts at the workspace."
            )
        ),
    ]

    /// Servers and folders that files are fetched from and sent to (docs/sftp.md).
    private static let files: [Setting] = [
        Setting(
            "connections.*.host",
            .text,
            label: Texts(sk: "Server", cs: "Server", en: "Server name"),
            help: Texts(
                sk: "Meno alebo adresa servera.",
                cs: "Jméno nebo adresa serveru.",
                en: "The server's name or address."
            )
        ),
        Setting(
            "connections.*.port",
            .number(1...65_535),
            default: "22",
            label: Texts(sk: "Port servera", cs: "Port serveru", en: "Server port"),
            help: Texts(
                sk: "Port, na ktorom server počúva.",
                cs: "Port, na kterém server naslouchá.",
                en: "The server's port."
            )
        ),
        Setting(
            "connections.*.user",
            .text,
            label: Texts(sk: "Používateľ", cs: "Uživatel", en: "User name"),
            help: Texts(
                sk: "Používateľ, ktorý sa prihlasuje.",
                cs: "Uživatel, který se přihlašuje.",
                en: "The user to log in as."
            )
        ),
        Setting(
            "connections.*.key",
            .text,
            label: Texts(sk: "Súkromný kľúč", cs: "Soukromý klíč", en: "Private key"),
            help: Texts(
                sk: "Súkromný kľúč na prihlásenie ako secret:NAME; najlepšie typu ed25519.",
                cs: "Soukromý klíč pro přihlášení jako secret:NAME; nejlépe typu ed25519.",
                en: "The private key to log in with, as secret:NAME; preferably ed25519."
            )
        ),
        Setting(
            "connections.*.passphrase",
            .text,
            label: Texts(sk: "Heslo kľúča", cs: "Heslo klíče", en: "Key passphrase"),
            help: Texts(
                sk: "Heslo ku kľúču ako secret:NAME.",
                cs: "Heslo ke klíči jako secret:NAME.",
                en: "The passphrase of the key, as secret:NAME."
            )
        ),
        Setting(
            "connections.*.password",
            .text,
            label: Texts(sk: "Prihlasovacie heslo", cs: "Přihlašovací heslo", en: "Password"),
            help: Texts(
                sk: "Heslo na prihlásenie ako secret:NAME.",
                cs: "Heslo pro přihlášení jako secret:NAME.",
                en: "The password to log in with, as secret:NAME."
            )
        ),
        Setting(
            "connections.*.agent",
            .flag,
            default: "false",
            label: Texts(sk: "Prihlásenie cez agenta SSH", cs: "Přihlášení přes agenta SSH", en: "Use the SSH agent"),
            help: Texts(
                sk: "Či sa prihlásiť kľúčmi agenta SSH na SSH_AUTH_SOCK.",
                cs: "Zda se přihlásit klíči agenta SSH na SSH_AUTH_SOCK.",
                en: "Whether to log in with the keys of the SSH agent at SSH_AUTH_SOCK."
            )
        ),
        Setting(
            "connections.*.host-key",
            .texts,
            label: Texts(sk: "Odtlačky kľúča servera", cs: "Otisky klíče serveru", en: "Host key fingerprints"),
            help: Texts(
                sk: """
                    Odtlačky kľúča servera, SHA256:…, ako ich oznámi jeho správca. Kľúče prijaté príkazom spojka \
                    check --accept-host-key NAME sú v secrets/known_hosts.
                    """,
                cs: """
                    Otisky klíče serveru, SHA256:…, jak je sdělí jeho správce. Klíče přijaté příkazem spojka check \
                    --accept-host-key NAME jsou v secrets/known_hosts.
                    """,
                en: """
                    Fingerprints of the server's key, SHA256:…, as its administrator gives them. Keys accepted by \
                    spojka check --accept-host-key NAME are in secrets/known_hosts.
                    """
            )
        ),
        Setting(
            "connections.*.fetch",
            .text,
            label: Texts(sk: "Priečinok na stiahnutie", cs: "Složka ke stažení", en: "Folder to fetch from"),
            help: Texts(
                sk: "Priečinok na druhej strane, z ktorého sa súbory sťahujú.",
                cs: "Složka na druhé straně, ze které se soubory stahují.",
                en: "The remote folder that files are fetched from."
            )
        ),
        Setting(
            "connections.*.into",
            .text,
            label: Texts(
                sk: "Cieľ stiahnutých súborov",
                cs: "Cíl stažených souborů",
                en: "Destination of fetched files"
            ),
            help: Texts(
                sk: "Kam idú stiahnuté súbory: warehouse, inbox, alebo meno kanála.",
                cs: "Kam jdou stažené soubory: warehouse, inbox, nebo jméno kanálu.",
                en: "Where fetched files go: warehouse, inbox, or the name of a channel."
            )
        ),
        Setting(
            "connections.*.after",
            .choice(ConnectionSettings.After.allCases.map(\.rawValue)),
            default: "keep",
            label: Texts(sk: "Po stiahnutí", cs: "Po stažení", en: "After fetching"),
            help: Texts(
                sk: """
                    Čo sa na druhej strane stane so stiahnutým súborom: zostane tam a rozpozná sa, zmaže sa, alebo \
                    sa presunie. Urobí to neskoršie spracovanie, keď je celý použitý a stále rovnaký.
                    """,
                cs: """
                    Co se na druhé straně stane se staženým souborem: zůstane tam a pozná se, smaže se, nebo se \
                    přesune. Udělá to pozdější zpracování, když je celý použitý a stále stejný.
                    """,
                en: """
                    What happens to a fetched remote file: it stays and is recognised, is deleted, or is moved. A \
                    later pass does it, once all of the file was applied and it is still the same.
                    """
            )
        ),
        Setting(
            "connections.*.moved-to",
            .text,
            label: Texts(
                sk: "Priečinok presunutých súborov",
                cs: "Složka přesunutých souborů",
                en: "Folder for moved files"
            ),
            help: Texts(
                sk: "Priečinok na druhej strane, do ktorého sa stiahnuté súbory presúvajú.",
                cs: "Složka na druhé straně, do které se stažené soubory přesouvají.",
                en: "The remote folder that fetched files are moved to."
            )
        ),
        Setting(
            "connections.*.send",
            .text,
            label: Texts(sk: "Priečinok na odoslanie", cs: "Složka k odeslání", en: "Folder to send to"),
            help: Texts(
                sk: "Priečinok na druhej strane, do ktorého sa posielajú zapísané súbory.",
                cs: "Složka na druhé straně, do které se posílají zapsané soubory.",
                en: "The remote folder that written files are sent to."
            )
        ),
        Setting(
            "connections.*.from",
            .text,
            label: Texts(sk: "Odosielané súbory", cs: "Odesílané soubory", en: "Files to send"),
            help: Texts(
                sk: "Ktoré zapísané súbory sa posielajú: pre sklad (warehouse), alebo pre kanál pod jeho menom.",
                cs: "Které zapsané soubory se posílají: pro sklad (warehouse), nebo pro kanál pod jeho jménem.",
                en: "Which written files are sent: those for the warehouse, or those of a channel, by its name."
            )
        ),
        Setting(
            "connections.*.at-once",
            .number(1...16),
            default: "4",
            label: Texts(sk: "Súčasné spojenia", cs: "Souběžná spojení", en: "Simultaneous connections"),
            help: Texts(
                sk: "Koľko spojení so serverom sa použije naraz, keď je súborov veľa.",
                cs: "Kolik spojení se serverem se použije najednou, když je souborů mnoho.",
                en: "How many connections to the server are used at once when there are many files."
            )
        ),
        Setting(
            "connections.*.timeout-seconds",
            .number(1...3_600),
            default: "60",
            label: Texts(sk: "Časový limit (s)", cs: "Časový limit (s)", en: "Timeout (s)"),
            help: Texts(
                sk: """
                    Po koľkých sekundách bez jediného bajtu sa server považuje za zaseknutý; pripojenie a \
                    prihlásenie smie trvať najviac trikrát toľko.
                    """,
                cs: """
                    Po kolika sekundách bez jediného bajtu se server považuje za zaseknutý; připojení a přihlášení \
                    smí trvat nejvýše třikrát tolik.
                    """,
                en: """
                    After how many seconds without a byte the server counts as stalled; connecting and logging in \
                    may take three times as long.
                    """
            )
        ),
    ]
}
