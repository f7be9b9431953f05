import Domain
import Spool

/// Puts a file into a folder of the other side so that it is there whole or not at all, once, and never over another:
/// under a temporary name first, then renamed (docs/reliability.md, rows 10 and 11).
public struct AtomicUpload: Sendable {
    /// The folder.
    public let folder: RemoteFolder
    /// The name it gets there.
    public let name: RemoteName
    /// What it says.
    public let hash: ContentHash
    /// Whether an earlier file of that name is replaced, as a list is that supersedes the one before.
    public let replaces: Bool

    /// A file that is to be put somewhere.
    public init(folder: RemoteFolder, name: RemoteName, hash: ContentHash, replaces: Bool) {
        self.folder = folder
        self.name = name
        self.hash = hash
        self.replaces = replaces
    }

    /// Its name until it is whole.
    public var temporary: RemoteName { name.temporary(hash.hex) }

    /// Sends the bytes under the temporary name.
    ///
    /// - Parameter produce: hands the bytes to the sink.
    public func send(
        _ session: any TransportSession,
        _ produce: (ByteSink) throws(Problem) -> Void
    ) throws(Problem) {
        try session.write(temporary, in: folder, produce)
    }

    /// Gives the uploaded file its name; done already counts as done.
    ///
    /// When the connection ended before the answer came, call it again on a new one: the temporary name tells whether
    /// the rename was carried out.
    public func place(_ session: any TransportSession) throws(Problem) {
        do throws(Problem) {
            try session.move(temporary, in: folder, to: name, in: folder)
        } catch {
            switch error.code(as: TransportProblem.self) {
            case .vanished:
                // Nobody else knows the temporary name: it is gone because it was renamed before.
                return
            case .occupied:
                try giveWay(session, error)
            default:
                throw error
            }
        }
    }

    /// Removes what an upload left that is not to be placed any more.
    public func withdraw(_ session: any TransportSession) throws(Problem) {
        try session.remove(temporary, in: folder)
    }

    /// Something has the name: an earlier list, the very same file, or another one.
    private func giveWay(_ session: any TransportSession, _ occupied: Problem) throws(Problem) {
        if replaces {
            // The new one is whole beside it, so a cut in between loses nothing.
            try session.remove(name, in: folder)
            return try session.move(temporary, in: folder, to: name, in: folder)
        }
        guard try isSame(session) else { throw occupied }
        try session.remove(temporary, in: folder)
    }

    private func isSame(_ session: any TransportSession) throws(Problem) -> Bool {
        guard let there = try session.look(name, in: folder), let ours = try session.look(temporary, in: folder),
            there.size == ours.size
        else { return false }
        var hasher = ContentHasher()
        try session.read(there, in: folder) { (part) throws(Problem) in hasher.update(part) }
        return hasher.hash == hash
    }
}
