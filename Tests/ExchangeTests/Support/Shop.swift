import Domain
import Exchange
import Foundation
import Ledger
import Settings
import Spool
import Synchronization

/// A temporary workspace of one merchant, with a Pohoda unless it says otherwise, in which passes run at a fixed time.
final class Shop {
    /// A problem that opening or running threw; its code is what tests compare.
    struct Failed: Error, Equatable {
        var codes: [String]
    }

    /// The folder.
    let root: String
    /// Values that stand in place of the configuration's, as `-c` takes them.
    var overrides: [String]
    /// The connectors that there are.
    var registry = Registry.all
    /// What a pass does instead of waiting.
    var whileSleeping: @Sendable () -> Void = {}
    /// How often a pass waited for a file to become stable.
    var sleeps: Int { slept.count.withLock { $0 } }

    /// For how many seconds it waited at most.
    var longestSleep: Int { slept.longest.withLock { $0 / 1000 } }

    private let slept = Sleeps()
    private var seconds: Int64 = 1_795_420_800

    init(_ overrides: String..., system: String = "pohoda") throws {
        root = NSTemporaryDirectory() + "spojka-exchange-" + UUID().uuidString
        self.overrides = overrides
        try WorkspaceTemplate.create(at: root, system: system)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: root)
    }

    /// The workspace as its files and the overrides say now.
    func workspace() throws -> Workspace {
        do throws(Problems) {
            return try Workspace(root: root, overrides: overrides, registry: registry)
        } catch {
            throw Failed(codes: error.all.map(\.code))
        }
    }

    /// A clock that stands; each pass is half an hour after the last.
    func clock() -> Clock {
        seconds += 1800
        let now = Instant(seconds: seconds)
        let hook = whileSleeping
        return Clock(
            now: { now },
            sleep: { [slept] milliseconds in
                slept.count.withLock { $0 += 1 }
                slept.longest.withLock { $0 = max($0, milliseconds) }
                hook()
            }
        )
    }

    /// Lets time go by.
    func wait(seconds more: Int64) { seconds += more }

    /// One pass.
    @discardableResult
    func run() throws -> PassReport {
        try Pass.run(workspace(), clock: clock())
    }

    /// What a pass would do.
    func plan() throws -> PassReport {
        try Pass.plan(workspace(), clock: clock())
    }

    /// A person's word.
    func decide(_ decision: PersonalDecision) throws {
        try Desk.carryOut(decision, workspace(), clock: clock())
    }

    /// A person's word; a problem comes as the code that tests compare.
    func tryDeciding(_ decision: PersonalDecision) throws {
        do {
            try decide(decision)
        } catch let problem as Problem {
            throw Failed(codes: [problem.code])
        }
    }

    /// Looks into the ledger.
    func ledger<Result>(_ body: (Ledger) throws(Problem) -> Result) throws -> Result {
        let file = try LedgerFile(path: root + "/state/ledger.sqlite")
        defer { file.close() }
        return try file.session(.undo, body)
    }
}

/// How often a pass slept.
private final class Sleeps: Sendable {
    let count = Mutex(0)
    let longest = Mutex(0)
}
