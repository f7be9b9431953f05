import Domain
import Exchange
import Glibc
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
            try Desk.carryOut(decision, workspace, clock: .system, by: user)
        }
        return workspace.renderer
    }

    /// Who decides: the user of this machine, after `sudo` the one who called it.
    private static var user: String? {
        for name in ["SUDO_USER", "USER", "LOGNAME"] {
            if let value = getenv(name), value[0] != 0 { return String(cString: value) }
        }
        // A shell of cron or a container may have none of them.
        return getpwuid(geteuid()).map { String(cString: $0.pointee.pw_name) }
    }
}
