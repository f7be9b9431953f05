extension BankProfiles {
    /// Tatra banka, VÚB, Slovenská sporiteľňa and UniCredit in Slovakia: drafts, no file of these banks was seen.
    static let slovak = #"""
        # Drafts, all of this file: no file of these banks was seen. Try them out with spojka inspect.
        csv.tatrabanka:
          kind: statement
          signature: [Dátum, Suma, Mena, Variabilný symbol]
          without: [Suma transakcie, ID účtu, Zostatok]
          dates: [d.m.yyyy]
          banks: ["1100"]
          date: [Dátum]
          value-date: [Dátum valuty]
          amount: [Suma]
          currency: [Mena]
          account: [Účet, Číslo účtu]
          counter-account: [IBAN protistrany, Protiúčet, IBAN]
          counter-name: [Názov protistrany, Meno protistrany, Protistrana]
          vs: [Variabilný symbol]
          ks: [Konštantný symbol]
          ss: [Špecifický symbol]
          message: [Správa pre príjemcu, Správa, Informácia pre príjemcu]
          end-to-end: [Referencia platiteľa]
          type: [Typ, Popis]
          fee-types: [Poplatok]

        csv.vub:
          kind: statement
          signature: [Dátum zaúčtovania, Suma transakcie]
          dates: [d.m.yyyy]
          banks: ["0200"]
          date: [Dátum zaúčtovania]
          value-date: [Dátum valuty]
          amount: [Suma transakcie]
          currency: [Mena, Mena transakcie]
          account: [Číslo účtu, IBAN účtu]
          counter-account: [IBAN protiúčtu, Protiúčet, IBAN]
          counter-name: [Názov protiúčtu, Protistrana]
          vs: [Variabilný symbol, VS]
          ks: [Konštantný symbol, KS]
          ss: [Špecifický symbol, SS]
          message: [Správa pre príjemcu, Správa, Informácia pre príjemcu]
          end-to-end: [Referencia platiteľa]
          type: [Typ transakcie, Popis transakcie]
          fee-types: [Poplatok]

        csv.slsp.george:
          kind: statement
          signature: [ID účtu, IBAN, Mena účtu]
          dates: [d.m.yyyy, yyyy-mm-dd]
          banks: ["0900"]
          account: [IBAN]
          currency: [Mena účtu, Mena]
          date: [Dátum zaúčtovania, Dátum]
          value-date: [Dátum valuty, Dátum splatnosti]
          no-date: pending
          amount: [Suma, Čiastka]
          bank-id: [ID transakcie]
          counter-account: [IBAN partnera, Účet partnera, Protiúčet]
          counter-name: [Názov partnera, Partner, Názov protiúčtu]
          vs: [Variabilný symbol]
          ks: [Konštantný symbol]
          ss: [Špecifický symbol]
          message: [Správa pre príjemcu, Správa, Poznámka]
          end-to-end: [Referencia platiteľa]
          type: [Typ transakcie, Typ]
          fee-types: [Poplatok]

        csv.slsp:
          kind: statement
          signature: [Na ťarchu účtu, V prospech účtu]
          dates: [d.m.yyyy]
          banks: ["0900"]
          date: [Dátum zaúčtovania, Dátum]
          value-date: [Dátum valuty]
          credit: [V prospech účtu]
          debit: [Na ťarchu účtu]
          currency: [Mena]
          account: [Číslo účtu]
          balance: [Zostatok]
          counter-account: [Číslo protiúčtu, Protiúčet, IBAN]
          counter-bank: [Kód banky]
          counter-name: [Názov protiúčtu]
          vs: [Variabilný symbol, VS]
          ks: [Konštantný symbol, KS]
          ss: [Špecifický symbol, SS]
          message: [Správa pre príjemcu, Správa, Poznámka, Popis]

        csv.unicredit.sk:
          kind: statement
          signature: [Účet, Suma, Valuta]
          dates: [yyyy-mm-dd, dd.mm.yyyy]
          banks: ["1111"]
          account: [Účet]
          date: [Dátum zaúčtovania]
          value-date: [Valuta]
          amount: [Suma]
          currency: [Mena]
          bank-id: [Referencia]
          counter-account: [Číslo účtu, IBAN]
          counter-bank: [Banka]
          counter-name: [Názov účtu]
          vs: [Variabilný symbol]
          ks: [Konštantný symbol]
          ss: [Špecifický symbol]
          message: [Detaily transakcie]
        """#
}
