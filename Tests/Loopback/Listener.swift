import Glibc
import Synchronization

/// A free port of 127.0.0.1 with a thread that takes its connections.
///
/// Only that thread closes the socket, when it no longer waits for it: a number that is free again may be that of another
/// listener, whose connections would then be taken here.
final class Listener: Sendable {
    /// Its port.
    let port: UInt16

    private let socket: Int32
    private let isOpen = Mutex(true)

    /// Listens; connections wait until it is started.
    init() {
        (socket, port) = Socket.listen()
    }

    /// Hands over connections, one after the other; `serve` has to close each.
    func start(_ serve: @escaping @Sendable (Int32) -> Void) {
        Threads.start { [self] in
            while let connection = next() { serve(connection) }
            close(socket)
        }
    }

    /// Ends it: connections are refused from then on.
    func stop() {
        // The thread cannot see that it is over, and close the socket, before this is done.
        isOpen.withLock { isOpen in
            guard isOpen else { return }
            isOpen = false
            shutdown(socket, Int32(SHUT_RDWR))
        }
    }

    /// The next connection; nil when it was stopped.
    private func next() -> Int32? {
        while isOpen.withLock({ $0 }) {
            let connection = accept(socket, nil, nil)
            if connection >= 0 { return connection }
            usleep(1000)
        }
        return nil
    }
}
