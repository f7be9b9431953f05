#if FAULT_INJECTION
import CSystem
import Domain
import Glibc
import Synchronization

/// Which step of a run fails or is the last, and what the steps were.
final class FaultScript: Sendable {
    /// What happens at the chosen step.
    enum Fault: Sendable {
        /// The process is killed after that step.
        case crash(at: Int)
        /// That step fails with the error number.
        case fail(at: Int, Int32)
        /// That step and all later ones fail: what a process that was killed before it leaves behind.
        case stop(at: Int)
        /// If that step writes, it writes a part only.
        case short(at: Int)
        /// The first call of that name fails with the error number.
        case failFirst(of: String, Int32)
        /// Every call of that name fails with the error number.
        case failAll(of: String, Int32)
    }

    private struct State: Sendable {
        var count = 0
        var changes: [Int] = []
        var trace: [String] = []
        var faults: [Fault]
    }

    /// The script for the code run inside `withValue`, so that tests run side by side.
    @TaskLocal static var scoped: FaultScript?

    private static let environment = FaultScript(
        faults(crashAt: variable("SPOJKA_CRASH_AT"), failAt: variable("SPOJKA_FAIL_AT"))
    )

    private let state: Mutex<State>
    private let traces: Bool

    init(_ faults: [Fault], traces: Bool = false) {
        state = Mutex(State(faults: faults))
        self.traces = traces
    }

    /// The script that is in force: the scoped one, else the environment's.
    static var current: FaultScript { scoped ?? environment }

    /// How many steps there were.
    var count: Int { state.withLock { $0.count } }

    /// The steps as `call object`, if they are traced.
    var trace: [String] { state.withLock { $0.trace } }

    /// Counts a step; the error number with which it is to fail, if it is.
    func before(_ call: String, _ object: String) -> (number: Int, failure: Int32?) {
        state.withLock { state in
            state.count += 1
            if traces { state.trace.append(object.isEmpty ? call : "\(call) \(object)") }
            for (index, fault) in state.faults.enumerated() {
                switch fault {
                case .fail(let at, let error) where at == state.count:
                    return (state.count, error)
                case .stop(let at) where state.count >= at:
                    return (state.count, EIO)
                case .failFirst(call, let error):
                    state.faults.remove(at: index)
                    return (state.count, error)
                case .failAll(call, let error):
                    return (state.count, error)
                default:
                    continue
                }
            }
            return (state.count, nil)
        }
    }

    /// Notes that this step changed something that another process can see.
    func noteChange(_ number: Int) {
        state.withLock { $0.changes.append(number) }
    }

    /// How many of that many bytes the next step writes.
    func allowance(_ count: Int) -> Int {
        state.withLock { state in
            for case .short(let at) in state.faults where at == state.count + 1 && count > 1 { return count / 2 }
            return count
        }
    }

    /// Ends the process if that step was to be the last.
    func after(_ number: Int) {
        for case .crash(let at) in state.withLock({ $0.faults }) where at == number {
            kill(getpid(), SIGKILL)
        }
    }

    /// Dies over the file that the environment names: by a fault of its own, or killed from outside.
    static func reading(_ path: String) {
        let name = path.split(separator: "/").last.map { String($0) }
        if variable("SPOJKA_TRAP_OVER") == name { raise(SIGILL) }
        if variable("SPOJKA_KILL_OVER") == name { raise(SIGKILL) }
    }

    /// Writes the count, and on a second line the steps that changed something, for whoever started the process; not
    /// a step itself.
    func writeCount() {
        guard let path = Self.variable("SPOJKA_CRASH_COUNT_FILE") else { return }
        let file = spojka_openat(AT_FDCWD, path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard file >= 0 else { return }
        let changes = state.withLock { $0.changes }.map { String($0) }.joined(separator: " ")
        let digits = Array("\(count)\n\(changes)\n".utf8)
        _ = digits.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
        _ = Glibc.close(file)
    }

    /// The faults that two variables of the environment ask for.
    static func faults(crashAt: String?, failAt: String?) -> [Fault] {
        var faults: [Fault] = []
        if let number = crashAt.flatMap({ Int(shortText: $0) }) { faults.append(.crash(at: number)) }
        if let parts = failAt?.split(separator: ":"), let number = parts.first.flatMap({ Int(shortText: $0) }) {
            let name = parts.count > 1 ? String(parts[1]) : "EIO"
            faults.append(name == "SHORT" ? .short(at: number) : .fail(at: number, errors[name] ?? EIO))
        }
        return faults
    }

    private static let errors: [String: Int32] = [
        "EACCES": EACCES, "EDQUOT": EDQUOT, "EEXIST": EEXIST, "EINTR": EINTR, "EINVAL": EINVAL, "EIO": EIO,
        "EMFILE": EMFILE,
        "ENOENT": ENOENT, "ENOSPC": ENOSPC, "EPERM": EPERM, "EROFS": EROFS, "ESTALE": ESTALE, "EXDEV": EXDEV,
    ]

    /// Whether no file tells who writes into it, as with files of other users.
    static let tellsNoWriters = variable("SPOJKA_NO_LEASES") != nil

    private static func variable(_ name: String) -> String? {
        getenv(name).map { String(cString: $0) }
    }
}
#endif
