import Glibc
import Synchronization

/// An HTTP server on a free port of 127.0.0.1, for tests: one connection after the other, each closed after its answer.
public final class LoopbackServer: Sendable {
    /// What it answers.
    public enum Answer: Sendable {
        /// A status and a body.
        case body(Int, [UInt8])
        /// A body that is said to be packed by gzip.
        case packed([UInt8])
        /// A body of which only that many bytes are sent before the connection ends.
        case cut([UInt8], after: Int)
        /// Another address.
        case redirect(String)
        /// Nothing, for that many seconds.
        case silence(seconds: UInt32)

        /// Status 200 and a text.
        public static func text(_ text: String) -> Answer { .body(200, Array(text.utf8)) }
    }

    /// The server's port.
    public let port: UInt16
    /// The paths that were asked for, in their order.
    public var asked: [String] { state.withLock { $0.asked } }

    private struct State {
        var asked: [String] = []
        var isOpen = true
    }

    private let state = Mutex(State())
    private let listener: Int32
    private let answer: @Sendable (String) -> Answer

    /// Starts a server that answers a path with what `answer` says.
    public init(_ answer: @escaping @Sendable (String) -> Answer) {
        self.answer = answer
        listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let listener = self.listener
        withUnsafeMutableBytes(of: &address) { raw in
            let pointer = raw.bindMemory(to: sockaddr.self).baseAddress
            _ = bind(listener, pointer, length)
            _ = listen(listener, 16)
            _ = getsockname(listener, pointer, &length)
        }
        port = UInt16(bigEndian: address.sin_port)
        var thread = pthread_t()
        pthread_create(&thread, nil, Self.run, Unmanaged.passRetained(self).toOpaque())
        pthread_detach(thread)
    }

    /// The server's address for a path.
    public func address(_ path: String = "") -> String { "http://127.0.0.1:\(port)\(path)" }

    /// Ends it: connections are refused from then on.
    public func stop() {
        guard
            state.withLock({ state in
                defer { state.isOpen = false }
                return state.isOpen
            })
        else { return }
        shutdown(listener, Int32(SHUT_RDWR))
        close(listener)
    }

    private static let run: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = { context in
        guard let context else { return nil }
        let server = Unmanaged<LoopbackServer>.fromOpaque(context).takeRetainedValue()
        while true {
            let connection = accept(server.listener, nil, nil)
            guard connection >= 0 else { return nil }
            server.serve(connection)
            close(connection)
        }
    }

    private func serve(_ connection: Int32) {
        guard let path = Self.path(connection) else { return }
        state.withLock { $0.asked.append(path) }
        switch answer(path) {
        case .body(let status, let body):
            send("HTTP/1.1 \(status) X\r\nContent-Length: \(body.count)\r\nConnection: close\r\n\r\n", connection)
            send(body, connection)
        case .packed(let body):
            send("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: \(body.count)\r\n", connection)
            send("Connection: close\r\n\r\n", connection)
            send(body, connection)
        case .cut(let body, let count):
            send("HTTP/1.1 200 OK\r\nContent-Length: \(body.count)\r\nConnection: close\r\n\r\n", connection)
            send(Array(body.prefix(count)), connection)
        case .redirect(let other):
            send("HTTP/1.1 302 X\r\nLocation: \(other)\r\nContent-Length: 0\r\nConnection: close\r\n\r\n", connection)
        case .silence(let seconds):
            sleep(seconds)
        }
    }

    /// The path of the request line; the head is read to its end.
    private static func path(_ connection: Int32) -> String? {
        var head: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4096)
        while !String(decoding: head, as: UTF8.self).contains("\r\n\r\n") {
            let count = read(connection, &buffer, buffer.count)
            guard count > 0 else { return nil }
            head += buffer[..<count]
        }
        let words = head.prefix { $0 != 13 }.split(separator: 32)
        return words.count > 1 ? String(decoding: words[1], as: UTF8.self) : nil
    }

    private func send(_ text: String, _ connection: Int32) { send(Array(text.utf8), connection) }

    private func send(_ bytes: [UInt8], _ connection: Int32) {
        var sent = 0
        while sent < bytes.count {
            let count = bytes[sent...].withUnsafeBytes {
                Glibc.send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { return }
            sent += count
        }
    }
}
