import Domain
import Spool

/// A folder of this machine as a transport, such as a mounted share of a file server.
public struct DirectoryTransport: Transport {
    private let name: String
    private let root: String
    private let limits: TransportLimits

    /// The transport; relative folders begin at `root`, an absolute path. Problems call the place by its name.
    public init(_ name: String, root: String = "/", limits: TransportLimits = TransportLimits()) {
        self.name = name
        self.root = root
        self.limits = limits
    }

    /// A session of the folders; nothing is looked at yet.
    public func open() throws(Problem) -> any TransportSession {
        DirectorySession(name, root: root, limits: limits)
    }
}
