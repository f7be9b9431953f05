import Domain
import Exchange
import Settings
import Spool

/// Carries out what a person decided on the command line, alone in the workspace.
enum Decisions {
    static func carryOut(_ decision: PersonalDecision, _ options: WorkspaceOptions) throws {
        let workspace = try options.open()
        let lock = try options.lock(workspace)
        defer { lock.release() }
        try Failure.guarded(language: workspace.configuration.merchant.language.rawValue) { () throws(Problem) in
            try Pass.carryOut(decision, workspace, clock: .system)
        }
    }
}
