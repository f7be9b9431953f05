import Connectors
import Domain
import Payments
import Spool

extension Recognition {
    /// The format of a file wherever it lies, as `format(of:preferring:)`; of an archive that of the statement in it, for
    /// which its whole `content` is read.
    public func format(
        of head: FileHead,
        preferring home: Format.Home? = nil,
        content: () throws(Problem) -> [UInt8]
    ) throws(Problem) -> Format? {
        guard home == nil || home == .inbox, StatementArchive.isArchive(head) else {
            return format(of: head, preferring: home)
        }
        let bytes: [UInt8]
        do throws(Problem) {
            bytes = try content()
        } catch {
            guard error.is(SpoolProblem.tooLarge) else { throw error }
            return StatementArchive.tooLargeFormat
        }
        return StatementArchive.format(bytes) { inner in
            let known = format(of: inner, preferring: .inbox)
            return known?.home == .inbox && known?.kind == .statement ? known : nil
        }
    }
}
