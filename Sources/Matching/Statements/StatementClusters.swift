import Domain

/// Statements whose days overlap, and whether their movements make their balances.
///
/// What two exports of the same days have in common is known again and counts once. When it is not, or when they contradict
/// each other, the movements of all come to something else than the balances say.
struct StatementClusters {
    /// How many statements overlap at most that are looked at.
    private static let most = 1_000

    private let clusters: [[ChainedStatement]]

    /// The clusters of an account's statements.
    init(_ statements: [ChainedStatement]) {
        var clusters: [[ChainedStatement]] = []
        var end: Day?
        for statement in statements.sorted(by: { ($0.first, $0.last, $0.id) < ($1.first, $1.last, $1.id) }) {
            let isOfSameDays =
                clusters.last?.last.map { $0.first == statement.first && $0.last == statement.last } ?? false
            if let day = end, statement.first < day || isOfSameDays {
                clusters[clusters.count - 1].append(statement)
                end = max(day, statement.last)
            } else {
                clusters.append([statement])
                end = statement.last
            }
        }
        self.clusters = clusters.filter { $0.count > 1 && $0.count <= Self.most }
    }

    /// Of each cluster that does not add up the statement with which it stopped to, and the first one of its days; none
    /// for clusters of which something is reported already.
    func contradictions(besides told: Set<Int>, total: ([ChainedStatement]) -> Int64?) -> [StatementGap] {
        clusters.compactMap { cluster in
            // One balance and nothing that moved is no matter of sums.
            guard
                Set(cluster.map { [$0.opening, $0.closing] }).count > 1
                    || cluster.contains(where: { $0.opening != $0.closing }),
                !cluster.contains(where: { told.contains($0.id) }), isWrong(cluster, total)
            else { return nil }
            let arrived = cluster.sorted { $0.id < $1.id }
            var (sound, wrong) = (1, arrived.count)
            while wrong - sound > 1 {
                let middle = (sound + wrong) / 2
                if isWrong(Array(arrived[..<middle]), total) { wrong = middle } else { sound = middle }
            }
            let culprit = arrived[wrong - 1]
            let other =
                arrived[..<(wrong - 1)].first { $0.first <= culprit.last && culprit.first <= $0.last } ?? arrived[0]
            return StatementGap(kind: .movements, before: other.id, after: culprit.id)
        }
    }

    /// Whether movements come to nothing that lies between an opening balance as the days begin and a closing one as they
    /// end: an export of the last day may have been made before all of it was booked.
    private func isWrong(_ statements: [ChainedStatement], _ total: ([ChainedStatement]) -> Int64?) -> Bool {
        guard let first = statements.map(\.first).min(), let last = statements.map(\.last).max(),
            let sum = total(statements)
        else { return false }
        let openings = Set(statements.filter { $0.first == first }.map(\.opening))
        let closings = Set(statements.filter { $0.last == last }.map(\.closing))
        return !openings.contains { opening in
            let (closing, overflow) = opening.addingReportingOverflow(sum)
            return overflow || closings.contains(closing)
        }
    }
}
