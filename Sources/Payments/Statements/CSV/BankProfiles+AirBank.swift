extension BankProfiles {
    /// Air Bank; 44 columns, older exports fewer, delimiter and encoding as the user set them.
    static let airBank = #"""
        csv.airbank:
          kind: statement
          signature: [Směr úhrady, Datum provedení, Částka v měně účtu]
          proof: [Směr úhrady, Částka v měně účtu]
          dates: [dd/mm/yyyy, dd.mm.yyyy]
          banks: ["3030"]
          account-from-name: "airbank_{account}_*.csv"
          # Older exports have no column of the booking date; an empty one is a payment that waits.
          date: [Datum zaúčtování, Datum provedení]
          value-date: [Datum provedení]
          no-date: pending
          amount: [Částka v měně účtu]
          fee: [Poplatek v měně účtu]
          direction: [Směr úhrady]
          directions: { in: [Příchozí], out: [Odchozí] }
          currency: [Měna účtu]
          original: [Původní částka úhrady]
          original-currency: [Původní měna úhrady]
          bank-id: [Referenční číslo]
          counter-account: [Číslo účtu protistrany]
          counter-name: [Název protistrany, Název účtu protistrany]
          vs: [Variabilní symbol]
          ks: [Konstantní symbol]
          ss: [Specifický symbol]
          message: [Zpráva pro příjemce, Poznámka k úhradě]
          type: [Typ úhrady]
          fee-types: [Poplatek]
          # What other banks took before the money came.
          idle: [Poplatky jiných bank]
        """#
}
