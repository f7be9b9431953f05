import ArgumentParser
import Domain
import Exchange
import Glibc
import Ledger
import Settings
import Spool

/// Options that every command of a workspace takes.
struct WorkspaceOptions: ParsableArguments {
    @ArgumentParser.Option(
        name: [.customShort("w"), .long],
        help: "The workspace's folder; otherwise $SPOJKA_WORKSPACE or the current folder."
    )
    var workspace: String?

    @ArgumentParser.Option(
        name: [.customShort("c"), .customLong("config")],
        help: ArgumentHelp(
            "Override a setting for this call: -c warehouse.combine=sum.",
            valueName: "KEY=VALUE"
        )
    )
    var overrides: [String] = []

    /// The folder as an absolute path.
    var root: String {
        let given = workspace ?? getenv("SPOJKA_WORKSPACE").map { String(cString: $0) } ?? "."
        return AbsolutePath.of(given)
    }

    /// Opens the workspace; shows what is wrong with it and leaves with 2.
    func open() throws -> Workspace {
        try Failure.guarded { () throws(Problem) in
            guard try Spool(workspace: root).exists("spojka.yaml") else {
                throw Problem(WorkspaceProblem.none, .error, ["path": root])
            }
        }
        do throws(Problems) {
            return try Workspace(root: root, overrides: overrides)
        } catch {
            let language = MerchantLanguage.code(workspace: root, overrides: overrides)
            for problem in error.all {
                Failure.show([problem], file: place(of: problem), language: language)
            }
            // A file that cannot be read now may be right.
            throw error.all.allSatisfy { $0.blame == .workspace } ? ExitStatus.failed : ExitStatus.usage
        }
    }

    /// The file that a problem of opening is in; a value of the command line is in none.
    private func place(of problem: Problem) -> String? {
        if let file = problem.arguments["file"], file.hasPrefix("mappings/") { return file }
        guard problem.code(as: ConfigProblem.self) != nil else { return problem.path }
        return problem.position == nil ? nil : "spojka.yaml"
    }

    /// Takes the workspace's lock, or leaves with 11 when a pass holds it.
    func lock(_ workspace: Workspace) throws -> WorkspaceLock {
        let language = workspace.configuration.merchant.language.rawValue
        return try Failure.guarded(language: language) { () throws(Problem) in try workspace.lock() }
    }

    /// Lends the workspace's ledger to `body` for reading, also while a pass is running.
    func read<Result>(_ workspace: Workspace, _ body: (Ledger) throws(Problem) -> Result) throws -> Result {
        try Failure.guarded(language: workspace.configuration.merchant.language.rawValue) { () throws(Problem) in
            try workspace.read(body)
        }
    }
}

/// Makes a path absolute without touching what it leads to.
enum AbsolutePath {
    static func of(_ path: String) -> String {
        if path.hasPrefix("/") { return path }
        guard let current = getcwd(nil, 0) else { return path }
        defer { free(current) }
        let folder = String(cString: current)
        return path == "." ? folder : folder + "/" + path
    }
}
