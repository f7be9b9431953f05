import Domain

extension AbraFlexiProblem {
    /// What is said about orders that are written.
    static let ofOrders: [Message] = [
        Message(
            "FLEXI-020",
            text: Texts(
                sk: """
                    Sadzba DPH {rate} % v objednávke {order} v deň {day} neplatí alebo ju ABRA Flexi nevie \
                    pomenovať. Platné sadzby: {rates}.
                    """,
                cs: """
                    Sazba DPH {rate} % v objednávce {order} v den {day} neplatí nebo ji ABRA Flexi neumí \
                    pojmenovat. Platné sazby: {rates}.
                    """,
                en: """
                    The VAT rate {rate} % of order {order} is not valid on {day}, or ABRA Flexi has no name \
                    for it. Valid rates: {rates}.
                    """
            ),
            remedy: Texts(
                sk: "Opravte sadzbu v e-shope alebo tabuľku sadzieb mappings/vat-rates.csv.",
                cs: "Opravte sazbu v e-shopu nebo tabulku sazeb mappings/vat-rates.csv.",
                en: "Correct the rate in the e-shop, or the VAT table mappings/vat-rates.csv."
            )
        ),
        Message(
            "FLEXI-021",
            text: Texts(
                sk: "Objednávka {order} patrí do režimu OSS v krajine {destination}, ale režim OSS je vypnutý.",
                cs: "Objednávka {order} patří do režimu OSS v zemi {destination}, ale režim OSS je vypnutý.",
                en: """
                    The order {order} falls under One Stop Shop in {destination}, but One Stop Shop is \
                    switched off.
                    """
            ),
            remedy: Texts(
                sk: "Nastavte orders.oss na true, alebo objednávku zadajte do účtovného systému ručne.",
                cs: "Nastavte orders.oss na true, nebo objednávku zadejte do účetního systému ručně.",
                en: "Set orders.oss to true, or enter the order in the accounting system by hand."
            )
        ),
        Message(
            "FLEXI-022",
            text: Texts(
                sk: "Objednávka {order} nemá dátum, ktorý ABRA Flexi vyžaduje.",
                cs: "Objednávka {order} nemá datum, které ABRA Flexi vyžaduje.",
                en: "The order {order} has no date, which ABRA Flexi requires."
            ),
            remedy: Texts(
                sk: "Doplňte dátum do exportu z e-shopu.",
                cs: "Doplňte datum do exportu z e-shopu.",
                en: "Add the date to the e-shop's export."
            )
        ),
        Message(
            "FLEXI-023",
            text: Texts(
                sk: """
                    Hodnota „{value}“ poľa {field} (objednávka {order}) je dlhšia ako {limit} znakov, koľko \
                    ABRA Flexi prijme.
                    """,
                cs: """
                    Hodnota „{value}“ pole {field} (objednávka {order}) je delší než {limit} znaků, které ABRA \
                    Flexi přijme.
                    """,
                en: """
                    The value “{value}” of {field} (order {order}) is longer than the {limit} characters that \
                    ABRA Flexi takes.
                    """
            ),
            remedy: Texts(
                sk: "Opravte nastavenie alebo priradenie; hodnota musí byť presne taká ako v ABRA Flexi.",
                cs: "Opravte nastavení nebo přiřazení; hodnota musí být přesně taková jako v ABRA Flexi.",
                en: "Correct the setting or the mapping; the value must be exactly the one in ABRA Flexi."
            )
        ),
        Message(
            "FLEXI-025",
            text: Texts(
                sk: "Označenie „{id}“ nemá 1 až 64 znakov ASCII alebo je v dávke dvakrát.",
                cs: "Označení „{id}“ nemá 1 až 64 znaků ASCII nebo je v dávce dvakrát.",
                en: "The id “{id}” is not 1 to 64 ASCII characters, or occurs twice in a pack."
            ),
            remedy: Texts(
                sk: "Nahláste to výrobcovi tohto programu.",
                cs: "Nahlaste to výrobci tohoto programu.",
                en: "Report it to the maintainers of this program."
            )
        ),
        Message(
            "FLEXI-026",
            text: Texts(
                sk: "Objednávka {order} je v dvoch menách, čo ABRA Flexi neumožňuje.",
                cs: "Objednávka {order} je ve dvou měnách, což ABRA Flexi neumožňuje.",
                en: "The order {order} is in two currencies, which ABRA Flexi cannot keep."
            ),
            remedy: Texts(
                sk: "Opravte objednávku v e-shope a exportujte ju znova.",
                cs: "Opravte objednávku v e-shopu a exportujte ji znovu.",
                en: "Correct the order in the e-shop and export it again."
            )
        ),
        Message(
            "FLEXI-027",
            text: Texts(
                sk: "Číslo objednávky {order} je dlhšie ako {limit} znakov, koľko ABRA Flexi prijme.",
                cs: "Číslo objednávky {order} je delší než {limit} znaků, které ABRA Flexi přijme.",
                en: "The number of order {order} is longer than the {limit} characters that ABRA Flexi takes."
            ),
            remedy: Texts(
                sk: "Nastavte v e-shope kratšie čísla objednávok; túto objednávku zadajte do ABRA Flexi ručne.",
                cs: "Nastavte v e-shopu kratší čísla objednávek; tuto objednávku zadejte do ABRA Flexi ručně.",
                en: "Let the e-shop give shorter order numbers; enter this order in ABRA Flexi by hand."
            )
        ),
        Message(
            "FLEXI-030",
            text: Texts(
                sk: "Text poľa {field} bol skrátený; ABRA Flexi v ňom má najviac {limit} znakov.",
                cs: "Text pole {field} byl zkrácen; ABRA Flexi v něm má nejvýše {limit} znaků.",
                en: "The text of {field} was cut; ABRA Flexi takes {limit} characters at most."
            ),
            remedy: Texts(
                sk: "Nemusíte robiť nič; ak na texte záleží, skráťte ho v e-shope.",
                cs: "Nemusíte dělat nic; pokud na textu záleží, zkraťte jej v e-shopu.",
                en: "Nothing to do; shorten the text in the e-shop if it matters."
            )
        ),
        Message(
            "FLEXI-031",
            text: Texts(
                sk: "Počet znakov, ktoré sa nedali zapísať: {count}.",
                cs: "Počet znaků, které nešlo zapsat: {count}.",
                en: "Number of characters that could not be written: {count}."
            ),
            remedy: Texts(
                sk: "Nemusíte robiť nič.",
                cs: "Nemusíte dělat nic.",
                en: "Nothing to do."
            )
        ),
        Message(
            "FLEXI-032",
            text: Texts(
                sk: """
                    Produkt {item} nie je v cenníku ABRA Flexi, v objednávke je len ako riadok s textom a nič \
                    sa nerezervuje.
                    """,
                cs: """
                    Produkt {item} není v ceníku ABRA Flexi, v objednávce je jen jako řádek s textem a nic se \
                    nerezervuje.
                    """,
                en: """
                    The product {item} is not in ABRA Flexi's price list; it goes as a line of its own and \
                    reserves nothing.
                    """
            ),
            remedy: Texts(
                sk: "Priraďte produkt položke cenníka.",
                cs: "Přiřaďte produkt položce ceníku.",
                en: "Pair the product with an item of the price list."
            )
        ),
        Message(
            "FLEXI-033",
            text: Texts(
                sk: """
                    Sadzby DPH platia v krajine {country} aj v krajine {destination}; objednávka sa zapísala \
                    ako tuzemská.
                    """,
                cs: "Sazby DPH platí v zemi {country} i v zemi {destination}; objednávka se zapsala jako tuzemská.",
                en: """
                    The VAT rates are valid in {country} and in {destination}; the order was written as a \
                    domestic one.
                    """
            ),
            remedy: Texts(
                sk: "Ak patrí do režimu OSS, nech e-shop exportuje krajinu OSS, alebo ju opravte v ABRA Flexi.",
                cs: "Pokud patří do režimu OSS, ať e-shop exportuje zemi OSS, nebo ji opravte v ABRA Flexi.",
                en: """
                    If it falls under One Stop Shop, let the e-shop export its country, or correct the order \
                    in ABRA Flexi.
                    """
            )
        ),
        Message(
            "FLEXI-034",
            text: Texts(
                sk: "Údaj {field} je dlhší ako {limit} znakov, preto sa do ABRA Flexi nezapísal.",
                cs: "Údaj {field} je delší než {limit} znaků, proto se do ABRA Flexi nezapsal.",
                en: "The value of {field} is longer than {limit} characters and was left out."
            ),
            remedy: Texts(
                sk: "Ak je potrebný, doplňte ho v ABRA Flexi ručne.",
                cs: "Pokud je potřeba, doplňte jej v ABRA Flexi ručně.",
                en: "Enter it in ABRA Flexi by hand if it is needed."
            )
        ),
    ]
}
