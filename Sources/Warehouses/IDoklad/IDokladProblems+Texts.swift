import Domain

extension IDokladProblem {
    /// What the problems say.
    static let messages: [Message] = ofConnection + ofFiles + ofOrders + ofErrands + ofPayments

    /// About the connection as a whole.
    private static let ofConnection: [Message] = [
        Message(
            "IDOKLAD-001",
            text: Texts(
                sk: "Kľúč patrí agende s IČO {found}, nastavené je IČO {expected}.",
                cs: "Klíč patří agendě s IČO {found}, nastavené je IČO {expected}.",
                en: "The key belongs to the agenda of IČO {found}; IČO {expected} is configured."
            ),
            remedy: Texts(
                sk: "Vytvorte kľúč v agende správnej firmy, alebo opravte merchant.ico.",
                cs: "Vytvořte klíč v agendě správné firmy, nebo opravte merchant.ico.",
                en: "Make a key in the agenda of the right company, or correct merchant.ico."
            )
        ),
        Message(
            "IDOKLAD-002",
            text: Texts(
                sk: """
                    iDoklad nedovoľuje prístup cez API: tarifa ho nemá, alebo sú volania tohto mesiaca vyčerpané. \
                    {words}
                    """,
                cs: """
                    iDoklad nedovoluje přístup přes API: tarif ho nemá, nebo jsou volání tohoto měsíce vyčerpána. \
                    {words}
                    """,
                en: """
                    iDoklad does not allow access over its API: the plan has none, or the calls of this month are \
                    used up. {words}
                    """
            ),
            remedy: Texts(
                sk: """
                    Skontrolujte tarifu v iDoklade a čo API používajú iné aplikácie. Skúsi sa znova po šiestich \
                    hodinách.
                    """,
                cs: """
                    Zkontrolujte tarif v iDokladu a co z API používají jiné aplikace. Zkusí se znovu po šesti \
                    hodinách.
                    """,
                en: """
                    Look at the plan in iDoklad, and at what other applications use of the API. It is tried again \
                    after six hours.
                    """
            )
        ),
        Message(
            "IDOKLAD-003",
            text: Texts(
                sk: "iDoklad čaká, že niekto niečo vybaví na jeho webe: {words}",
                cs: "iDoklad čeká, že někdo něco vyřídí na jeho webu: {words}",
                en: "iDoklad waits for somebody to act on its website: {words}"
            ),
            remedy: Texts(
                sk: """
                    Prihláste sa do iDokladu a urobte, o čo žiada, napríklad zmenu tarify. Potom spustite spojka \
                    check.
                    """,
                cs: "Přihlaste se do iDokladu a udělejte, oč žádá, například změnu tarifu. Potom spusťte spojka check.",
                en: "Log in to iDoklad and do what it asks for, such as a change of plan. Then run spojka check."
            )
        ),
        Message(
            "IDOKLAD-004",
            text: Texts(
                sk: "iDoklad má práve údržbu. {words}",
                cs: "iDoklad má právě údržbu. {words}",
                en: "iDoklad is being maintained. {words}"
            ),
            remedy: Texts(
                sk: "Nemusíte robiť nič; ďalšie spracovanie to skúsi znova.",
                cs: "Nemusíte dělat nic; další zpracování to zkusí znovu.",
                en: "You need not do anything; the next pass tries again."
            )
        ),
        Message(
            "IDOKLAD-005",
            text: Texts(
                sk: "Prihlasovací server iDokladu kľúč neprijal: {words}",
                cs: "Přihlašovací server iDokladu klíč nepřijal: {words}",
                en: "iDoklad's identity server did not accept the key: {words}"
            ),
            remedy: Texts(
                sk: """
                    Skontrolujte client-id a client-secret, a application-id, ak kľúč patrí aplikácii z vývojárskeho \
                    portálu; kľúč z Nastavenia iDokladu ho nemá. Potom spustite spojka check.
                    """,
                cs: """
                    Zkontrolujte client-id a client-secret, a application-id, pokud klíč patří aplikaci z \
                    vývojářského portálu; klíč z Nastavení iDokladu ho nemá. Potom spusťte spojka check.
                    """,
                en: """
                    Check client-id and client-secret, and application-id if the key belongs to an application of \
                    the developer portal; a key made in iDoklad's settings has none. Then run spojka check.
                    """
            )
        ),
        Message(
            "IDOKLAD-006",
            text: Texts(
                sk: "Predplatné iDokladu nedovoľuje prihlásenie cez API: {words}",
                cs: "Předplatné iDokladu nedovoluje přihlášení přes API: {words}",
                en: "The iDoklad subscription does not allow a login over the API: {words}"
            ),
            remedy: Texts(
                sk: "Obnovte predplatné, alebo zvoľte tarifu s API. Potom spustite spojka check.",
                cs: "Obnovte předplatné, nebo zvolte tarif s API. Potom spusťte spojka check.",
                en: "Renew the subscription, or choose a plan with the API. Then run spojka check."
            )
        ),
        Message(
            "IDOKLAD-007",
            text: Texts(
                sk: "Používateľ, ktorému kľúč patrí, nemá v iDoklade potrebné právo: {words}",
                cs: "Uživatel, kterému klíč patří, nemá v iDokladu potřebné právo: {words}",
                en: "The user that the key belongs to lacks a right in iDoklad: {words}"
            ),
            remedy: Texts(
                sk: "Dajte používateľovi právo na cenník, kontakty, objednávky a faktúry. Potom spustite spojka check.",
                cs: "Dejte uživateli právo na ceník, kontakty, objednávky a faktury. Potom spusťte spojka check.",
                en: "Give the user the right to the price list, contacts, orders and invoices. Then run spojka check."
            )
        ),
    ]

    /// About what comes.
    private static let ofFiles: [Message] = [
        Message(
            "IDOKLAD-010",
            text: Texts(
                sk: "Skladová položka {item} nemá v iDoklade kód ani EAN.",
                cs: "Skladová položka {item} nemá v iDokladu kód ani EAN.",
                en: "The stock item {item} has neither a code nor an EAN in iDoklad."
            ),
            remedy: Texts(
                sk: "Doplňte jej kód v cenníku iDokladu.",
                cs: "Doplňte jí kód v ceníku iDokladu.",
                en: "Give it a code in iDoklad's price list."
            )
        ),
        Message(
            "IDOKLAD-011",
            text: Texts(
                sk: "Skladová položka {item} nemá stav zásoby.",
                cs: "Skladová položka {item} nemá stav zásoby.",
                en: "The stock item {item} has no balance."
            ),
            remedy: Texts(
                sk: "Skontrolujte položku v iDoklade; ostatné platia.",
                cs: "Zkontrolujte položku v iDokladu; ostatní platí.",
                en: "Look at the item in iDoklad; the others count."
            )
        ),
        Message(
            "IDOKLAD-012",
            text: Texts(
                sk: """
                    Súbor má len časť zoznamu (strán {count} z {total}), preto z neho nevyplýva, že iné položky \
                    chýbajú.
                    """,
                cs: "Soubor má jen část seznamu (stran {count} z {total}), proto z něj neplyne, že jiné položky chybí.",
                en: """
                    The file has a part of a list only (pages: {count} of {total}), so it does not tell that other \
                    items are gone.
                    """
            ),
            remedy: Texts(
                sk: "Vložte všetky strany, alebo nechajte zásoby načítať cez spojenie.",
                cs: "Vložte všechny strany, nebo nechte zásoby načíst přes spojení.",
                en: "Drop all pages, or let the connection read the stock."
            )
        ),
        Message(
            "IDOKLAD-013",
            text: Texts(
                sk: "Faktúra nemá číslo.",
                cs: "Faktura nemá číslo.",
                en: "An invoice has no number."
            ),
            remedy: Texts(
                sk: "Očíslujte ju v iDoklade.",
                cs: "Očíslujte ji v iDokladu.",
                en: "Number it in iDoklad."
            )
        ),
        Message(
            "IDOKLAD-014",
            text: Texts(
                sk: "Faktúra {invoice} nemá sumu.",
                cs: "Faktura {invoice} nemá částku.",
                en: "Invoice {invoice} has no sum."
            ),
            remedy: Texts(
                sk: "Skontrolujte faktúru v iDoklade.",
                cs: "Zkontrolujte fakturu v iDokladu.",
                en: "Look at the invoice in iDoklad."
            )
        ),
        Message(
            "IDOKLAD-015",
            text: Texts(
                sk: "Faktúra {invoice} je v mene {currency}, ktorú Spojka nepozná.",
                cs: "Faktura {invoice} je v měně {currency}, kterou Spojka nezná.",
                en: "Invoice {invoice} is in the currency {currency}, which Spojka does not know."
            ),
            remedy: Texts(
                sk: "Spárujte jej platbu ručne.",
                cs: "Spárujte její platbu ručně.",
                en: "Pair its payment by hand."
            )
        ),
        Message(
            "IDOKLAD-016",
            text: Texts(
                sk: "Riadok o objednávke {order} je nečitateľný.",
                cs: "Řádek o objednávce {order} je nečitelný.",
                en: "The line about order {order} cannot be read."
            ),
            remedy: Texts(
                sk: "Nemeňte súbory, ktoré Spojka píše; pozrite, či je objednávka v iDoklade.",
                cs: "Neměňte soubory, které Spojka píše; podívejte se, zda je objednávka v iDokladu.",
                en: "Do not change files that Spojka writes; look whether the order is in iDoklad."
            )
        ),
    ]
}
