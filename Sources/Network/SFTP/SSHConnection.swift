import CLibSSH2
import Domain
import Glibc

/// A connection of libssh2 with its SFTP session, ended and freed with its owner; used by one thread at a time.
final class SSHConnection {
    /// Milliseconds after which a server that has not begun SFTP is asked whether it ever will.
    private static let doubt: Int64 = 1500
    /// Whether libssh2 has started.
    static let isReady = libssh2_init(0) == 0

    private let socket: SSHSocket
    private let session: OpaquePointer
    /// What files are asked for, once SFTP is started.
    private(set) var sftp: OpaquePointer?
    /// What the server's questions are answered with, during an interactive login only.
    private var password: String?

    /// Connects and agrees on encryption.
    ///
    /// - Parameter keyTypes: kinds of host keys, the preferred first, separated by commas.
    init(_ server: SFTPServer, keyTypes: String, _ limits: TransportLimits) throws(SSHFailure) {
        guard SSHConnection.isReady else { throw .library }
        let milliseconds = { (seconds: Int) in Int64(seconds) *| 1000 }
        socket = try SSHSocket(
            host: server.host,
            port: server.port,
            connect: milliseconds(limits.connectSeconds),
            login: milliseconds(limits.loginSeconds)
        )
        guard let session = libssh2_session_init_ex(nil, nil, nil, nil) else { throw .library }
        self.session = session
        libssh2_session_abstract(session)?.pointee = Unmanaged.passUnretained(self).toOpaque()
        libssh2_session_set_blocking(session, 0)
        spojka_ssh2_set_receive(session) { file, buffer, length, flags, owner in
            SSHConnection.owner(owner)?.socket.receive(file, buffer, length, flags) ?? -Int(ECONNABORTED)
        }
        libssh2_session_method_pref(session, LIBSSH2_METHOD_HOSTKEY, keyTypes)
        let file = socket.descriptor
        try check { libssh2_session_handshake(session, file) }
        socket.stalled = milliseconds(limits.stalledSeconds)
    }

    deinit {
        if socket.failure == nil { libssh2_session_disconnect_ex(session, SSH_DISCONNECT_BY_APPLICATION, "", "") }
        socket.shutDown()
        for _ in 0..<100 where libssh2_session_free(session) != LIBSSH2_ERROR_EAGAIN { break }
    }

    private static func owner(_ abstract: UnsafeMutablePointer<UnsafeMutableRawPointer?>?) -> SSHConnection? {
        abstract?.pointee.map { Unmanaged<SSHConnection>.fromOpaque($0).takeUnretainedValue() }
    }

    /// The server's public key as it was sent; empty when there is none.
    var hostKey: [UInt8] {
        var (length, type) = (0, Int32(0))
        guard let start = libssh2_session_hostkey(session, &length, &type) else { return [] }
        return Array(UnsafeRawBufferPointer(start: start, count: length))
    }

    /// Whether RSA keys sign with SHA-2, which today's servers want: from libssh2 1.11 on.
    static var signsRSAWithSHA2: Bool { libssh2_version(0x010b00) != nil }
}

/// Calls of libssh2, each repeated until it is carried out.
extension SSHConnection {
    /// Repeats a call while it says that it would wait; returns its code, or throws what ended the connection.
    func call<Code: SignedInteger>(_ body: () -> Code) throws(SSHFailure) -> Code {
        try begin()
        while true {
            let code = body()
            if let failure = socket.failure { throw failure }
            guard code == LIBSSH2_ERROR_EAGAIN else { return code }
            try wait()
        }
    }

    /// The same for a call that gives a pointer; nil when it gives none.
    func find<Pointer>(_ body: () -> Pointer?) throws(SSHFailure) -> Pointer? {
        try begin()
        while true {
            if let found = body() { return found }
            if let failure = socket.failure { throw failure }
            guard libssh2_session_last_errno(session) == LIBSSH2_ERROR_EAGAIN else { return nil }
            try wait()
        }
    }

    /// The same for a call of which only success counts.
    func check<Code: SignedInteger>(_ body: () -> Code) throws(SSHFailure) {
        try result(of: try call(body))
    }

    /// Throws what a code of libssh2 means, unless it is none of an error; one that ends the connection is remembered.
    @discardableResult
    func result<Code: SignedInteger>(of code: Code) throws(SSHFailure) -> Int {
        guard code < 0 else { return Int(code) }
        let code = Int32(clamping: code)
        // A server that finds no common method says so and closes: libssh2's word comes before the closed socket.
        // A connection that is cut in a login looks to libssh2 like a refusal.
        if !SSHFailure.isMethod(code), socket.isOver { try socket.fail(.broken) }
        if code == LIBSSH2_ERROR_SFTP_PROTOCOL, sftp != nil { throw SSHFailure(status: lastStatus) }
        let failure = SSHFailure(code: code)
        if failure.endsConnection { try socket.fail(failure) }
        throw failure
    }

    /// Throws why the last call that gave no pointer failed.
    func failLast() throws(SSHFailure) -> Never {
        try result(of: libssh2_session_last_errno(session))
        throw .other
    }

    /// The status with which the server answered the last request that it refused, by SFTP's own numbers.
    var lastStatus: UInt { sftp.map { libssh2_sftp_last_error($0) } ?? 0 }

    private func begin() throws(SSHFailure) {
        try socket.begin()
        SSHSocket.keepAlive(session)
    }

    private func wait(until soon: Int64 = .max) throws(SSHFailure) {
        // libssh2 would wait for ever when the program ends that serves the files, though the connection stands.
        if let sftp, libssh2_channel_eof(libssh2_sftp_get_channel(sftp)) == 1 { try socket.fail(.broken) }
        try socket.wait(for: session, until: soon)
    }
}

/// Ways to log in.
extension SSHConnection {
    /// The methods of login that the server offers, separated by commas; nil on failure, and when the user is let in
    /// without any.
    func loginMethods(_ user: String) -> String? {
        let count = UInt32(clamping: user.utf8.count)
        let methods = try? find { libssh2_userauth_list(session, user, count) }
        return methods.map { String(cString: $0) }
    }

    /// Logs in by a private key.
    func logIn(_ user: String, key: String, passphrase: String?) throws(SSHFailure) {
        let code: Int32 = try call {
            libssh2_userauth_publickey_frommemory(
                session,
                user,
                user.utf8.count,
                nil,
                0,
                key,
                key.utf8.count,
                passphrase
            )
        }
        let isRefused = [LIBSSH2_ERROR_AUTHENTICATION_FAILED, LIBSSH2_ERROR_PUBLICKEY_UNVERIFIED].contains(code)
        // A damaged key ends in any of many codes.
        if code != 0, !isRefused, !socket.isOver { throw .key }
        try result(of: code)
    }

    /// Logs in by a password.
    func logIn(_ user: String, password: String) throws(SSHFailure) {
        let (count, size) = (UInt32(clamping: user.utf8.count), UInt32(clamping: password.utf8.count))
        try check { libssh2_userauth_password_ex(session, user, count, password, size, nil) }
    }

    /// Logs in by answering every question of the server with a password.
    func logIn(_ user: String, answering password: String) throws(SSHFailure) {
        self.password = password
        defer { self.password = nil }
        let count = UInt32(clamping: user.utf8.count)
        try check {
            libssh2_userauth_keyboard_interactive_ex(session, user, count) { _, _, _, _, count, _, responses, owner in
                guard let responses, let password = SSHConnection.owner(owner)?.password else { return }
                for index in 0..<Int(count) {
                    // libssh2 frees what it is given.
                    let text = strdup(password)
                    responses[index].text = text
                    responses[index].length = text == nil ? 0 : UInt32(clamping: password.utf8.count)
                }
            }
        }
    }

    /// Logs in by the first key of the agent at `SSH_AUTH_SOCK` that the server takes.
    func logInByAgent(_ user: String) throws(SSHFailure) {
        guard let agent = libssh2_agent_init(session) else { throw .other }
        defer { libssh2_agent_free(agent) }
        guard libssh2_agent_connect(agent) == 0 else { throw .agent }
        defer { libssh2_agent_disconnect(agent) }
        guard libssh2_agent_list_identities(agent) == 0 else { throw .agent }
        var failure = SSHFailure.agent
        var key: UnsafeMutablePointer<libssh2_agent_publickey>?
        while libssh2_agent_get_identity(agent, &key, key) == 0 {
            do throws(SSHFailure) {
                return try check { libssh2_agent_userauth(agent, user, key) }
            } catch {
                if let failure = socket.failure { throw failure }
                failure = .login
            }
        }
        throw failure
    }
}

/// The start of SFTP.
extension SSHConnection {
    /// Starts SFTP after the login; the connection ends so many seconds after it was begun.
    func start(wholeSeconds: Int) throws(SSHFailure) {
        do throws(SSHFailure) {
            sftp = try startedSFTP()
        } catch {
            throw error == .broken || socket.failure == nil && socket.isOver ? .ended : error
        }
        guard sftp != nil else { throw .subsystem }
        // Before the login a server takes it for an error.
        SSHSocket.configureKeepAlive(session)
        socket.deadline = socket.opened +| Int64(wholeSeconds) *| 1000
    }

    /// Nil when the program after SFTP ends as soon as it is started.
    private func startedSFTP() throws(SSHFailure) -> OpaquePointer? {
        let doubt = SSHSocket.now() +| SSHConnection.doubt
        var isAsked = false
        try begin()
        while true {
            if let sftp = libssh2_sftp_init(session) { return sftp }
            if let failure = socket.failure { throw failure }
            guard libssh2_session_last_errno(session) == LIBSSH2_ERROR_EAGAIN else { throw .subsystem }
            if !isAsked, SSHSocket.now() >= doubt {
                isAsked = true
                if try isStillborn() { return nil }
                try begin()
            }
            try wait(until: isAsked ? .max : doubt)
        }
    }

    /// Whether the program after SFTP ends as soon as it is started. libssh2 takes the end of its own channel for
    /// silence, so that a second one shows it.
    private func isStillborn() throws(SSHFailure) -> Bool {
        let found: OpaquePointer? = try find {
            libssh2_channel_open_ex(session, "session", 7, 2 << 20, 1 << 15, nil, 0)
        }
        guard let channel = found else { return false }
        let code: Int32 = try call { libssh2_channel_process_startup(channel, "subsystem", 9, "sftp", 4) }
        let until = SSHSocket.now() +| SSHConnection.doubt
        while code == 0, SSHSocket.now() < until {
            var byte: CChar = 0
            let count = libssh2_channel_read_ex(channel, 0, &byte, 1)
            // A server speaks only when it is spoken to.
            if count > 0 || (count < 0 && count != LIBSSH2_ERROR_EAGAIN) { break }
            if libssh2_channel_eof(channel) == 1 { return true }
            try wait(until: until)
        }
        _ = try call { libssh2_channel_free(channel) }
        return false
    }
}
