extension BankProfiles {
    /// mBank in both countries: names with #, a row of keys above its values, the closing balance below.
    static let mBank = #"""
        csv.mbank.cz:
          kind: statement
          signature: ["#Datum zaúčtování transakce", "#Částka transakce"]
          dates: [dd-mm-yyyy, dd.mm.yyyy]
          banks: ["6210"]
          preamble:
            account: ["#Číslo účtu"]
            currency: ["#Měna účtu", "#Měna"]
            period: ["#Pro období", "#Za období"]
            opening: ["#Počáteční zůstatek"]
            closing: ["#Konečný zůstatek"]
          date: ["#Datum zaúčtování transakce"]
          value-date: ["#Datum uskutečnění transakce"]
          no-date: pending
          amount: ["#Částka transakce"]
          balance: ["#Účetní zůstatek po transakci"]
          counter-account: ["#Číslo účtu plátce/příjemce"]
          counter-name: ["#Plátce/Příjemce"]
          vs: ["#VS"]
          ks: ["#KS"]
          ss: ["#SS"]
          message: ["#Zpráva pro příjemce"]
          type: ["#Popis transakce"]
          fee-types: [Poplatek]

        # A draft: no file of the bank was seen but for its two dates.
        csv.mbank.sk:
          kind: statement
          signature: ["#Dátum zaúčtovania transakcie", "#Suma transakcie|#Čiastka transakcie"]
          dates: [dd-mm-yyyy, dd.mm.yyyy]
          banks: ["8360"]
          preamble:
            account: ["#Číslo účtu"]
            currency: ["#Mena účtu", "#Mena"]
            period: ["#Za obdobie", "#Pre obdobie"]
            opening: ["#Počiatočný zostatok"]
            closing: ["#Konečný zostatok"]
          date: ["#Dátum zaúčtovania transakcie"]
          value-date: ["#Dátum uskutočnenia transakcie"]
          no-date: pending
          amount: ["#Suma transakcie", "#Čiastka transakcie"]
          balance: ["#Účtovný zostatok po transakcii"]
          counter-account: ["#Číslo účtu platiteľa/príjemcu", "#Číslo účtu platcu/príjemcu"]
          counter-name: ["#Platiteľ/Príjemca", "#Platca/Príjemca"]
          vs: ["#VS"]
          ks: ["#KS"]
          ss: ["#SS"]
          message: ["#Správa pre príjemcu"]
          type: ["#Popis transakcie"]
          fee-types: [Poplatok]
        """#
}
