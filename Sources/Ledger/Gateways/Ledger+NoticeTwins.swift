import Domain
import GRDB

/// Notices of the bank about payments that a gateway reported, too.
extension Ledger {
    /// Which payment at a gateway each notice is about that may be about one.
    public func noticeTwins() throws(Problem) -> [Int: Int] {
        var found: [Int: Int] = [:]
        var taken: Set<Int> = []
        let pairs: [(Int, Int)] = try map(
            """
            SELECT notice.id, charged.id FROM payment AS notice
                JOIN payment AS charged ON charged.amount = notice.amount
                    AND charged.date BETWEEN notice.date - 3 AND notice.date + 3
            WHERE notice.provisional = 1 AND notice.charge IS NULL AND notice.counter_account IS NULL
                AND notice.vs IS NOT NULL AND notice.amount > 0 AND notice.payout IS NULL
                AND notice.decided_by IS NOT 'person' AND charged.charge IS NOT NULL AND charged.vs = notice.vs
                AND charged.currency = notice.currency
            ORDER BY notice.date, notice.id, abs(charged.date - notice.date), charged.id
            """
        ) { (try $0[0], try $0[1]) }
        for (notice, charged) in pairs where found[notice] == nil && taken.insert(charged).inserted {
            found[notice] = charged
        }
        return found
    }

    /// The notices that are known to be payments at a gateway.
    public func knownTwins() throws(Problem) -> [(notice: Int, twin: Int)] {
        try map("SELECT id, twin FROM payment WHERE twin IS NOT NULL ORDER BY id") {
            (notice: try $0[0], twin: try $0[1])
        }
    }

    /// Notes which payment at a gateway a notice is about; nil for none.
    public func set(twin: Int?, of notice: Int) throws(Problem) {
        try run("UPDATE payment SET twin = ? WHERE id = ?", [twin, notice])
    }

    /// The credits that may be one of several payouts.
    public func heldCredits() throws(Problem) -> [Int] {
        try map("SELECT id FROM payment WHERE payout = 0 ORDER BY id") { try $0[0] }
    }
}
