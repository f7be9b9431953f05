import Connectors
import Domain

/// ONIX by KROS, through tables whose columns the merchant or his dealer chooses (docs/systems/onix.md).
///
/// The vendor publishes no CSV; everything about it is in `OnixProfiles`, which a workspace gets as a file to edit.
public enum Onix {
    /// The system as the registry knows it.
    public static let system = WarehouseSystem(
        id: "onix",
        name: "ONIX",
        capabilities: WarehouseSystem.Capabilities(receipts: false, invoices: false, requests: false),
        settings: [],
        formats: [],
        profiles: OnixProfiles.yaml,
        writeOrders: { (batch) throws(Problem) in try TemplateOrders.write(batch, name: "onix.orders") },
        writeRequest: nil
    )
}
