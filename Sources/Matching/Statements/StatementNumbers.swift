import Domain

/// The numbers that a bank gave the statements of an account, each kind of export counted by itself.
struct StatementNumbers {
    /// The largest step that may be one of a count: a statement a day.
    private static let largestStep = 366

    private struct Key: Hashable {
        var format: String
        var year: Int
        var number: Int
    }

    private var known: Set<Key> = []

    /// The numbers of statements.
    init(_ statements: [ChainedStatement]) {
        for statement in statements {
            guard let number = statement.number else { continue }
            known.insert(Key(format: statement.format, year: statement.last.civil.year, number: number))
        }
    }

    /// Of statements, the last by number and page that is counted like another one: in the same kind of export and year.
    func last(of statements: [ChainedStatement], like other: ChainedStatement) -> ChainedStatement? {
        statements.filter { one in
            one.number != nil && one.format == other.format && one.last.civil.year == other.last.civil.year
        }.max { ($0.number ?? 0, $0.page ?? 0) < ($1.number ?? 0, $1.page ?? 0) }
    }

    /// Whether numbers or pages between two statements are missing.
    func leavesOut(between one: ChainedStatement, and other: ChainedStatement) -> Bool {
        guard let first = one.number, let second = other.number else { return false }
        if first == second, let page = one.page, let next = other.page { return next > page + 1 }
        guard second > first, second - first > 1, second - first <= Self.largestStep else { return false }
        // Some banks write the day of the year.
        if first == Self.dayOfYear(one.last), second == Self.dayOfYear(other.last) { return false }
        let year = other.last.civil.year
        return !(first + 1..<second).contains { known.contains(Key(format: other.format, year: year, number: $0)) }
    }

    private static func dayOfYear(_ day: Day) -> Int? {
        Day(year: day.civil.year, month: 1, day: 1).map { Int(day.number &- $0.number) + 1 }
    }
}
