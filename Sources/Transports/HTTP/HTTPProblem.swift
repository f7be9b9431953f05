import Domain

/// What goes wrong when something is fetched over HTTP; arguments name the host, never a path, which may hold a token.
public enum HTTPProblem: String, ProblemCode {
    /// The name of the server is not found. Placeholders: host.
    case nameNotFound = "HTTP-001"
    /// Nothing listens there, or a firewall refuses. Placeholders: host.
    case refused = "HTTP-002"
    /// The server took too long, or stalled. Placeholders: host.
    case timeout = "HTTP-003"
    /// The certificate is not trusted. Placeholders: host.
    case certificate = "HTTP-004"
    /// The connection broke before the answer was whole. Placeholders: host.
    case broken = "HTTP-005"
    /// The answer is longer than the limit. Placeholders: host, limit.
    case tooLarge = "HTTP-006"
    /// The server answered with a status that means no success. Placeholders: host, status.
    case status = "HTTP-007"
    /// libcurl is not installed. Placeholders: host.
    case libraryMissing = "HTTP-008"
    /// The address is no HTTPS address. Placeholders: host.
    case address = "HTTP-009"
    /// Another failure, by libcurl's code. Placeholders: host, code.
    case failed = "HTTP-010"

    /// The connection.
    public var blame: Blame { .connection(retry: false) }
}
