import Domain

extension IDokladProblem {
    /// About payments that are written.
    static let ofPayments: [Message] = [
        Message(
            "IDOKLAD-050",
            text: Texts(
                sk: "Faktúra {invoice} nie je v iDoklade práve raz (nájdené: {count}).",
                cs: "Faktura {invoice} není v iDokladu právě jednou (nalezeno: {count}).",
                en: "The invoice {invoice} is not in iDoklad exactly once (found: {count})."
            ),
            remedy: Texts(
                sk: "Skontrolujte v iDoklade číslo faktúry; potom platbu pošlite znova alebo zadajte ručne.",
                cs: "Zkontrolujte v iDokladu číslo faktury; potom platbu pošlete znovu nebo zadejte ručně.",
                en: "Check the invoice number in iDoklad; then send the payment again, or enter it by hand."
            )
        ),
        Message(
            "IDOKLAD-051",
            text: Texts(
                sk: "Na faktúre {invoice} zostáva v iDoklade uhradiť {remaining}, platba by na ňu dala {amount}.",
                cs: "Na faktuře {invoice} zbývá v iDokladu uhradit {remaining}, platba by na ni dala {amount}.",
                en:
                    "In iDoklad {remaining} remains to be paid of the invoice {invoice}; the payment would put {amount} on it."
            ),
            remedy: Texts(
                sk: "Pozrite sa, čím bola faktúra uhradená, a platbu zadajte ručne.",
                cs: "Podívejte se, čím byla faktura uhrazena, a platbu zadejte ručně.",
                en: "See what the invoice was paid by, and enter the payment by hand."
            )
        ),
        Message(
            "IDOKLAD-052",
            text: Texts(
                sk: "Platba uhradila v iDoklade {invoices}, ostatné jej faktúry iDoklad neprijal: {words}",
                cs: "Platba uhradila v iDokladu {invoices}, ostatní její faktury iDoklad nepřijal: {words}",
                en: "The payment settled {invoices} in iDoklad, which refused its other invoices: {words}"
            ),
            remedy: Texts(
                sk: "Odstráňte príčinu a pošlite platbu znova; čo je už uhradené, sa nezapíše druhýkrát.",
                cs: "Odstraňte příčinu a pošlete platbu znovu; co je již uhrazeno, se nezapíše podruhé.",
                en: "Fix the cause and send the payment again; what is settled is not entered twice."
            )
        ),
        Message(
            "IDOKLAD-053",
            text: Texts(
                sk: """
                    Odpoveď na platbu zo dňa {day} sa stratila a na faktúre ({invoices}) sú iné rovnaké platby, preto nie je \
                    isté, či v iDoklade je.
                    """,
                cs: """
                    Odpověď na platbu ze dne {day} se ztratila a na faktuře ({invoices}) jsou jiné stejné platby, proto není \
                    jisté, zda v iDokladu je.
                    """,
                en: """
                    The answer to the payment of {day} was lost, and the invoice ({invoices}) has other equal payments, so it \
                    is uncertain whether it is in iDoklad.
                    """
            ),
            remedy: Texts(
                sk:
                    "Porovnajte platby faktúry v iDoklade s bankou; ak táto chýba, pošlite ju znova alebo zadajte ručne.",
                cs:
                    "Porovnejte platby faktury v iDokladu s bankou; pokud tato chybí, pošlete ji znovu nebo zadejte ručně.",
                en:
                    "Compare the invoice's payments in iDoklad with the bank; if this one lacks, send it again or enter it by hand."
            )
        ),
    ]
}
