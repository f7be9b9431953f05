import Dispatch
import Domain
import Synchronization

/// Work of several connections at the same time, each on a thread of its own; the results come back to the caller's.
public enum SideBySide {
    /// Does all work, so many pieces at once at most, and hands each result to `finish` on the calling thread, in the order
    /// in which they end; what `finish` throws is thrown once all work has ended.
    public static func run<Work: Sendable, Outcome: Sendable>(
        _ work: [Work],
        atOnce: Int = 8,
        _ body: @escaping @Sendable (Work) -> Outcome,
        finish: (Work, Outcome) throws(Problem) -> Void
    ) throws(Problem) {
        guard work.count != 1 else { return try finish(work[0], body(work[0])) }
        let ended = Ended<Outcome>()
        let door = DispatchSemaphore(value: max(1, atOnce))
        let queue = DispatchQueue(label: "connections", attributes: .concurrent)
        for (index, one) in work.enumerated() {
            queue.async {
                door.wait()
                let outcome = body(one)
                door.signal()
                ended.add(index, outcome)
            }
        }
        var first: Problem?
        for _ in work {
            let (index, outcome) = ended.next()
            do throws(Problem) {
                if first == nil { try finish(work[index], outcome) }
            } catch {
                first = error
            }
        }
        if let first { throw first }
    }

    /// Results that nobody has taken yet.
    private final class Ended<Outcome: Sendable>: Sendable {
        private let results = Mutex<[(Int, Outcome)]>([])
        private let count = DispatchSemaphore(value: 0)

        func add(_ index: Int, _ outcome: Outcome) {
            results.withLock { $0.append((index, outcome)) }
            count.signal()
        }

        /// Waits for one.
        func next() -> (Int, Outcome) {
            count.wait()
            return results.withLock { $0.removeFirst() }
        }
    }
}
