import Dispatch
import Glibc
import Synchronization

/// One connection through the proxy: a reader and a writer for each direction, with the bytes under way between them.
final class ProxyLink: Sendable {
    private struct Part {
        let bytes: [UInt8]
        let due: Int
    }

    private struct Way {
        var parts: [Part] = []
        var first = 0
        var underWay = 0
        var isEnded = false
    }

    private struct State {
        var passed = 0
        /// A reader and a writer for each direction.
        var threads = 4
        var isOver = false
    }

    private let client: Int32
    private let server: Int32
    private let faults: FaultyProxy.Faults
    private let count: @Sendable (Int) -> Void
    private let state = Mutex(State())
    private let ways = [Mutexed(Way()), Mutexed(Way())]

    init(_ client: Int32, _ server: Int32, _ faults: FaultyProxy.Faults, count: @escaping @Sendable (Int) -> Void) {
        self.client = client
        self.server = server
        self.faults = faults
        self.count = count
        for file in [client, server] { Socket.sendAtOnce(file) }
    }

    func start() {
        for (way, from, to) in [(0, client, server), (1, server, client)] {
            Threads.start { [self] in
                read(from, way)
                leave()
            }
            Threads.start { [self] in
                write(to, way)
                leave()
            }
        }
    }

    /// The last one closes both: a number that is free again may be that of another connection.
    private func leave() {
        let isLast = state.withLock { state in
            state.threads -= 1
            return state.threads == 0
        }
        if isLast { for file in [client, server] { close(file) } }
    }

    /// Lets both sides and all threads know that nothing passes any more.
    private func end() {
        state.withLock { $0.isOver = true }
        for file in [client, server] { shutdown(file, Int32(SHUT_RDWR)) }
    }

    private func read(_ from: Int32, _ way: Int) {
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            // What is under way is bounded, as the buffers of a network are.
            while ways[way].withLock({ $0.underWay }) > 16 << 20, !state.withLock({ $0.isOver }) { usleep(1000) }
            let length = Glibc.read(from, &buffer, buffer.count)
            let now = Self.now()
            ways[way].withLock { way in
                if length > 0 {
                    way.parts.append(Part(bytes: Array(buffer[..<length]), due: now + faults.delay * 1000))
                    way.underWay += length
                } else {
                    way.isEnded = true
                }
            }
            ways[way].signal()
            guard length > 0 else { return }
        }
    }

    private func write(_ to: Int32, _ way: Int) {
        while true {
            ways[way].wait()
            let part = ways[way].withLock { way -> Part? in
                guard way.first < way.parts.count else { return nil }
                defer { way.first += 1 }
                let part = way.parts[way.first]
                if way.first > 1000 {
                    way.parts.removeFirst(way.first)
                    way.first = 0
                }
                way.underWay -= part.bytes.count
                return part
            }
            guard let part else {
                shutdown(to, Int32(SHUT_WR))
                return
            }
            let wait = part.due - Self.now()
            if wait > 0 { usleep(UInt32(wait)) }
            guard pass(part.bytes, to) else { return end() }
        }
    }

    /// Lets bytes through up to the fault; false when the connection is over.
    private func pass(_ bytes: [UInt8], _ to: Int32) -> Bool {
        let step = faults.speed > 0 ? max(1, faults.speed / 50) : bytes.count
        var rest = bytes[...]
        while !rest.isEmpty {
            let part = rest.prefix(step)
            let allowed = state.withLock { state -> Int in
                let limit = min(faults.cut ?? Int.max, faults.stall ?? Int.max)
                let allowed = min(part.count, max(0, limit - state.passed))
                state.passed += part.count
                return allowed
            }
            count(allowed)
            guard Socket.send(part.prefix(allowed), to) else { return false }
            if allowed < part.count {
                // Where it stalls, nothing more arrives until one of them gives up.
                while faults.cut == nil, !Self.isOver(client) { usleep(10_000) }
                return false
            }
            rest = rest.dropFirst(part.count)
            if faults.speed > 0 { usleep(20_000) }
        }
        return true
    }

    private static func isOver(_ file: Int32) -> Bool {
        var poller = pollfd(fd: file, events: Self.hungUp, revents: 0)
        return poll(&poller, 1, 0) > 0
    }

    /// `POLLRDHUP`, which is not imported.
    private static let hungUp: Int16 = 0x2000

    private static func now() -> Int {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return time.tv_sec * 1_000_000 + time.tv_nsec / 1000
    }
}

/// A value for several threads, and a count of what is in it to wait for.
final class Mutexed<Value: Sendable>: Sendable {
    private let value: Mutex<Value>
    private let counter = DispatchSemaphore(value: 0)

    init(_ value: Value) {
        self.value = Mutex(value)
    }

    func withLock<Result: Sendable>(_ body: (inout Value) -> Result) -> Result {
        value.withLock { body(&$0) }
    }

    func signal() { counter.signal() }

    func wait() { counter.wait() }
}
