import Domain
import GRDB

/// Something that a gateway is asked about by its id until the answer is final.
public struct InquiryRecord: Hashable, Sendable {
    /// The gateway.
    public let gateway: String
    /// The gateway's id of it.
    public let id: String
    /// What the gateway said last.
    public let standing: GatewayInquiry.Standing
    /// When it was named last.
    public let since: Instant
    /// The SHA-256 of what was answered last, without its time; nil before the first.
    public let hash: String?
    /// How often it was asked about since it was named last.
    let tries: Int
    /// How many accounts do not know it.
    let misses: Int

    /// How many seconds it is left alone after it was asked about: five minutes, then twice as long each time, up to six hours.
    public static func pause(after tries: Int) -> Int64 { min(300 << Int64(min(max(tries, 1) - 1, 10)), 21_600) }
}

extension Ledger {
    /// Notes that something was named: it is asked about now. What the gateway did not know is asked about again only after a
    /// pause, so that forged notifications do not make us ask without end.
    public func want(_ inquiry: GatewayInquiry, now: Instant) throws(Problem) {
        guard let known = try self.inquiry(inquiry.gateway, inquiry.id) else {
            return try run(
                """
                INSERT INTO gateway_inquiry (gateway, id, standing, since, due, tries, misses)
                VALUES (?, ?, 'wanted', ?, ?, 0, 0)
                """,
                [inquiry.gateway, inquiry.id, now.seconds, now.seconds]
            )
        }
        let isUnknown = known.standing == .unknown
        let due = isUnknown ? now.seconds +| InquiryRecord.pause(after: known.tries) : now.seconds
        try run(
            "UPDATE gateway_inquiry SET since = ?, due = ?, tries = ?, misses = 0 WHERE gateway = ? AND id = ?",
            [now.seconds, due, isUnknown ? known.tries : 0, inquiry.gateway, inquiry.id]
        )
    }

    /// What is to be asked about by now, the longest due first.
    public func dueInquiries(_ gateway: String, now: Instant, limit: Int) throws(Problem) -> [InquiryRecord] {
        try rows(
            "SELECT * FROM gateway_inquiry WHERE gateway = ? AND due <= ? ORDER BY due, id LIMIT ?",
            [gateway, now.seconds, limit]
        ).map { row throws(Problem) in try inquiry(row) }
    }

    /// Notes that it was asked about; what says the same as before, though it was final, is left alone again.
    ///
    /// - Parameter answer: the SHA-256 of what was answered; nil when nothing was.
    public func noteAsked(_ record: InquiryRecord, now: Instant, answer: String?) throws(Problem) {
        let isSettled = record.standing == .final || record.standing == .unknown
        let due = isSettled && answer != nil && answer == record.hash ? nil : pauseEnd(now, record.tries &+ 1)
        try run(
            """
            UPDATE gateway_inquiry SET due = ?, tries = tries + 1, hash = coalesce(?, hash)
            WHERE gateway = ? AND id = ?
            """,
            [due, answer, record.gateway, record.id]
        )
    }

    /// Notes what the gateway answered; what nobody named is kept with it.
    public func note(_ inquiry: GatewayInquiry, now: Instant) throws(Problem) {
        let isFinal = inquiry.standing == .final
        try run(
            """
            INSERT INTO gateway_inquiry (gateway, id, standing, since, due, tries, misses) VALUES (?, ?, ?, ?, ?, 1, 0)
            ON CONFLICT (gateway, id) DO UPDATE SET standing = excluded.standing, misses = 0,
                due = CASE WHEN excluded.due IS NULL THEN NULL ELSE coalesce(due, excluded.due) END
            """,
            [
                inquiry.gateway, inquiry.id, inquiry.standing.rawValue, now.seconds,
                isFinal ? nil : pauseEnd(now, 1),
            ]
        )
    }

    /// Notes that one of `count` accounts does not know it; whether that was the last, and none does.
    public func noteMissing(_ inquiry: GatewayInquiry, of count: Int) throws(Problem) -> Bool {
        guard let known = try self.inquiry(inquiry.gateway, inquiry.id),
            known.standing == .wanted || known.standing == .unknown
        else { return false }
        let isLast = known.misses &+ 1 >= count
        try run(
            """
            UPDATE gateway_inquiry SET misses = misses + 1, standing = ?, due = CASE WHEN ? THEN NULL ELSE due END
            WHERE gateway = ? AND id = ?
            """,
            [
                isLast ? GatewayInquiry.Standing.unknown.rawValue : known.standing.rawValue, isLast, inquiry.gateway,
                inquiry.id,
            ]
        )
        return isLast
    }

    /// Asks about it no more, until it is named again.
    public func giveUp(_ record: InquiryRecord) throws(Problem) {
        try run("UPDATE gateway_inquiry SET due = NULL WHERE gateway = ? AND id = ?", [record.gateway, record.id])
    }

    /// What is known of something that a gateway can be asked about; nil when nobody named it.
    public func inquiry(_ gateway: String, _ id: String) throws(Problem) -> InquiryRecord? {
        try row("SELECT * FROM gateway_inquiry WHERE gateway = ? AND id = ?", [gateway, id]).map {
            row throws(Problem) in try inquiry(row)
        }
    }

    private func pauseEnd(_ now: Instant, _ tries: Int) -> Int64 { now.seconds +| InquiryRecord.pause(after: tries) }

    private func inquiry(_ row: Row) throws(Problem) -> InquiryRecord {
        InquiryRecord(
            gateway: row["gateway"],
            id: row["id"],
            standing: try attempt { try row.word("standing") },
            since: Instant(seconds: row["since"]),
            hash: row["hash"],
            tries: row["tries"],
            misses: row["misses"]
        )
    }
}
