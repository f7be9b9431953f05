extension BankProfiles {
    /// Komerční banka: MojeBanka, and the export of KB+ since 2025.
    static let kb = #"""
        # MojeBanka; the oldest exports write their names without accents.
        csv.kb:
          kind: statement
          signature: [Datum splatnosti, Identifikace transakce, Systémový popis]
          proof: [Identifikace transakce, Systémový popis]
          title: [MojeBanka]
          dates: [dd.mm.yyyy]
          banks: ["0100"]
          preamble:
            account: [Číslo účtu]
            opening: [Počáteční zůstatek]
            closing: [Konečný zůstatek]
            number: [Číslo výpisu]
            period: [Období]
            from: [Výpis od]
            to: [Výpis do]
          date: [Datum zúčtování, Datum zaúčtování, Datum splatnosti]
          value-date: [Datum splatnosti]
          amount: [Částka]
          original: [Originální částka]
          original-currency: [Originální měna]
          bank-id: [Identifikace transakce]
          counter-account: [Protiúčet a kód banky, Protiúčet/Kód banky, Protiúčet]
          counter-name: [Název protiúčtu]
          vs: [VS]
          ks: [KS]
          ss: [SS]
          message: [Popis pro příjemce, AV pole 1, AV pole 2, AV pole 3, AV pole 4]
          type: [Systémový popis]
          fee-types: [Poplatek]

        # KB+. A row in another currency is followed by one in the account's, "Vyrovnávací úhrada": only that one counts.
        csv.kbplus:
          kind: statement
          signature: [Datum zaúčtování, Identifikace transakce, Protistrana]
          without: [Datum splatnosti]
          proof: [Protistrana, Identifikace transakce, "Originální částka|Popis pro mě|Reference platby", "BIC / SWIFT|Poplatek"]
          title: [KB+]
          dates: [dd.mm.yyyy]
          banks: ["0100"]
          other-currencies: skip
          preamble:
            account: [IBAN, Číslo účtu]
            currency: [Měna účtu / Hlavní měna účtu]
            opening: [Počáteční zůstatek]
            closing: [Konečný zůstatek]
            from: [Výpis od]
            to: [Výpis do]
          date: [Datum zaúčtování]
          value-date: [Datum provedení]
          original: [Originální částka]
          original-currency: [Originální měna]
          end-to-end: [Reference platby]
          amount: [Částka]
          currency: [Měna]
          bank-id: [Identifikace transakce]
          counter-account: [Protistrana]
          counter-name: [Název protiúčtu]
          vs: [VS, Variabilní symbol]
          ks: [KS, Konstantní symbol]
          ss: [SS, Specifický symbol]
          message: [Zpráva pro příjemce, Popis pro mě]
          type: [Typ transakce]
          fee-types: [Poplatek]
        """#
}
