import Domain
import GRDB

extension Ledger {
    /// By which settings a channel's stock was worked out last, as a hash; nil when it never was.
    public func stockSettings(channel: String) throws(Problem) -> String? {
        try row("SELECT hash FROM stock_settings WHERE channel = ?", [channel])?[0]
    }

    /// Keeps by which settings a channel's stock was worked out.
    public func keep(stockSettings hash: String, channel: String) throws(Problem) {
        try run("INSERT OR REPLACE INTO stock_settings (channel, hash) VALUES (?, ?)", [channel, hash])
    }

    /// Marks every product of a channel to be sent again with the settings of that time.
    public func forgetStockSettings(channel: String) throws(Problem) {
        try run("DELETE FROM stock_settings WHERE channel = ?", [channel])
        try run("UPDATE product SET sent_pass = NULL, before = NULL WHERE channel = ? AND sent IS NOT NULL", [channel])
    }

    /// Whether any export had that warehouse.
    public func hasWarehouse(_ name: String) throws(Problem) -> Bool {
        try count("SELECT EXISTS (SELECT 1 FROM stock WHERE warehouse = ?)", [name]) > 0
    }

    /// The warehouses that exports had, by name.
    public func warehouses() throws(Problem) -> [String] {
        try rows("SELECT DISTINCT warehouse FROM stock ORDER BY warehouse").map { $0[0] }
    }
}
