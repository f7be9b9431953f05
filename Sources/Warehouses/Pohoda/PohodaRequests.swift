import Domain
import Syntax

/// Writes the files that ask Pohoda for exports, and knows their ids again in its answers.
///
/// A pack is `request-<pass>`; its items are `stock-full-<pass>-<n>`, `stock-changes-<pass>-<n>` and
/// `invoices-<pass>-<n>`, all far below the 64 characters of the schema. Pohoda echoes them.
enum PohodaRequests {
    /// What an item of ours asked for.
    enum Kind {
        case stock, invoices

        /// The kind behind an item's id; nil for an item that no request of ours has.
        init?(item: String) {
            if item.hasPrefix("stock-full-") || item.hasPrefix("stock-changes-") {
                self = .stock
            } else if item.hasPrefix("invoices-") {
                self = .invoices
            } else {
                return nil
            }
        }
    }

    /// Whether a pack's id is one that asks for exports.
    static func isOurs(pack: String) -> Bool { pack.hasPrefix("request-") }

    /// What the list in an answer to that item covers; nil when no request of ours asked for it.
    static func coverage(item: String) -> StockExport.Coverage? {
        if item.hasPrefix("stock-changes-") { return .changes }
        return item.hasPrefix("stock-full-") ? .full : nil
    }
}
