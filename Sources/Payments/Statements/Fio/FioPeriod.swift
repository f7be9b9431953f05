import Domain

/// The days whose movements Fio banka is asked for.
public struct FioPeriod: Equatable, Sendable {
    /// The first day that is wanted.
    public let wanted: Day
    /// The first day that is asked for: without being unlocked the bank gives `FioAPI.mostDays` days only.
    public let from: Day
    /// The last day.
    public let to: Day

    /// The days since the last success, and some before it; of 90 days and more it is supposed that a person has
    /// unlocked the token.
    ///
    /// - Parameters:
    ///   - success: the day of the last successful call, nil when there was none.
    ///   - days: how many days before it are asked for again.
    public init(since success: Day?, days: Int, today: Day) {
        wanted = min(success ?? today, today).advanced(by: -days)
        let locked = today.advanced(by: 1 - FioAPI.mostDays)
        from = days >= FioAPI.mostDays ? wanted : max(wanted, locked)
        to = today
    }

    /// Today alone.
    public init(today: Day) {
        (wanted, from, to) = (today, today, today)
    }

    /// That days are left out which a person can have by unlocking the token; nil when none are.
    public var gap: Problem? { wanted < from ? tooOld : nil }

    /// That the bank gives the older of the wanted days only when it is unlocked.
    public var tooOld: Problem {
        let last = max(wanted, to.advanced(by: -FioAPI.mostDays))
        let days = String(to.number &- wanted.number)
        let arguments = ["from": wanted.description, "to": last.description, "days": days]
        return Problem(FioAPIProblem.tooOld, .warning, scope: .record, arguments)
    }
}
