import Connectors
import Domain

/// CSV exports of banks, read by layouts: those of `BankProfiles`, and what a merchant writes in `mappings/`.
public enum BankCSV {
    /// The connector as the registry knows it.
    public static let connector = Connector(
        id: "csv",
        name: "CSV",
        layouts: TableLayouts(file: "bank.yaml", example: example) { BankProfiles.tables },
        samples: BankCSVSamples.all
    )

    /// A file for `mappings/` that shows how a bank is added; nothing in it holds until its `#` are taken away.
    static let example = #"""
        # How the CSV of a bank that Spojka does not know is read. Uncomment this and fill in its columns. Try it:
        #   spojka inspect --profile csv.mybank FILE
        # docs/formats/bank-csv.md explains every key. A layout with the name of a shipped one replaces that.
        #csv.mybank:
        #  kind: statement
        #  # Columns that only this bank has.
        #  signature: [Dátum zaúčtovania, Obrat]
        #  # The code of the bank: a file that names no account is of your only account there.
        #  banks: ["0900"]
        #  dates: [dd.mm.yyyy]
        #  decimal: ","
        #  date: [Dátum zaúčtovania]
        #  amount: [Obrat]
        #  currency: [Mena]
        #  vs: [Variabilný symbol]
        #  counter-account: [Protiúčet]
        #  counter-name: [Názov protiúčtu]
        #  message: [Správa, Poznámka]
        #  # Lines above the table: name;value.
        #  preamble: { account: [Číslo účtu], opening: [Počiatočný zostatok], closing: [Konečný zostatok] }

        """#
}

/// The layouts that are shipped for the CSV exports of banks (docs/formats/bank-csv.md#shipped-layouts).
///
/// Each says by which columns it proves its bank, or that it proves nothing. A merchant's layout of the same name replaces it.
enum BankProfiles {
    /// All of them.
    static let tables: TableProfiles = {
        var all = TableProfiles()
        for yaml in [fio, airBank, kb, csob, mBank, ceskaSporitelna, czech, slovak, wallets, general] {
            // A text of ours that does not read leaves its banks out, which tests find.
            guard let found = try? TableProfiles(yaml: Array(yaml.utf8), file: "csv") else { continue }
            all.complete(with: found)
        }
        return all
    }()
}

extension BankProfiles {
    /// Any other bank's table, by the usual names of columns. They say nothing of the bank, so it reads only files whose
    /// account is known: from the file, or by `payments.accounts.#.files`.
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
