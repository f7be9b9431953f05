import Connectors
import Domain
import Ledger

/// What a connection has spent of its quotas, counted while it talks and kept by the ledger between passes.
struct QuotaCount: Sendable {
    private let limits: [Quota.Limit]
    /// The counts, a span of time each.
    private(set) var spent: [SpentRecord]

    init(_ quota: Quota, _ spent: [SpentRecord]) {
        limits = quota.limits
        self.spent = spent
    }

    /// Counts a request; nil when it may go now, else the time from which on it may.
    mutating func spend(now: Instant) -> Instant? {
        for limit in limits {
            let count = count(limit, now)
            guard count.requests >= limit.requests else { continue }
            return limit.isOfMonth
                ? Self.month(now, isNext: true) : Instant(seconds: count.start +| Int64(limit.seconds))
        }
        for limit in limits {
            var count = count(limit, now)
            count.requests = Int(clamping: Int64(count.requests) +| 1)
            spent.removeAll { $0.seconds == limit.seconds }
            spent.append(count)
        }
        return nil
    }

    /// The count of a span that now lies in; a clock that was set back begins a new one.
    private func count(_ limit: Quota.Limit, _ now: Instant) -> SpentRecord {
        let known = spent.first { $0.seconds == limit.seconds }
        if limit.isOfMonth {
            let start = Self.month(now).seconds
            if let known, known.start == start { return known }
            return SpentRecord(seconds: limit.seconds, start: start, requests: 0)
        }
        if let known, known.start <= now.seconds, now.seconds -| known.start < Int64(limit.seconds) { return known }
        return SpentRecord(seconds: limit.seconds, start: now.seconds, requests: 0)
    }

    /// The begin of the calendar month in UTC, or of the one after it.
    private static func month(_ now: Instant, isNext: Bool = false) -> Instant {
        let (year, month, _) = now.day.civil
        let day = Day(
            year: isNext && month == 12 ? year + 1 : year,
            month: isNext ? (month == 12 ? 1 : month + 1) : month,
            day: 1
        )
        return Instant(seconds: Int64((day ?? now.day).number) *| 86_400)
    }
}
