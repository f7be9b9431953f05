import Dispatch
import Domain
import Synchronization

/// Several connections of one transport at work side by side, each on a queue of its own: libssh2's calls block, and
/// a session belongs to one worker (docs/performance.md#what-the-design-rests-on).
///
/// Whoever made it distributes jobs and takes the results; only the work itself is done by the workers. A job whose
/// connection fails is done again on a new one, some times; when that fails too, the remaining jobs fail with it.
public final class WorkerPool<Job: Sendable, Outcome: Sendable>: Sendable {
    /// What is done for a job.
    public typealias Work = @Sendable (any TransportSession, Job) throws(Problem) -> Outcome

    /// How a job ended.
    public struct Ended: Sendable {
        /// The job.
        public let job: Job
        /// What came of it.
        public let result: Result<Outcome, Problem>
    }

    private struct State {
        var jobs: [Job] = []
        var next = 0
        var ended: [Ended] = []
        var outstanding = 0
        var workers = 0
        var connected = 0
        var failure: Problem?
        var isClosed = false
    }

    private let transport: any Transport
    private let size: Int
    private let retry: Retry
    private let work: Work
    private let state = Mutex(State())
    /// Servers refuse many that knock at once.
    private let connectGate = Mutex(())
    private let waiting = DispatchSemaphore(value: 0)
    private let finished = DispatchSemaphore(value: 0)
    private let workers = DispatchGroup()

    /// A pool of at most `size` connections; none is made before there is a job.
    public init(_ transport: any Transport, size: Int, retry: Retry, work: @escaping Work) {
        self.transport = transport
        self.size = max(1, size)
        self.retry = retry
        self.work = work
    }

    /// Hands out a job.
    ///
    /// - Parameter session: a connection that stands already, for the worker that this may start.
    public func submit(_ job: Job, using session: (any TransportSession)? = nil) {
        let starts = state.withLock { state in
            state.jobs.append(job)
            state.outstanding += 1
            guard state.workers < min(size, state.outstanding) else { return false }
            state.workers += 1
            return true
        }
        if starts { start(session) }
        waiting.signal()
    }

    /// The next job that ended; nil when none is outstanding.
    public func next() -> Ended? {
        guard state.withLock({ $0.outstanding > 0 }) else { return nil }
        finished.wait()
        return state.withLock { state in
            state.outstanding -= 1
            return state.ended.removeFirst()
        }
    }

    /// The next job that ended with all others that have ended by then, so that they can be written down together; nil
    /// when none is outstanding.
    public func nextEnded() -> [Ended]? {
        guard let first = next() else { return nil }
        let more = state.withLock { $0.ended.count }
        return [first] + (0..<more).compactMap { _ in next() }
    }

    /// Ends every connection; jobs that nobody has begun are forgotten.
    public func close() {
        let count = state.withLock { state in
            state.isClosed = true
            return state.workers
        }
        for _ in 0..<count { waiting.signal() }
        workers.wait()
    }

    private func start(_ session: (any TransportSession)?) {
        // Whoever submitted it does not use it any more.
        nonisolated(unsafe) let session = session
        // Queues without a target get a thread each; global ones share as many as the machine has cores.
        DispatchQueue(label: "spojka.connection").async(group: workers) { [self] in serve(session) }
    }

    /// What a worker does until the pool is closed.
    private func serve(_ first: (any TransportSession)?) {
        var session = first
        if session != nil { state.withLock { $0.connected += 1 } }
        while true {
            waiting.wait()
            let (job, failure) = state.withLock { state -> (Job?, Problem?) in
                guard !state.isClosed, state.next < state.jobs.count else { return (nil, nil) }
                defer { state.next += 1 }
                return (state.jobs[state.next], state.failure)
            }
            guard let job else { return }
            let result: Result<Outcome, Problem>
            if let failure {
                result = .failure(failure)
            } else {
                guard let done = attempt(job, &session) else {
                    // The server takes no more connections; those that stand go on.
                    state.withLock { $0.jobs.append(job) }
                    waiting.signal()
                    return
                }
                result = done
            }
            state.withLock { $0.ended.append(Ended(job: job, result: result)) }
            finished.signal()
        }
    }

    /// Does a job, some times if the connection fails; nil when this worker finds no connection though others have one.
    private func attempt(_ job: Job, _ session: inout (any TransportSession)?) -> Result<Outcome, Problem>? {
        var number = 1
        while true {
            do throws(Problem) {
                if session == nil {
                    session = try connectGate.withLock { (_) throws(Problem) in try transport.open() }
                    state.withLock { $0.connected += 1 }
                }
                guard let open = session else { return nil }
                return .success(try work(open, job))
            } catch {
                // Whoever is one too many may be let in and put out before SFTP begins; the others show that there is SFTP.
                if session == nil, Retry.isFull(error), state.withLock({ $0.connected > 0 }) { return nil }
                guard Retry.isWorth(error) else { return .failure(error) }
                if session != nil {
                    session = nil
                    state.withLock { $0.connected -= 1 }
                } else if state.withLock({ $0.connected > 0 }) {
                    return nil
                }
                number += 1
                guard number <= retry.tries else {
                    state.withLock { $0.failure = error }
                    return .failure(error)
                }
                retry.wait(before: number)
            }
        }
    }
}

/// How often something is tried again after a connection failed, and how long is waited before.
public struct Retry: Sendable {
    /// Tries in all.
    public var tries = 3
    /// Milliseconds before the second try; twice as long before each further one.
    public var pause = 500
    /// Waits that many milliseconds.
    public let sleep: @Sendable (Int) -> Void

    /// The usual tries.
    public init(sleep: @escaping @Sendable (Int) -> Void) {
        self.sleep = sleep
    }

    /// Whether another try may succeed: the connection failed, not what was asked for.
    public static func isWorth(_ problem: Problem) -> Bool {
        problem.blame == .connection(retry: true)
    }

    /// Whether a server that offers SFTP to others may mean by it that it takes no more connections.
    static func isFull(_ problem: Problem) -> Bool { problem.is(SFTPProblem.noSFTP) }

    /// Waits before a try, counted from 1; by chance up to half as long, so that many clients do not come at once.
    func wait(before next: Int) {
        let whole = pause << (next - 2)
        sleep(Int.random(in: whole / 2...whole))
    }

    /// Opens a transport, with tries.
    public func open(_ transport: some Transport) throws(Problem) -> any TransportSession {
        var number = 1
        while true {
            do throws(Problem) {
                return try transport.open()
            } catch {
                number += 1
                guard number <= tries, Retry.isWorth(error) else { throw error }
                wait(before: number)
            }
        }
    }
}
