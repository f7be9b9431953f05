import CSystem
import Domain
import Glibc

extension System {
    /// Opens a name in a folder.
    static func open(_ entry: DirectoryEntry, _ flags: Int32, mode: mode_t = 0) throws(SystemError) -> Descriptor {
        let number = try perform(
            "open",
            entry.path,
            suspects: flags & O_CREAT != 0 ? [entry.path, entry.folder.path] : [entry.path],
            details: { _ in flags & O_CREAT != 0 ? ["create"] : [] }
        ) {
            entry.withName { Int(spojka_openat(entry.folder.number, $0, flags | O_CLOEXEC, mode)) }
        }
        return Descriptor(Int32(clamping: number), path: entry.path)
    }

    /// Opens an absolute path.
    static func open(_ path: String, _ flags: Int32) throws(SystemError) -> Descriptor {
        let number = try perform("open", path, suspects: [path]) {
            Int(spojka_openat(AT_FDCWD, path, flags | O_CLOEXEC, 0))
        }
        return Descriptor(Int32(clamping: number), path: path)
    }

    /// Closes a file; the second time does nothing. Linux closes it even when it reports an error.
    static func close(_ file: Descriptor) throws(SystemError) {
        guard file.takeForClosing() else { return }
        var isCarriedOut = false
        // An injected failure must not leak the descriptor.
        defer { if !isCarriedOut { _ = Glibc.close(file.number) } }
        try perform("close", file.path) {
            isCarriedOut = true
            // Never again after EINTR: the number may belong to another file by then.
            return Glibc.close(file.number) < 0 && errno != EINTR ? -1 : 0
        }
    }

    /// Reads from where the file stands; zero at its end.
    static func read(_ file: Descriptor, into buffer: UnsafeMutableRawBufferPointer) throws(SystemError) -> Int {
        try perform("read", file.path) { Glibc.read(file.number, buffer.baseAddress, buffer.count) }
    }

    /// Reads from an offset; zero at the file's end.
    static func read(
        _ file: Descriptor,
        at offset: Int64,
        into buffer: UnsafeMutableRawBufferPointer
    ) throws(SystemError) -> Int {
        try perform("read", file.path) { pread(file.number, buffer.baseAddress, buffer.count, off_t(offset)) }
    }

    /// Writes all bytes, in as many calls as it takes.
    static func write(_ file: Descriptor, _ bytes: UnsafeRawBufferPointer) throws(SystemError) {
        var rest = bytes[...]
        while !rest.isEmpty {
            #if FAULT_INJECTION
            let part = UnsafeRawBufferPointer(rebasing: rest.prefix(FaultScript.current.allowance(rest.count)))
            #else
            let part = UnsafeRawBufferPointer(rebasing: rest)
            #endif
            let written = try perform("write", file.path, details: { record(part, $0) }) {
                Glibc.write(file.number, part.baseAddress, part.count)
            }
            rest = rest.dropFirst(written)
        }
    }

    private static func record(_ part: UnsafeRawBufferPointer, _ count: Int) -> [String] {
        #if FAULT_INJECTION
        return [DiskRecord.hex(UnsafeRawBufferPointer(rebasing: part[..<count]))]
        #else
        return []
        #endif
    }

    /// Makes the content of a file, or the names of a folder, outlast a power cut.
    ///
    /// Some network file systems have no such call; they say so, and nothing better can be done there.
    static func sync(_ file: Descriptor) throws(SystemError) {
        do {
            try perform("fsync", file.path) { Int(fsync(file.number)) }
        } catch {
            guard error.number == EINVAL || error.number == EOPNOTSUPP else { throw error }
        }
    }

    /// Cuts a file to nothing.
    static func truncate(_ file: Descriptor) throws(SystemError) {
        try perform("ftruncate", file.path) { Int(ftruncate(file.number, 0)) }
    }

    /// Sets the time of the last change of a file's content, in nanoseconds since 1970.
    static func setModified(_ file: Descriptor, to nanoseconds: Int64) throws(SystemError) {
        // Before 1970 the nanoseconds count forward anyway.
        let rest = nanoseconds % 1_000_000_000
        let time = timespec(
            tv_sec: Int(nanoseconds / 1_000_000_000) - (rest < 0 ? 1 : 0),
            tv_nsec: Int(rest < 0 ? rest +| 1_000_000_000 : rest)
        )
        try perform("futimens", file.path, details: { _ in [String(time.tv_sec), String(time.tv_nsec)] }) {
            withUnsafePointer(to: (time, time)) { pair in
                pair.withMemoryRebound(to: timespec.self, capacity: 2) { Int(futimens(file.number, $0)) }
            }
        }
    }

    /// Takes the lock of a file; false when another process has it.
    static func lock(_ file: Descriptor) throws(SystemError) -> Bool {
        do {
            try perform("flock", file.path) { Int(flock(file.number, LOCK_EX | LOCK_NB)) }
            return true
        } catch {
            guard error.number == EWOULDBLOCK else { throw error }
            return false
        }
    }

    /// What is known of an open file.
    static func status(_ file: Descriptor) throws(SystemError) -> FileStatus {
        var info = stat()
        try perform("fstat", file.path) { Int(fstat(file.number, &info)) }
        return FileStatus(info)
    }

    /// What is known of a name, without following it if it is a symbolic link.
    static func status(_ entry: DirectoryEntry) throws(SystemError) -> FileStatus {
        var info = stat()
        try perform("lstat", entry.path, suspects: [entry.folder.path]) {
            entry.withName { Int(fstatat(entry.folder.number, $0, &info, AT_SYMLINK_NOFOLLOW)) }
        }
        return FileStatus(info)
    }

    /// What is known of a name, or nil when there is no such name.
    static func statusIfPresent(_ entry: DirectoryEntry) throws(SystemError) -> FileStatus? {
        do {
            return try status(entry)
        } catch {
            guard error.number == ENOENT else { throw error }
            return nil
        }
    }
}

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

extension System {
    /// The name of a user of this machine; the number when it has none.
    static func name(ofUser id: uid_t) -> String {
        var entry = passwd()
        var found: UnsafeMutablePointer<passwd>?
        return withUnsafeTemporaryAllocation(of: CChar.self, capacity: 4096) { buffer in
            guard let start = buffer.baseAddress, getpwuid_r(id, &entry, start, buffer.count, &found) == 0,
                found != nil,
                let name = entry.pw_name
            else { return String(id) }
            return String(cString: name)
        }
    }

    /// The name of a group of this machine; the number when it has none.
    static func name(ofGroup id: gid_t) -> String {
        var entry = group()
        var found: UnsafeMutablePointer<group>?
        return withUnsafeTemporaryAllocation(of: CChar.self, capacity: 4096) { buffer in
            guard let start = buffer.baseAddress, getgrgid_r(id, &entry, start, buffer.count, &found) == 0,
                found != nil,
                let name = entry.gr_name
            else { return String(id) }
            return String(cString: name)
        }
    }
}
