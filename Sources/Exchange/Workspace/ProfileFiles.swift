import Connectors
import Domain
import Payments
import Spool

/// The layouts of tables that people keep in `mappings/*.yaml`.
public enum ProfileFiles {
    /// Reads them all, which may be like the shipped ones of banks; throws everything that is wrong with them at once.
    /// None when there is no such folder.
    public static func read(_ spool: Spool) throws(Problems) -> TableProfiles {
        var all = TableProfiles()
        for (name, bytes) in try LayoutFolder.files("mappings", spool) {
            let found = try TableProfiles(yaml: bytes, file: name, shipped: PaymentRegistry.shippedTables)
            do throws(Problem) { try all.add(found) } catch { throw Problems([error]) }
        }
        return all
    }
}
