import Domain
import GRDB

/// Products of which a person said that they need no item.
extension Ledger {
    /// Says so of a product, or that it holds no more.
    public func setIgnored(_ isIgnored: Bool, channel: String, code: String) throws(Problem) {
        try run("DELETE FROM ignored_product WHERE channel = ? AND code = ?", [channel, code])
        if isIgnored { try run("INSERT INTO ignored_product (channel, code) VALUES (?, ?)", [channel, code]) }
    }

    /// The codes of a channel of which a person said so.
    public func ignoredProducts(channel: String) throws(Problem) -> Set<String> {
        Set(try rows("SELECT code FROM ignored_product WHERE channel = ?", [channel]).map { $0[0] as String })
    }
}
