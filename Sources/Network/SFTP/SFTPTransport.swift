import CSSH2
import Domain

/// Files of an SFTP server, through libssh2, which is loaded only when something connects (docs/decisions/0011).
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
        let end = spojka_ssh2_start(connection.pointer, Int32(clamping: limits.wholeSeconds * 1000))
        guard end == SPOJKA_SSH2_DONE else { throw problem(end) }
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
        throw refusal ?? problem(SPOJKA_SSH2_METHODS)
    }

    private func connect(_ types: String) throws(Problem) -> SSHConnection {
        var pointer: OpaquePointer?
        let end = spojka_ssh2_open(
            server.host,
            String(server.port),
            types,
            Int32(clamping: limits.connectSeconds * 1000),
            Int32(clamping: limits.stalledSeconds * 1000),
            Int32(clamping: limits.loginSeconds * 1000),
            &pointer
        )
        guard end == SPOJKA_SSH2_DONE, let pointer else { throw problem(end) }
        return SSHConnection(pointer: pointer)
    }

    private static func key(_ connection: borrowing SSHConnection, _ server: SFTPServer) throws(Problem) -> HostKey {
        var length = 0
        let start = spojka_ssh2_host_key(connection.pointer, &length)
        guard let key = HostKey(Array(UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : length))) else {
            throw Problem(SFTPProblem.broken, .error, ["host": server.host])
        }
        return key
    }

    private func untrusted(_ key: HostKey) -> Problem {
        let seen = ["host": server.host, "name": server.name, "type": key.type, "seen": key.fingerprint]
        guard !server.pins.isEmpty else { return Problem(SFTPProblem.unknownKey, .error, seen) }
        return Problem(SFTPProblem.changedKey, .error, seen.merging(["pinned": server.pins.shown]) { $1 })
    }

    private func problem(_ end: spojka_ssh2_end) -> Problem {
        SFTPProblem.connection(end, server) ?? Problem(SFTPProblem.broken, .error, ["host": server.host])
    }
}

extension SFTPProblem {
    /// The problem of a connection that ended so, or nil when it did not.
    static func connection(_ end: spojka_ssh2_end, _ server: SFTPServer) -> Problem? {
        let code: SFTPProblem? =
            switch end {
            case SPOJKA_SSH2_LIBRARY: .libraryMissing
            case SPOJKA_SSH2_NAME: .nameNotFound
            case SPOJKA_SSH2_REFUSED: .refused
            case SPOJKA_SSH2_TIMEOUT: .timeout
            case SPOJKA_SSH2_BROKEN: .broken
            case SPOJKA_SSH2_METHODS: .methods
            case SPOJKA_SSH2_SUBSYSTEM: .noSFTP
            case SPOJKA_SSH2_ENDED: .ended
            default: nil
            }
        let place = ["host": server.host, "port": String(server.port), "user": server.user]
        return code.map { Problem($0, .error, place) }
    }
}
