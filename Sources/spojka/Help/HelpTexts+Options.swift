import Domain
import Messages

extension HelpTexts {
    /// What each argument and option is.
    static let options = [
        Texts(
            sk: "Pracovný priečinok; inak $SPOJKA_WORKSPACE, inak aktuálny priečinok.",
            cs: "Pracovní složka; jinak $SPOJKA_WORKSPACE, jinak aktuální složka.",
            en: "The workspace's folder; otherwise $SPOJKA_WORKSPACE or the current folder."
        ),
        Texts(
            sk: "Iná hodnota nastavenia pre toto volanie: -c warehouse.combine=sum.",
            cs: "Jiná hodnota nastavení pro toto volání: -c warehouse.combine=sum.",
            en: "Override a setting for this call: -c warehouse.combine=sum."
        ),
        Texts(sk: "Vypíše JSON, riadok na záznam.", cs: "Vypíše JSON, řádek na záznam.", en: "Print JSON lines."),
        Texts(
            sk: "Na chybový výstup píše, čo robí, od tejto úrovne: error, warning, info, debug.",
            cs: "Na chybový výstup píše, co dělá, od této úrovně: error, warning, info, debug.",
            en: "Write what the pass does to standard error, from this level on: error, warning, info, debug."
        ),
        Texts(sk: "Vypíše jeden objekt JSON.", cs: "Vypíše jeden objekt JSON.", en: "Print one JSON object."),
        Texts(
            sk: "Vypíše objekt JSON pre každý súbor.",
            cs: "Vypíše objekt JSON pro každý soubor.",
            en: "Print one JSON object per file."
        ),
        Texts(
            sk: "Vypíše CSV pre tabuľkový procesor, v UTF-8 s bodkočiarkami.",
            cs: "Vypíše CSV pro tabulkový procesor, v UTF-8 se středníky.",
            en: "Print CSV for a spreadsheet, in UTF-8 with semicolons."
        ),
        Texts(
            sk: "Len tie, ktoré čakajú na človeka.",
            cs: "Jen ty, které čekají na člověka.",
            en: "Only those that wait for a person."
        ),
        Texts(
            sk: "Len odmietnuté, ktoré čakajú na človeka.",
            cs: "Jen odmítnuté, které čekají na člověka.",
            en: "Only refused ones that wait for a person."
        ),
        Texts(
            sk: "Len v tomto stave odoslania, napríklad refused; možno uviesť viackrát.",
            cs: "Jen v tomto stavu odeslání, například refused; lze uvést vícekrát.",
            en: "Only in this state of export, such as refused; may be given several times."
        ),
        Texts(
            sk: "Len od tohto dňa: 2026-11-01.",
            cs: "Jen od tohoto dne: 2026-11-01.",
            en: "Only from this day on: 2026-11-01."
        ),
        Texts(
            sk: "Len do tohto dňa: 2026-11-30.",
            cs: "Jen do tohoto dne: 2026-11-30.",
            en: "Only up to this day: 2026-11-30."
        ),
        Texts(
            sk: "Len s týmto výsledkom, napríklad paired alebo notFound; možno uviesť viackrát.",
            cs: "Jen s tímto výsledkem, například paired nebo notFound; lze uvést vícekrát.",
            en: "Only with this outcome, such as paired or notFound; may be given several times."
        ),
        Texts(
            sk: "Len tie, ktoré ešte nepotvrdil výpis.",
            cs: "Jen ty, které ještě nepotvrdil výpis.",
            en: "Only those that no statement has confirmed yet."
        ),
        Texts(
            sk: "Len platby tejto objednávky a tie, ktoré by jej mohli patriť.",
            cs: "Jen platby této objednávky a ty, které by jí mohly patřit.",
            en: "Only those on this order, or with it as a candidate."
        ),
        Texts(
            sk: "Len s týmto textom v symbole, mene, účte, správe alebo referencii.",
            cs: "Jen s tímto textem v symbolu, jménu, účtu, zprávě nebo referenci.",
            en: "Only with this text in symbol, name, account, message or reference."
        ),
        Texts(sk: "Číslo platby.", cs: "Číslo platby.", en: "The payment's id."),
        Texts(
            sk: "Objednávka: jej číslo, alebo kanál/číslo.",
            cs: "Objednávka: její číslo, nebo kanál/číslo.",
            en: "The order: its number, or channel/number."
        ),
        Texts(
            sk: "Objednávky: čísla, alebo kanál/číslo; za tou, ktorá dostane časť, =SUMA.",
            cs: "Objednávky: čísla, nebo kanál/číslo; za tou, která dostane část, =ČÁSTKA.",
            en: "The orders: numbers, or channel/number, with =AMOUNT after one that gets a part."
        ),
        Texts(
            sk: "Číslo, ktoré ukazuje „held list“.",
            cs: "Číslo, které ukazuje „held list“.",
            en: "The id that `held list` shows."
        ),
        Texts(
            sk: "Čísla, ktoré ukazuje „files list --waiting“.",
            cs: "Čísla, která ukazuje „files list --waiting“.",
            en: "The ids that `files list --waiting` shows."
        ),
        Texts(sk: "Všetky, ktoré teraz čakajú.", cs: "Všechny, které nyní čekají.", en: "All that wait now."),
        Texts(sk: "Kanál.", cs: "Kanál.", en: "The channel."),
        Texts(sk: "Kód produktu v kanáli.", cs: "Kód produktu v kanálu.", en: "The product code in the channel."),
        Texts(
            sk: "Kód karty v účtovnom systéme.",
            cs: "Kód karty v účetním systému.",
            en: "The item's code in the accounting system."
        ),
        Texts(
            sk: "order (objednávka), payment (platba), product (produkt) alebo file (súbor).",
            cs: "order (objednávka), payment (platba), product (produkt) nebo file (soubor).",
            en: "order, payment, product or file."
        ),
        Texts(sk: "configuration alebo errors.", cs: "configuration nebo errors.", en: "configuration or errors."),
        Texts(sk: "Jej číslo, kód alebo názov.", cs: "Její číslo, kód nebo název.", en: "Its number, code or name."),
        Texts(sk: "Súbory.", cs: "Soubory.", en: "The files."),
        Texts(sk: "Priečinok, ktorý sa má vytvoriť.", cs: "Složka, která se má vytvořit.", en: "The folder to make."),
        Texts(sk: "Názov alebo číslo účtu.", cs: "Název nebo číslo účtu.", en: "The account's name or number."),
        Texts(
            sk: "Zruší to: objednávka čaká ako predtým.",
            cs: "Zruší to: objednávka čeká jako předtím.",
            en: "Undo it: the order waits as before."
        ),
        Texts(sk: "Zruší to.", cs: "Zruší to.", en: "Take it back."),
        Texts(sk: "Bez zoznamov.", cs: "Bez seznamů.", en: "Leave the lists out."),
        Texts(
            sk: "Platby s jedinou objednávkou, ktorá sedí.",
            cs: "Platby s jedinou objednávkou, která odpovídá.",
            en: "Those with one fitting candidate."
        ),
        Texts(
            sk: "Identifikátor vyúčtovania, alebo brána/identifikátor.",
            cs: "Identifikátor vyúčtování, nebo brána/identifikátor.",
            en: "The settlement's id, or gateway/id."
        ),
        Texts(
            sk: "Len tie, ktoré nie sú v žiadnom výpise.",
            cs: "Jen ty, které nejsou v žádném výpisu.",
            en: "Only those that no statement has."
        ),
        Texts(sk: "Riadok za každé vyúčtovanie.", cs: "Řádek za každé vyúčtování.", en: "A row for each settlement."),
        Texts(sk: "Len ich ukáže.", cs: "Jen je ukáže.", en: "Only show them."),
        Texts(sk: "Príjemca obálky.", cs: "Příjemce obálky.", en: "The envelope's recipient."),
        Texts(
            sk: "Prečo, pre tých, čo sa na to pozrú neskôr.",
            cs: "Proč, pro ty, kdo se na to podívají později.",
            en: "Why, for those who look later."
        ),
        Texts(
            sk: "Číslo jej dokladu v účtovnom systéme.",
            cs: "Číslo jejího dokladu v účetním systému.",
            en: "The number of its document in the accounting system."
        ),
        Texts(
            sk: "Číta súbory podľa tejto šablóny tabuľky a ukáže, ako k nej sedia: onix.stock.",
            cs: "Čte soubory podle této šablony tabulky a ukáže, jak jí odpovídají: onix.stock.",
            en: "Read the files by this table layout, and show how they fit: onix.stock."
        ),
        Texts(
            sk: "Z každého zoznamu len toľko záznamov.",
            cs: "Z každého seznamu jen tolik záznamů.",
            en: "Cut each list after that many records."
        ),
        Texts(
            sk: "Jazyk správ: sk, cs alebo en; inak ten z nastavenia.",
            cs: "Jazyk zpráv: sk, cs nebo en; jinak ten z nastavení.",
            en: "Language of messages: sk, cs or en; otherwise the workspace's."
        ),
        Texts(
            sk: "Účet, ktorého pravidlo má zaniknúť, alebo ktorý sa už nemá ignorovať.",
            cs: "Účet, jehož pravidlo má zaniknout, nebo který se už nemá ignorovat.",
            en: "An account whose rule is to be removed, or which is no longer ignored."
        ),
        Texts(
            sk: "Účet, z ktorého sa nikdy neplatí objednávka.",
            cs: "Účet, ze kterého se nikdy neplatí objednávka.",
            en: "An account whose payments never concern an order."
        ),
        Texts(
            sk: "Pokračuje bez spracovaní, ktoré v zálohe chýbajú.",
            cs: "Pokračuje bez zpracování, která v záloze chybí.",
            en: "Continue without the passes that the backup lacks."
        ),
        Texts(
            sk: "Dôveruje kľúču, ktorý server tohto spojenia teraz ukazuje.",
            cs: "Důvěřuje klíči, který server tohoto spojení nyní ukazuje.",
            en: "Trust the key that the server of this connection shows now."
        ),
    ]
}
