import Domain

/// Finds where the statements of one account and currency do not follow from each other: a pure function of all of them, so
/// that neither the order in which files came nor a file that comes again makes a difference.
///
/// A statement follows when the latest ones that ended before it have one that closes where it opens. Exports overlap: a
/// statement that begins within the days of another one misses nothing before it. The first of an account follows from
/// nothing. Several of one day follow from each other in whatever order.
public struct StatementChain {
    /// How many statements are looked at one by one where a look costs more than a comparison.
    private static let mostLooks = 50

    private let statements: [ChainedStatement]
    /// What the movements of a statement from a day on come to, in minor units: by it two exports that share a day are
    /// known to fit.
    private let movements: (_ statement: Int, _ from: Day) -> Int64?
    /// What the movements of statements come to together, each counted once; nil when that is not known.
    private let total: ([ChainedStatement]) -> Int64?
    private let days: StatementDays
    private let numbers: StatementNumbers

    /// The statements of one account and currency.
    public init(
        _ statements: [ChainedStatement],
        movements: @escaping (_ statement: Int, _ from: Day) -> Int64? = { _, _ in nil },
        total: @escaping ([ChainedStatement]) -> Int64? = { _ in nil }
    ) {
        self.statements = statements.sorted { StatementChain.isBefore($0, $1) }
        self.movements = movements
        self.total = total
        days = StatementDays(self.statements)
        numbers = StatementNumbers(statements)
    }

    private static func isBefore(_ one: ChainedStatement, _ other: ChainedStatement) -> Bool {
        if one.last != other.last { return one.last < other.last }
        if one.first != other.first { return one.first < other.first }
        return (one.number ?? 0, one.page ?? 0, one.id) < (other.number ?? 0, other.page ?? 0, other.id)
    }

    /// Every gap, oldest first.
    public func gaps() -> [StatementGap] {
        let covered = coveredStatements()
        var gaps: [StatementGap] = []
        var beginnings: Set<Beginning> = []
        var roots: [Day: ChainedStatement] = [:]
        for statement in statements where !covered.contains(statement.id) {
            let before = days.before(statement)
            if leads(before, to: statement) {
                if let gap = numberGap(before, statement) { gaps.append(gap) }
                continue
            }
            if followsOnItsDay(statement) || isEndOfAnother(statement) { continue }
            // Exports that begin alike have one beginning.
            let beginning = Beginning(day: statement.first, balance: statement.opening)
            guard beginnings.insert(beginning).inserted else { continue }
            if let nearest = before.first?.statements.last ?? roots[statement.first] {
                gaps.append(StatementGap(kind: .balance, before: nearest.id, after: statement.id))
            } else {
                roots[statement.first] = statement
                guard statement.opensWithin else { continue }
                gaps.append(StatementGap(kind: .beginning, before: nil, after: statement.id))
            }
        }
        let known = gaps + openEnds(gaps) + contradictions()
        let told = Set(known.flatMap { [$0.before, $0.after].compactMap { $0 } })
        return known + StatementClusters(statements).contradictions(besides: told, total: total)
    }

    private struct Beginning: Hashable {
        var day: Day
        var balance: Int64
    }

    /// Those that begin within the days of another one.
    private func coveredStatements() -> Set<Int> {
        var covered: Set<Int> = []
        var end: Day?
        var waiting: [ChainedStatement] = []
        for statement in statements.sorted(by: { $0.first < $1.first }) {
            if let first = waiting.first?.first, first < statement.first {
                for one in waiting { end = max(end ?? one.last, one.last) }
                waiting = []
            }
            waiting.append(statement)
            if let end, end > statement.first { covered.insert(statement.id) }
        }
        return covered
    }

    private func leads(_ before: [StatementDays.Group], to statement: ChainedStatement) -> Bool {
        if before.contains(where: { $0.byClosing[statement.opening] != nil }) { return true }
        // Both have that day: the earlier one was at the opening balance when the day began.
        guard let shared = before.first, shared.day == statement.first else { return false }
        return shared.statements.prefix(Self.mostLooks).contains { wasAt(statement.opening, $0, as: statement.first) }
    }

    /// Whether another statement that ends on the same day closes where this one opens, and the day as a whole begins
    /// somewhere: a ring of statements would follow from itself.
    private func followsOnItsDay(_ statement: ChainedStatement) -> Bool {
        guard statement.opening != statement.closing, let place = days.place(of: statement.last) else { return false }
        let day = days.groups[place]
        guard day.moving.contains(statement.opening) else { return false }
        guard day.isRing else { return true }
        // The first by number speaks for all of them.
        guard day.statements.first(where: { $0.opening != $0.closing })?.id == statement.id else { return true }
        return day.statements.prefix(Self.mostLooks).contains { one in
            let before = days.before(one)
            return before.isEmpty || leads(before, to: one)
        }
    }

    /// Whether a longer statement that ends on the same day holds this one.
    private func isEndOfAnother(_ statement: ChainedStatement) -> Bool {
        guard let place = days.place(of: statement.last) else { return false }
        return days.groups[place].statements.prefix(Self.mostLooks).contains { one in
            guard one.first < statement.first else { return false }
            return one.closing == statement.closing || wasAt(statement.opening, one, as: statement.first)
        }
    }

    /// Whether a statement was at a balance as a day began.
    private func wasAt(_ balance: Int64, _ one: ChainedStatement, as day: Day) -> Bool {
        guard let since = movements(one.id, day) else { return false }
        let (opening, overflow) = one.closing.subtractingReportingOverflow(since)
        return !overflow && opening == balance
    }

    /// A number or page that is left out before a statement that follows by its balance.
    private func numberGap(_ before: [StatementDays.Group], _ statement: ChainedStatement) -> StatementGap? {
        guard statement.number != nil else { return nil }
        let alike = before.flatMap { $0.closing(at: statement.opening) }
        guard alike.count <= Self.mostLooks, let nearest = numbers.last(of: alike, like: statement),
            numbers.leavesOut(between: nearest, and: statement)
        else { return nil }
        let kind: StatementGap.Kind = nearest.number == statement.number ? .page : .number
        return StatementGap(kind: kind, before: nearest.id, after: statement.id)
    }

    /// Statements of one number that begin alike and end otherwise: only one of them can be true.
    private func contradictions() -> [StatementGap] {
        struct Key: Hashable {
            var format: String
            var year: Int
            var number: Int
            var page: Int?
            var opening: Int64
        }
        var known: [Key: ChainedStatement] = [:]
        var told: Set<[Int64]> = []
        var found: [StatementGap] = []
        for statement in statements.sorted(by: { $0.id < $1.id }) {
            guard let number = statement.number, number > 0 else { continue }
            let key = Key(
                format: statement.format,
                year: statement.last.civil.year,
                number: number,
                page: statement.page,
                opening: statement.opening
            )
            guard let first = known[key] else {
                known[key] = statement
                continue
            }
            guard first.closing != statement.closing,
                told.insert([Int64(number), statement.opening, statement.closing]).inserted
            else { continue }
            found.append(StatementGap(kind: .closing, before: first.id, after: statement.id))
        }
        return found
    }

    /// Pages from which nothing goes on, and about which nothing was said yet.
    private func openEnds(_ gaps: [StatementGap]) -> [StatementGap] {
        let told = Set(gaps.compactMap(\.before))
        var latest: [Int64: [ChainedStatement]] = [:]
        for statement in statements { latest[statement.opening, default: []].append(statement) }
        return statements.filter { page in
            guard page.closesWithin, !told.contains(page.id) else { return false }
            // Sorted by last days, so that the last two tell.
            let next = (latest[page.closing] ?? []).suffix(2)
            return !next.contains { $0.id != page.id && $0.last >= page.last }
        }.map { StatementGap(kind: .rest, before: $0.id, after: nil) }
    }
}
