/// The layouts that are shipped for mails of banks (docs/formats/bank-mail.md#by-bank).
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
        # How the mails of a bank that Spojka does not know are read. Uncomment this and fill in what the mails say.
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

extension BankMails {
    /// Fio banka in Czechia and Slovakia.
    static let fio = #"""
        # The same since 2012; no date, and the currency only sometimes.
        fio.labels:
          bank: "2010"
          senders: [fio.cz, fio.sk]
          credit: ["Příjem na kontě: {account}"]
          debit: ["Výdaj na kontě: {account}"]
          complete-account: true
          currency: CZK
          labels:
            amount: [Částka]
            vs: [VS]
            ks: [KS]
            ss: [SS]
            message: [Zpráva příjemci, US]
            counter-account: [Protiúčet]
            balance: [Aktuální zůstatek]
          order: [amount, vs, message, balance, counter-account, [ss, ks]]
          payer: [message]
          vs-in: [message]

        fio.prose:
          bank: "2010"
          senders: [fio.cz, fio.sk]
          credit: ["zůstatek účtu {account} se {date} zvýšil o {amount}"]
          debit: ["zůstatek účtu {account} se {date} snížil o {amount}"]
          complete-account: true
          labels:
            counter-account: [Protistrana]
            reference: [ID pokynu]
            vs: [Variabilní symbol]
            ks: [Konstantní symbol]
            ss: [Specifický symbol]
            message: [Zpráva pro příjemce]
            balance: [Aktuální zůstatek]
          other-labels: [Typ pohybu, Uživatelský symbol]
          order: [Typ pohybu, counter-account, reference, [vs, ks, ss], message, balance]
          payer: [counter-account, message]
          vs-in: [message]

        fio.movement:
          bank: "2010"
          senders: [fio.cz, fio.sk]
          either: ["na Vašem účtu {account} byl zaznamenán pohyb"]
          complete-account: true
          currency: CZK
          labels:
            amount: [Částka]
            counter-account: [Protiúčet]
            counter-name: [Název protiúčtu]
            vs: [VS]
            ks: [KS]
            ss: [SS]
            message: [Zpráva pro příjemce]
            reference: [ID pokynu]
            balance: [Zůstatek]
          order: [amount, counter-account, counter-name, [vs, ks, ss], message, reference, balance]
          payer: [counter-name, message]
          vs-in: [message]
        """#
}
