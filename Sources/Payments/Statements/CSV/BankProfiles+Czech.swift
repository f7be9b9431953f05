extension BankProfiles {
    /// Raiffeisenbank, Moneta, UniCredit and Creditas in the Czech Republic.
    static let czech = #"""
        csv.rb.cz:
          kind: statement
          signature: [Datum provedení, Zaúčtovaná částka, Id transakce]
          dates: [dd.mm.yyyy]
          banks: ["5500"]
          account: [Číslo účtu]
          date: [Datum zaúčtování]
          value-date: [Datum provedení]
          no-date: pending
          amount: [Zaúčtovaná částka]
          currency: [Měna účtu]
          original: ["Původní částka a měna #1"]
          original-currency: ["Původní částka a měna #2"]
          # The fee is a movement of its own in the bank's other statements, so the column is not read.
          bank-id: [Id transakce]
          counter-account: [Číslo protiúčtu]
          counter-name: [Název protiúčtu, Název obchodníka]
          vs: [VS]
          ks: [KS]
          ss: [SS]
          message: [Zpráva, Poznámka, Vlastní poznámka]
          type: [Typ transakce]
          fee-types: [Poplatek]

        # A draft: no file of the bank was seen.
        csv.moneta:
          kind: statement
          signature: [Splatnost, "Protiúčet číslo|Číslo protiúčtu", Částka]
          dates: [dd.mm.yyyy]
          banks: ["0600"]
          account: [Číslo účtu]
          date: [Odesláno, Datum zaúčtování, Splatnost]
          value-date: [Splatnost]
          amount: [Částka]
          currency: [Měna]
          bank-id: [Reference platby]
          counter-account: [Protiúčet číslo, Číslo protiúčtu]
          counter-bank: [Protiúčet banka, Kód banky]
          counter-name: [Protiúčet název, Název protiúčtu]
          vs: [VS, Variabilní symbol]
          ks: [KS, Konstantní symbol]
          ss: [SS, Specifický symbol]
          message: [Zpráva pro příjemce, Popis 1, Popis 2, Popis 3]
          type: [Typ transakce, Typ]
          fee-types: [Poplatek]

        csv.unicredit.cz:
          kind: statement
          signature: [Účet, Částka, Valuta, Banka]
          dates: [yyyy-mm-dd, dd.mm.yyyy]
          banks: ["2700"]
          account: [Účet]
          date: [Datum zaúčtování]
          value-date: [Valuta]
          amount: [Částka]
          currency: [Měna]
          bank-id: [Reference]
          counter-account: [Číslo účtu]
          counter-bank: [Banka]
          counter-name: [Název účtu]
          vs: [Variabilní symbol]
          ks: [Konstantní symbol]
          ss: [Specifický symbol]
          message: [Detaily transakce, "Detaily transakce #2", "Detaily transakce #3"]

        # A draft: no file of the bank was seen.
        csv.creditas:
          kind: statement
          signature: [Můj účet, Datum zaúčtování, Protiúčet]
          dates: [dd.mm.yyyy]
          banks: ["2250"]
          account: [Můj účet]
          date: [Datum zaúčtování]
          value-date: [Datum provedení]
          amount: [Částka]
          currency: [Měna]
          bank-id: [Kód transakce, ID transakce]
          counter-account: [Protiúčet]
          counter-bank: [Kód banky]
          counter-name: [Název protiúčtu]
          vs: [Variabilní symbol, VS]
          ks: [Konstantní symbol, KS]
          ss: [Specifický symbol, SS]
          message: [Zpráva pro protistranu, Zpráva pro příjemce, Poznámka]
          type: [Typ pohybu, Typ transakce]
          fee-types: [Poplatek]
        """#
}
