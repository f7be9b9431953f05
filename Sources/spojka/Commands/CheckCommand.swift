import ArgumentParser
import Domain
import Exchange
import Messages
import Settings

/// `spojka check`: is everything right?
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Check the configuration, and that every folder and connection can be used.",
        discussion: """
            Each line says ok, or what is wrong and what to do.

            spojka --workspace shop check

            A server over SFTP whose key is not known, or has changed, is not spoken to. Compare its fingerprint with
            what the server's administrator tells you, then accept it:

            spojka --workspace shop check --accept-host-key NAME
            """
    )

    @OptionGroup var options: WorkspaceOptions
    @Flag(help: "Print JSON lines.") var json = false
    @Option(help: ArgumentHelp("Trust the key that the server of this connection shows now.", valueName: "name"))
    var acceptHostKey: String?

    func run() throws {
        let workspace = try options.open()
        if let acceptHostKey { try accept(acceptHostKey, workspace) }
        let findings = WorkspaceCheck.findings(workspace, clock: .system)
        for finding in findings {
            if json {
                Terminal.write(finding.json(workspace.renderer))
            } else {
                Terminal.line(mark(finding, workspace.renderer) + "  " + finding.subject)
                if let problem = finding.problem {
                    Terminal.line("    " + Failure.text(problem, file: place(finding), workspace.renderer))
                }
                if let note = finding.note { Terminal.line("    " + workspace.renderer.sentence(note)) }
            }
        }
        if findings.contains(where: \.isWrong) { throw ExitStatus.usage }
    }

    private func accept(_ name: String, _ workspace: Workspace) throws {
        let key = try Failure.guarded(language: workspace.configuration.merchant.language.rawValue) {
            () throws(Problem) in try workspace.acceptHostKey(name)
        }
        let values = ["host": key.host, "type": key.type, "fingerprint": key.fingerprint]
        if !json { Terminal.line(workspace.renderer.phrase(.hostKeyAccepted, values)) }
    }

    /// The file that a line of it is said to be wrong in.
    private func place(_ finding: WorkspaceCheck.Finding) -> String? {
        finding.problem?.position == nil ? nil : finding.subject
    }

    private func mark(_ finding: WorkspaceCheck.Finding, _ words: Renderer) -> String {
        switch finding.problem?.severity {
        case nil: Terminal.green(words.word(.ok))
        case .warning?: Terminal.yellow(words.word(.warning))
        case .error?: Terminal.red(words.word(.wrong))
        }
    }
}
