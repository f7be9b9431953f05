import Connectors
import Domain
import Ledger
import Network
import Spool

/// Takes one out-file, or a part of one, to a system over HTTP. What may have arrived without an answer is never repeated
/// here: the ledger knows of it before the first byte, and a later pass asks first.
struct APIDelivery: Sendable {
    /// What is done.
    enum Task: Sendable {
        /// The file goes as the body of one request; the answer's ending.
        case whole(RemoteRequest, answer: String)
        /// Lines of a script, from one on, counted from 0; the format of the answers.
        case lines(ArraySlice<ScriptLine>, format: String)
        /// What became of it is asked; the answer's ending.
        case question(RemoteRequest, answer: String)
    }

    /// What came of it.
    struct Outcome: Sendable {
        /// The answers as a file that is to be placed.
        var answer: Arrival?
        /// How many lines were answered.
        var lines = 0
        /// Requests of a script that were refused; the others count.
        var refused: [Problem] = []
        var fault: RemoteFault?
        var warnings: [Problem] = []
        var spent: [SpentRecord] = []
    }

    let start: RemoteSession.Start
    let file: SentFile
    /// Where the file lies.
    let path: String
    let task: Task
    let place: Folder
    /// The pass's number.
    let pass: Int

    /// Does it; what goes wrong is part of the outcome.
    func run() -> Outcome {
        let session = RemoteSession(start)
        var outcome = Outcome()
        do throws(RemoteFault) {
            switch task {
            case .whole(let request, let ending):
                let (spool, path) = (start.spool, path)
                outcome.answer = try answer(stem + "." + ending) { (output: inout OutputBuffer) throws(RemoteFault) in
                    _ = try session.ask(request, supply: { () throws(Problem) in try spool.source(path: path) }) {
                        (part) throws(Problem) in output.append(part)
                    }
                }
            case .question(let request, let ending):
                outcome.answer = try answer(stem + "-found." + ending) {
                    (output: inout OutputBuffer) throws(RemoteFault) in
                    _ = try session.ask(request) { (part) throws(Problem) in output.append(part) }
                }
            case .lines(let lines, let format): play(lines, format, session, &outcome)
            }
        } catch {
            outcome.fault = error
        }
        // Where something is read first, that has said it.
        let isRead = !start.connection.kind.downloads(start.connection.context).isEmpty
        outcome.warnings = isRead ? [] : session.warnings
        outcome.spent = session.spent.spent
        return outcome
    }

    private var stem: String { file.name.lastIndex(of: ".").map { String(file.name[..<$0]) } ?? file.name }

    /// Sends line after line; stops at the first whose outcome is unknown or that must wait.
    private func play(
        _ lines: ArraySlice<ScriptLine>,
        _ format: String,
        _ session: RemoteSession,
        _ outcome: inout Outcome
    ) {
        var answers: [UInt8] = []
        for (offset, line) in lines.enumerated() {
            var body: [UInt8] = []
            do throws(RemoteFault) {
                let answer = try session.ask(line.request) { (part) throws(Problem) in
                    if body.count < Limits.smallFileBytes { body.append(contentsOf: part) }
                }
                append(line, lines.startIndex + offset + 1, answer.head, body, format, to: &answers)
            } catch {
                guard case .refused(var problem) = error, !problem.is(RemoteProblem.secretInAnswer) else {
                    outcome.fault = error
                    break
                }
                problem.arguments["key"] = line.key
                outcome.refused.append(
                    problem.code(as: RemoteProblem.self) == .refused
                        ? Problem(RemoteProblem.lineRefused, .warning, scope: .record, problem.arguments) : problem
                )
            }
            outcome.lines += 1
        }
        guard !answers.isEmpty else { return }
        let name = "answers-\(pass)-\(stem)-\(lines.startIndex + 1).jsonl"
        do throws(RemoteFault) {
            let written = answers
            outcome.answer = try answer(name) { (output: inout OutputBuffer) throws(RemoteFault) in
                output.append(written)
            }
        } catch {
            outcome.fault = error
        }
    }

    private func append(
        _ line: ScriptLine,
        _ number: Int,
        _ head: HTTPHead,
        _ body: [UInt8],
        _ format: String,
        to answers: inout [UInt8]
    ) {
        answers += PageEnvelope.head(format: format, number: number, key: line.key, line.request, head)
        answers += body.isEmpty ? Array("null".utf8) : body.map(PageEnvelope.flat)
        answers += PageEnvelope.tail
    }

    /// A file of answers that is not placed yet.
    private func answer(
        _ name: String,
        _ produce: (inout OutputBuffer) throws(RemoteFault) -> Void
    ) throws(RemoteFault) -> Arrival {
        var fault: RemoteFault?
        do throws(Problem) {
            let name = Spool.arrivalName(Array(name.utf8))
            return try start.spool.arrive(name, in: place, mark: String(pass), isMarked: false) {
                (output: inout OutputBuffer) throws(Problem) in
                do throws(RemoteFault) { try produce(&output) } catch {
                    fault = error
                    throw error.problem
                }
            }
        } catch {
            throw fault ?? .ours(error)
        }
    }
}
