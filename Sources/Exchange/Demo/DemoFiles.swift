import Syntax

/// The sample files that `spojka demo` drops, as an accounting system, an e-shop and a bank would.
///
/// They belong together: one merchant (IČO 12345678), five orders, and their stock, receipts, invoices and payments.
/// Among them are things that wait for a person: an order whose amounts do not add up, an order that Pohoda refused, a
/// payment of a wrong amount. All of it is invented.
public enum DemoFiles {
    /// The files for a workspace with that warehouse system, by their paths in the workspace; none for a system that
    /// has no samples. Always the same bytes.
    public static func files(system: String) -> [(path: String, bytes: [UInt8])] {
        guard system == "pohoda" else { return [] }
        return [
            ("spool/warehouse/in/stock.xml", windows1250(DemoPohodaStock.text)),
            ("spool/warehouse/in/receipt-20261122.xml", windows1250(DemoPohodaReceipts.text)),
            ("spool/warehouse/in/invoices.xml", windows1250(DemoPohodaInvoices.text)),
            ("spool/channels/eshop/in/orders.xml", Array(DemoShoptetOrders.text.utf8)),
            ("spool/inbox/statement-215.gpc", windows1250(DemoStatement.text)),
        ]
    }

    /// What Pohoda and the bank write: windows-1250 with CR LF.
    private static func windows1250(_ text: String) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count + 1000)
        let encoder = TextEncoder(.windows1250)
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            encoder.encode(line, into: &bytes)
            bytes += [13, 10]
        }
        bytes.removeLast(2)
        return bytes
    }
}
