extension BankMails {
    /// Tatra banka, VÚB, Slovenská sporiteľňa and ČSOB in Slovakia.
    static let slovak = #"""
        tatrabanka.movement:
          bank: "1100"
          senders: [tatrabanka.sk]
          credit: ["{date} bol zostatok Vasho uctu {account} zvyseny o {amount}"]
          debit: ["{date} bol zostatok Vasho uctu {account} znizeny o {amount}"]
          labels:
            balance: [uctovny zostatok, aktualny zostatok, disponibilny zostatok]
            counter-account: [Popis transakcie]
            symbols: [Referencia platitela]
            message: [Informacia pre prijemcu]
            counter-name: [Ucet protistrany]
          order: [balance, counter-account, symbols, message, counter-name]
          payer: [symbols, message, counter-name]
          closing: [S pozdravom]
          bank-first: true
          vs-in: [symbols, message]
          vs-guess: [message, symbols]

        # One line of KEY=VALUE; only OK is a payment, a chargeback is none.
        tatrabanka.e-commerce:
          bank: "1100"
          senders: [tatrabanka.sk]
          credit: ["RES=OK", "TRES=OK"]
          no-payment: ["RES=FAIL", "RES=TOUT", "TXN=CB"]
          single: true
          one-line: true
          separator: "="
          decimal: "."
          currency: EUR
          labels:
            amount: [AMT]
            currency: [CURR]
            vs: [VS]
            ss: [SS]
            ks: [CS]
            reference: [TID]
            date: [TIMESTAMP]

        # Only the balance: nothing moved.
        tatrabanka.balance:
          bank: "1100"
          senders: [tatrabanka.sk]
          subjects: ["Stav na ucte"]
          credit: ["zostatok: {amount}"]
          no-payment: ["zostatok"]

        # The daily statement of card payments: sales only.
        tatrabanka.cards:
          bank: "1100"
          senders: [tatrabanka.sk]
          several: true
          decimal: "."
          credit: ["{date}|{}|{}|{}|{}|{}|{}|{}|{}|{amount}|{currency}|{}|1|{}|{}|{}|{}|{}|{vs}|{account}{}|{account-bank}"]

        vub.eplatby:
          bank: "0200"
          senders: [vub.sk]
          credit: ["Stav: zrealizovaný"]
          single: true
          currency: EUR
          labels:
            date: [Dátum]
            to: [Na účet]
            from: [Z účtu]
            amount: [Suma]
            vs: [VS]
            ss: [ŠS]
            ks: [KS]
            mac: [SIGN]
          other-labels: [Stav]

        vub.movement:
          bank: "0200"
          senders: [vub.sk]
          credit:
            - "na účte {account} dňa {date} bola zrealizovaná kreditná transakcia vo výške {amount}"
            - "na účte {account} dňa {date} o {} bola zrealizovaná kreditná transakcia vo výške {amount}"
          debit:
            - "na účte {account} dňa {date} bola zrealizovaná debetná transakcia vo výške {amount}"
            - "na účte {account} dňa {date} o {} bola zrealizovaná debetná transakcia vo výške {amount}"
          labels:
            vs: [Variabilný symbol]
            ks: [Konštantný symbol]
            ss: [Špecifický symbol]
            counter-account: [Účet partnera]
            message: [Popis]
          order: [[vs, ks, ss, counter-account], message]
          payer: [message]
          vs-in: [message]

        # The answer of SporoPay in one line; both results must be OK. It has no date, and the seal stands last.
        slsp.sporopay:
          bank: "0900"
          senders: [slsp.sk]
          decimal: "."
          credit:
            - "{counter-prefix};{counter-account};{counter-bank};{amount};{currency};{vs};{ss};OK;OK;{mac}"
            - "{counter-prefix};{counter-account};{counter-bank};{amount};{currency};{vs};{ss};{};{};{};OK;OK;{mac}"
          no-payment: [";NOK;"]

        # The text inside the encrypted ZIP: movements, and their sums below.
        slsp.notification:
          bank: "0900"
          senders: [slsp.sk]
          several: true
          decimal: "."
          currency: EUR
          credit:
            - "vklad {value-date} {date} {amount} {counter-account} {counter-name}"
            - "vklad {value-date} {date} {amount}"
            - "prijatá platba {value-date} {date} {amount} {counter-account} {counter-name}"
          debit:
            - "výber {value-date} {date} {amount}"
            - "úhrada {value-date} {date} {amount} {counter-account} {counter-name}"
            - "prevod {value-date} {date} {amount} {counter-account} {counter-name}"
          labels:
            account: [Názov účtu, Názov úètu, Nazov eetu]
            vs: [VS]
            ks: [KS]
            ss: [SS]
            deposits: [Vklady spolu]
            withdrawals: [Výbery spolu]
            balance: [Zostatok]
          one-line: true
          other-labels: [Čas platnosti, Èas platnosti]
          order:
            - [counter-account, counter-name]
            - [vs, ks, ss]
            - account
            - [Čas platnosti, Èas platnosti]
            - [deposits, withdrawals]
            - balance
          payer: [counter-name]

        slsp.html:
          bank: "0900"
          senders: [slsp.sk]
          subjects: [vklad, Platobny prikaz]
          either: ["Datum: {date}"]
          single: true
          unsigned: credit
          labels:
            amount: [Suma]
            counter-account: [Protiúčet]
            symbols: [Referencia]
            message: [Informácia pre príjemcu, Správa pre príjemcu, Správa pre prijímateľa]
          order: [amount, counter-account, symbols, message]
          payer: [symbols, message]
          vs-in: [symbols, message]

        csob_sk.info24:
          bank: "7500"
          senders: [csob.sk]
          either:
            - "dňa {date} bola na účte {account} {} zaúčtovaná"
            - "dňa {date} bola na účte {account} {} pripísaná"
            - "dňa {date} bola na účte {account} zaúčtovaná"
            - "dňa {date} bola na účte {account} pripísaná"
          several: true
          separator: none
          labels:
            amount: [suma]
            counter-account: [z účtu, v prospech účtu]
            counter-name: [názov protiúčtu, Miesto]
            symbols: [referencia platiteľa]
            message: [informácia pre príjemcu]
            vs: [VS]
            ks: [KS]
            ss: [SS]
            balance: [Zostatok na účte]
          other-labels: [banka, detaily platby]
          order:
            - amount
            - counter-account
            - [banka, detaily platby]
            - [counter-name, symbols, vs, ks, ss]
            - message
            - balance
          payer: [counter-name, symbols, message]
          vs-in: [symbols, message]
        """#
}
