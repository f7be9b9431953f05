import Domain

extension AbraFlexiProblem {
    /// What is said about payments that are written.
    static let ofPayments: [Message] = [
        Message(
            "FLEXI-040",
            text: Texts(
                sk: "Bankový doklad {document} v ABRA Flexi vznikol, faktúru však neuhradil. {words}",
                cs: "Bankovní doklad {document} v ABRA Flexi vznikl, fakturu však neuhradil. {words}",
                en: "The bank document {document} is in ABRA Flexi and settles no invoice. {words}"
            ),
            remedy: Texts(
                sk: "Spárujte ho vo Flexi s faktúrou, alebo po oprave pošlite platbu znova; druhý doklad nevznikne.",
                cs: "Spárujte ho ve Flexi s fakturou, nebo po opravě pošlete platbu znovu; druhý doklad nevznikne.",
                en:
                    "Settle the invoice with it in Flexi, or send the payment again after a correction; no second document is made."
            )
        )
    ]
}
