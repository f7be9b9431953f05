import Domain
import GRDB

extension Ledger {
    /// Which files are refused ones that wait for a person, as a condition on a file.
    ///
    /// One waits no more once a person has seen it, the same bytes came again, a file of its name was read at its place,
    /// or a later export of stock says all that it would have said.
    static let waitingRefusals = """
        outcome = 'rejected' AND seen = 0
            AND NOT EXISTS (SELECT 1 FROM file AS later WHERE later.sha256 = file.sha256 AND later.id > file.id)
            AND NOT EXISTS (SELECT 1 FROM file AS later WHERE later.name = file.name AND later.place = file.place
                AND later.id > file.id AND later.outcome IN ('applied', 'repeated'))
            AND NOT (kind = 'stock' AND EXISTS (SELECT 1 FROM stock_export AS export WHERE export.file > file.id))
        """

    /// The refused files that wait for a person, oldest first.
    public func waitingRefusals() throws(Problem) -> [FileRecord] {
        try rows("SELECT * FROM file WHERE \(Ledger.waitingRefusals) ORDER BY id").map { row throws(Problem) in
            try file(row)
        }
    }

    /// Every file that came, oldest first.
    public func eachFile(_ body: (FileRecord) throws -> Void) throws(Problem) {
        try attempt {
            let cursor = try Row.fetchCursor(db.makeStatement(sql: "SELECT * FROM file ORDER BY id"))
            while let row = try cursor.next() { try body(file(row)) }
        }
    }

    /// Notes that a person has seen a refused file.
    public func markSeen(file id: Int) throws(Problem) {
        try run("UPDATE file SET seen = 1 WHERE id = ?", [id])
    }
}

extension Ledger {
    /// Notes that the program died over a file with that content.
    public func noteDeath(hash: String, bytes: Int) throws(Problem) {
        try run(
            """
            INSERT INTO death (sha256, bytes, count) VALUES (?, ?, 1)
            ON CONFLICT (sha256) DO UPDATE SET count = count + 1
            """,
            [hash, bytes]
        )
    }

    /// The lengths of the files that the program died over at least that often.
    public func deadlyLengths(_ least: Int) throws(Problem) -> Set<Int> {
        Set(try rows("SELECT bytes FROM death WHERE count >= ?", [least]).map { $0[0] as Int })
    }

    /// How often the program died over a file with that content.
    public func deaths(hash: String) throws(Problem) -> Int {
        try count("SELECT coalesce(max(count), 0) FROM death WHERE sha256 = ?", [hash])
    }

    /// Forgets the deaths over a file that was set aside: dropped again, it is tried again.
    public func forgetDeaths(hash: String) throws(Problem) {
        try run("DELETE FROM death WHERE sha256 = ?", [hash])
    }
}
