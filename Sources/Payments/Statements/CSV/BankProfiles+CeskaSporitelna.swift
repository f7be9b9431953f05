extension BankProfiles {
    /// Česká spořitelna: Business24 and George.
    static let ceskaSporitelna = #"""
        csv.cs.business24:
          kind: statement
          signature: [Datum splatnosti, Datum odpisu, Obrat]
          proof: [Datum splatnosti, Datum odpisu, Obrat]
          dates: [yyyy/mm/dd, dd.mm.yyyy]
          banks: ["0800"]
          preamble:
            account: [Číslo účtu]
            number: [Číslo výpisu]
            opening: [Počáteční zůstatek]
            closing: [Konečný zůstatek]
            to: [Datum výpisu]
          date: [Datum splatnosti]
          value-date: [Datum odpisu]
          amount: [Obrat]
          currency: [Měna]
          counter-account: [Číslo protiúčtu]
          counter-name: [Název protiúčtu]
          vs: [Var.symb.1, Var.symb.]
          ks: [Konst.symb.]
          ss: [Spec.symb.]
          message: [Informace k platbě, Bankovní věta]
          type: [Položka]
          original: [Částka obratu ISO]
          original-currency: [Měna obratu ISO]

        # With the columns of the owner, which name the account.
        csv.cs.george:
          kind: statement
          signature: [Číslo účtu vlastníka, Datum zaúčtování, Částka]
          proof: [Název účtu vlastníka, Číslo účtu vlastníka, Bankovní kód protiúčtu]
          dates: [dd.mm.yyyy, yyyy-mm-dd]
          banks: ["0800"]
          account: [Číslo účtu vlastníka]
          date: [Datum zaúčtování]
          value-date: [Datum provedení]
          amount: [Částka]
          currency: [Měna]
          balance: [Zůstatek]
          counter-account: [IBAN, Protiúčet, Číslo protiúčtu]
          counter-bank: [Bankovní kód protiúčtu, Kód banky]
          counter-name: [Název protiúčtu]
          vs: [Variabilní symbol]
          ks: [Konstantní symbol]
          ss: [Specifický symbol]
          message: [Zpráva pro příjemce, Zpráva, Poznámka, Místo použití karty]
          type: [Typ transakce]
          fee-types: [Poplatek]
        """#
}
