import Connectors
import Domain
import Payments
import Spool

extension Recognition {
    /// The format of a file wherever it lies, as `format(of:preferring:)`; of an archive that of the statement in it, for
    /// which its whole `content` is read.
    public func format(
        of head: FileHead,
        preferring home: Home? = nil,
        content: () throws(Problem) -> [UInt8]
    ) throws(Problem) -> (format: Format, home: Home)? {
        guard home == nil || home == .inbox, StatementArchive.isArchive(head) else {
            return format(of: head, preferring: home)
        }
        let bytes: [UInt8]
        do throws(Problem) {
            bytes = try content()
        } catch {
            guard error.is(SpoolProblem.tooLarge) else { throw error }
            return (StatementArchive.tooLargeFormat, .inbox)
        }
        let found = StatementArchive.format(bytes) { inner in
            let known = format(of: inner, preferring: .inbox)
            return known?.home == .inbox && known?.format.kind == .statement ? known?.format : nil
        }
        return (found, .inbox)
    }
}
