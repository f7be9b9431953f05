#if FAULT_INJECTION
import CSystem
import Glibc

/// Writes down every change of the disk, so that a test can work out what a power cut may leave of it.
///
/// `SPOJKA_RECORD` names the file: one line for each call that changed or synced something, as words with tabs between:
/// the call, the path, and what else it takes (docs/reliability.md#crashes-faults-and-power-cuts).
enum DiskRecord {
    private static let calls: Set<String> = [
        "open", "write", "ftruncate", "fsync", "rename", "renameat2", "link", "unlink", "mkdir", "symlink",
        "futimens",
    ]

    private static let changes: Set<String> = [
        "write", "ftruncate", "rename", "renameat2", "link", "unlink", "mkdir", "symlink", "fchmod", "futimens",
    ]

    /// Whether a call that succeeded left files or names other than they were; an open does where it made a file.
    static func isChange(_ call: String, _ details: () -> [String]) -> Bool {
        changes.contains(call) || call == "open" && details() == ["create"]
    }

    private static let file: Int32? = {
        guard let path = getenv("SPOJKA_RECORD") else { return nil }
        let file = spojka_openat(AT_FDCWD, path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o644)
        return file < 0 ? nil : file
    }()

    /// Notes a call that succeeded; `details` is what it takes besides the path.
    static func note(_ call: String, _ path: String, _ details: () -> [String]) {
        guard let file, calls.contains(call) else { return }
        let words = [call, path] + details()
        let line = Array((words.joined(separator: "\t") + "\n").utf8)
        _ = line.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
    }

    /// Bytes as hexadecimal digits.
    static func hex(_ bytes: UnsafeRawBufferPointer) -> String {
        let digits = Array("0123456789abcdef".utf8)
        var text: [UInt8] = []
        for byte in bytes { text += [digits[Int(byte >> 4)], digits[Int(byte & 15)]] }
        return String(decoding: text, as: UTF8.self)
    }
}
#endif
