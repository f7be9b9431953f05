/// The layouts that are shipped for mails of banks (reference: bank mails, section 2).
///
/// A merchant's layout of the same name in `mappings/mail/` replaces one of them.
enum BankMails {
    /// All of them.
    static let texts = [slovak, czech, labelled, fio]

    /// The banks in the names of their formats.
    static let banks = [
        "tatrabanka", "vub", "slsp", "csob_sk", "csob_cz", "airbank", "csas_cz", "creditas", "moneta", "raiffeisen_cz",
        "kb", "unicredit_cz", "fio",
    ]

    /// What a bank is called; a bank of the merchant's own layouts by the name it has there.
    static func title(_ bank: String) -> String { titles[bank] ?? bank }

    private static let titles = [
        "tatrabanka": "Tatra banka", "vub": "VÚB", "slsp": "Slovenská sporiteľňa", "csob_sk": "ČSOB (SK)",
        "csob_cz": "ČSOB (CZ)", "airbank": "Air Bank", "csas_cz": "Česká spořitelna", "creditas": "Banka CREDITAS",
        "moneta": "MONETA Money Bank", "raiffeisen_cz": "Raiffeisenbank", "kb": "Komerční banka",
        "unicredit_cz": "UniCredit Bank", "fio": "Fio banka",
    ]

    /// A file for `mappings/mail/` that shows how a bank is added; nothing in it holds until its `#` are taken away.
    static let example = #"""
        # How the mails of a bank that Spojka does not know are read. Take the # away and write what the mails say.
        #   spojka inspect --workspace . --profile mybank.movement MAIL.eml
        # docs/mail.md explains every key. A layout with the name of a shipped one replaces that.
        #mybank.movement:
        #  bank: "0200"
        #  senders: [mybank.sk]
        #  credit: ["na účet {account} bola pripísaná suma {amount}"]
        #  debit: ["z účtu {account} bola odpísaná suma {amount}"]
        #  labels:
        #    date: [Dátum]
        #    vs: [Variabilný symbol, VS]
        #    counter-account: [Protiúčet]
        #    message: [Správa pre príjemcu]
        #  vs-in: [message]

        """#
}
