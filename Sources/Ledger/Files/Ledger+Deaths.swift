import Domain
import GRDB

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
