import Domain

/// What is said about payments as such, whatever file reported them.
enum PaymentMessages {
    /// `PAYMENT-001` and on.
    static let all: [Message] = [
        Message(
            "PAYMENT-001",
            text: Texts(
                sk: "Platby, ktoré banka oznámila a ani po {days} dňoch nie sú v žiadnom výpise: {count}.",
                cs: "Platby, které banka oznámila a ani po {days} dnech nejsou v žádném výpisu: {count}.",
                en: "Payments that the bank announced and that no statement has after {days} days: {count}."
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
        ),
        Message(
            "PAYMENT-002",
            text: Texts(
                sk: "Objednávka {order} má rovnaký variabilný symbol {vs} ako nezaplatená objednávka {other}.",
                cs: "Objednávka {order} má stejný variabilní symbol {vs} jako nezaplacená objednávka {other}.",
                en: "The order {order} has the same variable symbol {vs} as the unpaid order {other}."
            ),
            remedy: Texts(
                sk: """
                    Oznámte jednému z nich iný variabilný symbol; inak sa platba spáruje len vtedy, keď ju odlíši suma alebo \
                    platiteľ.
                    """,
                cs: """
                    Oznamte jednomu z nich jiný variabilní symbol; jinak se platba spáruje jen tehdy, když ji odliší částka \
                    nebo plátce.
                    """,
                en: """
                    Give one of the two customers another variable symbol; otherwise a payment is paired only if its amount or payer distinguishes them.
                    """
            )
        ),
        Message(
            "PAYMENT-003",
            text: Texts(
                sk:
                    "Správa pre príjemcu uvádza viac variabilných symbolov, preto sa nepoužil žiadny (platba {amount}, {date}).",
                cs:
                    "Zpráva pro příjemce uvádí více variabilních symbolů, proto se nepoužil žádný (platba {amount}, {date}).",
                en: "The message names several variable symbols, so none of them counts (payment of {amount}, {date})."
            ),
            remedy: Texts(
                sk: """
                    Ak platba zaplatila všetky uvedené objednávky, spáruje sa sama; inak rozhodnite vy (spojka payments \
                    list --waiting).
                    """,
                cs: """
                    Pokud platba zaplatila všechny uvedené objednávky, spáruje se sama; jinak rozhodněte vy (spojka \
                    payments list --waiting).
                    """,
                en: """
                    If it pays all of the orders that it names, it is paired automatically; otherwise decide yourself (spojka \
                    payments list --waiting).
                    """
            )
        ),
        Message(
            "PAYMENT-004",
            text: Texts(
                sk:
                    "Avízo má tie isté hodnoty ako skoršie a nič ich nerozlišuje; počítajú sa ako jedna platba ({amount}, {date}).",
                cs:
                    "Avízo má stejné hodnoty jako dřívější a nic je nerozlišuje; počítají se jako jedna platba ({amount}, {date}).",
                en:
                    "A notice has the values of an earlier one, and nothing distinguishes them; they count as one payment ({amount}, {date})."
            ),
            remedy: Texts(
                sk: "Nemusíte robiť nič: ak boli platby dve, druhú pridá výpis.",
                cs: "Nemusíte dělat nic: pokud byly platby dvě, druhou přidá výpis.",
                en: "Nothing to do: if there were two payments, the statement adds the other one."
            )
        ),
    ]
}
