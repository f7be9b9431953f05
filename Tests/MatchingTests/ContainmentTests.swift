import Domain
import Matching
import Testing

@Suite("Whether figures contain an import")
struct ContainmentTests {
    /// 2026-11-23 at that time in Bratislava, as a stamp.
    private func stamp(_ hour: Int, _ minute: Int = 0, day: Int = 23, month: Int = 11) throws -> LocalTime {
        try #require(
            Day(year: 2026, month: month, day: day).flatMap {
                LocalTime(day: $0, hour: hour, minute: minute, second: 1)
            }
        )
    }

    /// The same as folders tell it.
    private func moment(_ hour: Int, _ minute: Int = 0, day: Int = 23) throws -> Moment {
        CentralEuropeanTime.moments(of: try stamp(hour, minute, day: day)).lowerBound
    }

    private func figures(_ stamp: LocalTime?, file: Moment?, read: Moment? = nil, pass: Int = 9) throws -> FiguresTime {
        FiguresTime(stamp: stamp, file: file, read: try read ?? moment(12), pass: pass)
    }

    @Test("goes by the system's own clock where both tell its time, whatever passes and files say")
    func stamps() throws {
        let known = KnowledgeTime(stamp: try stamp(10), by: try moment(11), pass: 9)
        #expect(Containment.contains(try figures(stamp(10, 30), file: moment(10, 31), pass: 1), known))
        #expect(!Containment.contains(try figures(stamp(9, 55), file: moment(12)), known))
        #expect(!Containment.contains(try figures(stamp(10), file: moment(12)), known))
    }

    @Test("never in the hour that clocks show twice")
    func changeOfTheClock() throws {
        let known = KnowledgeTime(stamp: try stamp(2, 10, day: 25, month: 10), by: nil, pass: 1)
        #expect(!Containment.contains(try figures(stamp(2, 50, day: 25, month: 10), file: nil), known))
        #expect(Containment.contains(try figures(stamp(3, 20, day: 25, month: 10), file: nil), known))
    }

    @Test("goes by the files' times where the system tells none")
    func files() throws {
        let known = KnowledgeTime(by: try moment(10), pass: 5)
        #expect(Containment.contains(try figures(nil, file: moment(10, 1), pass: 5), known))
        #expect(!Containment.contains(try figures(nil, file: moment(9, 59), pass: 6), known))
        #expect(!Containment.contains(try figures(nil, file: moment(10), pass: 6), known))
        #expect(!Containment.contains(try figures(nil, file: moment(10, 30)), known, delay: 3600))
        #expect(Containment.contains(try figures(nil, file: moment(11, 30)), known, delay: 3600))
    }

    @Test("compares a stamp with a file's time, more carefully where nothing shows that their clocks agree")
    func mixed() throws {
        let known = KnowledgeTime(by: try moment(10), pass: 5)
        // Written at once: one clock.
        #expect(Containment.contains(try figures(stamp(10, 1), file: moment(10, 2), pass: 5), known))
        // Copied an hour later.
        #expect(!Containment.contains(try figures(stamp(10, 4), file: moment(11), pass: 6), known))
        #expect(Containment.contains(try figures(stamp(10, 6), file: moment(11), pass: 5), known))
        // The system's clock is ahead.
        #expect(!Containment.contains(try figures(stamp(10, 30), file: moment(9, 50), pass: 6), known))
    }

    @Test("goes by the passes where no times can be compared")
    func passes() throws {
        let known = KnowledgeTime(by: try moment(10), pass: 5)
        let other = try stamp(10, day: 1, month: 9)
        #expect(!Containment.contains(try figures(other, file: moment(11), pass: 5), known))
        #expect(Containment.contains(try figures(other, file: moment(11), pass: 6), known))
        #expect(Containment.contains(try figures(nil, file: nil, pass: 6), KnowledgeTime(by: nil, pass: 5)))
        #expect(!Containment.contains(try figures(nil, file: nil, pass: 5), KnowledgeTime(by: nil, pass: 5)))
    }

    @Test("bears any time that a file may have")
    func farAway() throws {
        let far = Moment(nanoseconds: .max)
        let past = Moment(nanoseconds: .min)
        #expect(!Containment.contains(try figures(nil, file: far), KnowledgeTime(by: far, pass: 1), delay: 60))
        #expect(!Containment.contains(try figures(nil, file: past), KnowledgeTime(by: past, pass: 1)))
        let last = try #require(Day(year: 9999, month: 12, day: 31).map { LocalTime(day: $0, second: 5) })
        #expect(!Containment.contains(try figures(last, file: nil, pass: 1), KnowledgeTime(by: far, pass: 1)))
    }

    @Test("knows when the clocks of Bratislava are set")
    func clocks() throws {
        for (month, day, hour, first, last) in [
            (3, 29, 1, 3600, 3600), (3, 29, 3, 7200, 7200), (10, 25, 1, 7200, 7200), (10, 25, 2, 7200, 3600),
            (10, 25, 3, 3600, 3600), (7, 1, 12, 7200, 7200), (1, 1, 0, 3600, 3600),
        ] {
            let shown = try stamp(hour, day: day, month: month)
            let moments = CentralEuropeanTime.moments(of: shown)
            #expect(moments.lowerBound.instant.seconds == shown.secondsSinceEpoch - Int64(first), "\(shown)")
            #expect(moments.upperBound.instant.seconds == shown.secondsSinceEpoch - Int64(last), "\(shown)")
            #expect(CentralEuropeanTime.time(at: moments.lowerBound) == shown)
        }
    }
}
