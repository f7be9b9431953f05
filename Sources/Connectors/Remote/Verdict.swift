import Domain

/// What an answer means for the one who asked.
public enum Verdict: Sendable {
    /// It was done, or here it is.
    case accepted
    /// It was not done, and asking again would not help.
    case refused(Problem)
    /// It was not done; it may be asked again after that many seconds, nil where the other side does not say.
    case later(after: Int?, Problem)
    /// The login does not count (any more).
    case unauthorised(Problem)
    /// Nobody knows what was done: the answer is none of theirs, or reports a failure in the middle.
    case unknown(Problem)
}

/// What the body of an answer must be, so that a page of an error is never taken for data.
public enum AnswerBody: Sendable {
    /// A JSON value.
    case json
    /// An XML document.
    case xml
    /// Whatever comes.
    case any

    /// Whether a body can be one, by its start; an empty one never is, but for `any`.
    public func fits(_ start: [UInt8]) -> Bool {
        let text = start.starts(with: [0xEF, 0xBB, 0xBF]) ? start.dropFirst(3) : start[...]
        guard let first = text.first(where: { $0 > 32 }) else { return self == .any }
        switch self {
        case .any: return true
        case .json: return first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
        case .xml:
            guard first == UInt8(ascii: "<") else { return false }
            let head = String(decoding: text.drop { $0 <= 32 }.prefix(64), as: UTF8.self).lowercased()
            return !head.hasPrefix("<!doctype html") && !head.hasPrefix("<html")
        }
    }
}

extension Verdict {
    /// What the status and the form of an answer say, where a system has no signs of its own
    /// (docs/connections.md#what-an-answer-means).
    ///
    /// - Parameter words: finds what the other side says in the body of a refusal; nil where nothing can be shown.
    public static func usual(
        _ head: HTTPHead,
        _ start: [UInt8],
        body: AnswerBody,
        words: (([UInt8]) -> String?)? = nil
    ) -> Verdict {
        let said = words?(start).map { String($0.prefix(300)) }
        let arguments = ["status": String(head.status), "words": said ?? ""]
        func problem(_ code: RemoteProblem) -> Problem { Problem(code, .error, arguments) }
        switch head.status {
        case 200...299:
            return body.fits(start) || head.status == 204 ? .accepted : .unknown(problem(.notTheirs))
        case 401: return .unauthorised(problem(.unauthorised))
        case 402, 403: return .unauthorised(problem(.forbidden))
        case 423, 429, 503: return .later(after: nil, problem(.later))
        case 400...499: return .refused(problem(.refused))
        default: return .unknown(problem(.failed))
        }
    }
}
