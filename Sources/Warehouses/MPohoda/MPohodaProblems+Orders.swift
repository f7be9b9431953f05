import Domain

extension MPohodaProblem {
    /// What is said about orders.
    static let ofOrders: [Message] = [
        Message(
            "MPOHODA-020",
            text: Texts(
                sk: """
                    Sadzba DPH {rate} % v objednávke {order} v deň {day} neplatí. Sadzby, ktoré vtedy platia: \
                    {rates}.
                    """,
                cs: "Sazba DPH {rate} % v objednávce {order} v den {day} neplatí. Sazby, které tehdy platí: {rates}.",
                en: "The VAT rate {rate} % of order {order} is not valid on {day}. Rates valid then: {rates}."
            ),
            remedy: Texts(
                sk: "Opravte sadzbu v e-shope alebo tabuľku sadzieb mappings/vat-rates.csv.",
                cs: "Opravte sazbu v e-shopu nebo tabulku sazeb mappings/vat-rates.csv.",
                en: "Correct the rate in the e-shop, or the VAT table mappings/vat-rates.csv."
            )
        ),
        Message(
            "MPOHODA-021",
            text: Texts(
                sk: """
                    Objednávka {order} patrí do režimu OSS v krajine {destination}, na čo rozhranie mPOHODY nemá \
                    pole.
                    """,
                cs: "Objednávka {order} patří do režimu OSS v zemi {destination}, na což rozhraní mPOHODY nemá pole.",
                en: """
                    The order {order} falls under One Stop Shop in {destination}, for which mPOHODA's interface \
                    has no field.
                    """
            ),
            remedy: Texts(
                sk: "Zadajte objednávku do mPOHODY ručne.",
                cs: "Zadejte objednávku do mPOHODY ručně.",
                en: "Enter the order in mPOHODA by hand."
            )
        ),
        Message(
            "MPOHODA-022",
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
            "MPOHODA-023",
            text: Texts(
                sk: """
                    Tovar ide do krajiny {destination}, ale sadzby DPH platia aj v krajine {country}; objednávka \
                    sa zapísala ako domáca.
                    """,
                cs: """
                    Zboží jde do země {destination}, ale sazby DPH platí i v zemi {country}; objednávka se \
                    zapsala jako domácí.
                    """,
                en: """
                    The goods go to {destination}, but the VAT rates hold in {country} too; the order was \
                    written as a domestic one.
                    """
            ),
            remedy: Texts(
                sk: "Skontrolujte, či objednávka nepatrí do režimu OSS.",
                cs: "Zkontrolujte, zda objednávka nepatří do režimu OSS.",
                en: "Check whether the order falls under One Stop Shop."
            )
        ),
        Message(
            "MPOHODA-024",
            text: Texts(
                sk: "Objednávka {order} má položky v inej mene než celú objednávku.",
                cs: "Objednávka {order} má položky v jiné měně než celou objednávku.",
                en: "The order {order} has items in another currency than the order itself."
            ),
            remedy: Texts(
                sk: "Opravte export z e-shopu tak, aby mala objednávka jednu menu.",
                cs: "Opravte export z e-shopu tak, aby měla objednávka jednu měnu.",
                en: "Correct the e-shop's export so that an order has one currency."
            )
        ),
        Message(
            "MPOHODA-025",
            text: Texts(
                sk: "Označenie „{id}“ nemá 1 až 64 znakov ASCII alebo je v dávke dvakrát.",
                cs: "Označení „{id}“ nemá 1 až 64 znaků ASCII nebo je v dávce dvakrát.",
                en: "The id “{id}” is not 1 to 64 ASCII characters, or occurs twice in a file."
            ),
            remedy: Texts(
                sk: "Nahláste to výrobcovi tohto programu.",
                cs: "Nahlaste to výrobci tohoto programu.",
                en: "Report it to the maker of this program."
            )
        ),
        Message(
            "MPOHODA-026",
            text: Texts(
                sk: "Hodnota „{value}“ poľa {field} je dlhšia ako {limit} znakov alebo chýba.",
                cs: "Hodnota „{value}“ pole {field} je delší než {limit} znaků nebo chybí.",
                en: "The value “{value}” of {field} is longer than {limit} characters or missing."
            ),
            remedy: Texts(
                sk: "Opravte nastavenie.",
                cs: "Opravte nastavení.",
                en: "Correct the setting."
            )
        ),
        Message(
            "MPOHODA-027",
            text: Texts(
                sk: "Produkt {item} nie je spárovaný s položkou cenníka; v objednávke je ako textový riadok.",
                cs: "Produkt {item} není spárovaný s položkou ceníku; v objednávce je jako textový řádek.",
                en: "The product {item} is paired with no item of the price list; it is a line of text in the order."
            ),
            remedy: Texts(
                sk: "Spárujte produkt, ak má ubúdať zo skladu.",
                cs: "Spárujte produkt, pokud má ubývat ze skladu.",
                en: "Pair the product if it is to be taken from stock."
            )
        ),
        Message(
            "MPOHODA-028",
            text: Texts(
                sk: "Text poľa {field} sa skrátil na {limit} znakov.",
                cs: "Text pole {field} se zkrátil na {limit} znaků.",
                en: "The text of {field} was cut to {limit} characters."
            ),
            remedy: Texts(
                sk: "Nemusíte robiť nič; ak na texte záleží, doplňte ho v mPOHODE.",
                cs: "Nemusíte dělat nic; pokud na textu záleží, doplňte ho v mPOHODĚ.",
                en: "Nothing to do; if the text matters, complete it in mPOHODA."
            )
        ),
        Message(
            "MPOHODA-029",
            text: Texts(
                sk: "Hodnota poľa {field} má viac ako {limit} znakov alebo viac riadkov a vynechala sa.",
                cs: "Hodnota pole {field} má více než {limit} znaků nebo více řádků a vynechala se.",
                en: "The value of {field} has more than {limit} characters or several lines, and was left out."
            ),
            remedy: Texts(
                sk: "Doplňte ju v mPOHODE ručne.",
                cs: "Doplňte ji v mPOHODĚ ručně.",
                en: "Add it in mPOHODA by hand."
            )
        ),
        Message(
            "MPOHODA-030",
            text: Texts(
                sk: "V textoch objednávky sa nahradili znaky, ktoré nemožno zapísať (počet: {count}).",
                cs: "V textech objednávky se nahradily znaky, které nelze zapsat (počet: {count}).",
                en: "In the order's texts characters were replaced that cannot be written (number: {count})."
            ),
            remedy: Texts(
                sk: "Nemusíte robiť nič.",
                cs: "Nemusíte dělat nic.",
                en: "Nothing to do."
            )
        ),
        Message(
            "MPOHODA-031",
            text: Texts(
                sk: "Položku {item} objednávky {order} cenník mPOHODY nemá, preto sa objednávka neodoslala.",
                cs: "Položku {item} objednávky {order} ceník mPOHODY nemá, proto se objednávka neodeslala.",
                en: "mPOHODA's price list has no item {item} of order {order}, so the order was not sent."
            ),
            remedy: Texts(
                sk: "Doplňte položku v mPOHODE alebo spárujte produkt, potom objednávku pošlite znova.",
                cs: "Doplňte položku v mPOHODĚ nebo spárujte produkt, potom objednávku pošlete znovu.",
                en: "Add the item in mPOHODA or pair the product, then send the order again."
            )
        ),
        Message(
            "MPOHODA-032",
            text: Texts(
                sk: "Položku {item} objednávky {order} má cenník mPOHODY viackrát, preto sa objednávka neodoslala.",
                cs: "Položku {item} objednávky {order} má ceník mPOHODY vícekrát, proto se objednávka neodeslala.",
                en: "mPOHODA's price list has item {item} of order {order} several times, so the order was not sent."
            ),
            remedy: Texts(
                sk: "Nastavte mpohoda.store alebo opravte kódy v mPOHODE, potom objednávku pošlite znova.",
                cs: "Nastavte mpohoda.store nebo opravte kódy v mPOHODĚ, potom objednávku pošlete znovu.",
                en: "Set mpohoda.store or correct the codes in mPOHODA, then send the order again."
            )
        ),
        Message(
            "MPOHODA-033",
            text: Texts(
                sk: "Spôsob úhrady „{value}“ objednávky {order} mPOHODA nemá, preto sa objednávka neodoslala.",
                cs: "Způsob úhrady „{value}“ objednávky {order} mPOHODA nemá, proto se objednávka neodeslala.",
                en: "mPOHODA has no payment method “{value}” of order {order}, so the order was not sent."
            ),
            remedy: Texts(
                sk: "Opravte priradenie v mappings/; názov musí byť presne taký ako v mPOHODE.",
                cs: "Opravte přiřazení v mappings/; název musí být přesně takový jako v mPOHODĚ.",
                en: "Correct the assignment in mappings/; the name must be exactly the one in mPOHODA."
            )
        ),
        Message(
            "MPOHODA-034",
            text: Texts(
                sk: "Menu {value} objednávky {order} mPOHODA nemá, preto sa objednávka neodoslala.",
                cs: "Měnu {value} objednávky {order} mPOHODA nemá, proto se objednávka neodeslala.",
                en: "mPOHODA has no currency {value} of order {order}, so the order was not sent."
            ),
            remedy: Texts(
                sk: "Pridajte menu v mPOHODE, potom objednávku pošlite znova.",
                cs: "Přidejte měnu v mPOHODĚ, potom objednávku pošlete znovu.",
                en: "Add the currency in mPOHODA, then send the order again."
            )
        ),
        Message(
            "MPOHODA-035",
            text: Texts(
                sk: "Objednávka {order} má v mPOHODE sumu {total}, v e-shope {expected}.",
                cs: "Objednávka {order} má v mPOHODĚ částku {total}, v e-shopu {expected}.",
                en: "The order {order} comes to {total} in mPOHODA, and to {expected} in the e-shop."
            ),
            remedy: Texts(
                sk: "Skontrolujte a opravte objednávku v mPOHODE; cenu kompletu a súpravy určuje jej cenník.",
                cs: "Zkontrolujte a opravte objednávku v mPOHODĚ; cenu kompletu a soupravy určuje její ceník.",
                en: """
                    Look at the order in mPOHODA and correct it; the price of a set or suite is that of its \
                    price list.
                    """
            )
        ),
    ]
}
