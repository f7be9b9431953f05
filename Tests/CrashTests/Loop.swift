import Foundation
import Synchronization
import Testing

/// Tries something for each number, two at a time, and gathers what went wrong.
enum Loop {
    /// Whether time does not matter: `make crash`.
    static let isThorough = ProcessInfo.processInfo.environment["SPOJKA_CRASH_THOROUGH"] == "1"

    /// What a disturbed command is compared with: the state after it, and the state after one more pass.
    struct Reference {
        let steps: Int
        /// Those of them after which the disk or the ledger is another than before.
        let changes: [Int]
        let end: Program.End
        let after: Snapshot
        let afterNext: Snapshot
    }

    /// The steps to kill a command after: a step that changed nothing leaves what the one before it left, so only a
    /// thorough run takes those too.
    static func killing(_ steps: Int, _ changes: [Int]) -> [Int] {
        isThorough ? Array(1...steps) : changes
    }

    /// The steps to let fail: those that change something and, of the others, every third.
    static func failing(_ steps: Int, _ changes: [Int]) -> [Int] {
        let changes = Set(changes)
        // One more than there are, for which nothing fails.
        return (1...steps + 1).filter { isThorough || changes.contains($0) || $0 % 3 == 1 || $0 > steps }
    }

    /// Tries something for each of the steps, in a copy of the workspace.
    static func overSteps(
        _ range: some Sequence<Int>,
        in folder: String,
        of template: Box,
        _ body: @escaping @Sendable (Int, Box) throws -> String?
    ) -> [String] {
        let steps = Array(range)
        let next = Mutex(0)
        let failures = Mutex<[(Int, String)]>([])
        DispatchQueue.concurrentPerform(iterations: 2) { worker in
            while true {
                let index = next.withLock { next in
                    defer { next += 1 }
                    return next
                }
                guard index < steps.count else { return }
                let step = steps[index]
                do {
                    let box = try template.copy(to: "\(folder)/\(worker)-\(step)")
                    defer { box.remove() }
                    if let failure = try body(step, box) { failures.withLock { $0.append((step, failure)) } }
                } catch {
                    failures.withLock { $0.append((step, "\(error)")) }
                }
            }
        }
        return failures.withLock { $0 }.sorted { $0.0 < $1.0 }.map { "step \($0.0) of \(steps.last ?? 0): \($0.1)" }
    }

    /// Reports the first failures, and how many there are.
    static func expectNone(_ failures: [String], _ what: String) {
        for failure in failures.prefix(8) { Issue.record("\(what), \(failure)") }
        if failures.count > 8 { Issue.record("\(what): \(failures.count) in all") }
    }
}
