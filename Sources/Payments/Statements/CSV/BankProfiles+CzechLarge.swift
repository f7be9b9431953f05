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
