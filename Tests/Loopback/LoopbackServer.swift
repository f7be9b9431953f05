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
    public var port: UInt16 { listener.port }
    /// The paths that were asked for, in their order.
    public var asked: [String] { paths.withLock { $0 } }

    private let paths = Mutex<[String]>([])
    private let listener = Listener()
    private let answer: @Sendable (String) -> Answer

    /// Starts a server that answers a path with what `answer` says.
    public init(_ answer: @escaping @Sendable (String) -> Answer) {
        self.answer = answer
        listener.start { [self] connection in
            serve(connection)
            close(connection)
        }
    }

    /// The server's address for a path.
    public func address(_ path: String = "") -> String { "http://127.0.0.1:\(port)\(path)" }

    /// Ends it: connections are refused from then on.
    public func stop() { listener.stop() }

    private func serve(_ connection: Int32) {
        guard let path = Self.path(connection) else { return }
        paths.withLock { $0.append(path) }
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

    private func send(_ bytes: [UInt8], _ connection: Int32) { _ = Socket.send(bytes[...], connection) }
}
