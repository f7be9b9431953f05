import ArgumentParser
import Domain
import Exchange
import Messages
import Settings
import Spool

/// `spojka replay`: rebuild the ledger from the archive.
struct ReplayCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "replay",
        abstract: "Rebuild the ledger from the archive; the result is the same ledger.",
        discussion: """
            The old ledger stays beside it as ledger.sqlite.before-replay. An archive that
            lacks a file is refused, and nothing is changed.

            spojka --workspace shop replay
            """
    )

    @OptionGroup var options: WorkspaceOptions

    func run() throws {
        let workspace = try options.open()
        let lock = try options.lock(workspace)
        defer { lock.release() }
        let passes = try Failure.guarded(language: workspace.configuration.merchant.language.rawValue) {
            () throws(Problem) in
            try Replay.run(workspace, progress: workspace.showProgress)
        }
        Terminal.progress("")
        Terminal.line(workspace.renderer.phrase(.replayed, ["count": String(passes)]))
    }
}
