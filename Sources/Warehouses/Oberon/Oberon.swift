import Connectors
import Domain

/// OBERON by EXALOGIC, through tables of its off-line e-shop (docs/systems/oberon.md).
///
/// The vendor's page of their columns is not public; everything about them is in `OberonProfiles`, which a workspace gets
/// as a file to edit.
public enum Oberon {
    /// The connector as the registry knows it.
    public static let connector = Connector(
        id: "oberon",
        name: "OBERON",
        layouts: TableLayouts(file: "oberon.yaml", yaml: OberonProfiles.yaml),
        orders: OrderWriter { (batch) throws(Problem) in try TemplateOrders.write(batch, name: "oberon.orders") }
    )
}
