import Domain

/// What is said about payments on their way into the accounting.
enum BankDocumentMessages {
    private static let byHand = Texts(
        sk: "Zadajte ju v účtovníctve ručne. Viac ukáže „spojka explain payment {payment}“.",
        cs: "Zadejte ji v účetnictví ručně. Více ukáže „spojka explain payment {payment}“.",
        en: "Enter it in the accounting by hand. “spojka explain payment {payment}” shows more."
    )

    private static let again = Texts(
        sk: """
            Odstráňte príčinu a pošlite ju znova: „spojka payments send {payment}“. Alebo ju zadajte v účtovníctve ručne.
            """,
        cs: """
            Odstraňte příčinu a pošlete ji znovu: „spojka payments send {payment}“. Nebo ji zadejte v účetnictví ručně.
            """,
        en: """
            Fix the cause and send it again: “spojka payments send {payment}”. Or enter it in the accounting by hand.
            """
    )

    /// `PAYMENT-020` and on.
    static let all: [Message] = [
        Message(
            "PAYMENT-020",
            text: Texts(
                sk: "Platba {payment} ({orders}) je v inej mene než účtovníctvo, preto sa doň nezapisuje.",
                cs: "Platba {payment} ({orders}) je v jiné měně než účetnictví, proto se do něj nezapisuje.",
                en:
                    "The payment {payment} ({orders}) is in another currency than the accounting, so it is not written into it."
            ),
            remedy: byHand
        ),
        Message(
            "PAYMENT-021",
            text: Texts(
                sk: "Platba {payment}: objednávka má viac faktúr ({orders}), preto sa do účtovníctva nezapisuje.",
                cs: "Platba {payment}: objednávka má více faktur ({orders}), proto se do účetnictví nezapisuje.",
                en:
                    "The payment {payment}: an order has several invoices ({orders}), so it is not written into the accounting."
            ),
            remedy: byHand
        ),
        Message(
            "PAYMENT-022",
            text: Texts(
                sk:
                    "Platba {payment} ({orders}): na faktúre zostáva menej, než platba uhrádza, preto sa do účtovníctva nezapisuje.",
                cs:
                    "Platba {payment} ({orders}): na faktuře zbývá méně, než platba hradí, proto se do účetnictví nezapisuje.",
                en:
                    "The payment {payment} ({orders}): less remains of the invoice than it pays, so it is not written into the accounting."
            ),
            remedy: byHand
        ),
        Message(
            "PAYMENT-023",
            text: Texts(
                sk: "Časť platby {payment} nie je priradená ({orders}), preto sa do účtovníctva nezapisuje.",
                cs: "Část platby {payment} není přiřazena ({orders}), proto se do účetnictví nezapisuje.",
                en:
                    "A part of the payment {payment} is on no order ({orders}), so it is not written into the accounting."
            ),
            remedy: byHand
        ),
        Message(
            "PAYMENT-024",
            text: Texts(
                sk: "Účtovný systém odmietol platbu {payment}: {words}",
                cs: "Účetní systém odmítl platbu {payment}: {words}",
                en: "The accounting system refused the payment {payment}: {words}"
            ),
            remedy: again
        ),
        Message(
            "PAYMENT-025",
            text: Texts(
                sk: "Priradenie platby {payment} sa zmenilo po tom, čo v účtovníctve uhradila {invoices}.",
                cs: "Přiřazení platby {payment} se změnilo poté, co v účetnictví uhradila {invoices}.",
                en: "The payment {payment} was put elsewhere after it settled {invoices} in the accounting."
            ),
            remedy: Texts(
                sk:
                    "Opravte úhradu v účtovníctve; Spojka tam nič nemaže. Viac ukáže „spojka explain payment {payment}“.",
                cs:
                    "Opravte úhradu v účetnictví; Spojka tam nic nemaže. Více ukáže „spojka explain payment {payment}“.",
                en:
                    "Correct the settlement there; Spojka deletes nothing in the accounting. “spojka explain payment {payment}” shows more."
            )
        ),
        Message(
            "PAYMENT-026",
            text: Texts(
                sk: "Nie je známe, či účtovný systém prevzal platbu {payment}: {words}",
                cs: "Není známo, zda účetní systém převzal platbu {payment}: {words}",
                en: "Whether the accounting system took the payment {payment} is not known: {words}"
            ),
            remedy: Texts(
                sk: """
                    Pozrite sa do účtovníctva. Ak v ňom platba nie je, pošlite ju znova, „spojka payments send {payment}“, \
                    alebo ju zadajte ručne.
                    """,
                cs: """
                    Podívejte se do účetnictví. Pokud v něm platba není, pošlete ji znovu, „spojka payments send {payment}“, \
                    nebo ji zadejte ručně.
                    """,
                en: """
                    Look in the accounting. If the payment is not there, send it again, “spojka payments send {payment}”, or \
                    enter it by hand.
                    """
            )
        ),
        Message(
            "PAYMENT-027",
            text: Texts(
                sk: "Systém {system} nevie prevziať platby, nastavenie payments.into-accounting preto nič nerobí.",
                cs: "Systém {system} neumí převzít platby, nastavení payments.into-accounting proto nic nedělá.",
                en: "{system} takes no payments, so the setting payments.into-accounting does nothing."
            ),
            remedy: Texts(
                sk: "Vymažte toto nastavenie.",
                cs: "Smažte toto nastavení.",
                en: "Delete this setting."
            )
        ),
        Message(
            "PAYMENT-028",
            text: Texts(
                sk: "Faktúra je v účtovníctve už uhradená.",
                cs: "Faktura je v účetnictví už uhrazena.",
                en: "The invoice is settled in the accounting already."
            ),
            remedy: Texts(
                sk: "Nemusíte robiť nič.",
                cs: "Nemusíte dělat nic.",
                en: "You need not do anything."
            )
        ),
        Message(
            "PAYMENT-029",
            text: Texts(
                sk: "Účet {account} nemá nastavené, ako sa volá v systéme {system}, preto jeho platby čakajú.",
                cs: "Účet {account} nemá nastaveno, jak se jmenuje v systému {system}, proto jeho platby čekají.",
                en: "What {system} calls the account {account} is not configured, so its payments wait."
            ),
            remedy: Texts(
                sk: "Doplňte skratku účtu z účtovníctva do payments.accounts, kľúč accounting.",
                cs: "Doplňte zkratku účtu z účetnictví do payments.accounts, klíč accounting.",
                en: "Add the account's short name in the accounting to payments.accounts, key accounting."
            )
        ),
    ]
}
