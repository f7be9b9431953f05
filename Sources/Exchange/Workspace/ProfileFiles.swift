import Domain
import Payments
import Spool
import Tables

/// The layouts of tables that people keep in `mappings/*.yaml`.
public enum ProfileFiles {
    /// Reads them all, which may be like the shipped ones of banks; throws everything that is wrong with them at once. None when there is no such folder.
    public static func read(_ spool: Spool) throws(Problems) -> TableProfiles {
        var all = TableProfiles()
        for name in try names(spool) {
            let bytes: [UInt8]
            do throws(Problem) { bytes = try spool.contents(name) } catch { throw Problems([error]) }
            let found = try TableProfiles(yaml: bytes, file: name, shipped: PaymentRegistry.shippedTables)
            do throws(Problem) { try all.add(found) } catch { throw Problems([error]) }
        }
        return all
    }

    private static func names(_ spool: Spool) throws(Problems) -> [String] {
        do throws(Problem) {
            guard try spool.exists("mappings") else { return [] }
            return try spool.list("mappings").filter { $0.hasSuffix(".yaml") }.sorted().map { "mappings/" + $0 }
        } catch {
            throw Problems([error])
        }
    }
}
