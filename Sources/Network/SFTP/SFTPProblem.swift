import Domain

/// What goes wrong with a connection over SFTP; arguments never hold a secret.
public enum SFTPProblem: String, ProblemCode {
    /// The name of the server is not found. Placeholders: host.
    case nameNotFound = "SFTP-001"
    /// Nothing listens there, or a firewall refuses. Placeholders: host, port.
    case refused = "SFTP-002"
    /// The server took too long, or stalled. Placeholders: host.
    case timeout = "SFTP-003"
    /// The connection broke. Placeholders: host.
    case broken = "SFTP-004"
    /// There is no common method of encryption, or kind of host key. Placeholders: host.
    case methods = "SFTP-005"
    /// The server's key is not known yet. Placeholders: host, name, type, seen.
    case unknownKey = "SFTP-006"
    /// The server's key is not the one that is known. Placeholders: host, name, type, seen, pinned.
    case changedKey = "SFTP-007"
    /// The server does not let the user in. Placeholders: host, user, methods.
    case login = "SFTP-008"
    /// The private key cannot be read, or has another passphrase. Placeholders: host.
    case unreadableKey = "SFTP-009"
    /// No SSH agent answers, or it holds no key. Placeholders: host.
    case agent = "SFTP-010"
    /// The server offers no SFTP. Placeholders: host.
    case noSFTP = "SFTP-011"
    /// libssh2 does not start. Placeholders: host.
    case libraryFailed = "SFTP-012"
    /// An RSA key would be signed with SHA-1, which servers refuse. Placeholders: host, user.
    case oldRSA = "SFTP-013"
    /// The file of known hosts has a line that is none. Placeholders: line.
    case badKnownHosts = "SFTP-014"
    /// The server let the user in and then ended the connection. Placeholders: host, user.
    case ended = "SFTP-015"

    /// The connection; what broke on the way may succeed soon, what the server refused does not.
    public var blame: Blame {
        switch self {
        case .refused, .timeout, .broken, .ended: .connection(retry: true)
        default: .connection(retry: false)
        }
    }
}
