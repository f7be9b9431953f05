import Domain
import Settings
import Spool

extension OpenToOthers {
    /// What `spojka check` says of permissions that are too wide: an error for secrets, a warning for personal data.
    static func findings(_ workspace: Workspace) -> [WorkspaceCheck.Finding] {
        workspace.spool.openToOthers(channels: workspace.configuration.channels.map(\.name)).map { found in
            let isSecret = found.path == "secrets" || found.path.hasPrefix("secrets/")
            let values = [
                "path": found.path, "mode": found.mode, "allowed": found.allowed, "count": String(found.count),
            ]
            let problem = Problem(WorkspaceProblem.openToOthers, isSecret ? .error : .warning, values)
            return WorkspaceCheck.Finding(subject: found.path, problem: problem)
        }
    }
}
