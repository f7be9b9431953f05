import Connectors
import Domain

/// ONIX by KROS, through tables whose columns the merchant or his dealer chooses (docs/systems/onix.md).
///
/// The vendor publishes no CSV; everything about it is in `OnixProfiles`, which a workspace gets as a file to edit.
public enum Onix {
    /// The connector as the registry knows it.
    public static let connector = Connector(
        id: "onix",
        name: "ONIX",
        layouts: TableLayouts(file: "onix.yaml", yaml: OnixProfiles.yaml),
        orders: OrderWriter { (batch) throws(Problem) in try TemplateOrders.write(batch, name: "onix.orders") }
    )
}
