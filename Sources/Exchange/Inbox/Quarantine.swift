import Connectors
import Domain
import Ledger
import Spool

/// What keeps one file from stopping every pass: which one is being read is written down, and one over which the program
/// died three times is refused unread (docs/reliability.md).
struct Quarantine {
    /// Deaths after which a file is not read again.
    static let most = 3

    private let mark: ReadingMark?
    /// The lengths of files that are not read again; empty when there is none, so that nothing is hashed for them.
    private let lengths: Set<Int>

    /// Nothing is watched: a trial, a replay.
    static var none: Quarantine { Quarantine(mark: nil, lengths: []) }

    private init(mark: ReadingMark?, lengths: Set<Int>) {
        self.mark = mark
        self.lengths = lengths
    }

    /// Counts what the last run died over.
    init(_ workspace: Workspace, _ ledger: Ledger) throws(Problem) {
        let mark = workspace.spool.readingMark()
        if let path = mark?.death()?.path, let deadly = Self.content(path, workspace) {
            try ledger.transaction { () throws(Problem) in
                try ledger.noteDeath(hash: deadly.hash.hex, bytes: Int(clamping: deadly.bytes))
            }
        }
        self.mark = mark
        lengths = try ledger.deadlyLengths(Self.most)
    }

    /// What the file holds now; nil when it is gone or cannot be read, which is no reason to stop.
    private static func content(_ path: String, _ workspace: Workspace) -> (hash: ContentHash, bytes: Int64)? {
        let absolute = workspace.root + "/" + path
        do throws(Problem) {
            guard try workspace.spool.exists(path) else { return nil }
            return (try workspace.spool.hash(path: absolute), try workspace.spool.look(path: absolute).identity.size)
        } catch {
            return nil
        }
    }

    /// Lets `body` look at a file or read it; `path` is relative to the workspace.
    func watching<Result>(_ path: String, _ body: () throws(Problem) -> Result) throws(Problem) -> Result {
        mark?.begin(path)
        defer { mark?.end() }
        return try body()
    }

    /// Whether a file of that length must not be looked at; only then is it hashed.
    func refuses(_ path: String, bytes: Int64, _ spool: Spool, _ ledger: Ledger) throws(Problem) -> Bool {
        guard lengths.contains(Int(clamping: bytes)) else { return false }
        return try ledger.deaths(hash: spool.hash(path: path).hex) >= Self.most
    }
}
