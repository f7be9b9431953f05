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
    /// libcurl does not start. Placeholders: host.
    case libraryMissing = "HTTP-008"
    /// The address is no HTTPS address. Placeholders: host.
    case address = "HTTP-009"
    /// Another failure, by libcurl's code. Placeholders: host, code.
    case failed = "HTTP-010"
    /// The server leads to another one, which is not followed with a login. Remedy: write the new address. Placeholders:
    /// host, other.
    case moved = "HTTP-011"
    /// A header field cannot be sent: its value has a line break, or its name is none. Placeholders: field.
    case badField = "HTTP-012"
    /// The server has another certificate than the pinned one. Placeholders: host, seen, pinned.
    case otherCertificate = "HTTP-013"
    /// The server of the own network has a public address, to which nothing is sent unencrypted. Placeholders: host, seen.
    case publicAddress = "HTTP-014"

    /// The connection; what broke on the way may succeed soon.
    public var blame: Blame {
        switch self {
        case .nameNotFound, .refused, .timeout, .broken: .connection(retry: true)
        default: .connection(retry: false)
        }
    }
}

/// Whose files go over a connection to a system over HTTP, and so where its answers belong.
public enum RemoteSide: Sendable {
    /// The warehouse system's.
    case warehouse
    /// Those of the channel that `for` names.
    case channel
    /// Payments, which only come; answers go to the inbox.
    case payments
}
