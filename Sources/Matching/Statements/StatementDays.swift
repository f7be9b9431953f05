import Domain

/// The statements of an account by the days on which they end, so that each finds what it follows from at once.
struct StatementDays {
    /// Those that end on one day.
    struct Group {
        var day: Day
        /// By number, page and the order in which they came.
        var statements: [ChainedStatement] = []
        var byClosing: [Int64: [Int]] = [:]
        var openings: Set<Int64> = []
        /// Closing balances of those whose movements change something.
        var moving: Set<Int64> = []

        /// Whether each opens where another of the day closes: none of them begins the day.
        var isRing: Bool { openings.isSubset(of: moving) }

        mutating func add(_ statement: ChainedStatement) {
            byClosing[statement.closing, default: []].append(statements.count)
            statements.append(statement)
            guard statement.opening != statement.closing else { return }
            openings.insert(statement.opening)
            moving.insert(statement.closing)
        }

        /// Those that close at a balance.
        func closing(at balance: Int64) -> [ChainedStatement] { (byClosing[balance] ?? []).map { statements[$0] } }
    }

    /// In the order of days.
    private(set) var groups: [Group] = []

    /// The days of statements that are sorted by their last.
    init(_ statements: [ChainedStatement]) {
        for statement in statements {
            if groups.last?.day != statement.last { groups.append(Group(day: statement.last)) }
            groups[groups.count - 1].add(statement)
        }
    }

    /// The place of a day; nil when none ends on it.
    func place(of day: Day) -> Int? {
        let place = firstPlace(after: day) - 1
        return place >= 0 && groups[place].day == day ? place : nil
    }

    /// The latest groups that end before a statement: on its first day, and on the last one before that.
    func before(_ statement: ChainedStatement) -> [Group] {
        var place = firstPlace(after: statement.first)
        var found: [Group] = []
        while place > 0 {
            place -= 1
            guard groups[place].day < statement.last else { continue }
            found.append(groups[place])
            if groups[place].day < statement.first { break }
        }
        return found
    }

    private func firstPlace(after day: Day) -> Int {
        var low = 0
        var high = groups.count
        while low < high {
            let middle = (low + high) / 2
            if groups[middle].day <= day { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

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
