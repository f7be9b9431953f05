import ArgumentParser
import Domain
import Glibc

/// The command line: `spojka [--workspace DIR] COMMAND`.
@main
struct Spojka: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "spojka",
        abstract: "Connects e-shops with the accounting systems and banks of Slovak and Czech merchants, by files.",
        discussion: """
            spojka init shop --system pohoda   a new workspace with its configuration
            spojka --workspace shop check      is everything right?
            spojka --workspace shop run        one pass; put this line into cron
            spojka inspect statement.gpc       what a file is and says

            The workspace is the folder of --workspace, else of $SPOJKA_WORKSPACE,
            else the current one. -c KEY=VALUE changes a setting for this call.

            Exit codes: 0 done, 1 failed, 2 usage or configuration, 3 something waits
            for a person, 4 a connection failed, 5 temporary, 7 stopped for safety,
            11 another pass is running.
            """,
        version: "0.1.0",
        subcommands: [
            InitCommand.self, CheckCommand.self, RunCommand.self, PlanCommand.self, StatusCommand.self,
            InspectCommand.self, ExplainCommand.self, OrdersCommand.self, PaymentsCommand.self, SettlementsCommand.self,
            ProductsCommand.self,
            HeldCommand.self, FilesCommand.self, AddressCommand.self, ReceiveCommand.self, ReplayCommand.self,
            RestoreCommand.self,
            DemoCommand.self, DocsCommand.self,
        ]
    )

    static func main() {
        // Sets the zone of the process, which must not happen while other threads read the environment.
        _ = CentralEuropeanTime.time(at: Moment(seconds: 0))
        let arguments = CommandArguments.arranged(Array(CommandLine.arguments.dropFirst()))
        do {
            if let mistyped = CommandArguments.unknownCommand(arguments, of: Spojka.self) {
                throw ValidationError(mistyped)
            }
            var command = try parseAsRoot(arguments)
            try command.run()
        } catch let exit as ExitStatus {
            leave(exit.code)
        } catch {
            let status = exitCode(for: error).rawValue
            let message = fullMessage(for: error, columns: HelpPage.unwrapped)
            let page = HelpPage(language: CommandArguments.language(arguments)).text(message)
            if !page.isEmpty { Terminal.write(page + "\n", to: status == 0 ? STDOUT_FILENO : STDERR_FILENO) }
            leave(status == 0 ? 0 : 2)
        }
        leave(0)
    }

    private static func leave(_ code: Int32) -> Never {
        FaultReport.write()
        fflush(nil)
        Glibc.exit(code)
    }
}

/// An exit code other than 0, as the contract lists them.
struct ExitStatus: Error {
    let code: Int32

    static let failed = ExitStatus(code: 1)
    static let usage = ExitStatus(code: 2)
    static let waiting = ExitStatus(code: 3)
    static let temporary = ExitStatus(code: 5)
    static let safety = ExitStatus(code: 7)
    static let busy = ExitStatus(code: 11)
}
