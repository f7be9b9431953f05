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
            return Instant(seconds: count.start +| Int64(limit.seconds))
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
        if let known, known.start <= now.seconds, now.seconds -| known.start < Int64(limit.seconds) { return known }
        return SpentRecord(seconds: limit.seconds, start: now.seconds, requests: 0)
    }
}
