import Domain

extension PohodaProblem {
    /// What is said about orders that are written.
    static let ofOrders: [Message] = [
        Message(
            "POHODA-020",
            text: Texts(
                sk: """
                    Sadzba DPH {rate} % v objednávke {order} v deň {day} neplatí. Sadzby, ktoré vtedy platia: {rates}.
                    """,
                cs: """
                    Sazba DPH {rate} % v objednávce {order} v den {day} neplatí. Sazby, které tehdy platí: {rates}.
                    """,
                en: "The VAT rate {rate} % of order {order} is not valid on {day}. Rates valid then: {rates}."
            ),
            remedy: Texts(
                sk: "Opravte sadzbu v e-shope alebo tabuľku sadzieb mappings/vat-rates.csv.",
                cs: "Opravte sazbu v e-shopu nebo tabulku sazeb mappings/vat-rates.csv.",
                en: "Correct the rate in the e-shop, or the VAT table mappings/vat-rates.csv."
            )
        ),
        Message(
            "POHODA-021",
            text: Texts(
                sk: "Objednávka {order} patrí do režimu OSS v krajine {destination}, ale režim OSS je vypnutý.",
                cs: "Objednávka {order} patří do režimu OSS v zemi {destination}, ale režim OSS je vypnutý.",
                en: "The order {order} falls under One Stop Shop in {destination}, but One Stop Shop is switched off."
            ),
            remedy: Texts(
                sk: "Nastavte orders.oss na true, alebo objednávku zadajte do účtovného systému ručne.",
                cs: "Nastavte orders.oss na true, nebo objednávku zadejte do účetního systému ručně.",
                en: "Set orders.oss to true, or enter the order in the accounting system by hand."
            )
        ),
        Message(
            "POHODA-022",
            text: Texts(
                sk: "Objednávka {order} nemá dátum, ktorý Pohoda vyžaduje.",
                cs: "Objednávka {order} nemá datum, které Pohoda vyžaduje.",
                en: "The order {order} has no date, which Pohoda requires."
            ),
            remedy: Texts(
                sk: "Doplňte dátum do exportu z e-shopu.",
                cs: "Doplňte datum do exportu z e-shopu.",
                en: "Add the date to the e-shop's export."
            )
        ),
        Message(
            "POHODA-023",
            text: Texts(
                sk: """
                    Hodnota „{value}“ poľa {field} (objednávka {order}) je dlhšia ako {limit} znakov alebo obsahuje \
                    znaky, ktoré Pohoda nemá.
                    """,
                cs: """
                    Hodnota „{value}“ pole {field} (objednávka {order}) je delší než {limit} znaků nebo obsahuje \
                    znaky, které Pohoda nemá.
                    """,
                en: """
                    The value “{value}” of {field} (order {order}) is longer than {limit} characters or has \
                    characters that Pohoda lacks.
                    """
            ),
            remedy: Texts(
                sk: "Opravte nastavenie alebo priradenie; hodnota musí byť presne taká ako v Pohode.",
                cs: "Opravte nastavení nebo přiřazení; hodnota musí být přesně taková jako v Pohodě.",
                en: "Correct the setting or the mapping; the value must be exactly the one in Pohoda."
            )
        ),
        Message(
            "POHODA-025",
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
            "POHODA-026",
            text: Texts(
                sk: "Objednávka {order} je v dvoch menách, čo Pohoda neumožňuje.",
                cs: "Objednávka {order} je ve dvou měnách, což Pohoda neumožňuje.",
                en: "The order {order} is in two currencies, which Pohoda cannot keep."
            ),
            remedy: Texts(
                sk: "Opravte objednávku v e-shope a exportujte ju znova.",
                cs: "Opravte objednávku v e-shopu a exportujte ji znovu.",
                en: "Correct the order in the e-shop and export it again."
            )
        ),
        Message(
            "POHODA-027",
            text: Texts(
                sk: """
                    Číslo objednávky {order} sa do Pohody nedá zapísať celé: je dlhšie ako {limit} znakov alebo obsahuje \
                    znaky, ktoré Pohoda nemá.
                    """,
                cs: """
                    Číslo objednávky {order} se do Pohody nedá zapsat celé: je delší než {limit} znaků nebo obsahuje \
                    znaky, které Pohoda nemá.
                    """,
                en: """
                    The number of order {order} does not fit Pohoda: it is longer than {limit} characters, or has \
                    characters that Pohoda lacks.
                    """
            ),
            remedy: Texts(
                sk: "Nastavte v e-shope kratšie čísla objednávok; túto objednávku zadajte do Pohody ručne.",
                cs: "Nastavte v e-shopu kratší čísla objednávek; tuto objednávku zadejte do Pohody ručně.",
                en: "Let the e-shop give shorter order numbers; enter this order in Pohoda by hand."
            )
        ),
        Message(
            "POHODA-030",
            text: Texts(
                sk: "Text poľa {field} sa skrátil na {limit} znakov, ktoré Pohoda prijme.",
                cs: "Text pole {field} se zkrátil na {limit} znaků, které Pohoda přijme.",
                en: "The text of {field} was cut to the {limit} characters that Pohoda takes."
            ),
            remedy: Texts(
                sk: "Nemusíte robiť nič; ak na texte záleží, skráťte ho v e-shope.",
                cs: "Nemusíte dělat nic; pokud na textu záleží, zkraťte ho v e-shopu.",
                en: "You need not do anything; if the text matters, shorten it in the e-shop."
            )
        ),
        Message(
            "POHODA-031",
            text: Texts(
                sk: "Počet znakov, ktoré kódovanie windows-1250 nemá a ktoré sa nahradili alebo vynechali: {count}.",
                cs: "Počet znaků, které kódování windows-1250 nemá a které se nahradily nebo vynechaly: {count}.",
                en: "Characters that windows-1250 does not have and that were replaced or left out: {count}."
            ),
            remedy: Texts(
                sk: "Nemusíte robiť nič.",
                cs: "Nemusíte dělat nic.",
                en: "You need not do anything."
            )
        ),
        Message(
            "POHODA-032",
            text: Texts(
                sk: "Produkt {item} nemá v Pohode zásobu; ide ako textový riadok a nič sa nerezervuje.",
                cs: "Produkt {item} nemá v Pohodě zásobu; jde jako textový řádek a nic se nerezervuje.",
                en: "The product {item} has no item in Pohoda; it goes as a line of text and nothing is reserved."
            ),
            remedy: Texts(
                sk: "Spárujte produkt príkazom „spojka products pair“.",
                cs: "Spárujte produkt příkazem „spojka products pair“.",
                en: "Pair the product with “spojka products pair”."
            )
        ),
        Message(
            "POHODA-033",
            text: Texts(
                sk: """
                    Sadzby DPH platia v krajine {country} aj v krajine dodania {destination}; objednávka sa zapísala \
                    ako tuzemská.
                    """,
                cs: """
                    Sazby DPH platí v zemi {country} i v zemi dodání {destination}; objednávka se zapsala jako \
                    tuzemská.
                    """,
                en: """
                    The VAT rates are valid both in {country} and in the country of delivery {destination}; the order was \
                    written as a domestic one.
                    """
            ),
            remedy: Texts(
                sk: "Ak patrí do režimu OSS, nech e-shop exportuje krajinu OSS, alebo objednávku opravte v Pohode.",
                cs: "Pokud patří do režimu OSS, ať e-shop exportuje zemi OSS, nebo objednávku opravte v Pohodě.",
                en: """
                    If it falls under One Stop Shop, let the e-shop export its country, or correct the order in \
                    Pohoda.
                    """
            )
        ),
        Message(
            "POHODA-034",
            text: Texts(
                sk: "Údaj poľa {field} sa do {limit} znakov, ktoré Pohoda prijme, nezmestí, preto sa vynechal.",
                cs: "Údaj pole {field} se do {limit} znaků, které Pohoda přijme, nevejde, proto se vynechal.",
                en: "The value of {field} does not fit the {limit} characters that Pohoda takes and was left out."
            ),
            remedy: Texts(
                sk: "Ak ho potrebujete, doplňte ho v Pohode ručne.",
                cs: "Pokud ho potřebujete, doplňte ho v Pohodě ručně.",
                en: "Enter it in Pohoda by hand if you need it."
            )
        ),
    ]
}
