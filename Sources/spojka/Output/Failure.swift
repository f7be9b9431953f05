import Domain
import Exchange
import Glibc
import Ledger
import Messages

/// How problems are shown: code, place, sentence and remedy, on standard error.
enum Failure {
    /// Prints problems in a language.
    static func show(_ problems: [Problem], file: String? = nil, language: String = UserLanguage.code) {
        let renderer = Renderer(language: language)
        for problem in problems {
            Terminal.write(Terminal.tame(text(problem, file: file, renderer)) + "\n", to: STDERR_FILENO)
        }
    }

    /// A problem in one or two lines: `CODE file:line:column sentence` and what to do.
    static func text(_ problem: Problem, file: String?, _ renderer: Renderer) -> String {
        var place = [file ?? ""]
        if let position = problem.position {
            place.append(String(position.line))
            if position.column > 0 { place.append(String(position.column)) }
        }
        let location = place.joined(separator: ":").onOneLine
        return problem.code + (location.isEmpty ? " " : " " + location + " ") + renderer.sentence(problem)
            + "\n    " + renderer.remedy(problem)
    }

    /// Runs `body`; a problem is shown and becomes an exit code.
    static func guarded<Result>(
        language: String = UserLanguage.code,
        _ body: () throws(Problem) -> Result
    ) throws -> Result {
        do throws(Problem) {
            return try body()
        } catch {
            Terminal.progress("")
            show([error], language: language)
            throw status(of: error)
        }
    }

    private static func status(of problem: Problem) -> ExitStatus {
        switch problem.code(as: LedgerProblem.self) {
        case .newer, .lost, .behind, .foreign: return .safety
        case .busy: return .temporary
        default: break
        }
        if problem.is(WorkspaceProblem.busy) { return .busy }
        return problem.blame == .configuration ? .usage : .failed
    }
}
