import Connectors
import Domain
import Ledger
import Network
import Spool

/// Takes one out-file, or a part of one, to a system over HTTP. What may have arrived without an answer is never repeated
/// here: the ledger knows of it before the first byte, and a later pass asks first.
struct APIDelivery: Sendable {
    /// What is done.
    enum Work: Sendable {
        /// The file goes as the body of one request; the answer's ending.
        case whole(RemoteRequest, answer: String)
        /// Lines of a script, from one on, counted from 0; the format of the answers.
        case lines(ArraySlice<ScriptLine>, format: String)
        /// Errands of lines of a script, from one on, counted from 0; the format of the answers, and whether they may have
        /// been sent before.
        case errands([ErrandLine], from: Int, format: String, isAgain: Bool)
        /// What became of it is asked; the answer's ending.
        case question(RemoteRequest, answer: String)
    }

    /// A line of a script, and its errand.
    struct ErrandLine: Sendable {
        let line: ScriptLine
        let errand: any Errand
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
        /// Whether the errand that the fault ended had made its thing already.
        var isMade = false
        var warnings: [Problem] = []
        var spent: [SpentRecord] = []
        /// What errands leave for those after them.
        var memory = ErrandMemory()
    }

    let start: RemoteSession.Start
    let file: SentFile
    /// Where the file lies.
    let path: String
    let work: Work
    let place: Folder
    /// The pass's number.
    let pass: Int
    /// What earlier errands left.
    var memory = ErrandMemory()

    /// Does it; what goes wrong is part of the outcome.
    func run() -> Outcome {
        let session = RemoteSession(start)
        var outcome = Outcome()
        do throws(RemoteFault) {
            switch work {
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
            case .errands(let lines, let first, let format, _): run(lines, from: first, format, session, &outcome)
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
                guard case .refused(let problem) = error, !problem.is(RemoteProblem.secretInAnswer) else {
                    outcome.fault = error
                    break
                }
                outcome.refused.append(refusal(problem, line))
            }
            outcome.lines += 1
        }
        keep(answers, from: lines.startIndex, &outcome)
    }

    /// Does errand after errand; stops at the first whose outcome is unknown or that must wait.
    private func run(
        _ lines: [ErrandLine],
        from first: Int,
        _ format: String,
        _ session: RemoteSession,
        _ outcome: inout Outcome
    ) {
        var answers: [UInt8] = []
        outcome.memory = memory
        for (offset, line) in lines.enumerated() {
            var errand = line.errand
            var answer: [UInt8]?
            outcome.isMade = false
            do throws(RemoteFault) {
                answer = try run(&errand, session, &outcome)
            } catch {
                guard case .refused(let problem) = error, !problem.is(RemoteProblem.secretInAnswer) else {
                    outcome.fault = error
                    break
                }
                answer = errand.refused(problem)
                if answer == nil { outcome.refused.append(refusal(problem, line.line)) }
            }
            if let answer {
                let head = HTTPHead(status: 200)
                append(line.line, first + offset + 1, head, answer, format, to: &answers)
            }
            outcome.lines += 1
        }
        keep(answers, from: first, &outcome)
    }

    /// Does one errand; the line in the file of answers.
    private func run(
        _ errand: inout any Errand,
        _ session: RemoteSession,
        _ outcome: inout Outcome
    ) throws(RemoteFault) -> [UInt8] {
        // An errand that never ends would hold everything else up.
        for _ in 0..<Self.mostSteps {
            let step = try judged(isMade: outcome.isMade) { () throws(Problem) in try errand.next(&outcome.memory) }
            var isMaking = false
            let answer: (head: HTTPHead, body: [UInt8])
            switch step {
            case .finished(let answer): return answer
            case .ask(let request): answer = try question(request, session, isMade: outcome.isMade)
            case .make(let request):
                answer = try exchange(request, session)
                isMaking = true
            }
            try judged(isMade: outcome.isMade || isMaking) { () throws(Problem) in
                try errand.receive(answer.head, answer.body, &outcome.memory)
            }
            outcome.isMade = outcome.isMade || isMaking
        }
        throw .refused(Problem(RemoteProblem.tooManyPages, .error, ["host": session.host]))
    }

    private static let mostSteps = 1000

    private func exchange(_ request: RemoteRequest, _ session: RemoteSession) throws(RemoteFault) -> (HTTPHead, [UInt8])
    {
        var body: [UInt8] = []
        let answer = try session.ask(request) { (part) throws(Problem) in
            if body.count < Limits.smallFileBytes { body.append(contentsOf: part) }
        }
        return (answer.head, body)
    }

    /// A question that fails leaves nothing open on the other side, unless the thing was made before it; then it refuses
    /// nothing either.
    private func question(
        _ request: RemoteRequest,
        _ session: RemoteSession,
        isMade: Bool
    ) throws(RemoteFault) -> (HTTPHead, [UInt8]) {
        do throws(RemoteFault) {
            return try exchange(request, session)
        } catch {
            switch error {
            case .unknown(let problem, _): throw .unknown(problem, mayHaveArrived: isMade)
            case .refused(let problem) where isMade: throw .unknown(problem, mayHaveArrived: true)
            default: throw error
            }
        }
    }

    /// A problem that an errand found: of its line, unless it concerns the connection: an answer that is none of theirs leaves
    /// open what was done, and another company's system takes no line at all.
    private func judged<Result>(
        isMade: Bool,
        _ body: () throws(Problem) -> Result
    ) throws(RemoteFault) -> Result {
        do throws(Problem) { return try body() } catch {
            let isOfLine = [.refused, .lineRefused].contains(error.code(as: RemoteProblem.self))
            throw error.blame.isConnection && !isOfLine ? .unknown(error, mayHaveArrived: isMade) : .refused(error)
        }
    }

    private func refusal(_ problem: Problem, _ line: ScriptLine) -> Problem {
        var problem = problem
        problem.arguments["key"] = line.key
        guard problem.code(as: RemoteProblem.self) == .refused else { return problem }
        return Problem(RemoteProblem.lineRefused, .warning, scope: .record, problem.arguments)
    }

    private func keep(_ answers: [UInt8], from index: Int, _ outcome: inout Outcome) {
        guard !answers.isEmpty else { return }
        let name = "answers-\(pass)-\(stem)-\(index + 1).jsonl"
        do throws(RemoteFault) {
            outcome.answer = try answer(name) { (output: inout OutputBuffer) throws(RemoteFault) in
                output.append(answers)
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
        answers += PageEnvelope.head(
            format: format,
            number: number,
            key: line.key,
            connection: start.connection.name,
            line.request,
            head
        )
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
