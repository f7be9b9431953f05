import Domain

/// What can be wrong with what comes from Shoptet's API or goes there, beside orders themselves.
public enum ShoptetAPIProblem: String, ProblemCode {
    /// An order was deleted in the shop; here it stands as it was. Placeholders: order.
    case orderDeleted = "SHOPTETAPI-001"
    /// The shop did not take the stock of a product; the others were taken. Placeholders: product, words.
    case stockRefused = "SHOPTETAPI-002"
    /// The shop has no state of the name that an order is to get; whether it is paid was told. Placeholders: order, state.
    case unknownState = "SHOPTETAPI-003"
    /// The shop has no order of that number, so that it gets no state. Placeholders: order, state.
    case orderMissing = "SHOPTETAPI-004"
    /// A field of an order has a value that it cannot have. Placeholders: order, field, value.
    case badValue = "SHOPTETAPI-005"
    /// The shop did not take the state of an order. Placeholders: order, words.
    case stateRefused = "SHOPTETAPI-006"

    /// What the problems say.
    static let messages: [Message] = [
        Message(
            "SHOPTETAPI-001",
            text: Texts(
                sk: "Objednávka {order} bola v e-shope vymazaná.",
                cs: "Objednávka {order} byla v e-shopu smazána.",
                en: "Order {order} was deleted in the e-shop."
            ),
            remedy: Texts(
                sk: "Ak ju účtovníctvo už má, stornujte ju tam; ak čaká, vyraďte ju príkazom spojka order.",
                cs: "Pokud ji účetnictví už má, stornujte ji tam; pokud čeká, vyřaďte ji příkazem spojka order.",
                en: "If the accounting system has it, cancel it there; if it waits, take it out with spojka order."
            )
        ),
        Message(
            "SHOPTETAPI-002",
            text: Texts(
                sk: "Shoptet neprijal stav zásob produktu {product}: {words}",
                cs: "Shoptet nepřijal stav zásob produktu {product}: {words}",
                en: "Shoptet did not take the stock of product {product}: {words}"
            ),
            remedy: Texts(
                sk: "Skontrolujte produkt v e-shope; zásoby setu sa nezapisujú, riadia ich jeho súčasti.",
                cs: "Zkontrolujte produkt v e-shopu; zásoby sady se nezapisují, řídí je její součásti.",
                en: "Look at the product in the e-shop; the stock of a set is not written, its parts decide."
            )
        ),
        Message(
            "SHOPTETAPI-003",
            text: Texts(
                sk: "E-shop nemá stav „{state}“, takže ho objednávka {order} nedostala.",
                cs: "E-shop nemá stav „{state}“, takže jej objednávka {order} nedostala.",
                en: "The e-shop has no state “{state}”, so order {order} did not get it."
            ),
            remedy: Texts(
                sk: "Do channels.<name>.paid-state napíšte názov stavu presne tak, ako je v administrácii.",
                cs: "Do channels.<name>.paid-state napište název stavu přesně tak, jak je v administraci.",
                en: "Put the name of a state into channels.<name>.paid-state exactly as the administration has it."
            )
        ),
        Message(
            "SHOPTETAPI-004",
            text: Texts(
                sk: "Objednávku {order} e-shop nepozná, takže nedostane stav „{state}“.",
                cs: "Objednávku {order} e-shop nezná, takže nedostane stav „{state}“.",
                en: "The e-shop does not know order {order}, so it does not get the state “{state}”."
            ),
            remedy: Texts(
                sk: "Objednávka bola asi vymazaná alebo prišla z iného e-shopu; overte to v administrácii.",
                cs: "Objednávka byla asi smazána nebo přišla z jiného e-shopu; ověřte to v administraci.",
                en: "It was probably deleted, or came from another shop; look in the administration."
            )
        ),
        Message(
            "SHOPTETAPI-005",
            text: Texts(
                sk: "Objednávka {order} má v poli {field} hodnotu „{value}“, ktorá tam nemôže byť.",
                cs: "Objednávka {order} má v poli {field} hodnotu „{value}“, která tam nemůže být.",
                en: "Order {order} has the value “{value}” in the field {field}, which it cannot have."
            ),
            remedy: Texts(
                sk: "Pozrite objednávku v administrácii Shoptetu; ak je v nej v poriadku, pošlite nám súbor.",
                cs: "Podívejte se na objednávku v administraci Shoptetu; pokud je v ní v pořádku, pošlete nám soubor.",
                en: "Look at the order in Shoptet's administration; if it is right there, send us the file."
            )
        ),
        Message(
            "SHOPTETAPI-006",
            text: Texts(
                sk: "Shoptet neprijal stav objednávky {order}: {words}",
                cs: "Shoptet nepřijal stav objednávky {order}: {words}",
                en: "Shoptet did not take the state of order {order}: {words}"
            ),
            remedy: Texts(
                sk: "Zmeňte stav objednávky v administrácii e-shopu.",
                cs: "Změňte stav objednávky v administraci e-shopu.",
                en: "Change the state of the order in the shop's administration."
            )
        ),
    ]
}
