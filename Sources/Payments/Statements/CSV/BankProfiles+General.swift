extension BankProfiles {
    /// Any other bank's table, by the usual names of columns. They say nothing of the bank, so it reads only files whose
    /// account is told: by the file, or by `payments.accounts.#.files`.
    static let general = #"""
        csv.general:
          kind: statement
          columns: usual
          dates: [d.m.yyyy, yyyy-mm-dd, yyyy/mm/dd, dd-mm-yyyy]
          decimal: auto
          preamble:
            account: [Číslo účtu, IBAN, Výpis z účtu, Pohyby na účtu, Pohyby na účte, Účet, Výpis č., Account]
            currency: [Měna účtu, Mena účtu, Měna, Mena, Currency]
            opening: [Počáteční zůstatek, Počiatočný zostatok, Opening balance]
            closing: [Konečný zůstatek, Konečný zostatok, Closing balance]
            period: [Období, Obdobie, Period]
        """#
}
