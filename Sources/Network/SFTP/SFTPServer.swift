import Domain
import FoundationEssentials

/// A server and how to log in to it.
public struct SFTPServer: Sendable {
    /// One way to log in.
    public enum Login: Sendable {
        /// By the keys of the agent at `SSH_AUTH_SOCK`.
        case agent
        /// By a private key, and its passphrase if it has one.
        case key(Secret, passphrase: Secret?)
        /// By a password.
        case password(Secret)
    }

    /// What people call the connection.
    public let name: String
    /// The server's name or address.
    public let host: String
    /// The TCP port; 22 unless configured.
    public let port: Int
    /// The user to log in as.
    public let user: String
    /// The ways to log in, tried in this order.
    public let logins: [Login]
    /// What is known of the server's key.
    public let pins: HostKeyPins

    /// A server.
    public init(name: String, host: String, port: Int, user: String, logins: [Login], pins: HostKeyPins) {
        self.name = name
        self.host = host
        self.port = port
        self.user = user
        self.logins = logins
        self.pins = pins
    }
}

/// A password or key, which no text ever shows.
public struct Secret: Sendable, CustomStringConvertible, CustomReflectable {
    let text: String

    /// A secret.
    public init(_ text: String) {
        self.text = text
    }

    /// Never the secret itself.
    public var description: String { "secret" }
    /// Shows nothing of the secret.
    public var customMirror: Mirror { Mirror(self, children: []) }
}

/// Logs in to a server by the first way that it takes.
struct SFTPLogin {
    private let server: SFTPServer

    init(_ server: SFTPServer) {
        self.server = server
    }

    /// Logs in; what went wrong with the last way is thrown, unless an earlier one says more.
    func logIn(_ connection: SSHConnection) throws(Problem) {
        let offered = connection.loginMethods(server.user) ?? ""
        var refusal: Problem?
        for login in server.logins {
            do throws(SSHFailure) {
                return try attempt(login, connection, offered)
            } catch {
                // After too many refusals a server ends the connection.
                if let lost = SFTPProblem.connection(error, server) { throw refusal ?? lost }
                refusal = refusal ?? problem(error, login, offered)
            }
        }
        throw refusal ?? problem(.login, nil, offered)
    }

    private func attempt(
        _ login: SFTPServer.Login,
        _ connection: SSHConnection,
        _ offered: String
    ) throws(SSHFailure) {
        switch login {
        case .agent:
            try connection.logInByAgent(server.user)
        case .key(let key, let passphrase):
            // Editors leave out the last line end, which the reader of keys wants.
            let text = key.text.hasSuffix("\n") ? key.text : key.text + "\n"
            try connection.logIn(server.user, key: text, passphrase: passphrase?.text)
        case .password(let password):
            let methods = offered.split(separator: ",")
            if !methods.contains("password"), methods.contains("keyboard-interactive") {
                try connection.logIn(server.user, answering: password.text)
            } else {
                try connection.logIn(server.user, password: password.text)
            }
        }
    }

    private func problem(_ failure: SSHFailure, _ login: SFTPServer.Login?, _ offered: String) -> Problem {
        let place = ["host": server.host, "user": server.user]
        switch (failure, login) {
        case (.key, _):
            return Problem(SFTPProblem.unreadableKey, .error, ["host": server.host])
        case (.agent, _):
            return Problem(SFTPProblem.agent, .error, ["host": server.host])
        case (.login, .key(let key, _)?) where SFTPLogin.isRSA(key) && !SSHConnection.signsRSAWithSHA2:
            return Problem(SFTPProblem.oldRSA, .error, place)
        default:
            let methods = offered.isEmpty ? "-" : offered
            return Problem(SFTPProblem.login, .error, place.merging(["methods": methods]) { $1 })
        }
    }

    /// Whether a private key is one of RSA; both forms of a key file say so, the newer one in its Base64.
    private static func isRSA(_ key: Secret) -> Bool {
        if key.text.contains("BEGIN RSA PRIVATE KEY") { return true }
        let body = key.text.split(whereSeparator: \.isNewline).filter { !$0.hasPrefix("-----") }.joined()
        let name = Array("ssh-rsa".utf8)
        let start = Data(base64Encoded: String(body.prefix(200))) ?? Data()
        return start.prefix(120).indices.contains { start[$0...].starts(with: name) }
    }
}
