import Domain
import GRDB

/// One run over a workspace.
public struct PassRecord: Hashable, Sendable {
    /// Its number, from 1.
    public let id: Int
    /// When it began; a pass that was interrupted keeps this when it is finished later.
    public let started: Instant
    /// When it ended; nil while it runs, or when it was interrupted.
    public let finished: Instant?
    /// Its exit code; nil while it runs, and where it was interrupted.
    public let exit: Int?
    /// Whether it goes on where an interrupted run left it.
    public var isResumed = false

    /// No pass yet.
    public static let none = PassRecord(id: 0, started: Instant(seconds: 0), finished: nil, exit: nil)

    /// Creates a pass.
    public init(id: Int, started: Instant, finished: Instant?, exit: Int?) {
        self.id = id
        self.started = started
        self.finished = finished
        self.exit = exit
    }
}

extension Ledger {
    /// Begins a pass, or goes on with the one that was interrupted, under its own number and time.
    public func beginPass(now: Instant) throws(Problem) -> PassRecord {
        if let open = try row("SELECT * FROM pass WHERE finished IS NULL ORDER BY id LIMIT 1") {
            var interrupted = record(open)
            interrupted.isResumed = true
            return interrupted
        }
        let id = try count("SELECT coalesce(max(id), 0) + 1 FROM pass")
        try transaction { () throws(Problem) in
            try run("INSERT INTO pass (id, started) VALUES (?, ?)", [id, now.seconds])
        }
        return PassRecord(id: id, started: now, finished: nil, exit: nil)
    }

    /// Begins a pass of the journal under its own number and time.
    public func beginPass(_ id: Int, started: Instant) throws(Problem) -> PassRecord {
        try run("INSERT INTO pass (id, started) VALUES (?, ?)", [id, started.seconds])
        return PassRecord(id: id, started: started, finished: nil, exit: nil)
    }

    /// Ends a pass; `record` is the hash of its record in the archive, if it has one.
    public func finishPass(_ id: Int, now: Instant, exit: Int, record: String?) throws(Problem) {
        try run(
            "UPDATE pass SET finished = ?, exit = ?, record = ? WHERE id = ?",
            [now.seconds, exit, record, id]
        )
    }

    /// Notes that a pass reads once more what its deliveries brought.
    public func beginRound(pass id: Int) throws(Problem) {
        try transaction { () throws(Problem) in
            try run("INSERT INTO pass_round (pass, file) SELECT ?, coalesce(max(id), 0) FROM file", [id])
        }
    }

    /// The last file that had been read each time a pass read once more.
    public func rounds(pass id: Int) throws(Problem) -> [Int] {
        try map("SELECT file FROM pass_round WHERE pass = ? ORDER BY rowid", [id]) { try $0[0] }
    }

    /// The hash of the record of a pass in the archive; nil without a record, or by a version that noted none.
    public func recordHash(pass id: Int) throws(Problem) -> String? {
        try row("SELECT record FROM pass WHERE id = ?", [id])?["record"]
    }

    /// The hash of the last record before that of a pass; nil when there is none.
    public func lastRecord(before id: Int) throws(Problem) -> String? {
        try row(
            "SELECT record FROM pass WHERE id < ? AND record IS NOT NULL ORDER BY id DESC LIMIT 1",
            [id]
        )?["record"]
    }

    /// Notes that the ledger goes on after a pass whose facts it does not have: the next pass has a higher number.
    public func skipTo(_ id: Int, now: Instant, record: String) throws(Problem) {
        try transaction { () throws(Problem) in
            try run(
                "INSERT INTO pass (id, started, finished, exit, record) VALUES (?, ?, ?, 7, ?)",
                [id, now.seconds, now.seconds, record]
            )
        }
    }

    /// All passes that ended, by number.
    public func finishedPasses() throws(Problem) -> [PassRecord] {
        try rows("SELECT * FROM pass WHERE finished IS NOT NULL ORDER BY id").map { record($0) }
    }

    /// A pass by its number.
    public func pass(_ id: Int) throws(Problem) -> PassRecord? {
        try row("SELECT * FROM pass WHERE id = ?", [id]).map { record($0) }
    }

    /// The last pass that read or wrote a file, or after which a person decided something; 0 when there is none.
    public func lastPassWithChanges() throws(Problem) -> Int {
        let tables = ["file", "out_file", "decision"]
        return try tables.map { table throws(Problem) in
            try count("SELECT coalesce(max(pass), 0) FROM \(table)")
        }.max() ?? 0
    }

    /// How many bytes the ledger takes.
    public func bytes() throws(Problem) -> Int {
        try count("SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()")
    }

    /// The last pass, finished or not.
    public func lastPass() throws(Problem) -> PassRecord? {
        try row("SELECT * FROM pass ORDER BY id DESC LIMIT 1").map { record($0) }
    }

    private func record(_ row: Row) -> PassRecord {
        PassRecord(
            id: row["id"],
            started: Instant(seconds: row["started"]),
            finished: (row["finished"] as Int64?).map { Instant(seconds: $0) },
            exit: row["exit"]
        )
    }
}
