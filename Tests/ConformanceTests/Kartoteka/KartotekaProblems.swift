import Domain

/// What can be wrong with its files.
enum KartotekaProblem: String, ProblemCode {
    /// A card has no code.
    case noCode = "KARTOTEKA-001"
    /// A card has no count. Placeholders: item.
    case noCount = "KARTOTEKA-002"

    /// What they say to people, with the remedy.
    static let messages = [
        Message(
            noCode.rawValue,
            text: Texts(sk: "Karta nemá kód.", cs: "Karta nemá kód.", en: "A card has no code."),
            remedy: Texts(sk: "Doplňte ho.", cs: "Doplňte ho.", en: "Add it.")
        ),
        Message(
            noCount.rawValue,
            text: Texts(
                sk: "Karta {item} nemá stav.",
                cs: "Karta {item} nemá stav.",
                en: "The card {item} has no count."
            ),
            remedy: Texts(sk: "Doplňte ho.", cs: "Doplňte ho.", en: "Add it.")
        ),
    ]
}
