import Domain

/// What can be wrong with what comes from WooCommerce or goes there, beside orders themselves.
public enum WooCommerceProblem: String, ProblemCode {
    /// A part of an order's money went back; the order itself still has its whole total. Placeholders: order, amount.
    case partlyRefunded = "WOO-001"
    /// The shop did not take the stock of a product; the others were taken. Placeholders: product, words.
    case stockRefused = "WOO-002"
    /// The shop answered that it changed an order, which is as it was. Placeholders: order, state.
    case stateUnchanged = "WOO-003"
    /// A field of an order has a value that it cannot have: a date that there is not, an amount out of range or finer than the
    /// currency's smallest unit. Placeholders: order, field, value.
    case badValue = "WOO-004"
    /// An order gets no state in the shop, because the shop's own id of it is not known. Placeholders: order, state.
    case noOrderId = "WOO-005"

    /// What the problems say.
    static let messages: [Message] = [
        Message(
            "WOO-001",
            text: Texts(
                sk: "Z objednávky {order} sa vrátilo {amount}; jej celková suma sa v e-shope nezmenila.",
                cs: "Z objednávky {order} se vrátilo {amount}; její celková částka se v e-shopu nezměnila.",
                en: "Of order {order} {amount} went back; its total in the e-shop is what it was."
            ),
            remedy: Texts(
                sk: "Vystavte v účtovníctve dobropis alebo opravte objednávku.",
                cs: "Vystavte v účetnictví dobropis nebo opravte objednávku.",
                en: "Make a credit note in the accounting system, or correct the order there."
            )
        ),
        Message(
            "WOO-002",
            text: Texts(
                sk: "E-shop neprijal stav zásob produktu {product}: {words}",
                cs: "E-shop nepřijal stav zásob produktu {product}: {words}",
                en: "The e-shop did not take the stock of product {product}: {words}"
            ),
            remedy: Texts(
                sk: "Skontrolujte produkt v e-shope; ostatné zásoby boli zapísané.",
                cs: "Zkontrolujte produkt v e-shopu; ostatní zásoby byly zapsány.",
                en: "Look at the product in the e-shop; the other stock was written."
            )
        ),
        Message(
            "WOO-003",
            text: Texts(
                sk: "E-shop prijal zmenu objednávky {order}, jej stav však zostal „{state}“.",
                cs: "E-shop přijal změnu objednávky {order}, její stav však zůstal „{state}“.",
                en: "The e-shop accepted a change of order {order}, whose state stayed “{state}”."
            ),
            remedy: Texts(
                sk: "Zmeňte stav objednávky v e-shope ručne; pravdepodobne mu bráni niektoré rozšírenie.",
                cs: "Změňte stav objednávky v e-shopu ručně; pravděpodobně mu brání některé rozšíření.",
                en: "Change the state in the e-shop by hand; probably an extension prevents it."
            )
        ),
        Message(
            "WOO-004",
            text: Texts(
                sk: "Objednávka {order} má v poli {field} hodnotu „{value}“, ktorá tam nemôže byť.",
                cs: "Objednávka {order} má v poli {field} hodnotu „{value}“, která tam nemůže být.",
                en: "Order {order} has the value “{value}” in the field {field}, which it cannot have."
            ),
            remedy: Texts(
                sk: "Pozrite objednávku v e-shope; hodnotu asi zapísalo niektoré rozšírenie.",
                cs: "Podívejte se na objednávku v e-shopu; hodnotu asi zapsalo některé rozšíření.",
                en: "Look at the order in the e-shop; an extension probably wrote the value."
            )
        ),
        Message(
            "WOO-005",
            text: Texts(
                sk:
                    "Objednávka {order} nedostane v e-shope stav „{state}“: prišla zo súboru, ktorý nemá jej ID z e-shopu.",
                cs:
                    "Objednávka {order} nedostane v e-shopu stav „{state}“: přišla ze souboru, který nemá její ID z e-shopu.",
                en: """
                    Order {order} does not get the state “{state}” in the e-shop: it came from a file without the e-shop's own id \
                    of it.
                    """
            ),
            remedy: Texts(
                sk: "Zmeňte stav v e-shope ručne. Objednávky, ktoré prídu cez pripojenie, svoje ID majú.",
                cs: "Změňte stav v e-shopu ručně. Objednávky, které přijdou přes připojení, své ID mají.",
                en: "Change the state in the e-shop by hand. Orders that come over the connection have their id."
            )
        ),
    ]
}
