import Domain

/// When a whole list is read again: its cursor is the time at which the last one began.
struct ListPause: Sendable {
    private let hours: Int
    private var started: Instant?

    /// `hours` is how old the last list must be.
    init(hours: Int) { self.hours = hours }

    /// Whether it is time, or the list has begun already.
    mutating func isOver(_ cursor: String?, now: Instant) -> Bool {
        if started != nil { return true }
        let last = cursor.flatMap { Int64($0) }
        if let last, last <= now.seconds, now.seconds -| last < Int64(hours) *| 3600 { return false }
        started = now
        return true
    }

    /// The cursor of a list that was read.
    var end: String? { started.map { String($0.seconds) } }
}
