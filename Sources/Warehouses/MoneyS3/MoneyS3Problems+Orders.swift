import Domain

extension MoneyS3Problem {
    /// What is said about orders that are written.
    static let ofOrders: [Message] = [
        Message(
            "MONEY-020",
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
            "MONEY-021",
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
            "MONEY-022",
            text: Texts(
                sk: "Objednávka {order} nemá dátum, podľa ktorého platia sadzby DPH.",
                cs: "Objednávka {order} nemá datum, podle kterého platí sazby DPH.",
                en: "The order {order} has no date, which decides the VAT rates."
            ),
            remedy: Texts(
                sk: "Doplňte dátum do exportu z e-shopu.",
                cs: "Doplňte datum do exportu z e-shopu.",
                en: "Add the date to the e-shop's export."
            )
        ),
        Message(
            "MONEY-023",
            text: Texts(
                sk: """
                    Hodnota „{value}“ poľa {field} (objednávka {order}) je dlhšia ako {limit} znakov alebo sa nedá \
                    presne zapísať.
                    """,
                cs: """
                    Hodnota „{value}“ pole {field} (objednávka {order}) je delší než {limit} znaků nebo se nedá \
                    přesně zapsat.
                    """,
                en: """
                    The value “{value}” of {field} (order {order}) is longer than {limit} characters or cannot be \
                    written exactly.
                    """
            ),
            remedy: Texts(
                sk: """
                    Opravte nastavenie alebo priradenie; novšie verzie Money S3 prijmú dlhšie kódy s \
                    „money-s3.limits: 2024“.
                    """,
                cs: """
                    Opravte nastavení nebo přiřazení; novější verze Money S3 přijmou delší kódy s „money-s3.limits: \
                    2024“.
                    """,
                en: """
                    Correct the setting or the mapping; newer versions of Money S3 take longer codes with \
                    “money-s3.limits: 2024”.
                    """
            )
        ),
        Message(
            "MONEY-025",
            text: Texts(
                sk: "Označenie „{id}“ nemá 1 až 64 znakov ASCII bez lomky alebo je v dávke dvakrát.",
                cs: "Označení „{id}“ nemá 1 až 64 znaků ASCII bez lomítka nebo je v dávce dvakrát.",
                en: "The id “{id}” is not 1 to 64 ASCII characters without a slash, or occurs twice in a pack."
            ),
            remedy: Texts(
                sk: "Nahláste to výrobcovi tohto programu.",
                cs: "Nahlaste to výrobci tohoto programu.",
                en: "Report it to the maintainers of this program."
            )
        ),
        Message(
            "MONEY-026",
            text: Texts(
                sk: "Objednávka {order} je v dvoch menách, čo Money S3 neumožňuje.",
                cs: "Objednávka {order} je ve dvou měnách, což Money S3 neumožňuje.",
                en: "The order {order} is in two currencies, which Money S3 cannot keep."
            ),
            remedy: Texts(
                sk: "Opravte objednávku v e-shope a exportujte ju znova.",
                cs: "Opravte objednávku v e-shopu a exportujte ji znovu.",
                en: "Correct the order in the e-shop and export it again."
            )
        ),
        Message(
            "MONEY-030",
            text: Texts(
                sk: "Text poľa {field} sa skrátil na {limit} znakov, ktoré Money S3 prijme.",
                cs: "Text pole {field} se zkrátil na {limit} znaků, které Money S3 přijme.",
                en: "The text of {field} was cut to the {limit} characters that Money S3 takes."
            ),
            remedy: Texts(
                sk: "Nemusíte robiť nič; ak na texte záleží, skráťte ho v e-shope.",
                cs: "Nemusíte dělat nic; pokud na textu záleží, zkraťte ho v e-shopu.",
                en: "You need not do anything; if the text matters, shorten it in the e-shop."
            )
        ),
        Message(
            "MONEY-031",
            text: Texts(
                sk: "Počet znakov, ktoré kódovanie súboru nemá a ktoré sa nahradili alebo vynechali: {count}.",
                cs: "Počet znaků, které kódování souboru nemá a které se nahradily nebo vynechaly: {count}.",
                en: "Characters that the file's encoding does not have and that were replaced or left out: {count}."
            ),
            remedy: Texts(
                sk: "Nemusíte robiť nič.",
                cs: "Nemusíte dělat nic.",
                en: "You need not do anything."
            )
        ),
        Message(
            "MONEY-032",
            text: Texts(
                sk: """
                    Produkt {item} nemá v Money S3 kartu alebo sklad; ide ako neskladová položka a nič sa \
                    nerezervuje.
                    """,
                cs: """
                    Produkt {item} nemá v Money S3 kartu nebo sklad; jde jako neskladová položka a nic se \
                    nerezervuje.
                    """,
                en: """
                    The product {item} has no card or warehouse in Money S3; it goes as a line without stock and \
                    nothing is reserved.
                    """
            ),
            remedy: Texts(
                sk: "Spárujte produkt príkazom „spojka products pair“ alebo nastavte „money-s3.store“.",
                cs: "Spárujte produkt příkazem „spojka products pair“ nebo nastavte „money-s3.store“.",
                en: "Pair the product with “spojka products pair”, or set “money-s3.store”."
            )
        ),
        Message(
            "MONEY-033",
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
                sk: "Ak patrí do režimu OSS, nech e-shop exportuje krajinu OSS, alebo objednávku opravte v Money S3.",
                cs: "Pokud patří do režimu OSS, ať e-shop exportuje zemi OSS, nebo objednávku opravte v Money S3.",
                en: """
                    If it falls under One Stop Shop, let the e-shop export its country, or correct the order in \
                    Money S3.
                    """
            )
        ),
        Message(
            "MONEY-034",
            text: Texts(
                sk: """
                    Hodnota poľa {field} je dlhšia ako {limit} znakov alebo sa nedá presne zapísať, preto sa \
                    vynechala.
                    """,
                cs: "Hodnota pole {field} je delší než {limit} znaků nebo se nedá přesně zapsat, proto se vynechala.",
                en: """
                    The value of {field} is longer than {limit} characters or cannot be written exactly, so it was \
                    left out.
                    """
            ),
            remedy: Texts(
                sk: "Ak je údaj potrebný, zapíšte ho v Money S3 ručne.",
                cs: "Pokud je údaj potřebný, zapište ho v Money S3 ručně.",
                en: "If it is needed, enter it in Money S3 by hand."
            )
        ),
    ]
}
