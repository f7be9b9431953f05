import CLibSSH2
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

/// Why a call of a connection failed.
enum SSHFailure: Error {
    /// libssh2 does not start, as without memory.
    case library
    /// The name of the server is not found.
    case name
    /// Nothing listens there, or a firewall refuses.
    case refused
    /// Nothing moved for too long, or the call took too long.
    case timeout
    /// The connection ended, or said what is no SSH.
    case broken
    /// The two have no common method of encryption or kind of host key.
    case methods
    /// The server does not let the user in.
    case login
    /// The private key cannot be read: not a key, or another passphrase.
    case key
    /// No agent answers, or it holds no key.
    case agent
    /// The server offers no SFTP.
    case subsystem
    /// The server let the user in and ended the connection before SFTP began.
    case ended
    /// No such file or folder.
    case missing
    /// No right to do that.
    case denied
    /// Something of that name is there.
    case exists
    /// No space, or a quota is used up.
    case full
    /// The server failed and does not say why.
    case failed
    /// Anything else, such as a request that the server does not know.
    case other

    /// What the status means with which a server answers a request of SFTP.
    init(status: UInt) {
        self =
            switch status {
            case LIBSSH2_FX_NO_SUCH_FILE, LIBSSH2_FX_NO_SUCH_PATH: .missing
            case LIBSSH2_FX_PERMISSION_DENIED, LIBSSH2_FX_WRITE_PROTECT: .denied
            case LIBSSH2_FX_FILE_ALREADY_EXISTS: .exists
            case LIBSSH2_FX_NO_SPACE_ON_FILESYSTEM, LIBSSH2_FX_QUOTA_EXCEEDED: .full
            case LIBSSH2_FX_FAILURE: .failed
            default: .other
            }
    }

    /// What a code of libssh2 means that is no answer of SFTP.
    init(code: Int32) {
        self =
            switch code {
            case LIBSSH2_ERROR_SFTP_PROTOCOL: .subsystem
            case LIBSSH2_ERROR_AUTHENTICATION_FAILED, LIBSSH2_ERROR_PASSWORD_EXPIRED,
                LIBSSH2_ERROR_PUBLICKEY_UNVERIFIED:
                .login
            case LIBSSH2_ERROR_FILE, LIBSSH2_ERROR_KEYFILE_AUTH_FAILED: .key
            case LIBSSH2_ERROR_AGENT_PROTOCOL, LIBSSH2_ERROR_BAD_SOCKET: .agent
            case _ where SSHFailure.isMethod(code): .methods
            case LIBSSH2_ERROR_TIMEOUT, LIBSSH2_ERROR_SOCKET_TIMEOUT: .timeout
            case LIBSSH2_ERROR_ALLOC, LIBSSH2_ERROR_INVAL, LIBSSH2_ERROR_REQUEST_DENIED: .other
            default: .broken
            }
    }

    /// Whether a code of libssh2 says that the two have no common method.
    static func isMethod(_ code: Int32) -> Bool {
        [LIBSSH2_ERROR_KEX_FAILURE, LIBSSH2_ERROR_METHOD_NONE, LIBSSH2_ERROR_METHOD_NOT_SUPPORTED].contains(code)
    }

    /// Whether nothing more can be asked on the connection.
    var endsConnection: Bool { self == .timeout || self == .broken || self == .ended }
}

extension SFTPProblem {
    /// The problem of a connection that failed so; nil when it goes on.
    static func connection(_ failure: SSHFailure, _ server: SFTPServer) -> Problem? {
        let code: SFTPProblem? =
            switch failure {
            case .library: .libraryFailed
            case .name: .nameNotFound
            case .refused: .refused
            case .timeout: .timeout
            case .broken: .broken
            case .methods: .methods
            case .subsystem: .noSFTP
            case .ended: .ended
            default: nil
            }
        let place = ["host": server.host, "port": String(server.port), "user": server.user]
        return code.map { Problem($0, .error, place) }
    }
}
