import ArgumentParser
import Domain
import Exchange
import Settings
import Spool

/// `spojka demo`: the bundled sample files.
struct DemoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "Drop the bundled sample files into the workspace's spool, as other systems would.",
        discussion: """
            spojka --workspace shop demo
            spojka --workspace shop run
            """
    )

    @OptionGroup var options: WorkspaceOptions

    func run() throws {
        let workspace = try options.open()
        let files = try Failure.guarded(language: workspace.configuration.merchant.language.rawValue) {
            () throws(Problem) in try Demo.drop(workspace)
        }
        for file in files { Terminal.line(file) }
    }
}
