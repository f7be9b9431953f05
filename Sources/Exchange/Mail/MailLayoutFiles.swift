import Domain
import Payments
import Spool

/// The layouts of bank mails that people keep in `mappings/mail/*.yaml`.
public enum MailLayoutFiles {
    /// Reads them all; throws everything that is wrong with them at once. None when there is no such folder.
    public static func read(_ spool: Spool) throws(Problems) -> MailLayouts {
        var all = MailLayouts()
        for name in try names(spool) {
            let bytes: [UInt8]
            do throws(Problem) { bytes = try spool.contents(name) } catch { throw Problems([error]) }
            let found = try MailLayouts(yaml: bytes, file: name)
            do throws(Problem) { try all.add(found) } catch { throw Problems([error]) }
        }
        return all
    }

    private static func names(_ spool: Spool) throws(Problems) -> [String] {
        do throws(Problem) {
            let folder = "mappings/mail"
            guard try spool.exists(folder) else { return [] }
            return try spool.list(folder).filter { $0.hasSuffix(".yaml") }.sorted().map { folder + "/" + $0 }
        } catch {
            throw Problems([error])
        }
    }
}
