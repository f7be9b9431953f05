/// What is said about orders, whatever the file they came in.
enum OrderMessages {
    /// `ORDER-001` and on.
    static let all: [Message] = [
        Message(
            "ORDER-001",
            text: Texts(
                sk: "Objednávka nemá číslo.",
                cs: "Objednávka nemá číslo.",
                en: "An order has no number."
            ),
            remedy: Texts(
                sk: "Doplňte číslo objednávky do exportu z e-shopu.",
                cs: "Doplňte číslo objednávky do exportu z e-shopu.",
                en: "Add the order's number to the e-shop's export."
            )
        ),
        Message(
            "ORDER-002",
            text: Texts(
                sk: "Sumy objednávky {order} nesedia: súčet položiek je {sum}, celková suma {total}.",
                cs: "Částky objednávky {order} nesouhlasí: součet položek je {sum}, celková částka {total}.",
                en: "The amounts of order {order} do not add up: the lines give {sum}, the total is {total}."
            ),
            remedy: Texts(
                sk: "Opravte objednávku v e-shope a exportujte ju znova.",
                cs: "Opravte objednávku v e-shopu a exportujte ji znovu.",
                en: "Correct the order in the e-shop and export it again."
            )
        ),
        Message(
            "ORDER-003",
            text: Texts(
                sk: "Položka {item} objednávky {order} nemá sadzbu DPH.",
                cs: "Položka {item} objednávky {order} nemá sazbu DPH.",
                en: "The item {item} of order {order} has no VAT rate."
            ),
            remedy: Texts(
                sk: "Nastavte položke sadzbu DPH v e-shope.",
                cs: "Nastavte položce sazbu DPH v e-shopu.",
                en: "Set the item's VAT rate in the e-shop."
            )
        ),
        Message(
            "ORDER-004",
            text: Texts(
                sk: "Objednávka {order} má neznámu menu „{currency}“.",
                cs: "Objednávka {order} má neznámou měnu „{currency}“.",
                en: "The order {order} has the unknown currency “{currency}”."
            ),
            remedy: Texts(
                sk: "Použite trojpísmenový kód meny podľa ISO 4217, napríklad EUR.",
                cs: "Použijte třípísmenný kód měny podle ISO 4217, například EUR.",
                en: "Use a three-letter ISO 4217 code, such as EUR."
            )
        ),
        Message(
            "ORDER-005",
            text: Texts(
                sk: "Objednávka {order} nemá žiadne položky.",
                cs: "Objednávka {order} nemá žádné položky.",
                en: "The order {order} has no items."
            ),
            remedy: Texts(
                sk: "Skontrolujte šablónu exportu.",
                cs: "Zkontrolujte šablonu exportu.",
                en: "Check the template of the export."
            )
        ),
        Message(
            "ORDER-006",
            text: Texts(
                sk: "Objednávke {order} chýba celková suma.",
                cs: "Objednávce {order} chybí celková částka.",
                en: "The order {order} has no total."
            ),
            remedy: Texts(
                sk: "Doplňte do exportu sumu na úhradu.",
                cs: "Doplňte do exportu částku k úhradě.",
                en: "Add the sum to pay to the export."
            )
        ),
        Message(
            "ORDER-007",
            text: Texts(
                sk: "Položka {item} objednávky {order} na riadku {line} nemá cenu ({column}).",
                cs: "Položka {item} objednávky {order} na řádku {line} nemá cenu ({column}).",
                en: "The item {item} of order {order} on line {line} has no price ({column})."
            ),
            remedy: Texts(
                sk: "Doplňte cenu položky do exportu z e-shopu.",
                cs: "Doplňte cenu položky do exportu z e-shopu.",
                en: "Add the item's price to the e-shop's export."
            )
        ),
        Message(
            "ORDER-008",
            text: Texts(
                sk: "Objednávka {order} je v súbore viackrát s rôznym obsahom.",
                cs: "Objednávka {order} je v souboru vícekrát s různým obsahem.",
                en: "The order {order} stands in the file more than once with different content."
            ),
            remedy: Texts(
                sk: "Exportujte ju len raz.",
                cs: "Exportujte ji jen jednou.",
                en: "Export it only once."
            )
        ),
        Message(
            "ORDER-009",
            text: Texts(
                sk: "Produkt {item} z objednávky {order} účtovný systém nepozná.",
                cs: "Produkt {item} z objednávky {order} účetní systém nezná.",
                en: "The accounting system has no item for the product {item} of the order {order}."
            ),
            remedy: Texts(
                sk:
                    "Spárujte produkt príkazom „spojka products pair“, alebo objednávku pustite príkazom „spojka orders send“.",
                cs:
                    "Spárujte produkt příkazem „spojka products pair“, nebo objednávku pusťte příkazem „spojka orders send“.",
                en: "Pair the product with “spojka products pair”, or let the order go with “spojka orders send”."
            )
        ),
        Message(
            "ORDER-010",
            text: Texts(
                sk: "Položka {item} objednávky {order} na riadku {line} nemá množstvo ({column}).",
                cs: "Položka {item} objednávky {order} na řádku {line} nemá množství ({column}).",
                en: "The item {item} of order {order} on line {line} has no quantity ({column})."
            ),
            remedy: Texts(
                sk: "Doplňte množstvo položky do exportu z e-shopu.",
                cs: "Doplňte množství položky do exportu z e-shopu.",
                en: "Add the item's quantity to the e-shop's export."
            )
        ),
        Message(
            "ORDER-020",
            text: Texts(
                sk: "Objednávka {order} sa zmenila po tom, čo bola odoslaná do účtovného systému.",
                cs: "Objednávka {order} se změnila poté, co byla odeslána do účetního systému.",
                en: "The order {order} changed after it was sent to the accounting system."
            ),
            remedy: Texts(
                sk: "Opravte doklad v účtovnom systéme ručne.",
                cs: "Opravte doklad v účetním systému ručně.",
                en: "Correct the document in the accounting system by hand."
            )
        ),
        Message(
            "ORDER-021",
            text: Texts(
                sk: "Objednávka {order} je zadržaná na pokyn používateľa.",
                cs: "Objednávka {order} je zadržena na pokyn uživatele.",
                en: "The order {order} is held by a person."
            ),
            remedy: Texts(
                sk: "Odošlite ju príkazom „spojka orders send“, keď bude v poriadku.",
                cs: "Odešlete ji příkazem „spojka orders send“, až bude v pořádku.",
                en: "Send it with “spojka orders send” once it is right."
            )
        ),
    ]
}
