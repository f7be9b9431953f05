import Domain
import GRDB

extension Ledger {
    /// The number that the next file gets.
    public func nextFileId() throws(Problem) -> Int {
        try count("SELECT coalesce(max(id), 0) + 1 FROM file")
    }

    /// Writes down a file under `file.id`.
    public func add(_ file: FileRecord) throws(Problem) {
        try run(
            """
            INSERT INTO file (id, pass, place, name, sha256, bytes, kind, format, outcome, code, stored, moved, stamp,
                records, repeats, reason, modified)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                file.id, file.pass, file.place.path, file.name, file.hash, file.bytes, file.kind, file.format,
                file.outcome.rawValue, file.code, file.stored, file.moved, file.stamp?.secondsSinceEpoch,
                file.records, file.repeats, file.reason, file.modified?.nanoseconds,
            ]
        )
    }

    /// Notes that a file has reached the place where it is kept.
    public func markMoved(_ id: Int) throws(Problem) {
        try run("UPDATE file SET moved = 1 WHERE id = ?", [id])
    }

    /// Files whose transaction was committed but which may not have been put away yet.
    public func unmovedFiles() throws(Problem) -> [FileRecord] {
        try rows("SELECT * FROM file WHERE moved = 0 ORDER BY id").map { row throws(Problem) in try file(row) }
    }

    /// A file by its number.
    public func file(id: Int) throws(Problem) -> FileRecord? {
        try row("SELECT * FROM file WHERE id = ?", [id]).map { row throws(Problem) in try file(row) }
    }

    /// Files whose name, stored path or hash starts like `text`, newest first.
    public func files(like text: String) throws(Problem) -> [FileRecord] {
        try rows(
            "SELECT * FROM file WHERE name = ?1 OR stored = ?1 OR sha256 LIKE ?2 ORDER BY id DESC",
            [text, text + "%"]
        ).map { row throws(Problem) in try file(row) }
    }

    /// The applied file with these bytes at the same place, if there is one.
    public func applied(hash: String, place: Folder) throws(Problem) -> FileRecord? {
        try row(
            "SELECT * FROM file WHERE sha256 = ? AND place = ? AND outcome = 'applied' ORDER BY id DESC LIMIT 1",
            [hash, place.path]
        ).map { row throws(Problem) in try file(row) }
    }

    /// Whether a file with these bytes was read at the place, whatever came of it.
    public func knows(hash: String, place: Folder) throws(Problem) -> Bool {
        try count("SELECT count(*) FROM file WHERE sha256 = ? AND place = ?", [hash, place.path]) > 0
    }

    /// Whether some file of that length was applied at the place: only then its hash is worth comparing beforehand.
    public func mayRepeat(bytes: Int, place: Folder) throws(Problem) -> Bool {
        try count(
            "SELECT count(*) FROM file WHERE bytes = ? AND place = ? AND outcome = 'applied'",
            [bytes, place.path]
        ) > 0
    }

    /// The last applied file of a kind at a place.
    public func lastApplied(kind: FileKind, place: Folder) throws(Problem) -> FileRecord? {
        try row(
            "SELECT * FROM file WHERE kind = ? AND place = ? AND outcome = 'applied' ORDER BY id DESC LIMIT 1",
            [kind, place.path]
        ).map { row throws(Problem) in try file(row) }
    }

    /// Files of one outcome that still lie where they were put, newest last.
    public func files(outcome: FileOutcome) throws(Problem) -> [FileRecord] {
        try rows("SELECT * FROM file WHERE outcome = ? ORDER BY id", [outcome.rawValue]).map { row throws(Problem) in
            try file(row)
        }
    }

    /// The files that a pass read, in its order.
    public func files(pass: Int) throws(Problem) -> [FileRecord] {
        try rows("SELECT * FROM file WHERE pass = ? ORDER BY id", [pass]).map { row throws(Problem) in try file(row) }
    }

    /// Changes what became of a file: a person released or discarded it.
    public func settle(_ id: Int, outcome: FileOutcome, stored: String) throws(Problem) {
        try run(
            "UPDATE file SET outcome = ?, stored = ?, moved = 0 WHERE id = ?",
            [outcome.rawValue, stored, id]
        )
    }

    /// Forgets a held file that was released: it is read again as if it had just come, without the brake.
    public func release(_ file: FileRecord) throws(Problem) {
        try run("DELETE FROM problem WHERE file = ?", [file.id])
        try run("DELETE FROM file WHERE id = ?", [file.id])
        try run(
            "INSERT OR REPLACE INTO release (place, sha256, name, stored) VALUES (?, ?, ?, ?)",
            [file.place.path, file.hash, file.name, file.stored]
        )
    }

    /// Files that a person let go and that no pass has read since.
    public func releases() throws(Problem) -> [(place: Folder, name: String, stored: String)] {
        try rows("SELECT place, name, stored FROM release ORDER BY place, name, sha256")
            .map { row throws(Problem) in try attempt { (place: try row.folder("place"), name: row[1], stored: row[2]) }
            }
    }

    /// Whether a person let some file of a place go: only then its hash is worth comparing beforehand.
    public func hasRelease(place: Folder) throws(Problem) -> Bool {
        try count("SELECT count(*) FROM release WHERE place = ?", [place.path]) > 0
    }

    /// Whether a person let a file with these bytes go.
    public func isReleased(hash: String, place: Folder) throws(Problem) -> Bool {
        try count("SELECT count(*) FROM release WHERE place = ? AND sha256 = ?", [place.path, hash]) > 0
    }

    /// Takes a person's word back once it was followed.
    public func forgetRelease(hash: String, place: Folder) throws(Problem) {
        try run("DELETE FROM release WHERE place = ? AND sha256 = ?", [place.path, hash])
    }

    func file(_ row: Row) throws(Problem) -> FileRecord {
        let (place, kind, outcome) = try attempt {
            (try row.folder("place"), try row.word("kind") as FileKind, try row.word("outcome") as FileOutcome)
        }
        var file = FileRecord(
            pass: row["pass"],
            place: place,
            name: row["name"],
            hash: row["sha256"],
            bytes: row["bytes"],
            kind: kind,
            format: row["format"]
        )
        file.id = row["id"]
        file.outcome = outcome
        file.code = row["code"]
        file.stored = row["stored"]
        file.moved = row["moved"]
        file.stamp = (row["stamp"] as Int64?).map { LocalTime(secondsSinceEpoch: $0) }
        file.records = row["records"]
        file.repeats = row["repeats"]
        file.reason = row["reason"]
        file.modified = (row["modified"] as Int64?).map { Moment(nanoseconds: $0) }
        return file
    }
}

/// What became of a file that arrived.
public enum FileOutcome: String, Sendable {
    /// Its facts are in the ledger.
    case applied
    /// The same bytes were applied before; nothing was done.
    case repeated
    /// It was refused; nothing of it is in the ledger.
    case rejected
    /// The brake holds it for a person; nothing of it is in the ledger.
    case held
    /// It is not complete yet; it stays and is looked at in the next pass.
    case waiting
}

/// A file that arrived, as the ledger knows it.
public struct FileRecord: Sendable {
    /// Its number in the ledger.
    public var id: Int
    /// The pass that read it.
    public var pass: Int
    /// The folder it came to.
    public var place: Folder
    /// Its name in that folder.
    public var name: String
    /// Its SHA-256, in hexadecimal digits.
    public var hash: String
    /// Its length in bytes.
    public var bytes: Int
    /// What it is about.
    public var kind: FileKind
    /// The id of its format, such as `pohoda.listStock`.
    public var format: String
    /// What became of it.
    public var outcome: FileOutcome
    /// The code of the problem, if it was refused or held.
    public var code: String?
    /// Where it is kept, relative to the workspace.
    public var stored: String
    /// Whether it has reached that place.
    public var moved: Bool
    /// When the program that wrote it made it, by that program's clock.
    public var stamp: LocalTime?
    /// When it was last written, as its folder said.
    public var modified: Moment?
    /// How many records were read.
    public var records: Int
    /// The file that it repeats.
    public var repeats: Int?
    /// The text that stands beside it when it was refused or held.
    public var reason: String?

    /// A file by its parts; the rest is set afterwards.
    public init(pass: Int, place: Folder, name: String, hash: String, bytes: Int, kind: FileKind, format: String) {
        self.id = 0
        self.pass = pass
        self.place = place
        self.name = name
        self.hash = hash
        self.bytes = bytes
        self.kind = kind
        self.format = format
        self.outcome = .applied
        self.stored = ""
        self.moved = false
        self.records = 0
    }
}
