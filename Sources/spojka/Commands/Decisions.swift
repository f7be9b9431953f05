import Domain
import Exchange
import Messages
import Settings
import Spool

/// Carries out what a person decided on the command line, alone in the workspace.
enum Decisions {
    /// Returns the words in which to tell what was done.
    static func carryOut(_ decision: PersonalDecision, _ options: WorkspaceOptions) throws -> Renderer {
        let workspace = try options.open()
        let lock = try options.lock(workspace)
        defer { lock.release() }
        try Failure.guarded(language: workspace.configuration.merchant.language.rawValue) { () throws(Problem) in
            try Pass.carryOut(decision, workspace, clock: .system)
        }
        return workspace.renderer
    }
}
