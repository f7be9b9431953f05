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
