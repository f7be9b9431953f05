import ArgumentParser
import Domain
import Exchange
import Messages
import Settings
import Spool

/// `spojka restore`: put the backup of the ledger in its place.
struct RestoreCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore",
        abstract: "Put the backup of the ledger in its place.",
        discussion: """
            Passes that change something leave a copy of the ledger in state/backup, of a large
            one once an hour or a day. The ledger that is there now stays as
            ledger.sqlite.before-restore.

            A backup that lacks passes of the archive is refused: spojka replay rebuilds the
            ledger from the archive and loses nothing. Where the archive is damaged too,
            --accept-loss goes on without them and lists them.

            spojka --workspace shop restore
            """
    )

    @OptionGroup var options: WorkspaceOptions
    @Flag(help: "Continue without the passes that the backup lacks.") var acceptLoss = false

    func run() throws {
        let workspace = try options.open()
        let lock = try options.lock(workspace)
        defer { lock.release() }
        let outcome = try Failure.guarded(language: workspace.configuration.merchant.language.rawValue) {
            () throws(Problem) in
            try LedgerRestore.run(workspace, clock: .system, acceptsLoss: acceptLoss)
        }
        Terminal.line(workspace.renderer.phrase(.restored, ["pass": String(outcome.pass)]))
        for path in outcome.lost { Terminal.line("    " + path) }
    }
}
