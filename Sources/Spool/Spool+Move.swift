import Domain
import Glibc

extension Spool {
    /// How a name came to its new place.
    enum Transfer {
        /// It was renamed: the very same file.
        case renamed
        /// It was copied to another device, or an interrupted move was finished; its content was compared.
        case compared
    }

    /// Moves a name, never over another file, and makes the move durable, now or with others later.
    ///
    /// - If the target is the same file or has the same content, an interrupted move is finished.
    /// - If the source is gone and `finished` accepts the target, the move was done before.
    ///
    /// - Parameters:
    ///   - seen: what the source must still be; else it is put back or left, and `changedSinceSeen` is thrown.
    ///   - occupied: the problem when another file has the target's name.
    ///   - later: where its folders are noted when others wait for the same sync.
    ///   - finished: whether a target without a source is the moved file.
    @discardableResult
    func transfer(
        _ from: DirectoryEntry,
        _ to: DirectoryEntry,
        temporaryFolder: Descriptor? = nil,
        seen: FileIdentity? = nil,
        occupied: SpoolProblem = .targetExists,
        later: PendingSync? = nil,
        finished: (FileStatus) -> Bool = { _ in true }
    ) throws(Problem) -> Transfer {
        var transfer = Transfer.renamed
        do {
            try System.renameWithoutReplacing(from, to)
        } catch {
            transfer = .compared
            switch error.number {
            case EEXIST:
                try settle(from, to, occupied)
            case EXDEV:
                try transferAcrossDevices(from, to, temporaryFolder ?? to.folder, seen, occupied)
            case ENOENT:
                guard let status = try status(to), finished(status) else { throw problem(.fileMissing, from) }
            default:
                throw problem(error)
            }
        }
        if let later { later.note(to.folder, from: from.folder) } else { try sync(to.folder, from.folder) }
        return transfer
    }

    /// Finishes a move whose target is there already, if it is the same file or says the same.
    func settle(_ from: DirectoryEntry, _ to: DirectoryEntry, _ occupied: SpoolProblem) throws(Problem) {
        guard let source = try status(from) else { throw problem(.fileMissing, from) }
        guard let target = try status(to) else { throw problem(occupied, to) }
        if !source.identity.isSameFile(as: target.identity) {
            guard try isSame(from, to) else { throw problem(occupied, to) }
            guard try status(from)?.identity == source.identity else { throw problem(.changedSinceSeen, from) }
            // The kept file must be durable before the other one goes.
            if target.kind == .regular { try sync(try openForReading(to)) }
        }
        try sync(to.folder)
        try attempt { () throws(SystemError) in try System.unlink(from) }
    }

    /// Whether two names stand for one file, for files with the same content, or for links that lead to the same.
    func isSame(_ a: DirectoryEntry, _ b: DirectoryEntry) throws(Problem) -> Bool {
        guard let first = try status(a), let second = try status(b) else { return false }
        if first.identity.isSameFile(as: second.identity) { return true }
        guard first.identity.size == second.identity.size else { return false }
        switch (first.kind, second.kind) {
        case (.regular, .regular):
            return try hash(a) == hash(b)
        case (.link, .link):
            return try attempt { () throws(SystemError) in try System.readLink(a) == System.readLink(b) }
        default:
            return false
        }
    }

    /// Makes the content of files, or the names in folders, durable.
    func sync(_ files: Descriptor...) throws(Problem) {
        try attempt { () throws(SystemError) in
            for file in files { try System.sync(file) }
        }
    }

    /// What a name stands for, or nil when there is none.
    func status(_ entry: DirectoryEntry) throws(Problem) -> FileStatus? {
        try attempt { () throws(SystemError) in try System.statusIfPresent(entry) }
    }

    /// Removes a name if it is there, and makes that durable.
    func removeIfPresent(_ entry: DirectoryEntry) throws(Problem) {
        try attempt { () throws(SystemError) in
            do throws(SystemError) {
                try System.unlink(entry)
            } catch {
                guard error.number == ENOENT else { throw error }
            }
            try System.sync(entry.folder)
        }
    }
}

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
