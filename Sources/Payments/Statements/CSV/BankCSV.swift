import Connectors

/// CSV exports of banks, read by layouts: those of `BankProfiles`, and what a merchant writes in `mappings/`.
public enum BankCSV {
    /// The source.
    public static let source = PaymentSource(
        id: "csv",
        name: "CSV",
        kind: .statement,
        formats: [],
        tables: { BankProfiles.tables }
    )

    /// A file for `mappings/` that shows how a bank is added; nothing in it holds until its `#` are taken away.
    public static let example = #"""
        # How the CSV of a bank that Spojka does not know is read. Take the # away and write its columns. Try it out:
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
