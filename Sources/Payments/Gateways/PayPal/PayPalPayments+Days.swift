import Domain

/// Days whose month stands first or second, as the whole file shows: `10/13/2026` can be read in one way only.
struct PayPalDays {
    private var waiting: [GatewayDay.Written] = []
    /// Whether the day comes first; nil while nothing tells.
    private var isDayFirst: Bool?
    private var isPlain = true
    /// What speaks for one reading where the days themselves tell nothing.
    private var hint: Bool?

    /// How many days wait at most before those that came decide.
    private static let most = 20_000

    /// Whether the next days can be read.
    var isKnown: Bool { isPlain || isDayFirst != nil }
    /// Whether no more can wait.
    var isFull: Bool { waiting.count >= Self.most }

    /// Notes what the language of the header, a decimal comma and an American clock say.
    mutating func hint(name: String, zone: String?, amount: String) {
        guard hint == nil else { return }
        if name.lowercased() != "date" || amount.suffix(3).first == "," { hint = true }
        if let zone, ["PST", "PDT", "EST", "EDT", "CST", "CDT", "MST", "MDT"].contains(zone.uppercased()) {
            hint = false
        }
    }

    /// Takes in a day.
    mutating func meet(_ day: GatewayDay.Written, line: Int) {
        waiting.append(day)
        guard case .either(let first, let second, _) = day else { return }
        isPlain = false
        guard isDayFirst == nil else { return }
        if first > 12 { isDayFirst = true } else if second > 12 { isDayFirst = false }
    }

    /// Decides by the days that came: exports are in order, and cover no more days than need be.
    mutating func decide(field: String) throws(Problem) {
        let (byDay, byMonth) = (read(dayFirst: true), read(dayFirst: false))
        guard byDay != byMonth else {
            isDayFirst = true
            return
        }
        let (isDayOrder, isMonthOrder) = (Self.isOrdered(byDay), Self.isOrdered(byMonth))
        if isDayOrder != isMonthOrder {
            isDayFirst = isDayOrder
        } else if Self.span(byDay) != Self.span(byMonth) {
            isDayFirst = Self.span(byDay) < Self.span(byMonth)
        } else if let hint {
            isDayFirst = hint
        } else {
            throw Problem(SettlementProblem.undecidedDays, .error, ["field": field])
        }
    }

    /// The days that waited; nil for one that is none.
    mutating func take() -> [Day?] {
        let days = read(dayFirst: isDayFirst ?? true)
        waiting = []
        return days
    }

    private func read(dayFirst: Bool) -> [Day?] {
        waiting.map { written in
            switch written {
            case .day(let day): day
            case .either(let first, let second, let year):
                Day(year: year, month: dayFirst ? second : first, day: dayFirst ? first : second)
                    .flatMap { StatementDay.plausible($0) }
            }
        }
    }

    private static func isOrdered(_ days: [Day?]) -> Bool {
        let days = days.compactMap { $0 }
        let pairs = zip(days, days.dropFirst())
        return pairs.allSatisfy { $0 <= $1 } || pairs.allSatisfy { $0 >= $1 }
    }

    private static func span(_ days: [Day?]) -> Int64 {
        let days = days.compactMap { $0 }
        guard let first = days.min(), let last = days.max() else { return 0 }
        return Int64(last.number) -| Int64(first.number)
    }
}
