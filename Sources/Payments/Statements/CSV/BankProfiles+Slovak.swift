extension BankProfiles {
    /// Tatra banka, VÚB, Slovenská sporiteľňa and UniCredit in Slovakia.
    static let slovak = #"""
        # Each amount is positive; the type says whether it came or went. The account is not in the file.
        csv.tatrabanka:
          kind: statement
          signature: ["Dátum zúčtovania|Dátum zaúčtovania", Suma, Typ, Číslo účtu, Kód banky]
          proof: [Predčíslie, Referencia platiteľa, "Informácia pre príjemcu|Informácia pre prijímateľa"]
          dates: [d.m.yyyy]
          banks: ["1100"]
          date: [Dátum zúčtovania, Dátum zaúčtovania]
          value-date: [Dátum valuty]
          amount: [Suma]
          direction: [Typ]
          directions: { in: [Kredit, Credit], out: [Debet, Debit] }
          currency: [Mena]
          counter-account: [IBAN, Číslo účtu]
          counter-prefix: [Predčíslie]
          counter-bank: [Kód banky]
          vs: [Variabilný symbol]
          ks: [Konštantný symbol]
          ss: [Špecifický symbol]
          message: [Informácia pre príjemcu, Informácia pre prijímateľa, Popis]
          end-to-end: [Referencia platiteľa]

        # A draft: only names of columns were found.
        csv.tatrabanka.short:
          kind: statement
          draft: yes
          signature: [Dátum, Suma, Mena, Variabilný symbol]
          without: [Suma transakcie, ID účtu, Zostatok, Vlastný IBAN]
          dates: [d.m.yyyy]
          banks: ["1100"]
          preamble: { account: [Účet, Číslo účtu, Výpis z účtu], opening: [Počiatočný zostatok], closing: [Konečný zostatok] }
          date: [Dátum]
          value-date: [Dátum valuty]
          amount: [Suma]
          currency: [Mena]
          counter-account: [IBAN protistrany, Protiúčet, IBAN]
          counter-name: [Názov protistrany, Meno protistrany, Protistrana]
          vs: [Variabilný symbol]
          ks: [Konštantný symbol]
          ss: [Špecifický symbol]
          message: [Správa pre príjemcu, Správa, Informácia pre príjemcu]
          end-to-end: [Referencia platiteľa]
          type: [Typ, Popis]
          fee-types: [Poplatok]

        # A draft: only names of columns were found.
        csv.vub:
          kind: statement
          draft: yes
          signature: [Dátum zaúčtovania, Suma transakcie]
          dates: [d.m.yyyy]
          banks: ["0200"]
          preamble: { account: [Účet, Číslo účtu, Výpis z účtu], opening: [Počiatočný zostatok], closing: [Konečný zostatok] }
          date: [Dátum zaúčtovania]
          value-date: [Dátum valuty]
          amount: [Suma transakcie]
          currency: [Mena, Mena transakcie]
          account: [Číslo účtu, IBAN účtu]
          counter-account: [IBAN protiúčtu, Protiúčet, Číslo protiúčtu, IBAN]
          counter-name: [Názov protiúčtu, Protistrana]
          vs: [Variabilný symbol, VS]
          ks: [Konštantný symbol, KS]
          ss: [Špecifický symbol, SS]
          message: [Správa pre príjemcu, Správa, Informácia pre príjemcu, Popis transakcie]
          end-to-end: [Referencia platiteľa]
          type: [Typ transakcie]
          fee-types: [Poplatok]

        csv.slsp.george:
          kind: statement
          signature: [Vlastný IBAN, Suma, Mena]
          proof: [Vlastný názov účtu, Vlastný IBAN, "CC kód banky partnera|BIC/SWIFT kód banky partnera"]
          dates: [d.m.yyyy, yyyy-mm-dd]
          banks: ["0900"]
          account: [Vlastný IBAN]
          currency: [Mena]
          date: [Dátum zaúčtovania, Dátum splatnosti, Dátum]
          value-date: [Dátum valuty]
          amount: [Suma]
          balance: [Zostatok]
          bank-id: [ID transakcie]
          counter-account: [IBAN partnera, Číslo účtu partnera]
          counter-bank: [CC kód banky partnera]
          counter-name: [Partner]
          vs: [Variabilný symbol]
          ks: [Konštantný symbol]
          ss: [Špecifický symbol]
          message: [Správa pre príjemcu, Popis transakcie, Poznámka]
          end-to-end: [Referencia platiteľa]
          type: [Typ transakcie]
          fee-types: [Poplatok]

        # A draft: only names of columns were found.
        csv.slsp.accounts:
          kind: statement
          draft: yes
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
          draft: yes
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
          draft: yes
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
