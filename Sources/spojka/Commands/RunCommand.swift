import ArgumentParser
import Domain
import Exchange
import Settings
import Spool

/// `spojka run`: one pass.
struct RunCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: "Make one pass: read what came, settle what it means, write what follows.",
        discussion: """
            Put it into cron:

            */30 * * * *  spojka --workspace /srv/shop run
            """
    )

    @OptionGroup var options: WorkspaceOptions
    @Flag(help: "Print one JSON object.") var json = false
    @ArgumentParser.Option(
        help: ArgumentHelp(
            "Write what the pass does to standard error, from this level on: error, warning, info, debug.",
            valueName: "LEVEL"
        )
    )
    var log: LogLevel?

    func run() throws {
        var workspace = try options.open()
        if let log { workspace.log = LineLog.logger(log) }
        let lock = try options.lock(workspace)
        defer { lock.release() }
        let report = try Failure.guarded(language: workspace.configuration.merchant.language.rawValue) {
            () throws(Problem) in try Pass.run(workspace, clock: .system, progress: workspace.showProgress)
        }
        Terminal.progress("")
        PassPrinter(workspace, isPlan: false).print(report, json: json)
        if report.exit != 0 { throw ExitStatus(code: Int32(clamping: report.exit)) }
    }
}
