import Connectors

/// What the shipped layouts of every system say alike, as the YAML below their names.
enum ShippedLayout {
    /// How a table of stock is written down, but for its encoding.
    static let syntax = #"""
          # auto: what stands equally often in the first 20 rows; or ; "," tab |
          delimiter: auto
          quote: '"'
          # Lines before the row with the names.
          skip: 0
          # no: columns by their places only, such as code: 1
          header: yes
          # "," or "." or auto. Blanks, and the other mark in groups of three, stand between thousands.
          decimal: ","
          # Rows that begin with such a word are no items.
        """#

    /// What may be done about codes, and how many rows may be wrong.
    static let rules = #"""
          # EANs that lost their first zeros are filled up to so many digits.
          #key-pad: 13
          # Characters taken off the front of codes.
          #key-strip: "0"
          # A file with more wrong rows is refused; one wrong row is always tolerated.
          error-percent: 5
          error-rows: 50
        """#

    /// A template of orders down to its columns.
    static let orders = #"""
          kind: orders
          encoding: windows-1250
          delimiter: ";"
          decimal: ","
          dates: d.M.yyyy
          eol: crlf
          # minimal or all.
          quote: minimal
          header: yes
          # batch: one file for all that wait; order: a file for each.
          one-file-per: batch
          rows: item
          # An apostrophe before names and notes that a spreadsheet would run as a formula.
          safe-text: yes
          columns:
        """#

    /// A table of answers, as an example that is not set.
    static let answers = #"""
        #  kind: receipts
        #  order: [Číslo objednávky]
        #  status: [Stav]
        #  document: [Číslo dokladu]
        #  message: [Poznámka]
        #  states: { accepted: [OK, Prijatá], refused: [Chyba, Zamietnutá] }
        """#
}
