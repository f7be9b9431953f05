extension BankProfiles {
    /// Fio banka in both countries: the CSV of its API and that of a period (reference: bank formats, section 4).
    static let fio = #"""
        csv.fio:
          kind: statement
          signature: ["ID operace|ID pohybu", Objem, Protiúčet]
          dates: [dd.mm.yyyy, yyyy-mm-dd]
          banks: ["2010", "8330"]
          preamble:
            account: [iban, accountId]
            bank: [bankId]
            currency: [currency]
            opening: [openingBalance, Počáteční stav účtu k, Počiatočný stav účtu k]
            closing: [closingBalance, Koncový stav účtu k, Konečný stav účtu k]
            number: [idList]
            from: [dateStart]
            to: [dateEnd]
          date: [Datum]
          amount: [Objem]
          currency: [Měna]
          bank-id: [ID operace, ID pohybu]
          counter-account: [Protiúčet]
          counter-bank: [Kód banky]
          counter-name: [Název protiúčtu]
          vs: [VS]
          ks: [KS]
          ss: [SS]
          message: [Zpráva pro příjemce, Poznámka, Komentář]
          type: [Typ]
          fee-types: [Poplatek, Poplatok]
          # The amount before the exchange, such as 45.97 EUR.
          original: [Upřesnění]
        """#
}
