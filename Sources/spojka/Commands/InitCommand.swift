import ArgumentParser
import Connectors
import Domain
import Exchange
import Messages
import Settings
import Spool

/// `spojka init`: a new workspace.
struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Make a new workspace with commented configuration.",
        discussion: "spojka init /srv/shop --system pohoda"
    )

    @OptionGroup(visibility: .hidden) var unused: UnusedWorkspace
    @Argument(help: ArgumentHelp("The folder to make.", valueName: "DIR")) var directory: String
    @ArgumentParser.Option(
        help: "The accounting system: \(Registry.all.warehouses.map(\.id).joined(separator: ", "))."
    ) var system = "pohoda"

    func run() throws {
        let path = AbsolutePath.of(directory)
        let language = Language(rawValue: UserLanguage.code) ?? .en
        try Failure.guarded { () throws(Problem) in
            try WorkspaceTemplate.create(at: path, system: system, language: language)
        }
        let words = Renderer(language: UserLanguage.code)
        Terminal.line(words.phrase(.created, ["folder": directory, "system": system]))
        let unfilled = (try? Workspace(root: path, overrides: []))?.unfilledConnections ?? []
        for problem in unfilled { Terminal.line(Failure.text(problem, file: nil, words)) }
    }
}
