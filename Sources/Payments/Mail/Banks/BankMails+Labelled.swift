extension BankMails {
    /// Raiffeisenbank, Komerční banka and UniCredit in Czechia: labels and values of tables.
    static let labelled = #"""
        # A payment by card names the card, and the merchant's account without saying from or to.
        raiffeisen_cz.card:
          bank: "5500"
          senders: [rb.cz]
          either:
            - "Datum a čas {date} Debetní karta"
            - "Datum a čas {date} Kreditní karta"
            - "Datum a čas {date} Platební karta"
          single: true
          separator: none
          one-line: true
          below: true
          labels:
            account: [Účet]
            date: [Datum a čas]
            amount: [Částka v měně účtu, Částka v měně transakce]
            counter-name: [Detaily]
            vs: [Variabilní symbol]
            ks: [Konstantní symbol]
            ss: [Specifický symbol]
            message: [Zpráva pro příjemce]
            balance: [Disponibilní zůstatek po pohybu]
          other-labels: [Debetní karta, Kreditní karta, Platební karta, Kategorie pohybu, Typ pohybu, Kurz]
          order:
            - [date, Debetní karta, Kreditní karta, Platební karta]
            - account
            - [amount, Kurz, Kategorie pohybu, Typ pohybu]
            - [vs, ks, ss]
            - [counter-name, message]
            - balance
          payer: [counter-name, message]
          vs-in: [message]

        raiffeisen_cz.movement:
          bank: "5500"
          senders: [rb.cz]
          either: ["Datum a čas {date}"]
          single: true
          separator: none
          one-line: true
          below: true
          labels:
            to: [Na účet]
            from: [Z účtu]
            amount: [Částka v měně účtu, Částka v měně transakce]
            vs: [Variabilní symbol]
            ks: [Konstantní symbol]
            ss: [Specifický symbol]
            message: [Zpráva pro příjemce]
            balance: [Disponibilní zůstatek po pohybu]
          other-labels: [Datum a čas, Kategorie pohybu, Typ pohybu, Kurz]
          # Of an outgoing payment "Z účtu" is the merchant's account, and stands first.
          order:
            - Datum a čas
            - to
            - [amount, Kurz, Kategorie pohybu, Typ pohybu]
            - from
            - [vs, ks, ss]
            - message
            - balance
          payer: [from, to, message]
          vs-in: [message]

        kb.movement:
          bank: "0100"
          senders: [kb.cz]
          credit: [Příchozí platba, Incoming payment]
          debit: [Odchozí platba, Outgoing payment]
          single: true
          separator: none
          labels:
            amount: [Částka a měna, Amount and currency]
            account: [Číslo vašeho účtu, Your account number]
            counter-account: [Číslo protiúčtu, Counter account number]
            counter-name: [Jméno protiúčtu, Název protiúčtu]
            date: [Datum splatnosti, Due date]
            vs: [Variabilní symbol, Variable symbol]
            ks: [Konstantní symbol, Constant symbol]
            ss: [Specifický symbol, Specific symbol]
            message: [Zpráva pro příjemce, Message for recipient]
          order: [[amount, account, counter-account, counter-name, date], [vs, ks, ss], message]
          payer: [counter-name, message]
          vs-in: [message]

        kb.prose:
          bank: "0100"
          senders: [kb.cz]
          either: ["z účtu číslo {from} na účet číslo {to} částka {amount}"]
          also:
            - "datum splatnosti {date}"
            - "variabilní symbol platby {vs}"
            - "specifický symbol {ss}"
          single: true
          labels:
            message: [Zpráva pro příjemce, Popis pro příjemce]
          vs-in: [message]

        # Amounts are written in English: 20,546.00 CZK.
        unicredit_cz.movement:
          bank: "2700"
          senders: [unicreditgroup.cz, unicreditbank.cz]
          either: ["na Vašem účtu č. {account} ({currency})"]
          single: true
          decimal: "."
          unsigned: credit
          labels:
            amount: [Částka]
            counter-account: [Číslo účtu protistrany]
            counter-name: [Název účtu protistrany]
            vs: [Variabilní symbol]
            ks: [Konstantní symbol]
            ss: [Specifický symbol]
            message: [Detaily transakce]
            date: [Datum]
          order: [amount, counter-account, counter-name, [vs, ks, ss], message, date]
          payer: [counter-name, message]
          closing: [S pozdravem]
          vs-in: [message]
        """#
}
