import Domain

extension Instant {
    /// The time as the clocks of Bratislava and Prague show it, for people: `2026-11-23 11:00:00`.
    public var local: String {
        CentralEuropeanTime.time(at: Moment(seconds: seconds)).description.replacing("T", with: " ")
    }
}
