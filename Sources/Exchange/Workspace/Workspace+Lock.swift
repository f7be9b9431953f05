import Domain
import Settings
import Spool

extension Workspace {
    /// Takes the right to work in the workspace, until it is released; throws `WORKSPACE-006` while another has it.
    public func lock() throws(Problem) -> WorkspaceLock {
        try spool.prepare(channels: configuration.channels.map(\.name))
        if let lock = try spool.lock() { return lock }
        let holder = spool.lockHolder().map { String($0) } ?? "?"
        throw Problem(WorkspaceProblem.busy, .error, ["pid": holder])
    }
}
