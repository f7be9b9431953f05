/// The sample files that `spojka demo` drops, as an accounting system, an e-shop and a bank would.
///
/// They belong together: one merchant (IČO 12345678), five orders, and their stock, receipts, invoices and payments.
/// Among them are things that wait for a person: an order whose amounts do not add up, an order that the accounting
/// system refused, a payment of a wrong amount. All of it is invented.
public enum DemoFiles {
    /// The files for a workspace with that warehouse system, by their paths in the workspace; none for a system that
    /// has no samples. Always the same bytes.
    public static func files(system: String) -> [(path: String, bytes: [UInt8])] {
        guard let system = DemoSystem.all.first(where: { $0.id == system }) else { return [] }
        return system.files().map { ("spool/warehouse/in/" + $0.name, $0.bytes) } + [
            ("spool/channels/eshop/in/orders.xml", Array(DemoShoptetOrders.text.utf8)),
            ("spool/inbox/statement-215.gpc", DemoText.windows1250(DemoStatement.text)),
        ]
    }
}
