extension BankProfiles {
    /// Raiffeisenbank, Moneta, UniCredit, Creditas and Partners Banka in the Czech Republic.
    static let czech = #"""
        csv.rb.cz:
          kind: statement
          signature: [Datum provedení, Zaúčtovaná částka, Id transakce]
          proof: [Datum provedení, Zaúčtovaná částka, Id transakce]
          dates: [dd.mm.yyyy]
          banks: ["5500"]
          account: [Číslo účtu]
          date: [Datum zaúčtování]
          value-date: [Datum provedení]
          no-date: pending
          amount: [Zaúčtovaná částka]
          currency: [Měna účtu]
          original: [Původní částka, "Původní částka a měna #1"]
          original-currency: [Původní měna, "Původní částka a měna #2"]
          # The fee is a movement of its own in the bank's other statements, so the column is not read.
          idle: [Poplatek, Poplatky]
          bank-id: [Id transakce]
          counter-account: [Číslo protiúčtu]
          counter-name: [Název protiúčtu, Název obchodníka]
          vs: [VS]
          ks: [KS]
          ss: [SS]
          message: [Zpráva, Poznámka, Vlastní poznámka]
          type: [Typ transakce]
          fee-types: [Poplatek]

        csv.moneta:
          kind: statement
          signature: [Splatnost, "Protiúčet číslo|Číslo protiúčtu", Částka]
          proof: [Splatnost, Odesláno, "Banka protiúčtu|Protiúčet banka", "Číslo protiúčtu|Protiúčet číslo"]
          dates: [dd.mm.yyyy]
          banks: ["0600"]
          account: [Číslo účtu, IBAN]
          date: [Odesláno, Datum zaúčtování, Splatnost]
          value-date: [Splatnost]
          amount: [Částka]
          currency: [Měna]
          bank-id: [Číslo transakce]
          reference: [Bankovní reference, Reference platby]
          end-to-end: [Reference klienta]
          counter-account: [Protiúčet číslo, Číslo protiúčtu]
          counter-bank: [Protiúčet banka, Banka protiúčtu, Kód banky]
          counter-name: [Protiúčet název, Název protiúčtu, Název účtu příjemce]
          vs: [VS, Variabilní symbol]
          ks: [KS, Konstantní symbol]
          ss: [SS, Specifický symbol]
          message: [Zpráva pro příjemce, Popis platby, Popis platby 2, Popis 1, Popis 2, Popis 3]
          type: [Typ transakce, Typ]
          fee-types: [Poplatek]

        csv.unicredit.cz:
          kind: statement
          signature: [Účet, Částka, Valuta, Banka]
          proof: [Účet, Valuta, Banka, Název účtu, Detaily transakce]
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
          vs: [Variabilní symbol, Variabilní kód]
          ks: [Konstantní symbol, Konstatní kód, Konstantní kód]
          ss: [Specifický symbol, Specifický kód]
          message: [Detaily transakce]

        # A draft: no file of the bank was seen.
        csv.creditas:
          kind: statement
          draft: yes
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

        csv.partners:
          kind: statement
          signature: [Datum provedení, Datum zúčtování, Směr, Číslo účtu protistrany, Částka]
          proof: [Datum zúčtování, Směr, Kód banky protistrany, "Původní název protistrany|Identifikace transakce"]
          dates: [d.m.yyyy]
          banks: ["6363"]
          account-from-name: "vypis_{account}_*"
          date: [Datum zúčtování]
          value-date: [Datum provedení]
          no-date: pending
          direction: [Směr]
          directions:
            in: [Příchozí, Příjem, Příchozí platba, Příchozí úhrada, Kredit, In, Credit]
            out: [Odchozí, Výdaj, Odchozí platba, Odchozí úhrada, Debet, Out, Debit]
          amount: [Částka]
          currency: [Měna]
          original: [Původní částka]
          original-currency: [Původní měna]
          bank-id: [Identifikace transakce]
          reference: [Reference]
          counter-account: [IBAN protistrany, Číslo účtu protistrany]
          counter-bank: [Kód banky protistrany]
          counter-name: [Název protistrany, Původní název protistrany]
          vs: [Variabilní symbol]
          ks: [Konstantní symbol]
          ss: [Specifický symbol]
          message: [Zpráva pro příjemce]
          type: [Typ]
          fee-types: [Poplatek]

        # Money that came and money that went in columns of their own.
        csv.partners.columns:
          kind: statement
          signature: [Datum provedení, Datum zaúčtování, Číslo účtu protistrany, Příjem, Výdaj]
          proof: [Protistrana, Číslo účtu protistrany, Kód banky protistrany, Příjem, Výdaj]
          dates: [d.m.yyyy]
          banks: ["6363"]
          account-from-name: "vypis_{account}_*"
          date: [Datum zaúčtování]
          value-date: [Datum provedení]
          no-date: pending
          credit: [Příjem]
          debit: [Výdaj]
          currency: [Měna]
          counter-account: [Číslo účtu protistrany]
          counter-bank: [Kód banky protistrany]
          counter-name: [Protistrana]
          vs: [Variabilní symbol]
          ks: [Konstantní symbol]
          ss: [Specifický symbol]
          message: [Zpráva pro příjemce]
        """#
}

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

extension BankProfiles {
    /// Fio banka in both countries: the CSV of its API, that of a period and that of all accounts
    /// (docs/formats/fio.md#the-api).
    static let fio = #"""
        csv.fio:
          kind: statement
          # What the API names movements by, in JSON and XML as well.
          family: fio
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
