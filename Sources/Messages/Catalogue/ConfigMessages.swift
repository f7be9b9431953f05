import Domain

/// What is said about `spojka.yaml` and `-c KEY=VALUE`.
enum ConfigMessages {
    /// `CONFIG-001` and on.
    static let all: [Message] = file + shapes + values + trade + sense

    private static let file: [Message] = [
        Message(
            "CONFIG-001",
            text: Texts(
                sk: "Súbor {file} nie je v kódovaní UTF-8.",
                cs: "Soubor {file} není v kódování UTF-8.",
                en: "The file {file} is not UTF-8."
            ),
            remedy: Texts(
                sk: "Uložte ho v kódovaní UTF-8.",
                cs: "Uložte ho v kódování UTF-8.",
                en: "Save it as UTF-8."
            )
        ),
        Message(
            "CONFIG-002",
            text: Texts(
                sk: "Súbor {file} nie je tu alebo krátko predtým platný YAML.",
                cs: "Soubor {file} není zde nebo krátce předtím platný YAML.",
                en: "The file {file} is not valid YAML here or shortly above."
            ),
            remedy: Texts(
                sk: """
                    Skontrolujte na tomto riadku a nad ním odsadenie, dvojbodky a úvodzovky. Odsadzujte medzerami, nie \
                    tabulátormi.
                    """,
                cs: """
                    Zkontrolujte na tomto řádku a nad ním odsazení, dvojtečky a uvozovky. Odsazujte mezerami, ne \
                    tabulátory.
                    """,
                en: """
                    Check the indentation, colons and quotes of this line and those above it. Indent with spaces, not \
                    tabs.
                    """
            )
        ),
        Message(
            "CONFIG-003",
            text: Texts(
                sk: "Súbor {file} je na konfiguráciu príliš veľký alebo má priveľa úrovní.",
                cs: "Soubor {file} je na konfiguraci příliš velký nebo má příliš mnoho úrovní.",
                en: "The file {file} is too large for a configuration or has too many levels."
            ),
            remedy: Texts(
                sk: "Skontrolujte, či je to správny súbor.",
                cs: "Zkontrolujte, zda je to správný soubor.",
                en: "Check that it is the right file."
            )
        ),
    ]

    private static let shapes: [Message] = [
        Message(
            "CONFIG-004",
            text: Texts(
                sk: "Nastavenie {key} neexistuje ({file}).",
                cs: "Nastavení {key} neexistuje ({file}).",
                en: "There is no setting {key} ({file})."
            ),
            remedy: Texts(
                sk: "Mali ste na mysli {nearest}? Opravte názov alebo nastavenie vymažte.",
                cs: "Měli jste na mysli {nearest}? Opravte název nebo nastavení smažte.",
                en: "Did you mean {nearest}? Correct the name or delete the setting."
            )
        ),
        Message(
            "CONFIG-005",
            text: Texts(
                sk: "Nastavenie {key} je v {file} viackrát.",
                cs: "Nastavení {key} je v {file} vícekrát.",
                en: "The setting {key} occurs more than once in {file}."
            ),
            remedy: Texts(
                sk: "Ponechajte ho iba raz.",
                cs: "Ponechte ho jen jednou.",
                en: "Keep it once."
            )
        ),
        Message(
            "CONFIG-006",
            text: Texts(
                sk: "V {file} chýba povinné nastavenie {key}.",
                cs: "V {file} chybí povinné nastavení {key}.",
                en: "The required setting {key} is missing in {file}."
            ),
            remedy: Texts(
                sk: "Doplňte ho do súboru.",
                cs: "Doplňte ho do souboru.",
                en: "Add it to the file."
            )
        ),
        Message(
            "CONFIG-007",
            text: Texts(
                sk: "Nastavenie {key} môže mať iba jednu hodnotu ({file}).",
                cs: "Nastavení {key} může mít jen jednu hodnotu ({file}).",
                en: "The setting {key} takes one value only ({file})."
            ),
            remedy: Texts(
                sk: "Ponechajte jednu hodnotu.",
                cs: "Ponechte jednu hodnotu.",
                en: "Leave one value."
            )
        ),
        Message(
            "CONFIG-008",
            text: Texts(
                sk: "Pod {key} sa očakáva skupina nastavení ({file}).",
                cs: "Pod {key} se očekává skupina nastavení ({file}).",
                en: "A group of settings is expected under {key} ({file})."
            ),
            remedy: Texts(
                sk: "Napíšte jej nastavenia na ďalšie riadky a odsaďte ich.",
                cs: "Napište její nastavení na další řádky a odsaďte je.",
                en: "Write its settings on the lines below and indent them."
            )
        ),
        Message(
            "CONFIG-009",
            text: Texts(
                sk: "Pri {key} sa očakáva zoznam ({file}).",
                cs: "U {key} se očekává seznam ({file}).",
                en: "A list is expected at {key} ({file})."
            ),
            remedy: Texts(
                sk: "Napíšte ho ako [a, b] alebo na ďalšie riadky, každú položku za pomlčku.",
                cs: "Napište ho jako [a, b] nebo na další řádky, každou položku za pomlčku.",
                en: "Write it as [a, b], or on the lines below with a dash before each item."
            )
        ),
    ]

    private static let values: [Message] = [
        Message(
            "CONFIG-010",
            text: Texts(
                sk: "Hodnota „{value}“ nastavenia {key} nie je celé číslo ({file}).",
                cs: "Hodnota „{value}“ nastavení {key} není celé číslo ({file}).",
                en: "The value “{value}” of {key} is not a whole number ({file})."
            ),
            remedy: Texts(
                sk: "Napíšte ju iba číslicami.",
                cs: "Napište ji jen číslicemi.",
                en: "Write digits only."
            )
        ),
        Message(
            "CONFIG-011",
            text: Texts(
                sk: "Hodnota „{value}“ nastavenia {key} je mimo povoleného rozsahu ({file}).",
                cs: "Hodnota „{value}“ nastavení {key} je mimo povolený rozsah ({file}).",
                en: "The value “{value}” of {key} is out of its range ({file})."
            ),
            remedy: Texts(
                sk: "Napíšte číslo od {low} do {high}.",
                cs: "Napište číslo od {low} do {high}.",
                en: "Write a number from {low} to {high}."
            )
        ),
        Message(
            "CONFIG-012",
            text: Texts(
                sk: "Nastavenie {key} môže byť len true (áno) alebo false (nie), nie „{value}“ ({file}).",
                cs: "Nastavení {key} může být jen true (ano) nebo false (ne), ne „{value}“ ({file}).",
                en: "The setting {key} is either true or false, not “{value}” ({file})."
            ),
            remedy: Texts(
                sk: "Napíšte true alebo false.",
                cs: "Napište true nebo false.",
                en: "Write true or false."
            )
        ),
        Message(
            "CONFIG-013",
            text: Texts(
                sk: "Nastavenie {key} nepozná hodnotu „{value}“ ({file}).",
                cs: "Nastavení {key} nezná hodnotu „{value}“ ({file}).",
                en: "The setting {key} does not know the value “{value}” ({file})."
            ),
            remedy: Texts(
                sk: "Vyberte z možností: {choices}.",
                cs: "Vyberte z možností: {choices}.",
                en: "Choose from: {choices}."
            )
        ),
        Message(
            "CONFIG-014",
            text: Texts(
                sk: "Hodnota „{value}“ je v nastavení {key} viackrát ({file}).",
                cs: "Hodnota „{value}“ je v nastavení {key} vícekrát ({file}).",
                en: "The value “{value}” occurs more than once in {key} ({file})."
            ),
            remedy: Texts(
                sk: "Ponechajte ju iba raz.",
                cs: "Ponechte ji jen jednou.",
                en: "Keep it once."
            )
        ),
        Message(
            "CONFIG-015",
            text: Texts(
                sk: "Parameter „{text}“ za {file} nemá tvar KĽÚČ=HODNOTA.",
                cs: "Parametr „{text}“ za {file} nemá tvar KLÍČ=HODNOTA.",
                en: "The argument “{text}” after {file} is not KEY=VALUE."
            ),
            remedy: Texts(
                sk: "Napíšte ho napríklad takto: -c warehouse.combine=sum.",
                cs: "Napište ho například takto: -c warehouse.combine=sum.",
                en: "Write it for example as -c warehouse.combine=sum."
            )
        ),
        Message(
            "CONFIG-016",
            text: Texts(
                sk: "Názov „{name}“ pod {key} sa nedá použiť ({file}).",
                cs: "Název „{name}“ pod {key} nelze použít ({file}).",
                en: "The name “{name}” under {key} cannot be used ({file})."
            ),
            remedy: Texts(
                sk: "Použite najviac 40 znakov: písmená bez diakritiky, číslice, pomlčky a podčiarkovníky.",
                cs: "Použijte nejvýše 40 znaků: písmena bez diakritiky, číslice, pomlčky a podtržítka.",
                en: "Use at most 40 characters: letters without accents, digits, dashes and underscores."
            )
        ),
    ]

    private static let trade: [Message] = [
        Message(
            "CONFIG-017",
            text: Texts(
                sk: "IČO v nastavení {key} nemá osem číslic ({file}).",
                cs: "IČO v nastavení {key} nemá osm číslic ({file}).",
                en: "The IČO in {key} does not have eight digits ({file})."
            ),
            remedy: Texts(
                sk: "Napíšte všetkých osem číslic v úvodzovkách.",
                cs: "Napište všech osm číslic v uvozovkách.",
                en: "Write all eight digits in quotes."
            )
        ),
        Message(
            "CONFIG-018",
            text: Texts(
                sk: "Kontrolná číslica IČO v nastavení {key} nesedí ({file}).",
                cs: "Kontrolní číslice IČO v nastavení {key} nesedí ({file}).",
                en: "The check digit of the IČO in {key} does not fit ({file})."
            ),
            remedy: Texts(
                sk: "Porovnajte IČO s registrom. Ak je to skúšobné IČO, nemusíte robiť nič.",
                cs: "Porovnejte IČO s rejstříkem. Je-li to zkušební IČO, nemusíte dělat nic.",
                en: "Compare it with the register. You can ignore this for a test IČO."
            )
        ),
        Message(
            "CONFIG-019",
            text: Texts(
                sk: "Mena „{value}“ v nastavení {key} nie je známa ({file}).",
                cs: "Měna „{value}“ v nastavení {key} není známa ({file}).",
                en: "The currency “{value}” in {key} is not known ({file})."
            ),
            remedy: Texts(
                sk: "Napíšte jej kód podľa ISO 4217, napríklad EUR.",
                cs: "Napište její kód podle ISO 4217, například CZK.",
                en: "Write its ISO 4217 code, such as EUR."
            )
        ),
        Message(
            "CONFIG-020",
            text: Texts(
                sk: "Hodnota „{value}“ nastavenia {key} nie je použiteľné číslo ({file}).",
                cs: "Hodnota „{value}“ nastavení {key} není použitelné číslo ({file}).",
                en: "The value “{value}” of {key} is not a usable number ({file})."
            ),
            remedy: Texts(
                sk: "Napíšte kladné číslo s najviac šiestimi desatinnými miestami, napríklad 1.5.",
                cs: "Napište kladné číslo s nejvýše šesti desetinnými místy, například 1.5.",
                en: "Write a positive number with at most six decimals, such as 1.5."
            )
        ),
        Message(
            "CONFIG-021",
            text: Texts(
                sk: "Číslo účtu v nastavení {key} nie je správne ({file}).",
                cs: "Číslo účtu v nastavení {key} není správné ({file}).",
                en: "The account number in {key} is not right ({file})."
            ),
            remedy: Texts(
                sk: "Napíšte IBAN alebo číslo v tvare predčíslie-číslo/kód banky, ako ho uvádza banka.",
                cs: "Napište IBAN nebo číslo ve tvaru předčíslí-číslo/kód banky, jak ho uvádí banka.",
                en: "Write the IBAN, or prefix-number/bank code as the bank has it."
            )
        ),
        Message(
            "CONFIG-022",
            text: Texts(
                sk: "Nastavenie {key} má hodnotu only, ale chýba zoznam skladov ({file}).",
                cs: "Nastavení {key} má hodnotu only, ale chybí seznam skladů ({file}).",
                en: "The setting {key} is only, but the list of warehouses is missing ({file})."
            ),
            remedy: Texts(
                sk: "Doplňte sklady do nastavenia warehouse.only.",
                cs: "Doplňte sklady do nastavení warehouse.only.",
                en: "Add the warehouses to warehouse.only."
            )
        ),
        Message(
            "CONFIG-023",
            text: Texts(
                sk: "Odkaz secret: v nastavení {key} nemá použiteľný názov ({file}).",
                cs: "Odkaz secret: v nastavení {key} nemá použitelný název ({file}).",
                en: "The reference secret: in {key} has no usable name ({file})."
            ),
            remedy: Texts(
                sk: "Použite najviac 40 znakov: písmená bez diakritiky, číslice, pomlčky a podčiarkovníky.",
                cs: "Použijte nejvýše 40 znaků: písmena bez diakritiky, číslice, pomlčky a podtržítka.",
                en: "Use at most 40 characters: letters without accents, digits, dashes and underscores."
            )
        ),
        Message(
            "CONFIG-024",
            text: Texts(
                sk:
                    "Nastavenie {key} má obsahovať len odkaz na heslo alebo kľúč, nie heslo alebo kľúč samotný ({file}).",
                cs: "Nastavení {key} má obsahovat jen odkaz na heslo nebo klíč, ne heslo nebo klíč samotný ({file}).",
                en: "The setting {key} must be a reference to a secret, not the secret itself ({file})."
            ),
            remedy: Texts(
                sk: "Napíšte ho do súboru v priečinku secrets a sem iba secret: a názov toho súboru.",
                cs: "Napište jej do souboru ve složce secrets a sem jen secret: a název toho souboru.",
                en:
                    "Write the secret into a file of the folder secrets, and here only secret: and the name of that file."
            )
        ),
        Message(
            "CONFIG-025",
            text: Texts(
                sk: "Nastavenie {key} potrebuje aj nastavenie {needed}, ktoré chýba ({file}).",
                cs: "Nastavení {key} potřebuje i nastavení {needed}, které chybí ({file}).",
                en: "The setting {key} needs the setting {needed} too, which is missing ({file})."
            ),
            remedy: Texts(
                sk: "Doplňte {needed}; čo znamená, je v docs/configuration.md.",
                cs: "Doplňte {needed}; co znamená, je v docs/configuration.md.",
                en: "Add {needed}; docs/configuration.md says what it means."
            )
        ),
        Message(
            "CONFIG-026",
            text: Texts(
                sk: "Priečinok v nastavení {key} vedie nahor alebo má riadiace znaky ({file}).",
                cs: "Složka v nastavení {key} vede nahoru nebo má řídicí znaky ({file}).",
                en: "The folder in the setting {key} leads upwards or has control characters ({file})."
            ),
            remedy: Texts(
                sk: "Napíšte cestu k priečinku bez „..“, napríklad /out.",
                cs: "Napište cestu ke složce bez „..“, například /out.",
                en: "Write the path of the folder without “..”, for example /out."
            )
        ),
        Message(
            "CONFIG-027",
            text: Texts(
                sk: "Hodnota {value} v nastavení {key} nie je odtlačok kľúča servera ({file}).",
                cs: "Hodnota {value} v nastavení {key} není otisk klíče serveru ({file}).",
                en: "The value {value} of the setting {key} is not a fingerprint of a server key ({file})."
            ),
            remedy: Texts(
                sk: "Napíšte ho tak, ako ho ukáže ssh-keygen -l: SHA256: a 43 znakov.",
                cs: "Napište jej tak, jak jej ukáže ssh-keygen -l: SHA256: a 43 znaků.",
                en: "Write it as ssh-keygen -l shows it: SHA256: and 43 characters."
            )
        ),
    ]
}
