import CSystem
import Domain
import Glibc

/// Whether a file has somebody who may still write into it.
public enum FileWriter: Sendable {
    /// Nobody has it open for writing.
    case nobody
    /// Somebody has.
    case somebody
    /// The file is another user's, or its file system does not tell.
    case unknown
}

extension System {
    /// Whether anybody has a file open for writing; only its owner and root are told (fcntl(2), `F_SETLEASE`).
    static func writer(of file: Descriptor) throws(SystemError) -> FileWriter {
        #if FAULT_INJECTION
        if FaultScript.tellsNoWriters { return .unknown }
        #endif
        do {
            let answer = try perform("lease", file.path) { Int(spojka_has_writer(file.number)) }
            return answer == 0 ? .nobody : answer == 1 ? .somebody : .unknown
        } catch {
            guard error.number == EACCES || error.number == EPERM || error.number == EINVAL else { throw error }
            return .unknown
        }
    }

    /// The time by the clock that this machine's file systems use, in nanoseconds since 1970.
    static var now: Int64 {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Int64(time.tv_sec) *| 1_000_000_000 +| Int64(time.tv_nsec)
    }
}
