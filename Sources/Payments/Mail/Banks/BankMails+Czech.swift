extension BankMails {
    /// ČSOB in Czechia, Air Bank, Česká spořitelna, Creditas and Moneta.
    static let czech = #"""
        csob_cz.ceb:
          bank: "0300"
          senders: [csob.cz]
          either:
            - "dne {date} byla na účtu {account} zaúčtov"
            - "dne {date} byl na účtu {account} zaúčtov"
            - "dne {date} bylo na účtu {account} zaúčtov"
          several: true
          labels:
            account: [Účet]
            amount: [Částka]
            counter-account: [Účet protistrany, Účet protistrany/IBAN, Z účtu]
            counter-name: [Název protistrany, Místo]
            vs: [Variabilní symbol]
            ks: [Konstantní symbol]
            ss: [Specifický symbol]
            message: [Zpráva příjemci, Zpráva pro příjemce, Účel platby]
            symbols: [Identifikace]
            reference: [Číslo transakce ČSOB]
            end-to-end: [Reference plátce]
            balance: [Zůstatek na účtu po zaúčtování transakce, Zůstatek na účtu]
          other-labels: [Zaslaná částka platby, Kurz, BIC/SWIFT, Adresa protistrany, Kód poplatku]
          order:
            - account
            - [Zaslaná částka platby, Kurz, amount]
            - [counter-account, BIC/SWIFT]
            - counter-name
            - Adresa protistrany
            - Kód poplatku
            - reference
            - end-to-end
            - symbols
            - [vs, ks, ss]
            - message
            - balance
          payer: [counter-name, end-to-end, symbols, message]
          vs-in: [message, symbols]
          vs-guess: [symbols, message]

        csob_cz.moje-info:
          bank: "0300"
          senders: [csob.cz]
          either:
            - "dne {date} byla na účtu {account} zaúčtov"
            - "dne {date} byl na účtu {account} zaúčtov"
            - "dne {date} bylo na účtu {account} zaúčtov"
          separator: none
          below: true
          labels:
            account: [Účet]
            amount: [Částka]
            counter-account: [Účet protistrany]
            counter-name: [Název protistrany]
            date: [Datum účtování]
            vs: [Variabilní symbol]
            ks: [Konstantní symbol]
            ss: [Specifický symbol]
            message: [Zpráva pro příjemce]
            balance: [Zůstatek na účtu po zaúčtování transakce, Zůstatek na účtu]
          other-labels: [Parametry platby, Dne]
          order: [account, counter-account, counter-name, date, amount, [vs, ks, ss], message, balance]
          payer: [counter-name, message]
          closing: [Přejeme příjemný den]
          vs-in: [message]

        airbank.movement:
          bank: "3030"
          senders: [airbank.cz]
          credit: ["zůstatek na účtu {} číslo {account} se zvýšil o částku {amount}"]
          debit: ["zůstatek na účtu {} číslo {account} se snížil o částku {amount}"]
          also:
            - "úhrada z účtu {counter-name} číslo {counter-account}"
            - "úhrada na účet {counter-name} číslo {counter-account}"
            - "Dostupný zůstatek k {} je {balance}"
          labels:
            amount: [Částka]
            date: [Datum zaúčtování]
            vs: [Variabilní symbol]
            ks: [Konstantní symbol]
            ss: [Specifický symbol]
            message: [Zpráva pro příjemce]
            reference: [Kód transakce]
          order: [[counter-name, counter-account], amount, date, [vs, ks, ss], message, reference]
          payer: [counter-name, message]
          closing: ["Nechceme, aby Vás"]
          pending: [nezaúčtováno, blokac]
          vs-in: [message]

        csas_cz.movement:
          bank: "0800"
          senders: [csas.cz, erstegroup.com]
          credit: ["Směr platby: příchozí"]
          debit: ["Směr platby: odchozí"]
          single: true
          also:
            - "na účet {} {account} právě dorazila"
            - "z účtu {} {account} právě odešla"
            - "platba ve výši {amount}"
            - "nově k dispozici {balance}"
          labels:
            account: [Číslo účtu]
            counter-account: [Číslo účtu protistrany]
            from: [Z účtu]
            to: [Na účet]
            amount: [Částka v měně účtu, Částka v měně transakce]
            vs: [Variabilní symbol]
            ks: [Konstantní symbol]
            ss: [Specifický symbol]
            message: [Zpráva pro příjemce]
          order: [[account, counter-account, from, to, amount], [vs, ks, ss], message]
          payer: [message]
          vs-in: [message]

        creditas.movement:
          bank: "2250"
          senders: [creditas.cz]
          credit: ["zůstatek na účtu {account} se zvýšil o částku {amount}"]
          debit: ["zůstatek na účtu {account} se snížil o částku {amount}"]
          also: ["o částku {amount} ({kind})"]
          one-line: true
          labels:
            counter-account: [účet protistrany]
            counter-bank: [banka protistrany]
            date: [datum]
            amount: [částka]
            vs: [VS]
            ks: [KS]
            ss: [SS]
            message: [zpráva pro příjemce, zpráva příjemci]
            balance: [disponibilní zůstatek]
          other-labels: [změna na účtu]
          order: [změna na účtu, [counter-account, counter-bank, date], amount, [vs, ks, ss], message, balance]
          payer: [message]
          pending: ["(Blokace)"]
          vs-in: [message]

        # The merchant's account is masked: 238***891.
        moneta.movement:
          bank: "0600"
          senders: [moneta.cz]
          credit: [Přišly peníze]
          debit: [Odešly peníze]
          single: true
          below: true
          complete-account: true
          labels:
            account: [Účet]
            date: [Datum]
            amount: [Částka]
            message: [Popis]
            counter-account: [Od]
            balance: [Účetní zůstatek, Disponibilní zůstatek]
          order: [account, date, amount, message, counter-account, balance]
          payer: [message]
          vs-in: [message]
        """#
}
