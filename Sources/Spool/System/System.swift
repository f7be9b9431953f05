import Glibc

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
