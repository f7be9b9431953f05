import Domain

extension IDokladProblem {
    /// About orders that are written.
    static let ofOrders: [Message] = [
        Message(
            "IDOKLAD-020",
            text: Texts(
                sk: "Sadzba DPH {rate} % objednávky {order} v deň {day} neplatí. Platia: {rates}",
                cs: "Sazba DPH {rate} % objednávky {order} v den {day} neplatí. Platí: {rates}",
                en: "The VAT rate {rate} % of order {order} does not hold on {day}. These do: {rates}"
            ),
            remedy: Texts(
                sk: "Opravte sadzbu v e-shope, alebo tabuľku sadzieb v mappings.",
                cs: "Opravte sazbu v e-shopu, nebo tabulku sazeb v mappings.",
                en: "Correct the rate in the shop, or the table of rates in mappings."
            )
        ),
        Message(
            "IDOKLAD-021",
            text: Texts(
                sk: "Objednávka {order} patrí do OSS ({destination}), ktoré je v nastavení vypnuté.",
                cs: "Objednávka {order} patří do OSS ({destination}), které je v nastavení vypnuté.",
                en: "Order {order} falls under One Stop Shop ({destination}), which the configuration switches off."
            ),
            remedy: Texts(
                sk: "Zadajte objednávku v iDoklade ručne.",
                cs: "Zadejte objednávku v iDokladu ručně.",
                en: "Enter the order in iDoklad by hand."
            )
        ),
        Message(
            "IDOKLAD-022",
            text: Texts(
                sk: "Objednávka {order} patrí do OSS ({destination}); prijaté objednávky v iDoklade režim OSS nemajú.",
                cs: "Objednávka {order} patří do OSS ({destination}); přijaté objednávky v iDokladu režim OSS nemají.",
                en: """
                    Order {order} falls under One Stop Shop ({destination}), which received orders in iDoklad do not \
                    have.
                    """
            ),
            remedy: Texts(
                sk: "Vystavte v iDoklade rovno faktúru v režime OSS.",
                cs: "Vystavte v iDokladu rovnou fakturu v režimu OSS.",
                en: "Issue an invoice under One Stop Shop in iDoklad instead."
            )
        ),
        Message(
            "IDOKLAD-023",
            text: Texts(
                sk: "Sadzby objednávky platia v {country} aj v {destination}; zapísaná je ako domáca.",
                cs: "Sazby objednávky platí v {country} i v {destination}; zapsána je jako domácí.",
                en: "The rates of the order hold in {country} and in {destination}; it is written as a domestic one."
            ),
            remedy: Texts(
                sk: "Ak patrí do OSS, opravte ju v iDoklade.",
                cs: "Pokud patří do OSS, opravte ji v iDokladu.",
                en: "If it falls under One Stop Shop, correct it in iDoklad."
            )
        ),
        Message(
            "IDOKLAD-024",
            text: Texts(
                sk: "Objednávka {order} nemá dátum.",
                cs: "Objednávka {order} nemá datum.",
                en: "Order {order} has no date."
            ),
            remedy: Texts(
                sk: "Doplňte dátum v e-shope.",
                cs: "Doplňte datum v e-shopu.",
                en: "Add the date in the shop."
            )
        ),
        Message(
            "IDOKLAD-025",
            text: Texts(
                sk: "Objednávka {order} má sumy vo viacerých menách.",
                cs: "Objednávka {order} má částky ve více měnách.",
                en: "Order {order} has amounts in several currencies."
            ),
            remedy: Texts(
                sk: "Opravte objednávku v e-shope.",
                cs: "Opravte objednávku v e-shopu.",
                en: "Correct the order in the shop."
            )
        ),
        Message(
            "IDOKLAD-026",
            text: Texts(
                sk: "Číslo objednávky {order} má viac znakov, než iDoklad prijme ({limit}).",
                cs: "Číslo objednávky {order} má víc znaků, než iDoklad přijme ({limit}).",
                en: "The number of order {order} has more characters than iDoklad takes ({limit})."
            ),
            remedy: Texts(
                sk: "Skráťte číslovanie objednávok v e-shope.",
                cs: "Zkraťte číslování objednávek v e-shopu.",
                en: "Make the shop's order numbers shorter."
            )
        ),
        Message(
            "IDOKLAD-027",
            text: Texts(
                sk: "Označenie objednávky „{id}“ sa nedá zapísať, alebo ho majú dve objednávky.",
                cs: "Označení objednávky „{id}“ nelze zapsat, nebo ho mají dvě objednávky.",
                en: "The id “{id}” of an order cannot be written, or two orders have it."
            ),
            remedy: Texts(
                sk: "Opravte číslo objednávky v e-shope.",
                cs: "Opravte číslo objednávky v e-shopu.",
                en: "Correct the order's number in the shop."
            )
        ),
        Message(
            "IDOKLAD-028",
            text: Texts(
                sk: "Objednávka {order} neuvádza meno ani firmu, kontakt v iDoklade ich potrebuje.",
                cs: "Objednávka {order} neuvádí jméno ani firmu, kontakt v iDokladu je potřebuje.",
                en: "Order {order} tells neither a name nor a company, and a contact in iDoklad needs one."
            ),
            remedy: Texts(
                sk: "Doplňte meno zákazníka v e-shope.",
                cs: "Doplňte jméno zákazníka v e-shopu.",
                en: "Add the customer's name in the shop."
            )
        ),
        Message(
            "IDOKLAD-029",
            text: Texts(
                sk: "Pole {field} je v iDoklade skrátené na {limit} znakov.",
                cs: "Pole {field} je v iDokladu zkráceno na {limit} znaků.",
                en: "The field {field} is cut to {limit} characters in iDoklad."
            ),
            remedy: Texts(
                sk: "Nemusíte robiť nič, ak skrátený text stačí.",
                cs: "Nemusíte dělat nic, pokud zkrácený text stačí.",
                en: "You need not do anything if the shorter text will do."
            )
        ),
        Message(
            "IDOKLAD-030",
            text: Texts(
                sk: "Pole {field} je vynechané: iDoklad prijme najviac {limit} znakov.",
                cs: "Pole {field} je vynecháno: iDoklad přijme nejvýš {limit} znaků.",
                en: "The field {field} is left out: iDoklad takes {limit} characters at most."
            ),
            remedy: Texts(
                sk: "Ak údaj treba, doplňte ho v iDoklade ručne.",
                cs: "Pokud je údaj potřeba, doplňte ho v iDokladu ručně.",
                en: "If it is needed, add it in iDoklad by hand."
            )
        ),
        Message(
            "IDOKLAD-031",
            text: Texts(
                sk: "Riadok {item} nie je spojený s položkou cenníka.",
                cs: "Řádek {item} není spojen s položkou ceníku.",
                en: "The line {item} is not linked to an item of the price list."
            ),
            remedy: Texts(
                sk: "Spárujte produkt so skladovou položkou.",
                cs: "Spárujte produkt se skladovou položkou.",
                en: "Match the product with a stock item."
            )
        ),
    ]

    /// About orders that are sent.
    static let ofErrands: [Message] = [
        Message(
            "IDOKLAD-040",
            text: Texts(
                sk: "iDoklad nemá menu {currency} objednávky {order}.",
                cs: "iDoklad nemá měnu {currency} objednávky {order}.",
                en: "iDoklad does not have the currency {currency} of order {order}."
            ),
            remedy: Texts(
                sk: "Zadajte objednávku v iDoklade ručne.",
                cs: "Zadejte objednávku v iDokladu ručně.",
                en: "Enter the order in iDoklad by hand."
            )
        ),
        Message(
            "IDOKLAD-041",
            text: Texts(
                sk: "iDoklad nemá krajinu {country} zákazníka objednávky {order}.",
                cs: "iDoklad nemá zemi {country} zákazníka objednávky {order}.",
                en: "iDoklad does not have the country {country} of the customer of order {order}."
            ),
            remedy: Texts(
                sk: "Zadajte kontakt v iDoklade ručne a pošlite objednávku znova.",
                cs: "Zadejte kontakt v iDokladu ručně a pošlete objednávku znovu.",
                en: "Enter the contact in iDoklad by hand, and send the order again."
            )
        ),
        Message(
            "IDOKLAD-042",
            text: Texts(
                sk: "iDoklad nemá spôsob úhrady „{payment}“ objednávky {order}.",
                cs: "iDoklad nemá způsob úhrady „{payment}“ objednávky {order}.",
                en: "iDoklad does not have the way of paying “{payment}” of order {order}."
            ),
            remedy: Texts(
                sk: """
                    Opravte názov v mappings/payment-methods.csv, alebo doplňte spôsob úhrady v iDoklade, a pošlite \
                    objednávku znova.
                    """,
                cs: """
                    Opravte název v mappings/payment-methods.csv, nebo doplňte způsob úhrady v iDokladu, a pošlete \
                    objednávku znovu.
                    """,
                en: """
                    Correct the name in mappings/payment-methods.csv, or add the way of paying in iDoklad, and send \
                    the order again.
                    """
            )
        ),
        Message(
            "IDOKLAD-043",
            text: Texts(
                sk: "iDoklad neprijal sadzbu DPH objednávky {order}: {words}",
                cs: "iDoklad nepřijal sazbu DPH objednávky {order}: {words}",
                en: "iDoklad did not accept a VAT rate of order {order}: {words}"
            ),
            remedy: Texts(
                sk: "Skontrolujte, či je agenda platiteľom DPH a či sadzba v deň objednávky platí.",
                cs: "Zkontrolujte, zda je agenda plátcem DPH a zda sazba v den objednávky platí.",
                en: "See whether the agenda is registered for VAT, and whether the rate holds on the day of the order."
            )
        ),
        Message(
            "IDOKLAD-044",
            text: Texts(
                sk: "Číslo dokladu pre objednávku {order} medzitým opakovane použil niekto iný: {words}",
                cs: "Číslo dokladu pro objednávku {order} mezitím opakovaně použil někdo jiný: {words}",
                en: "Somebody else used the document number for order {order} again and again: {words}"
            ),
            remedy: Texts(
                sk: "Pošlite objednávku znova; ak sa to opakuje, skontrolujte číselný rad objednávok v iDoklade.",
                cs: "Pošlete objednávku znovu; pokud se to opakuje, zkontrolujte číselnou řadu objednávek v iDokladu.",
                en: "Send the order again; if it repeats, look at the number series of orders in iDoklad."
            )
        ),
        Message(
            "IDOKLAD-045",
            text: Texts(
                sk: "Doklad objednávky {order} má v iDoklade sumu {found}, objednávka {expected}.",
                cs: "Doklad objednávky {order} má v iDokladu částku {found}, objednávka {expected}.",
                en: "The document of order {order} comes to {found} in iDoklad, the order to {expected}."
            ),
            remedy: Texts(
                sk: "Skontrolujte v iDoklade zaokrúhľovanie a počet desatinných miest.",
                cs: "Zkontrolujte v iDokladu zaokrouhlování a počet desetinných míst.",
                en: "Look at the rounding and the number of decimals in iDoklad."
            )
        ),
        Message(
            "IDOKLAD-046",
            text: Texts(
                sk: "Položky objednávky {order} nie sú v cenníku iDokladu, idú ako text: {items}",
                cs: "Položky objednávky {order} nejsou v ceníku iDokladu, jdou jako text: {items}",
                en: "Items of order {order} are not in iDoklad's price list and go as text: {items}"
            ),
            remedy: Texts(
                sk: "Doplňte ich do cenníka, alebo ich na doklade spojte ručne.",
                cs: "Doplňte je do ceníku, nebo je na dokladu spojte ručně.",
                en: "Add them to the price list, or link them on the document by hand."
            )
        ),
        Message(
            "IDOKLAD-047",
            text: Texts(
                sk: "Kontakt objednávky {order} má v iDoklade inú adresu; adresa z objednávky je v poznámke dokladu.",
                cs: "Kontakt objednávky {order} má v iDokladu jinou adresu; adresa z objednávky je v poznámce dokladu.",
                en: """
                    The contact of order {order} has another address in iDoklad; that of the order is in the \
                    document's note.
                    """
            ),
            remedy: Texts(
                sk: "Ak sa adresa zmenila, opravte kontakt v iDoklade.",
                cs: "Pokud se adresa změnila, opravte kontakt v iDokladu.",
                en: "If the address has changed, correct the contact in iDoklad."
            )
        ),
        Message(
            "IDOKLAD-048",
            text: Texts(
                sk: """
                    Odpoveď na objednávku {order} sa stratila. Doklady v iDoklade s tým istým číslom objednávky: \
                    {documents}. Nemajú značku Spojky, preto nie je isté, či ide o ňu.
                    """,
                cs: """
                    Odpověď na objednávku {order} se ztratila. Doklady v iDokladu se stejným číslem objednávky: \
                    {documents}. Nemají značku Spojky, proto není jisté, zda jde o ni.
                    """,
                en: """
                    The answer to order {order} was lost. Documents in iDoklad with the same order number: \
                    {documents}. They lack Spojka's mark, so it is uncertain whether one of them is this order.
                    """
            ),
            remedy: Texts(
                sk: """
                    Pozrite sa na ne v iDoklade. Ak je to táto objednávka: spojka orders settle {order} --document ČÍSLO. \
                    Ak nie: spojka orders send {order}.
                    """,
                cs: """
                    Podívejte se na ně v iDokladu. Pokud je to tato objednávka: spojka orders settle {order} --document \
                    ČÍSLO. Pokud ne: spojka orders send {order}.
                    """,
                en: """
                    Look at them in iDoklad. If one is this order: spojka orders settle {order} --document NUMBER. If \
                    none is: spojka orders send {order}.
                    """
            )
        ),
    ]
}
