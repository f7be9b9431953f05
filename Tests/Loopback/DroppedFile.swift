import Glibc

/// A file as another program leaves it: whole, closed, and open for writing nowhere.
///
/// Tests run side by side in one process and start children. A child has every open file of the process until it runs its own
/// program, and a pass leaves a file alone that somebody may still write.
public enum DroppedFile {
    /// What the system refused.
    public struct Failed: Error, CustomStringConvertible {
        /// The file, and why.
        public let description: String
    }

    /// Writes a file, with its last change at `seconds` if given, and waits until nobody can write it any more.
    public static func write(_ bytes: [UInt8], at path: String, seconds: Int? = nil) throws {
        let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard file >= 0 else { throw failed(path) }
        var written = 0
        while written < bytes.count {
            let count = bytes[written...].withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
            guard count > 0 else {
                close(file)
                throw failed(path)
            }
            written += count
        }
        if let seconds {
            var times = [timespec(tv_sec: seconds, tv_nsec: 0), timespec(tv_sec: seconds, tv_nsec: 0)]
            futimens(file, &times)
        }
        close(file)
        try waitForWriters(of: path)
    }

    /// Waits until nobody has a file open for writing (fcntl(2), `F_SETLEASE`).
    public static func waitForWriters(of path: String) throws {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw failed(path) }
        defer { close(file) }
        let setLease: Int32 = 1024
        while fcntl(file, setLease, F_RDLCK) != 0 {
            guard errno == EAGAIN else { throw failed(path) }
            usleep(1000)
        }
        _ = fcntl(file, setLease, F_UNLCK)
    }

    private static func failed(_ path: String) -> Failed {
        Failed(description: path + ": " + String(cString: strerror(errno)))
    }
}
