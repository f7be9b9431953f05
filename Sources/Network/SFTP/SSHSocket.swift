import CLibSSH2
import Domain
import Glibc

/// The socket of a connection, which does not block, and the patience that libssh2 has none of: it reads on as long as
/// something comes.
final class SSHSocket {
    /// No call lasts longer than that many times the limit for a stall, whatever trickles in.
    private static let patience: Int64 = 10
    /// What a server may say before its banner (RFC 4253, 4.2, sets no bound).
    private static let greetingBytes = 1 << 16
    private static let greetingLines = 1024
    /// Milliseconds of silence after which the server is told that we are still there.
    private static let keepalive: Int64 = 15_000

    let descriptor: Int32
    /// What ended the connection; nothing more is tried on it then.
    private(set) var failure: SSHFailure?
    /// Milliseconds without a byte after which the other side counts as stalled.
    var stalled: Int64
    /// When connecting and logging in, and later the connection as a whole, must have ended.
    var deadline: Int64
    /// When it was begun, by the monotonic clock in milliseconds.
    let opened: Int64
    /// When the present call must end.
    private var until: Int64 = 0
    private var greeting = Greeting()

    /// What came before the server said that it is SSH.
    private struct Greeting {
        var isOver = false
        var bytes = 0
        var lines = 0
        /// How far the present line agrees with a banner; nil when it does not.
        var agreed: Int? = 0
    }

    /// Connects; the server's addresses are tried one after the other.
    ///
    /// - Parameter login: milliseconds that connecting, logging in and starting SFTP take at most.
    init(host: String, port: Int, connect: Int64, login: Int64) throws(SSHFailure) {
        opened = SSHSocket.now()
        stalled = connect
        deadline = opened +| login
        descriptor = try SSHSocket.dial(host, port, until: opened +| connect)
    }

    deinit {
        close(descriptor)
    }

    /// The monotonic clock in milliseconds.
    static func now() -> Int64 {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Int64(time.tv_sec) *| 1000 +| Int64(time.tv_nsec) / 1_000_000
    }

    private static func dial(_ host: String, _ port: Int, until: Int64) throws(SSHFailure) -> Int32 {
        var hints = addrinfo()
        hints.ai_family = AF_UNSPEC
        hints.ai_socktype = Int32(clamping: SOCK_STREAM.rawValue)
        hints.ai_flags = AI_ADDRCONFIG
        var found: UnsafeMutablePointer<addrinfo>?
        guard getaddrinfo(host, String(port), &hints, &found) == 0 else { throw .name }
        defer { freeaddrinfo(found) }
        var failure = SSHFailure.name
        var next = found
        while let address = next?.pointee {
            next = address.ai_next
            let type = Int32(clamping: SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue | SOCK_NONBLOCK.rawValue)
            let file = socket(address.ai_family, type, 0)
            guard file >= 0 else { continue }
            let error = connect(file, address, until: until)
            if error == 0 {
                var yes: Int32 = 1
                let size = socklen_t(clamping: MemoryLayout<Int32>.size)
                setsockopt(file, Int32(clamping: IPPROTO_TCP), TCP_NODELAY, &yes, size)
                setsockopt(file, SOL_SOCKET, SO_KEEPALIVE, &yes, size)
                return file
            }
            close(file)
            failure = error == ETIMEDOUT ? .timeout : .refused
        }
        throw failure
    }

    /// Connects a socket to an address; returns the error number, 0 for none.
    private static func connect(_ file: Int32, _ address: addrinfo, until: Int64) -> Int32 {
        guard Glibc.connect(file, address.ai_addr, address.ai_addrlen) != 0 else { return 0 }
        guard errno == EINPROGRESS else { return errno }
        var poller = pollfd(fd: file, events: Int16(clamping: POLLOUT), revents: 0)
        var count: Int32 = 0
        while true {
            let left = until -| now()
            guard left > 0 else { break }
            count = poll(&poller, 1, Int32(clamping: left))
            guard count < 0, errno == EINTR else { break }
        }
        var error: Int32 = 0
        var size = socklen_t(clamping: MemoryLayout<Int32>.size)
        guard count > 0, getsockopt(file, SOL_SOCKET, SO_ERROR, &error, &size) == 0 else { return ETIMEDOUT }
        return error
    }

    /// Readies the clock for a call; throws what ended the connection before.
    func begin() throws(SSHFailure) {
        if let failure { throw failure }
        until = min(SSHSocket.now() +| stalled *| SSHSocket.patience, deadline)
    }

    /// Notes what ended the connection, and throws it.
    func fail(_ failure: SSHFailure) throws(SSHFailure) -> Never {
        self.failure = self.failure ?? failure
        throw failure
    }

    /// Waits until libssh2 can go on, or until `soon` has come; throws when that takes too long.
    func wait(for session: OpaquePointer, until soon: Int64 = .max) throws(SSHFailure) {
        let stalled = SSHSocket.now() +| stalled
        while true {
            let time = SSHSocket.now()
            let end = min(stalled, until)
            if time >= soon { return }
            if time >= end { try fail(.timeout) }
            let directions = libssh2_session_block_directions(session)
            let isSending = directions & LIBSSH2_SESSION_BLOCK_OUTBOUND != 0
            var poller = pollfd(fd: descriptor, events: 0, revents: 0)
            if isSending { poller.events |= Int16(clamping: POLLOUT) }
            let isReceiving = !isSending || directions & LIBSSH2_SESSION_BLOCK_INBOUND != 0
            if isReceiving { poller.events |= Int16(clamping: POLLIN) }
            let count = poll(&poller, 1, Int32(clamping: min(min(end, soon) -| time, SSHSocket.keepalive)))
            if count > 0 { return }
            if count < 0, errno != EINTR { try fail(.broken) }
            // A packet that is half sent must be finished first.
            if !isSending { SSHSocket.keepAlive(session) }
        }
    }

    /// Tells a server that we are still there if it is time to, once keepalives are configured.
    static func keepAlive(_ session: OpaquePointer) {
        var next: Int32 = 0
        libssh2_keepalive_send(session, &next)
    }

    /// Has libssh2 tell the server from now on that we are still there.
    static func configureKeepAlive(_ session: OpaquePointer) {
        libssh2_keepalive_config(session, 0, UInt32(clamping: keepalive / 1000))
    }

    /// Whether the server has ended the connection.
    var isOver: Bool {
        var poller = pollfd(fd: descriptor, events: Int16(clamping: POLLIN), revents: 0)
        guard poll(&poller, 1, 0) > 0 else { return false }
        var byte: UInt8 = 0
        let count = recv(descriptor, &byte, 1, Int32(clamping: MSG_PEEK | MSG_DONTWAIT))
        return count == 0 || (count < 0 && errno != EAGAIN && errno != EINTR)
    }

    /// Nothing that libssh2 would still like to hear can be heard any more, so that freeing it does not wait.
    func shutDown() {
        shutdown(descriptor, Int32(clamping: SHUT_RDWR))
    }

    /// What libssh2 reads by: bytes, or the negative number of an error.
    ///
    /// - Parameter file: this socket, or that of an agent, which libssh2 reads in the same way.
    func receive(_ file: Int32, _ buffer: UnsafeMutableRawPointer?, _ length: Int, _ flags: Int32) -> Int {
        guard failure == nil else { return -Int(ECONNABORTED) }
        guard SSHSocket.now() < until else {
            failure = .timeout
            return -Int(ETIMEDOUT)
        }
        let count = recv(file, buffer, length, flags)
        guard count >= 0 else { return -Int(errno == EINTR || errno == EWOULDBLOCK ? EAGAIN : errno) }
        guard greeting.isOver || file != descriptor || takes(UnsafeRawBufferPointer(start: buffer, count: count)) else {
            failure = .broken
            return -Int(ECONNABORTED)
        }
        return count
    }

    /// Takes in what a server says before its banner; false when that is too much.
    private func takes(_ bytes: UnsafeRawBufferPointer) -> Bool {
        let banner: StaticString = "SSH-"
        for byte in bytes {
            greeting.bytes += 1
            if byte == UInt8(ascii: "\n") {
                greeting.lines += 1
                greeting.agreed = 0
            } else if let agreed = greeting.agreed {
                greeting.agreed = byte == banner.utf8Start[agreed] ? agreed + 1 : nil
                if greeting.agreed == banner.utf8CodeUnitCount {
                    greeting.isOver = true
                    return true
                }
            }
        }
        return greeting.bytes <= SSHSocket.greetingBytes && greeting.lines <= SSHSocket.greetingLines
    }
}
