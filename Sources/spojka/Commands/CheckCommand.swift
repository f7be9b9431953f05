import ArgumentParser
import Domain
import Exchange

/// `spojka check`: is everything right?
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Is the configuration right, can every folder be used?",
        discussion: """
            Each line says ok, or what is wrong and what to do.

            spojka --workspace shop check
            """
    )

    @OptionGroup var options: WorkspaceOptions
    @Flag(help: "Print JSON lines.") var json = false

    func run() throws {
        let workspace = try options.open()
        let findings = WorkspaceCheck.findings(workspace)
        for finding in findings {
            if json {
                Terminal.write(finding.json(workspace.renderer))
            } else {
                let mark = finding.problem == nil ? Terminal.green("ok   ") : Terminal.red("wrong")
                Terminal.line("\(mark) \(finding.subject)")
                if let problem = finding.problem {
                    Terminal.line("      " + Failure.text(problem, file: nil, workspace.renderer))
                }
            }
        }
        if findings.contains(where: { $0.problem != nil }) { throw ExitStatus.usage }
    }
}
