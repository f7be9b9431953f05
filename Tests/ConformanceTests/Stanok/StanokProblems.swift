import Domain

/// What can be wrong with its orders.
enum StanokProblem: String, ProblemCode {
    /// An order has no number.
    case noNumber = "STANOK-001"
    /// An amount is missing or none. Placeholders: order.
    case noAmount = "STANOK-002"

    /// What they say to people, with the remedy.
    static let messages = [
        Message(
            noNumber.rawValue,
            text: Texts(sk: "Objednávka nemá číslo.", cs: "Objednávka nemá číslo.", en: "An order has no number."),
            remedy: Texts(sk: "Opravte ju v stánku.", cs: "Opravte ji ve stánku.", en: "Correct it in the shop.")
        ),
        Message(
            noAmount.rawValue,
            text: Texts(
                sk: "Objednávke {order} chýba suma.",
                cs: "Objednávce {order} chybí částka.",
                en: "The order {order} lacks an amount."
            ),
            remedy: Texts(sk: "Opravte ju v stánku.", cs: "Opravte ji ve stánku.", en: "Correct it in the shop.")
        ),
    ]
}
