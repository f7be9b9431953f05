import Domain
import Settings
import Spool
import Syntax

extension Workspace {
    /// A secret by the reference of the configuration, without the line end that editors leave.
    ///
    /// Throws `WORKSPACE-007` when its file is missing or empty.
    func secret(_ reference: SecretReference) throws(Problem) -> String {
        let path = "secrets/" + reference.name
        let missing = Problem(WorkspaceProblem.noSecret, .error, ["secret": reference.name])
        guard try spool.exists(path) else { throw missing }
        let bytes = try spool.contents(path)
        let isSpace: (UInt8) -> Bool = { $0 == 0x20 || ($0 >= 0x09 && $0 <= 0x0D) }
        let start = bytes.firstIndex { !isSpace($0) } ?? bytes.endIndex
        let end = bytes.lastIndex { !isSpace($0) } ?? start
        guard start < bytes.endIndex else { throw missing }
        return String(decoding: bytes[start...end], as: UTF8.self)
    }
}
