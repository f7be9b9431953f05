extension BankProfiles {
    /// ČSOB in both countries.
    static let csob = #"""
        csv.csob.cz:
          kind: statement
          signature: [Datum zaúčtování, "Číslo účtu protiúčtu|Číslo protiúčtu|Protiúčet", Částka, "Označení operace|ID transakce"]
          proof: [Označení operace, Zůstatek, "Název trvalého příkazu|Název účtu protiúčtu"]
          dates: [dd.mm.yyyy]
          banks: ["0300"]
          preamble:
            account: [Číslo účtu, Pohyby na účtu]
            currency: [Měna]
            period: [Období]
          account: [Číslo účtu]
          date: [Datum zaúčtování]
          value-date: [Datum splatnosti, Valuta]
          amount: [Částka]
          currency: [Měna]
          balance: [Zůstatek]
          bank-id: [ID transakce]
          counter-account: [Číslo účtu protiúčtu, Číslo protiúčtu, Protiúčet]
          counter-bank: [Kód banky protiúčtu, Kód banky]
          counter-name: [Název účtu protiúčtu, Název protiúčtu, Jméno protistrany]
          vs: [Variabilní symbol]
          ks: [Konstantní symbol]
          ss: [Specifický symbol]
          message: [Zpráva, Zpráva pro příjemce, Poznámka, Vlastní poznámka]
          type: [Označení operace]
          fee-types: [Poplatek]

        # A draft: no file of the bank was seen, the names follow its Czech sister.
        csv.csob.sk:
          kind: statement
          draft: yes
          signature: [Dátum zaúčtovania, "Číslo účtu protiúčtu|Protiúčet|Číslo protiúčtu", "Suma|Čiastka", Zostatok]
          without: [Suma transakcie, ID účtu]
          dates: [dd.mm.yyyy]
          banks: ["7500"]
          preamble:
            account: [Číslo účtu, Pohyby na účte]
            currency: [Mena]
            period: [Obdobie]
          account: [Číslo účtu]
          date: [Dátum zaúčtovania]
          value-date: [Dátum splatnosti, Valuta]
          amount: [Suma, Čiastka]
          currency: [Mena]
          balance: [Zostatok]
          bank-id: [ID transakcie]
          counter-account: [Číslo účtu protiúčtu, Číslo protiúčtu, Protiúčet]
          counter-bank: [Kód banky protiúčtu, Kód banky]
          counter-name: [Názov účtu protiúčtu, Názov protiúčtu]
          vs: [Variabilný symbol]
          ks: [Konštantný symbol]
          ss: [Špecifický symbol]
          message: [Správa, Správa pre príjemcu, Poznámka]
          type: [Označenie operácie]
          fee-types: [Poplatok]
        """#
}
