import ArgumentParser
import Domain
import Exchange
import Settings

/// `spojka plan`: what a pass would do.
struct PlanCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan",
        abstract: "Show what a pass would do, without changing anything.",
        discussion: "spojka --workspace shop -c warehouse.combine=sum plan"
    )

    @OptionGroup var options: WorkspaceOptions
    @Flag(help: "Print one JSON object.") var json = false

    func run() throws {
        let workspace = try options.open()
        let report = try Failure.guarded(language: workspace.configuration.merchant.language.rawValue) {
            () throws(Problem) in try Pass.plan(workspace, clock: .system, progress: workspace.showProgress)
        }
        Terminal.progress("")
        PassPrinter(workspace, isPlan: true).print(report, json: json)
        if report.exit != 0 { throw ExitStatus(code: Int32(clamping: report.exit)) }
    }
}
