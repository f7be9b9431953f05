import Domain

/// What is said about a workspace besides the values of its configuration.
enum WorkspaceMessages {
    /// `WORKSPACE-001` and on.
    static let all: [Message] = [
        Message(
            "WORKSPACE-001",
            text: Texts(
                sk: "Systém „{system}“ nie je známy.",
                cs: "Systém „{system}“ není známý.",
                en: "The system “{system}” is not known."
            ),
            remedy: Texts(
                sk: "Použite niektorý z názvov, ktoré vypíše „spojka init --help“.",
                cs: "Použijte některý z názvů, které vypíše „spojka init --help“.",
                en: "Use one of the names that “spojka init --help” lists."
            )
        ),
        Message(
            "WORKSPACE-002",
            text: Texts(
                sk: "Riadok „{row}“ v súbore {file} nemožno prečítať.",
                cs: "Řádek „{row}“ v souboru {file} nelze přečíst.",
                en: "The row “{row}” of {file} cannot be read."
            ),
            remedy: Texts(
                sk: "Opravte tento riadok.",
                cs: "Opravte tento řádek.",
                en: "Correct this row."
            )
        ),
        Message(
            "WORKSPACE-003",
            text: Texts(
                sk: "Súbor {file} nemá správne názvy stĺpcov.",
                cs: "Soubor {file} nemá správné názvy sloupců.",
                en: "The file {file} does not have the right column names."
            ),
            remedy: Texts(
                sk: "Prvý riadok má byť: {header}",
                cs: "První řádek má být: {header}",
                en: "Its first row should be: {header}"
            )
        ),
        Message(
            "WORKSPACE-004",
            text: Texts(
                sk: "{path} už je pracovný priečinok.",
                cs: "{path} už je pracovní složka.",
                en: "{path} is a workspace already."
            ),
            remedy: Texts(
                sk: "Zvoľte iný priečinok alebo upravte jeho spojka.yaml.",
                cs: "Zvolte jinou složku nebo upravte její spojka.yaml.",
                en: "Choose another folder, or edit its spojka.yaml."
            )
        ),
        Message(
            "WORKSPACE-005",
            text: Texts(
                sk: "V {path} nie je pracovný priečinok.",
                cs: "V {path} není pracovní složka.",
                en: "There is no workspace in {path}."
            ),
            remedy: Texts(
                sk: "Vytvorte ho príkazom „spojka init PRIEČINOK“.",
                cs: "Vytvořte ji příkazem „spojka init SLOŽKA“.",
                en: "Make one with “spojka init FOLDER”."
            )
        ),
        Message(
            "WORKSPACE-006",
            text: Texts(
                sk: "Práve beží iné spracovanie (proces {pid}).",
                cs: "Právě běží jiné zpracování (proces {pid}).",
                en: "Another pass is running (process {pid})."
            ),
            remedy: Texts(
                sk: "Počkajte, kým sa skončí.",
                cs: "Počkejte, až skončí.",
                en: "Wait until it ends."
            )
        ),
        Message(
            "WORKSPACE-007",
            text: Texts(
                sk:
                    "Chýba heslo alebo kľúč „{secret}“, na ktorý odkazuje nastavenie (súbor secrets/{secret} chýba alebo je prázdny).",
                cs:
                    "Chybí heslo nebo klíč „{secret}“, na který odkazuje nastavení (soubor secrets/{secret} chybí nebo je prázdný).",
                en:
                    "The password or key “{secret}” that the configuration refers to is missing (secrets/{secret} is not there, or empty)."
            ),
            remedy: Texts(
                sk: "Napíšte ho do súboru secrets/{secret}, ktorý smie čítať len používateľ Spojky (chmod 600).",
                cs: "Napište ho do souboru secrets/{secret}, který smí číst jen uživatel Spojky (chmod 600).",
                en: "Write it into secrets/{secret}, which only Spojka's user may read (chmod 600)."
            )
        ),
        Message(
            "WORKSPACE-008",
            text: Texts(
                sk: "Spojenie cez SFTP s názvom {name} v nastaveniach nie je.",
                cs: "Spojení přes SFTP s názvem {name} v nastavení není.",
                en: "The configuration has no SFTP connection named {name}."
            ),
            remedy: Texts(
                sk: "Napíšte jeden z týchto názvov: {names}",
                cs: "Napište jeden z těchto názvů: {names}",
                en: "Write one of these names: {names}"
            )
        ),
        Message(
            "WORKSPACE-010",
            text: Texts(
                sk: "Priečinok kľúčov PGP {path} chýba alebo v ňom nie je súkromný kľúč.",
                cs: "Složka klíčů PGP {path} chybí nebo v ní není soukromý klíč.",
                en: "The folder of PGP keys {path} is missing or has no private key."
            ),
            remedy: Texts(
                sk: "Vložte kľúč do tohto priečinka (docs/mail.md), alebo opravte payments.mail.pgp-keys.",
                cs: "Vložte klíč do této složky (docs/mail.md), nebo opravte payments.mail.pgp-keys.",
                en: "Import the key into it (docs/mail.md), or correct payments.mail.pgp-keys."
            )
        ),
        Message(
            "WORKSPACE-011",
            text: Texts(
                sk: """
                    Kanál {channel} je v {path}, ale nie v nastavení: jeho súbory sa nečítajú a nič sa preň \
                    nezapisuje.
                    """,
                cs: """
                    Kanál {channel} je v {path}, ale ne v nastavení: jeho soubory se nečtou a nic se pro něj \
                    nezapisuje.
                    """,
                en: """
                    The channel {channel} is in {path} but not in the configuration: its files are not read and \
                    nothing is written for it.
                    """
            ),
            remedy: Texts(
                sk: "Doplňte ho pod channels, alebo opravte preklep; priečinok, ktorý netreba, odstráňte.",
                cs: "Doplňte ho pod channels, nebo opravte překlep; složku, která není potřeba, odstraňte.",
                en: "Add it under channels, or correct the name; remove a folder that is not needed."
            )
        ),
        Message(
            "WORKSPACE-012",
            text: Texts(
                sk: "Z kanála {channel} zatiaľ neprišla objednávka ani zoznam produktov.",
                cs: "Z kanálu {channel} zatím nepřišla objednávka ani seznam produktů.",
                en: "No orders and no product list have come from the channel {channel} yet."
            ),
            remedy: Texts(
                sk: "Skontrolujte, či e-shop zapisuje do priečinka {folder}.",
                cs: "Zkontrolujte, zda e-shop zapisuje do složky {folder}.",
                en: "Check that the e-shop writes into the folder {folder}."
            )
        ),
        Message(
            "WORKSPACE-013",
            text: Texts(
                sk: "Kartu {item}, ku ktorej je priradený produkt {channel}/{product}, nemal žiadny export zásob.",
                cs: "Kartu {item}, ke které je přiřazen produkt {channel}/{product}, neměl žádný export zásob.",
                en: "No stock export has the item {item}, with which the product {channel}/{product} is paired."
            ),
            remedy: Texts(
                sk: """
                    Porovnajte kód s účtovným systémom; opravíte ho príkazom „spojka products pair“, zrušíte príkazom \
                    „spojka products unpair {channel} {product}“.
                    """,
                cs: """
                    Porovnejte kód s účetním systémem; opravíte jej příkazem „spojka products pair“, zrušíte příkazem \
                    „spojka products unpair {channel} {product}“.
                    """,
                en: """
                    Compare the code with the accounting system; correct it with “spojka products pair”, or take it back \
                    with “spojka products unpair {channel} {product}”.
                    """
            )
        ),
        Message(
            "WORKSPACE-014",
            text: Texts(
                sk: "Spojenie {connection} ešte nie je vyplnené, preto sa nepoužíva. Chýba: {needed}.",
                cs: "Spojení {connection} ještě není vyplněné, proto se nepoužívá. Chybí: {needed}.",
                en: "The connection {connection} is not filled in yet, so it is not used. Missing: {needed}."
            ),
            remedy: Texts(
                sk: """
                    Nastavenia doplňte do spojka.yaml. Heslá a kľúče napíšte každý do svojho súboru v secrets, ktorý smie \
                    čítať len používateľ Spojky (chmod 600).
                    """,
                cs: """
                    Nastavení doplňte do spojka.yaml. Hesla a klíče napište každý do svého souboru v secrets, který smí \
                    číst jen uživatel Spojky (chmod 600).
                    """,
                en: """
                    Fill in the settings in spojka.yaml. Write each password or key into its file in secrets, which only \
                    Spojka's user may read (chmod 600).
                    """
            )
        ),
        Message(
            "WORKSPACE-015",
            text: Texts(
                sk: """
                    {system} je vypnutý (warehouse.active: false): jeho súbory čakajú v {folder} (počet: {count}), nič sa \
                    preň nezapisuje a e-shopy nedostávajú zásoby.
                    """,
                cs: """
                    {system} je vypnutý (warehouse.active: false): jeho soubory čekají v {folder} (počet: {count}), nic se \
                    pro něj nezapisuje a e-shopy nedostávají zásoby.
                    """,
                en: """
                    {system} is switched off (warehouse.active: false): its files wait in {folder} (count: {count}), nothing \
                    is written for it, and no stock goes to e-shops.
                    """
            ),
            remedy: Texts(
                sk:
                    "Keď má znova pracovať, nastavte warehouse.active: true; čo čaká, sa prečíta v poradí, v akom to prišlo.",
                cs:
                    "Až má znovu pracovat, nastavte warehouse.active: true; co čeká, se přečte v pořadí, v jakém to přišlo.",
                en: "To go on with it, set warehouse.active: true; what waits is read in the order in which it came."
            )
        ),
        Message(
            "WORKSPACE-016",
            text: Texts(
                sk: """
                    Účtovným systémom je teraz {system}, predtým {former}: kým nepríde jeho prvý úplný export zásob, e-shopy \
                    žiadne zásoby nedostávajú.
                    """,
                cs: """
                    Účetním systémem je teď {system}, předtím {former}: dokud nepřijde jeho první úplný export zásob, e-shopy \
                    žádné zásoby nedostávají.
                    """,
                en: """
                    The accounting system is now {system}, and was {former}: until its first export of all stock, no stock \
                    goes to e-shops.
                    """
            ),
            remedy: Texts(
                sk:
                    "Vyexportujte z neho raz celý sklad; ak exportuje len zmeny, nastavte na ten čas warehouse.export: full.",
                cs:
                    "Vyexportujte z něj jednou celý sklad; pokud exportuje jen změny, nastavte na tu dobu warehouse.export: full.",
                en:
                    "Export all of its stock once; if it exports changes only, set warehouse.export: full for that time."
            )
        ),
        Message(
            "WORKSPACE-017",
            text: Texts(
                sk: """
                    Na ceste do predošlého systému ({former}) zostali objednávky, ktoré do systému {system} samy nepôjdu \
                    (počet: {count}): {orders}.
                    """,
                cs: """
                    Na cestě do předchozího systému ({former}) zůstaly objednávky, které do systému {system} samy nepůjdou \
                    (počet: {count}): {orders}.
                    """,
                en: """
                    Orders were on their way to the former system ({former}) and do not go to {system} by themselves \
                    (count: {count}): {orders}.
                    """
            ),
            remedy: Texts(
                sk: """
                    Pozrite sa, či ich má: tie, ktoré má, vybavte („spojka orders settle“), ostatné pošlite („spojka orders \
                    send“). Vypíše ich „spojka orders list --waiting“.
                    """,
                cs: """
                    Podívejte se, zda je má: ty, které má, vyřiďte („spojka orders settle“), ostatní pošlete („spojka orders \
                    send“). Vypíše je „spojka orders list --waiting“.
                    """,
                en: """
                    Look whether it has them: settle those that it has (“spojka orders settle”) and send the others (“spojka \
                    orders send”). “spojka orders list --waiting” lists them.
                    """
            )
        ),
        Message(
            "WORKSPACE-020",
            text: Texts(
                sk: "{path} (práva {mode}) môžu čítať alebo meniť aj iní používatelia (takých súborov: {count}).",
                cs: "{path} (práva {mode}) mohou číst nebo měnit i jiní uživatelé (takových souborů: {count}).",
                en: "Other users may read or change {path} (mode {mode}; files like that: {count})."
            ),
            remedy: Texts(
                sk: "Spustite: chmod {allowed} '{path}' (docs/security.md).",
                cs: "Spusťte: chmod {allowed} '{path}' (docs/security.md).",
                en: "Run: chmod {allowed} '{path}' (docs/security.md)."
            )
        ),
    ]
}
