import ArgumentParser
import Connectors
import Domain
import Exchange
import Ledger
import Messages
import Syntax

/// `spojka held`: what the brake holds.
struct HeldCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "held",
        abstract: "Exports that the brake holds for a person, and gaps between bank statements.",
        discussion: """
            spojka held list
            spojka held release 7
            spojka held release s2
            """,
        subcommands: [List.self, Release.self, Discard.self],
        defaultSubcommand: List.self
    )

    /// `spojka held list`.
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list",
            abstract: "List what is held, and why.",
            discussion: "spojka held list"
        )

        @OptionGroup var options: WorkspaceOptions
        @Flag(help: "Print JSON lines.") var json = false

        func run() throws {
            let workspace = try options.open()
            try options.read(workspace) { ledger throws(Problem) in
                var table = Table([.id, .file, .kind, .code, .why], workspace.renderer)
                var lines = JSONWriter()
                for file in try ledger.files(outcome: .held) {
                    let problem = try ledger.problems(file: file.id).first
                    let why = problem.map { workspace.renderer.sentence($0) }
                    if json {
                        lines.object { json in
                            json.member("id", String(file.id))
                            json.member("path", file.stored)
                            json.member("kind", file.kind.rawValue)
                            json.member("code", file.code)
                            json.member("why", why)
                        }
                        lines.newline()
                    } else {
                        table.add([
                            String(file.id), file.stored, workspace.renderer.kind(file: file.kind.rawValue), file.code,
                            why,
                        ])
                    }
                }
                for gap in try ledger.openGaps() {
                    guard let (path, problem) = try StatementGapText.problem(gap, ledger) else { continue }
                    let why = workspace.renderer.sentence(problem)
                    let id = HeldName.gap(gap.id).text
                    if json {
                        lines.object { json in
                            json.member("id", id)
                            json.member("path", path)
                            json.member("kind", FileKind.statement.rawValue)
                            json.member("code", problem.code)
                            json.member("why", why)
                        }
                        lines.newline()
                    } else {
                        let kind = workspace.renderer.value(FileKind.statement.rawValue)
                        table.add([id, path, kind, problem.code, why])
                    }
                }
                Terminal.write(lines.bytes)
                if !json { table.print(isList: true) }
            }
        }
    }

    /// `spojka held release ID`.
    struct Release: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "release",
            abstract:
                "Let a held export be applied by the next pass, or say that nothing is missing between statements.",
            discussion: """
                spojka held release 7
                spojka held release s2
                """
        )

        @OptionGroup var options: WorkspaceOptions
        @Argument(help: "The id that `held list` shows.") var id: String

        func validate() throws {
            if HeldName(id) == nil { throw ValidationError("An id is a number, or s and a number: 7, s2.") }
        }

        func run() throws {
            switch HeldName(id) {
            case .file(let file)?:
                let words = try Decisions.carryOut(.release(file), options)
                Terminal.line(words.phrase(.fileReleased, ["id": id]))
            case .gap(let gap)?:
                let words = try Decisions.carryOut(.acceptGap(gap), options)
                Terminal.line(words.phrase(.gapAccepted, ["id": id]))
            case nil: return
            }
        }
    }

    /// `spojka held discard ID`.
    struct Discard: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "discard",
            abstract: "Refuse a held export for good.",
            discussion: "spojka held discard 7"
        )

        @OptionGroup var options: WorkspaceOptions
        @Argument(help: "The id that `held list` shows.") var id: Int

        func run() throws {
            let words = try Decisions.carryOut(.discard(id), options)
            Terminal.line(words.phrase(.fileDiscarded, ["id": String(id)]))
        }
    }
}
