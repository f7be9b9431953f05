import CSystem
import Domain
import Glibc

/// Which file is being read, written down so that a run after this one knows it if the program dies over it.
///
/// It lies in `state/reading` and is never synced: it has to outlast the process, not the machine. A fault of the program
/// adds a `!` to it on the way out; a kill from outside adds nothing, so what people and services end is not the file's
/// doing. The kernel's kill for want of memory is recognised by its counter in `/proc/vmstat`.
public final class ReadingMark {
    /// A file that a run died over.
    public struct Death: Equatable, Sendable {
        /// Where it lay, relative to the workspace.
        public let path: String
    }

    private let file: Int32
    private let machine: String

    /// Opens the mark of a workspace; nil where it cannot be written: then a pass goes without it.
    init?(root: String) {
        file = spojka_openat(
            AT_FDCWD,
            root + "/state/reading",
            O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_APPEND,
            0o600
        )
        guard file >= 0 else { return nil }
        machine = Self.state
        spojka_note_faults(file)
    }

    deinit {
        spojka_note_faults(-1)
        close(file)
    }

    /// Notes that a file is being looked at or read; `path` is relative to the workspace.
    public func begin(_ path: String) {
        let line = Array((machine + "\n" + path + "\n").utf8)
        _ = ftruncate(file, 0)
        _ = line.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
        FaultInjection.reading(path)
    }

    /// Notes that nothing is being read.
    public func end() { _ = ftruncate(file, 0) }

    /// What the last run died over, once; nil when it ended well, or was ended from outside.
    public func death() -> Death? {
        var buffer = [UInt8](repeating: 0, count: 1 << 13)
        let count = buffer.withUnsafeMutableBytes { pread(file, $0.baseAddress, $0.count, 0) }
        guard count > 0 else { return nil }
        end()
        let lines = String(decoding: buffer.prefix(count), as: UTF8.self)
            .split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
        guard lines.count >= 3 else { return nil }
        let isFault = lines[2].hasPrefix("!")
        guard isFault || Self.ranOutOfMemory(since: lines[0]) else { return nil }
        return Death(path: lines[1])
    }

    /// The boot of this machine and how often it has killed a process for want of memory: `<boot id> <count>`.
    private static var state: String {
        let boot = text("/proc/sys/kernel/random/boot_id").filter { !$0.isWhitespace }
        let kills = text("/proc/vmstat").split(separator: "\n").first { $0.hasPrefix("oom_kill ") }
        return boot + " " + (kills?.split(separator: " ").last.map { String($0) } ?? "0")
    }

    private static func ranOutOfMemory(since then: String) -> Bool {
        let (before, now) = (then.split(separator: " "), state.split(separator: " "))
        guard before.count == 2, now.count == 2, before[0] == now[0] else { return false }
        return (Int(shortText: now[1]) ?? 0) > (Int(shortText: before[1]) ?? 0)
    }

    private static func text(_ path: String) -> String {
        let file = spojka_openat(AT_FDCWD, path, O_RDONLY | O_CLOEXEC, 0)
        guard file >= 0 else { return "" }
        defer { close(file) }
        var buffer = [UInt8](repeating: 0, count: 1 << 14)
        let count = buffer.withUnsafeMutableBytes { Glibc.read(file, $0.baseAddress, $0.count) }
        return String(decoding: buffer.prefix(max(0, count)), as: UTF8.self)
    }
}

extension Spool {
    /// The mark of what is being read; nil where it cannot be kept.
    public func readingMark() -> ReadingMark? { ReadingMark(root: root) }
}
