import Domain
import Settings

/// How long a file must have stood still before it counts as complete, and its original as done with
/// (docs/reliability.md, row 1).
struct Stillness {
    /// Seconds that a file must not have changed when its writer may only have paused: an uplink or a program under load
    /// stalls for longer than the usual seconds between two looks.
    private static let pause = 60

    /// Seconds that a file must not have changed which nobody has open, for there are programs that open, write and close
    /// it again for each row.
    private static let breath = 5

    /// Seconds between two looks.
    let stable: Int
    private let now: Instant

    init(_ settings: SpoolSettings, now: Instant) {
        stable = settings.stableSeconds
        self.now = now
    }

    /// Seconds after which nobody is thought to go on writing; none where nothing is waited for.
    var long: Int { stable == 0 ? 0 : max(stable, Self.pause) }

    /// Seconds for which a file that nobody has open must still look the same: until two looks are far enough apart, and
    /// until its last change is some time ago.
    ///
    /// - Parameters:
    ///   - seen: since when an earlier pass knows it as it is; nil when none met it so.
    ///   - modified: nanoseconds since 1970.
    func remaining(since seen: Instant?, modified: Int64) -> Int {
        guard stable > 0 else { return 0 }
        let known = seen.map(age) ?? 0
        let changed = Instant(seconds: modified / 1_000_000_000)
        // A clock that runs ahead tells nothing.
        let stood = max(known, changed.seconds > now.seconds ? 0 : age(changed))
        return max(0, stable - known, max(stable, Self.breath) - stood)
    }

    /// Seconds since then, as far as they are of interest.
    private func age(_ instant: Instant) -> Int { Int(clamping: max(0, min(now.seconds -| instant.seconds, 86_400))) }

    /// Whether two looks are far enough apart.
    func isStable(since seen: Instant) -> Bool { has(seen, stable) }

    /// Whether a file has looked the same for long.
    func isLong(since seen: Instant) -> Bool { has(seen, long) }

    /// Whether a file was changed so lately that its writer may only have paused: by its own time, unless that cannot be
    /// compared with our clock.
    ///
    /// - Parameter modified: nanoseconds since 1970 by the clock of the other side; nil when it does not tell.
    func isLate(_ modified: Int64?) -> Bool {
        guard stable > 0 else { return false }
        // A clock that runs ahead, or was never set, tells nothing.
        guard let modified, modified / 1_000_000_000 > 946_684_800 else { return true }
        let (age, overflow) = now.seconds.subtractingReportingOverflow(modified / 1_000_000_000)
        return overflow || age < Int64(long)
    }

    private func has(_ seen: Instant, _ seconds: Int) -> Bool {
        let (age, overflow) = now.seconds.subtractingReportingOverflow(seen.seconds)
        return overflow || age >= Int64(seconds)
    }
}
