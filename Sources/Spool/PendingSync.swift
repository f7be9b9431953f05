import Domain

/// The folders of moves that are made durable together, by one `fsync` each instead of one for every move.
///
/// Until `Spool.finish` a power cut may undo any of those moves: a file then has its old name, never none and never two
/// contents. So it serves where the old name is looked at again, and where nothing that comes after relies on the move.
public final class PendingSync {
    private var arrivals: [Descriptor] = []
    private var departures: [Descriptor] = []

    /// One with no moves yet.
    public init() {}

    /// Notes that a name came to a folder, from another unless it was made there.
    func note(_ to: Descriptor, from: Descriptor? = nil) {
        Self.add(to, to: &arrivals)
        if let from { Self.add(from, to: &departures) }
    }

    /// Each folder once, those where names arrived first: a name is to be durable in its new place before it is gone
    /// from the old one for good.
    func takeFolders() -> [Descriptor] {
        let gone = departures.filter { folder in !arrivals.contains { $0.path == folder.path } }
        defer { (arrivals, departures) = ([], []) }
        return arrivals + gone
    }

    private static func add(_ folder: Descriptor, to list: inout [Descriptor]) {
        if !list.contains(where: { $0.path == folder.path }) { list.append(folder) }
    }
}

extension Spool {
    /// Makes moves durable that were waiting for it.
    public func finish(_ pending: PendingSync) throws(Problem) {
        for folder in pending.takeFolders() { try sync(folder) }
    }
}
