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
        let end: Program.End
        let after: Snapshot
        let afterNext: Snapshot
    }

    static func overSteps(
        _ steps: ClosedRange<Int>,
        in folder: String,
        of template: Box,
        _ body: @escaping @Sendable (Int, Box) throws -> String?
    ) -> [String] {
        let next = Mutex(steps.lowerBound)
        let failures = Mutex<[(Int, String)]>([])
        DispatchQueue.concurrentPerform(iterations: 2) { worker in
            while true {
                let step = next.withLock { next in
                    defer { next += 1 }
                    return next
                }
                guard step <= steps.upperBound else { return }
                do {
                    let box = try template.copy(to: "\(folder)/\(worker)-\(step)")
                    defer { box.remove() }
                    if let failure = try body(step, box) { failures.withLock { $0.append((step, failure)) } }
                } catch {
                    failures.withLock { $0.append((step, "\(error)")) }
                }
            }
        }
        return failures.withLock { $0 }.sorted { $0.0 < $1.0 }.map { "step \($0.0) of \(steps.upperBound): \($0.1)" }
    }

    /// Reports the first failures, and how many there are.
    static func expectNone(_ failures: [String], _ what: String) {
        for failure in failures.prefix(8) { Issue.record("\(what), \(failure)") }
        if failures.count > 8 { Issue.record("\(what): \(failures.count) in all") }
    }
}
