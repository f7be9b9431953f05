import Domain

/// What goes wrong between us and a system that is spoken to over HTTP; arguments never hold a path or a secret.
public enum RemoteProblem: String, ProblemCode {
    /// The system refuses the login. Placeholders: host, status, words.
    case unauthorised = "REMOTE-001"
    /// The login is right and lacks a right or a licence. Placeholders: host, status, words.
    case forbidden = "REMOTE-002"
    /// The system asks for a pause. Placeholders: host, status, words.
    case later = "REMOTE-003"
    /// The system refuses the request. Placeholders: host, status, words.
    case refused = "REMOTE-004"
    /// The answer is none of the system's: a web page, nothing at all, or cut. Placeholders: host, status, words.
    case notTheirs = "REMOTE-005"
    /// The system failed. Placeholders: host, status, words.
    case failed = "REMOTE-006"
    /// It is not asked until its settings or secrets change, since it refused the login. Placeholders: host, time.
    case stopped = "REMOTE-007"
    /// A file was sent and no answer came; what became of it is looked up before it is sent again. Placeholders: host, file.
    case unknownOutcome = "REMOTE-008"
    /// A file was sent, no answer came and nobody can be asked; a person decides. Placeholders: host, file, key.
    case needsPerson = "REMOTE-009"
    /// The clock of the other side is not ours. Placeholders: host, minutes.
    case clockOff = "REMOTE-010"
    /// The number of requests that are allowed is used up. Placeholders: host, time.
    case quotaUsed = "REMOTE-011"
    /// Rows came, went or moved between pages while they were read. Placeholders: host, flow.
    case pagesShifted = "REMOTE-012"
    /// A page came again instead of the next one. Placeholders: host, flow.
    case pageRepeated = "REMOTE-013"
    /// The answer repeats the login, so nothing of it is kept. Placeholders: host.
    case secretInAnswer = "REMOTE-014"
    /// There are more pages than a list can have. Placeholders: host, flow, count.
    case tooManyPages = "REMOTE-015"
    /// The answer to the request for a token has none. Placeholders: host.
    case noToken = "REMOTE-016"
    /// One request of a script was refused; the others count. Placeholders: host, key, status, words.
    case lineRefused = "REMOTE-017"
    /// A line of a script is none. Placeholders: file, number.
    case badLine = "REMOTE-018"
    /// The system asked for a pause that is not over, so it is not asked. Placeholders: host, time.
    case resting = "REMOTE-019"

    /// The connection; what passes by itself may be tried again.
    public var blame: Blame {
        switch self {
        case .later, .failed, .notTheirs, .pagesShifted, .pageRepeated, .unknownOutcome: .connection(retry: true)
        default: .connection(retry: false)
        }
    }
}
