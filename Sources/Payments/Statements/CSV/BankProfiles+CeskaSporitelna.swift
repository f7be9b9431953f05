extension BankProfiles {
    /// Česká spořitelna: Business24 and George.
    static let ceskaSporitelna = #"""
        csv.cs.business24:
          kind: statement
          signature: [Datum splatnosti, Datum odpisu, Obrat]
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
          message: [Informace k platbě]

        # A draft: no file of the bank was seen, and its users choose the columns.
        csv.cs.george:
          kind: statement
          signature: [Datum zaúčtování, Částka, "Číslo partnera|IBAN partnera|Název partnera|Partner|Číslo protiúčtu|Vlastní IBAN"]
          without: [Identifikace transakce, Číslo účtu protiúčtu, Id transakce, Valuta, Můj účet, Splatnost, Zaúčtovaná částka]
          dates: [dd.mm.yyyy, yyyy-mm-dd]
          banks: ["0800"]
          account: [Vlastní IBAN, Vlastní číslo účtu]
          date: [Datum zaúčtování]
          value-date: [Datum provedení]
          amount: [Částka]
          currency: [Měna]
          balance: [Zůstatek]
          counter-account: [IBAN partnera, Číslo partnera, Číslo protiúčtu]
          counter-bank: [Kód banky partnera, Kód banky]
          counter-name: [Název partnera, Partner, Název protiúčtu]
          vs: [Variabilní symbol, VS]
          ks: [Konstantní symbol, KS]
          ss: [Specifický symbol, SS]
          message: [Zpráva pro příjemce, Poznámka]
          bank-id: [ID platby]
          type: [Typ transakce, Typ platby]
          fee-types: [Poplatek]
        """#
}
