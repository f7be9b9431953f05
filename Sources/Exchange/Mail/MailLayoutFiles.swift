import Domain
import Payments
import Spool

/// The layouts of bank mails that people keep in `mappings/mail/*.yaml`.
public enum MailLayoutFiles {
    /// Reads them all; throws everything that is wrong with them at once. None when there is no such folder.
    public static func read(_ spool: Spool) throws(Problems) -> MailLayouts {
        var all = MailLayouts()
        for (name, bytes) in try LayoutFolder.files("mappings/mail", spool) {
            let found = try MailLayouts(yaml: bytes, file: name)
            do throws(Problem) { try all.add(found) } catch { throw Problems([error]) }
        }
        return all
    }
}
