import Connectors
import Domain

/// How a conversation with a system over HTTP ended when not well.
enum RemoteFault: Error {
    /// Something of our own does not work: it concerns the whole pass.
    case ours(Problem)
    /// The login does not count; it is not tried again until it changes.
    case stopped(Problem)
    /// The other side wants to be left alone until then, or, without a time, a quota is used up.
    case later(Problem, until: Instant?)
    /// What was asked was refused, for good.
    case refused(Problem)
    /// No whole answer came; `mayHaveArrived` tells whether the request may have.
    case unknown(Problem, mayHaveArrived: Bool)

    /// What is said of it.
    var problem: Problem {
        switch self {
        case .ours(let problem), .stopped(let problem), .later(let problem, _), .refused(let problem): problem
        case .unknown(let problem, _): problem
        }
    }

    /// Whether nothing else need be tried over the connection.
    var endsConnection: Bool {
        switch self {
        case .ours, .stopped: true
        case .unknown(_, let mayHaveArrived): !mayHaveArrived
        case .later, .refused: false
        }
    }

    /// The same with what the one who asked can add to a refusal.
    func explained(by explained: (Problem) -> Problem) -> RemoteFault {
        if case .refused(let problem) = self { .refused(explained(problem)) } else { self }
    }
}
