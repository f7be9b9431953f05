import Glibc
import Synchronization

/// Stands between a client and a server of this machine and does to their bytes what networks do: delays them, slows
/// them down, stops them, cuts them off at any byte.
public final class FaultyProxy: Sendable {
    /// What happens to a connection; bytes are counted in both directions together.
    public struct Faults: Sendable {
        /// Milliseconds until a byte arrives, in each direction: half a round trip.
        public var delay = 0
        /// Bytes a second in each direction; 0 is no limit.
        public var speed = 0
        /// After how many bytes the connection is cut.
        public var cut: Int?
        /// After how many bytes nothing arrives any more, though the connection stands.
        public var stall: Int?
        /// How many connections have a cut or a stall; those after them are sound.
        public var times = Int.max

        /// None.
        public init() {}
    }

    /// Where it listens.
    public var port: UInt16 { listener.port }
    /// How many connections were made through it.
    public var connections: Int { state.withLock { $0.connections } }
    /// How many bytes went through it, in both directions.
    public var bytes: Int { state.withLock { $0.bytes } }

    private struct State {
        var faults: Faults
        var connections = 0
        var bytes = 0
    }

    private let state: Mutex<State>
    private let listener = Listener()
    private let server: UInt16

    /// Starts a proxy for a server's port on 127.0.0.1.
    public init(to server: UInt16, _ faults: Faults = Faults()) {
        self.server = server
        state = Mutex(State(faults: faults))
        listener.start { [self] client in serve(client) }
    }

    /// What happens to connections that are made from now on.
    public func set(_ faults: Faults) {
        state.withLock { state in
            state.faults = faults
            state.connections = 0
            state.bytes = 0
        }
    }

    /// Ends it: connections are refused from then on.
    public func stop() { listener.stop() }

    private func serve(_ client: Int32) {
        let upstream = Socket.connect(server)
        guard upstream >= 0 else {
            close(client)
            return
        }
        let faults = state.withLock { state in
            state.connections += 1
            var faults = state.faults
            if state.connections > faults.times { (faults.cut, faults.stall) = (nil, nil) }
            return faults
        }
        let link = ProxyLink(client, upstream, faults) { [self] count in state.withLock { $0.bytes += count } }
        link.start()
    }
}
