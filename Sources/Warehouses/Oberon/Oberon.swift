import Connectors
import Domain

/// OBERON by EXALOGIC, through tables of its off-line e-shop (docs/systems/oberon.md).
///
/// The vendor's page of their columns is not public; everything about them is in `OberonProfiles`, which a workspace gets
/// as a file to edit.
public enum Oberon {
    /// The system as the registry knows it.
    public static let system = WarehouseSystem(
        id: "oberon",
        name: "OBERON",
        capabilities: WarehouseSystem.Capabilities(receipts: false, invoices: false, requests: false),
        settings: [],
        formats: [],
        profiles: OberonProfiles.yaml,
        writeOrders: { (batch) throws(Problem) in try TemplateOrders.write(batch, name: "oberon.orders") },
        writeRequest: nil
    )
}
