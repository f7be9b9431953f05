/// What is said about payments as such, whatever file told of them.
enum PaymentMessages {
    /// `PAYMENT-001` and on.
    static let all: [Message] = [
        Message(
            "PAYMENT-001",
            text: Texts(
                sk: "Platby, ktoré banka oznámila a ani po {days} dňoch nie sú v žiadnom výpise: {count}.",
                cs: "Platby, které banka oznámila a ani po {days} dnech nejsou v žádném výpisu: {count}.",
                en: "Payments that the bank gave notice of and that after {days} days are in no statement: {count}."
            ),
            remedy: Texts(
                sk: """
                    Skontrolujte ich na účte (spojka payments list, stĺpec predbežná). Ak peniaze neprišli, zrušte \
                    spárovanie; ak výpis chýba, vložte ho.
                    """,
                cs: """
                    Zkontrolujte je na účtu (spojka payments list, sloupec předběžná). Pokud peníze nepřišly, zrušte \
                    spárování; pokud výpis chybí, vložte ho.
                    """,
                en: """
                    Check them against the account (spojka payments list, column provisional). If no money came, unpair \
                    them; if a statement is missing, drop it.
                    """
            )
        )
    ]
}
