extension BankProfiles {
    /// Fio banka in both countries: the CSV of its API, that of a period and that of all accounts (reference: bank formats,
    /// section 4).
    static let fio = #"""
        csv.fio:
          kind: statement
          signature: [Datum, Objem, Měna, "Protiúčet|Číslo protiúčtu|Zpráva pro příjemce"]
          proof: ["ID operace|ID pohybu", Objem]
          dates: [dd.mm.yyyy, yyyy-mm-dd]
          banks: ["2010", "8330"]
          preamble:
            account: [iban, accountId, Číslo účtu, "Výpis č."]
            bank: [bankId]
            currency: [currency]
            opening: [openingBalance, Počáteční stav účtu k, Počiatočný stav účtu k, Počáteční zůstatek]
            closing: [closingBalance, Koncový stav účtu k, Konečný stav účtu k, Konečný zůstatek]
            number: [idList]
            from: [dateStart]
            to: [dateEnd]
          date: [Datum]
          amount: [Objem]
          currency: [Měna]
          bank-id: [ID operace, ID pohybu]
          account: [Zdrojový účet, Číslo účtu]
          counter-account: [Protiúčet, Číslo protiúčtu]
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
