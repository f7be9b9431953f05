import CSSH2
import Domain

/// Logs in to a server by the first way that it takes.
struct SFTPLogin {
    private let server: SFTPServer

    init(_ server: SFTPServer) {
        self.server = server
    }

    /// Logs in; what went wrong with the last way is thrown, unless an earlier one says more.
    func logIn(_ connection: borrowing SSHConnection) throws(Problem) {
        let offered = spojka_ssh2_login_methods(connection.pointer, server.user).map { String(cString: $0) } ?? ""
        var refusal: Problem?
        for login in server.logins {
            let end = attempt(login, connection, offered)
            if end == SPOJKA_SSH2_DONE { return }
            // After too many refusals a server ends the connection.
            if let lost = SFTPProblem.connection(end, server) { throw refusal ?? lost }
            refusal = refusal ?? problem(end, login, offered)
        }
        throw refusal ?? problem(SPOJKA_SSH2_LOGIN, nil, offered)
    }

    private func attempt(
        _ login: SFTPServer.Login,
        _ connection: borrowing SSHConnection,
        _ offered: String
    ) -> spojka_ssh2_end {
        switch login {
        case .agent:
            return spojka_ssh2_login_agent(connection.pointer, server.user)
        case .key(let key, let passphrase):
            // Editors leave out the last line end, which the reader of keys wants.
            let text = key.text.hasSuffix("\n") ? key.text : key.text + "\n"
            return spojka_ssh2_login_key(connection.pointer, server.user, text, text.utf8.count, passphrase?.text)
        case .password(let password):
            let methods = offered.split(separator: ",")
            let interactive = !methods.contains("password") && methods.contains("keyboard-interactive")
            return spojka_ssh2_login_password(connection.pointer, server.user, password.text, interactive ? 1 : 0)
        }
    }

    private func problem(_ end: spojka_ssh2_end, _ login: SFTPServer.Login?, _ offered: String) -> Problem {
        let place = ["host": server.host, "user": server.user]
        switch (end, login) {
        case (SPOJKA_SSH2_KEY, _):
            return Problem(SFTPProblem.unreadableKey, .error, ["host": server.host])
        case (SPOJKA_SSH2_AGENT, _):
            return Problem(SFTPProblem.agent, .error, ["host": server.host])
        case (SPOJKA_SSH2_LOGIN, .key(let key, _)?)
        where SFTPLogin.isRSA(key) && spojka_ssh2_signs_rsa_with_sha2() == 0:
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
        let start = Base64.decode(String(body.prefix(200)))?.prefix(120) ?? []
        return start.indices.contains { start[$0...].starts(with: name) }
    }
}
