import Connectors
import Syntax

/// Whether a header row is one of a bank's: such a table is never one of stock.
enum BankWords {
    /// The row among the first of a file that is likely its header: names, and nothing that looks like somebody's data.
    static func header(of head: FileHead) -> CSVTop.Row? {
        // A line that begins so is a comment; `#Datum` is a column of mBank.
        head.top.rows.filter { row in row.names.first?.hasPrefix("# ") != true && row.names.allSatisfy { isName($0) } }
            .max { $0.names.count < $1.names.count }
    }

    /// Whether it tells of money that moved on days.
    static func fit(_ row: CSVTop.Row) -> Bool {
        let hasDay = row.keys.contains { key in days.contains { key.contains($0) } }
        let hasMoney = row.keys.contains { key in money.contains { key.contains($0) } || wallet.contains(key) }
        let hasAccount = row.keys.contains { key in accounts.contains { key.contains($0) } || key == "vs" || key == "ks"
        }
        return hasDay && hasMoney || hasAccount && (hasDay || hasMoney)
    }

    private static func isName(_ text: String) -> Bool {
        text.utf8.count <= 64 && !text.contains("@") && text.utf8.count { $0 >= 48 && $0 <= 57 } <= 2
    }

    private static let days = ["datum", "date", "valuta", "splatnost", "booked", "time", "zauctovan", "completed"]
    private static let money = [
        "amount", "suma", "castka", "objem", "betrag", "kwota", "credit", "debit", "kredit", "debet", "zostatok",
        "zustatek", "balance", "saldo", "obrat", "paid",
    ]
    /// Names of payment services, too short to be looked for in others: PayPal.
    private static let wallet: Set = ["gross", "net", "fee", "brutto"]
    private static let accounts = [
        "iban", "account", "ucet", "uctu", "payee", "beneficiary", "counterparty", "variabiln", "symbol", "swift",
    ]
}
