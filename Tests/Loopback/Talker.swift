import Glibc

/// A server that says the same for ever, and nothing else.
public final class Talker: Sendable {
    /// Its port.
    public var port: UInt16 { listener.port }

    private let listener = Listener()

    /// Begins; `pause` is how many microseconds lie between two of its words.
    public init(_ word: String, pause: UInt32 = 0) {
        let words = pause == 0 ? Array(String(repeating: word, count: 1000).utf8) : Array(word.utf8)
        listener.start { connection in
            Threads.start {
                while Socket.send(words[...], connection) {
                    if pause > 0 { usleep(pause) }
                }
                close(connection)
            }
        }
    }

    /// Takes no more connections.
    public func stop() { listener.stop() }
}
