import Connectors
import Syntax

/// Tells neutral files from others by their content.
enum NeutralRecognition {
    /// `ORDERS/ORDER` of the Shoptet shape; Upgates uses the same root but puts a `HEADER` into each order
    /// (docs/systems/neutral.md#where-the-shape-comes-from).
    static func isOrders(_ head: FileHead) -> Bool {
        guard let root = head.outline.root, root.name == "ORDERS", root.namespace.isEmpty else { return false }
        let below = head.outline.elements.dropFirst()
        guard let first = below.first else { return true }
        let fields = below.filter { $0.depth == 3 }
        return first.name == "ORDER" && !fields.contains { $0.name == "HEADER" }
    }

    /// A header row with columns that only such an export has: one that lacks others is told what it lacks.
    static func isOrdersCSV(_ head: FileHead) -> Bool {
        guard !head.starts(with: "<") else { return false }
        return NeutralOrdersCSV.isHeader(CSVOutline(head: head.bytes).names)
    }

    /// A header row with code, EAN and name, of products and not of order items.
    static func isProducts(_ head: FileHead) -> Bool {
        guard !head.starts(with: "<") else { return false }
        let outline = CSVOutline(head: head.bytes)
        return outline.has(NeutralProducts.header) && !NeutralOrdersCSV.isHeader(outline.names)
    }
}
