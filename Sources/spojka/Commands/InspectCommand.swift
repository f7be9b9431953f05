import ArgumentParser
import Connectors
import Domain
import Exchange
import Glibc
import Messages

/// `spojka inspect`: what a file is and says.
struct InspectCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "inspect",
        abstract: "Show what a file is and what it says; needs no workspace, changes nothing.",
        discussion: """
            spojka inspect stock.xml
            spojka inspect --json --summary statements/*.gpc
            spojka inspect --workspace shop --profile onix.stock --language sk onix_stav.csv
            """
    )

    @OptionGroup(visibility: .hidden) var unused: UnusedWorkspace
    @Argument(help: ArgumentHelp("The files.", valueName: "FILE")) var files: [String]
    @Flag(help: "Print one JSON object per file.") var json = false
    @Flag(help: "Leave the lists out.") var summary = false
    @ArgumentParser.Option(help: ArgumentHelp("Cut each list after that many records.", valueName: "N")) var limit: Int?
    @ArgumentParser.Option(
        help: ArgumentHelp(
            "Read the files by this table layout, and show how they fit: onix.stock.",
            valueName: "NAME"
        )
    ) var profile: String?
    @ArgumentParser.Option(help: "Language of messages: sk, cs or en; otherwise the workspace's.")
    var language: String?

    func validate() throws {
        if let limit, limit < 0 { throw ValidationError("--limit is a number of records: 0 or more.") }
        guard language.map({ Language(rawValue: $0) != nil }) != false else {
            throw ValidationError("--language is sk, cs or en.")
        }
    }

    func run() throws {
        let language = wantedLanguage
        let renderer = Renderer(language: language)
        let context = KnownProfiles.context(workspace: folder)
        let mail = try namedFamilyLayout()
        let table = mail == nil ? try namedProfile() : nil
        let recognition = mail ?? KnownProfiles.recognition(workspace: folder)
        var isWhole = true
        for file in files {
            let inspection = Inspection(
                path: AbsolutePath.of(file),
                context: context,
                kept: kept,
                shownAs: file,
                profile: table,
                recognition: recognition
            )
            if !inspection.isApplicable { isWhole = false }
            if json {
                Terminal.write(inspection.json(renderer: renderer, summary: summary))
            } else if let match = inspection.match {
                ProfilePrinter(renderer: renderer).print(inspection, match)
            } else {
                describe(inspection, renderer)
            }
        }
        if !isWhole { throw ExitStatus.failed }
    }

    private var kept: Inspection.Kept {
        if json { return .json(summary ? 0 : limit) }
        return .lines(summary ? 0 : limit ?? 5)
    }

    private var wantedLanguage: String { language ?? MerchantLanguage.code(workspace: folder) }

    /// What recognises texts such as mails by the layout of that name only, if it is one of them.
    private func namedFamilyLayout() throws -> Recognition? {
        guard let profile else { return nil }
        do throws(Problems) {
            return try KnownProfiles.family(profile, workspace: folder)
        } catch {
            Failure.show(error.all, language: wantedLanguage)
            throw ExitStatus.usage
        }
    }

    /// The workspace whose layouts come first, if there is one.
    private var folder: String {
        AbsolutePath.of(unused.workspace ?? getenv("SPOJKA_WORKSPACE").map { String(cString: $0) } ?? ".")
    }

    private func namedProfile() throws -> TableProfile? {
        guard let profile else { return nil }
        do throws(Problems) {
            return try KnownProfiles.table(profile, workspace: folder)
        } catch {
            Failure.show(error.all, language: wantedLanguage)
            throw ExitStatus.usage
        }
    }

    private func describe(_ inspection: Inspection, _ renderer: Renderer) {
        let counts = inspection.counts.map { renderer.label(key: $0.name) + " " + String($0.count) }.joined(
            separator: ", "
        )
        Terminal.line(
            [
                inspection.path, renderer.kind(file: inspection.kind.rawValue), inspection.format,
                inspection.encoding ?? "",
                counts,
            ]
            .map(\.onOneLine).joined(separator: "\t")
        )
        for problem in inspection.problems.prefix(20) {
            Terminal.line(Failure.text(problem, file: inspection.path, renderer))
        }
        if inspection.problems.count > 20 {
            Terminal.line(renderer.phrase(.moreProblems, ["count": String(inspection.problems.count - 20)]))
        }
        for mail in inspection.readings {
            for line in mail.lines {
                Terminal.line(
                    [mail.layout, String(line.movement), line.field, line.text, "<- " + line.by]
                        .map(\.onOneLine).joined(separator: "\t")
                )
            }
        }
        for line in inspection.lines(renderer: renderer) { Terminal.line(line) }
    }
}
