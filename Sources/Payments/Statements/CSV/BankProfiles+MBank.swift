extension BankProfiles {
    /// mBank in both countries: names with #, a row of keys above its values, the closing balance below.
    static let mBank = #"""
        csv.mbank.cz:
          kind: statement
          signature: ["#Datum zaúčtování transakce", "#Částka transakce"]
          proof: ["#Datum zaúčtování transakce", "#Částka transakce"]
          title: [mBank S.A.]
          dates: [dd-mm-yyyy, dd.mm.yyyy]
          banks: ["6210"]
          guards: usual
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

        # The list of operations, of which the text says that one is not booked yet.
        csv.mbank.cz.list:
          kind: statement
          signature: ["#Datum operace", "#Popis operace", "#Částka"]
          proof: ["#Datum operace", "#Popis operace"]
          dates: [yyyy-mm-dd, dd-mm-yyyy, dd.mm.yyyy]
          banks: ["6210"]
          guards: usual
          preamble:
            currency: ["#Měna účtu", "#Měna"]
            period: ["#Za období", "#Pro období", "#Období"]
          account: ["#Účet"]
          date: ["#Datum operace"]
          amount: ["#Částka"]
          message: ["#Popis operace"]
          pending-text: [Nezaúčtovaná operace]

        csv.mbank.sk.list:
          kind: statement
          signature: ["#Dátum operácie", "#Popis operácie", "#Suma|#Suma operácie|#Čiastka"]
          proof: ["#Dátum operácie", "#Popis operácie"]
          dates: [yyyy-mm-dd, dd-mm-yyyy, dd.mm.yyyy]
          banks: ["8360"]
          guards: usual
          preamble:
            currency: ["#Mena účtu", "#Mena"]
            period: ["#Za obdobie", "#Pre obdobie", "#Obdobie"]
          account: ["#Účet"]
          date: ["#Dátum operácie"]
          amount: ["#Suma operácie", "#Suma", "#Čiastka"]
          message: ["#Popis operácie"]
          pending-text: [Nezaúčtovaná operácia]

        # A draft: no file of the bank was seen but for its two dates.
        csv.mbank.sk:
          kind: statement
          signature: ["#Dátum zaúčtovania transakcie", "#Suma transakcie|#Čiastka transakcie"]
          proof: ["#Dátum zaúčtovania transakcie", "#Suma transakcie|#Čiastka transakcie"]
          title: [mBank S.A.]
          dates: [dd-mm-yyyy, dd.mm.yyyy]
          banks: ["8360"]
          guards: usual
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
