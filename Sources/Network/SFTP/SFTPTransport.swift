import Domain

/// Files of an SFTP server, through libssh2.
public struct SFTPTransport: Transport {
    private let server: SFTPServer
    private let limits: TransportLimits

    /// The transport.
    public init(_ server: SFTPServer, limits: TransportLimits = TransportLimits()) {
        self.server = server
        self.limits = limits
    }

    /// Connects, checks the server's key and logs in; throws the ``SFTPProblem`` or ``TransportProblem`` that kept it from it.
    public func open() throws(Problem) -> any TransportSession {
        let connection = try trusted()
        try SFTPLogin(server).logIn(connection)
        do throws(SSHFailure) {
            try connection.start(wholeSeconds: limits.wholeSeconds)
        } catch {
            throw problem(error)
        }
        return SFTPSession(connection, server, limits)
    }

    /// The key that the server shows now, whether it is trusted or not.
    public func hostKey() throws(Problem) -> HostKey {
        try SFTPTransport.key(try connect(server.pins.attempts.first ?? ""), server)
    }

    /// A connection to a server whose key is the pinned one.
    private func trusted() throws(Problem) -> SSHConnection {
        var refusal: Problem?
        for types in server.pins.attempts {
            let connection: SSHConnection
            do throws(Problem) {
                connection = try connect(types)
            } catch {
                // It has no key of the other kinds: then the first refusal stands.
                throw error.is(SFTPProblem.methods) ? refusal ?? error : error
            }
            let key = try SFTPTransport.key(connection, server)
            if server.pins.trust(key) { return connection }
            refusal = refusal ?? untrusted(key)
        }
        throw refusal ?? problem(.methods)
    }

    private func connect(_ types: String) throws(Problem) -> SSHConnection {
        do throws(SSHFailure) {
            return try SSHConnection(server, keyTypes: types, limits)
        } catch {
            throw problem(error)
        }
    }

    private static func key(_ connection: SSHConnection, _ server: SFTPServer) throws(Problem) -> HostKey {
        guard let key = HostKey(connection.hostKey) else {
            throw Problem(SFTPProblem.broken, .error, ["host": server.host])
        }
        return key
    }

    private func untrusted(_ key: HostKey) -> Problem {
        let seen = ["host": server.host, "name": server.name, "type": key.type, "seen": key.fingerprint]
        guard !server.pins.isEmpty else { return Problem(SFTPProblem.unknownKey, .error, seen) }
        return Problem(SFTPProblem.changedKey, .error, seen.merging(["pinned": server.pins.shown]) { $1 })
    }

    private func problem(_ failure: SSHFailure) -> Problem {
        SFTPProblem.connection(failure, server) ?? Problem(SFTPProblem.broken, .error, ["host": server.host])
    }
}
