import ArgumentParser
import Domain
import Exchange
import Ledger
import Messages
import Syntax

/// `spojka files`: what came, and refused files that wait for a person.
struct FilesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "files",
        abstract: "The files that came; refused ones that wait for a person.",
        discussion: """
            spojka files list --waiting
            spojka files seen 7
            """,
        subcommands: [List.self, Seen.self],
        defaultSubcommand: List.self
    )

    /// `spojka files list`.
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list",
            abstract: "List the files that came, and what became of them.",
            discussion: """
                A refused file waits until it is read, is replaced by one of its name, or somebody has seen it.

                spojka files list --waiting
                """
        )

        @OptionGroup var options: WorkspaceOptions
        @Flag(help: "Print JSON lines.") var json = false
        @Flag(
            name: [.customLong("waiting"), .customLong("rejected")],
            help: "Only refused ones that wait for a person."
        ) var waiting = false

        func run() throws {
            let workspace = try options.open()
            let words = workspace.renderer
            try options.read(workspace) { ledger throws(Problem) in
                var files: [FileRecord] = []
                if waiting { files = try ledger.waitingRefusals() } else { try ledger.eachFile { files.append($0) } }
                var table = Table([.id, .file, .kind, .outcome, .code, .why], words)
                var lines = JSONWriter()
                for file in files {
                    let problem = file.code == nil ? nil : try ledger.problems(file: file.id).first
                    let why = problem.map { words.sentence($0) }
                    if json {
                        file.write(&lines, why: why)
                    } else {
                        table.add([
                            String(file.id), file.stored, words.kind(file: file.kind.rawValue),
                            words.outcome(file: file.outcome.rawValue), file.code, why,
                        ])
                    }
                }
                Terminal.write(lines.bytes)
                if !json { table.print(isList: true) }
            }
        }
    }

    /// `spojka files seen ID...`.
    struct Seen: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "seen",
            abstract: "Say that refused files need nothing more, so they no longer wait.",
            discussion: """
                spojka files seen 7 8
                spojka files seen --all
                """
        )

        @OptionGroup var options: WorkspaceOptions
        @Argument(help: "The ids that `files list --waiting` shows.") var ids: [Int] = []
        @Flag(help: "All that wait now.") var all = false

        func validate() throws {
            if ids.isEmpty != all { throw ValidationError("Give the ids of files, or --all.") }
        }

        func run() throws {
            var wanted = ids
            if all {
                let workspace = try options.open()
                wanted = try options.read(workspace) { ledger throws(Problem) in try ledger.waitingRefusals().map(\.id)
                }
            }
            for id in wanted {
                let words = try Decisions.carryOut(.seen(id), options)
                Terminal.line(words.phrase(.fileSeen, ["id": String(id)]))
            }
        }
    }
}

extension FileRecord {
    /// The file as the contract lists it.
    fileprivate func write(_ json: inout JSONWriter, why: String?) {
        json.object { json in
            json.member("id", String(id))
            json.member("pass", pass)
            json.member("place", place.path)
            json.member("name", name)
            json.member("path", stored)
            json.member("kind", kind.rawValue)
            json.member("format", format)
            json.member("outcome", outcome.rawValue)
            json.member("code", code)
            json.member("why", why)
        }
        json.newline()
    }
}
