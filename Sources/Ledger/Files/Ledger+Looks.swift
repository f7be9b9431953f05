import Domain
import GRDB

/// How a file looked when it was met incomplete: the next pass compares.
public struct FileLookRecord: Hashable, Sendable {
    /// Its length in bytes.
    public var size: Int64
    /// When it was written, nanoseconds.
    public var modified: Int64
    /// When its entry changed, nanoseconds.
    public var changed: Int64
    /// Its inode number, which differs once the file was replaced.
    public var inode: Int64
    /// Since when it has looked so, by our clock; not compared.
    public var seen: Instant

    /// Creates a look.
    public init(size: Int64, modified: Int64, changed: Int64, inode: Int64, seen: Instant) {
        self.size = size
        self.modified = modified
        self.changed = changed
        self.inode = inode
        self.seen = seen
    }

    /// Whether a file looks the same as before.
    public func isSame(as other: FileLookRecord) -> Bool {
        size == other.size && modified == other.modified && changed == other.changed && inode == other.inode
    }
}

extension Ledger {
    /// How the file at `path` looked in an earlier pass than `pass`; nil when it was not met incomplete then.
    public func look(path: String, before pass: Int) throws(Problem) -> FileLookRecord? {
        try row("SELECT * FROM look WHERE path = ? AND pass < ?", [path, pass]).map { row in
            FileLookRecord(
                size: row["size"],
                modified: row["modified"],
                changed: row["changed"],
                inode: row["inode"],
                seen: Instant(seconds: row["seen"])
            )
        }
    }

    /// Keeps how an incomplete file looks.
    public func keep(_ look: FileLookRecord, path: String, pass: Int) throws(Problem) {
        try run(
            """
            INSERT OR REPLACE INTO look (path, size, modified, changed, inode, pass, seen)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """,
            [path, look.size, look.modified, look.changed, look.inode, pass, look.seen.seconds]
        )
    }

    /// Forgets how a file looked: it was read.
    public func forgetLook(path: String) throws(Problem) {
        try run("DELETE FROM look WHERE path = ?", [path])
    }
}
