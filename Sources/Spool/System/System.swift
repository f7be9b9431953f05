import Glibc
import Synchronization

/// Every call of the operating system that the product makes on files: one place to count, trace and fail them.
enum System {
    /// Carries out one call, again if a signal interrupted it.
    ///
    /// - Parameter details: what the call takes besides the path, by what it returned, for the record of a debug build.
    /// - Returns: what the call returned, never negative.
    @discardableResult
    static func perform(
        _ call: String,
        _ path: @autoclosure () -> String,
        suspects: @autoclosure () -> [String] = [],
        details: (Int) -> [String] = { _ in [] },
        _ body: () -> Int
    ) throws(SystemError) -> Int {
        #if FAULT_INJECTION
        let script = FaultScript.current
        let (step, failure) = script.before(call, path())
        // A call that a signal interrupted is made again.
        if let failure, failure != EINTR {
            throw SystemError(call: call, path: path(), number: failure, suspects: suspects())
        }
        #endif
        var result = body()
        while result < 0 && errno == EINTR { result = body() }
        let number = errno
        #if FAULT_INJECTION
        if result >= 0 {
            DiskRecord.note(call, path()) { details(result) }
            if DiskRecord.isChange(call, { details(result) }) { script.noteChange(step) }
        }
        script.after(step)
        #endif
        guard result >= 0 else {
            throw SystemError(call: call, path: path(), number: number, suspects: suspects())
        }
        return result
    }

    /// Who the process is to the file system.
    static var user: (uid: uid_t, gid: gid_t) { (geteuid(), getegid()) }

    /// The folder that relative paths of the command line begin at.
    static var currentFolder: String {
        guard let path = getcwd(nil, 0) else { return "/" }
        defer { free(path) }
        return String(cString: path)
    }
}

/// A system call that failed: which, on what, and why.
struct SystemError: Error, Sendable {
    /// The call, such as `open`.
    let call: String
    /// The absolute path that it was about.
    let path: String
    /// `errno`.
    let number: Int32
    /// The files and folders whose permissions can be the cause, as absolute paths.
    let suspects: [String]
}

/// An open file or folder; closed when it is no longer used.
final class Descriptor: Sendable {
    /// The file descriptor.
    let number: Int32
    /// The absolute path under which it was opened.
    let path: String
    private let isOpen = Atomic<Bool>(true)

    init(_ number: Int32, path: String) {
        self.number = number
        self.path = path
    }

    /// Whether it has yet to be closed; true once only.
    func takeForClosing() -> Bool {
        isOpen.exchange(false, ordering: .relaxed)
    }

    deinit {
        try? System.close(self)
    }
}

/// One name in an open folder: what `openat` and its kin work on.
struct DirectoryEntry: Sendable {
    /// The folder.
    let folder: Descriptor
    /// The name's own bytes, without a slash.
    let name: [UInt8]

    init(_ folder: Descriptor, _ name: [UInt8]) {
        self.folder = folder
        self.name = name
    }

    init(_ folder: Descriptor, _ name: String) {
        self.init(folder, Array(name.utf8))
    }

    /// The absolute path, for messages only.
    var path: String { folder.path + "/" + String(decoding: name, as: UTF8.self) }

    /// Calls `body` with the name as a C string.
    func withName<T>(_ body: (UnsafePointer<CChar>) -> T) -> T {
        var terminated = name.map { CChar(bitPattern: $0) }
        terminated.append(0)
        return terminated.withUnsafeBufferPointer { buffer in
            // The buffer has at least the terminator.
            guard let start = buffer.baseAddress else { return withUnsafePointer(to: CChar(0), body) }
            return body(start)
        }
    }
}
