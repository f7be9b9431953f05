import CSystem
import Glibc

extension System {
    /// Moves a name, never over another one.
    ///
    /// Not every file system knows RENAME_NOREPLACE (NFS does not): then by `link` and `unlink`, as Maildir does
    /// (docs/reliability.md#how-a-file-is-written-and-taken), and where there are no hard links either, by looking
    /// first.
    static func renameWithoutReplacing(_ from: DirectoryEntry, _ to: DirectoryEntry) throws(SystemError) {
        do {
            try twoNames("renameat2", from, to) { spojka_rename_noreplace($0, $1, $2, $3) }
        } catch {
            guard error.number == EINVAL || error.number == ENOSYS else { throw error }
            try linkAndUnlink(from, to)
        }
    }

    /// Moves a name, replacing what is there.
    static func rename(_ from: DirectoryEntry, _ to: DirectoryEntry) throws(SystemError) {
        try twoNames("rename", from, to) { renameat($0, $1, $2, $3) }
    }

    private static func linkAndUnlink(_ from: DirectoryEntry, _ to: DirectoryEntry) throws(SystemError) {
        do {
            try twoNames("link", from, to) { linkat($0, $1, $2, $3, 0) }
        } catch {
            // Mounts of FUSE without hard links say so in many ways.
            let refusals = [EPERM, EOPNOTSUPP, ENOSYS, EMLINK, EINVAL, EIO]
            guard refusals.contains(error.number) else { throw error }
            guard try statusIfPresent(to) == nil else {
                throw SystemError(call: "rename", path: to.path, number: EEXIST, suspects: [])
            }
            return try rename(from, to)
        }
        do {
            try unlink(from)
        } catch {
            // Its writer has it locked on the share: under two names it would be taken in spite of that.
            if error.number == EBUSY || error.number == ETXTBSY { try? unlink(to) }
            throw error
        }
    }

    private static func twoNames(
        _ call: String,
        _ from: DirectoryEntry,
        _ to: DirectoryEntry,
        _ body: (Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>) -> Int32
    ) throws(SystemError) {
        let details = { (_: Int) in [from.path] }
        try perform(call, to.path, suspects: [from.folder.path, to.folder.path], details: details) {
            from.withName { fromName in
                to.withName { toName in Int(body(from.folder.number, fromName, to.folder.number, toName)) }
            }
        }
    }

    /// Removes a name that is not a folder.
    static func unlink(_ entry: DirectoryEntry) throws(SystemError) {
        try perform("unlink", entry.path, suspects: [entry.folder.path]) {
            entry.withName { Int(unlinkat(entry.folder.number, $0, 0)) }
        }
    }

    /// Makes a folder; false when there is one of that name.
    static func makeFolder(_ entry: DirectoryEntry, mode: mode_t) throws(SystemError) -> Bool {
        do {
            try perform("mkdir", entry.path, suspects: [entry.folder.path]) {
                entry.withName { Int(mkdirat(entry.folder.number, $0, mode)) }
            }
            return true
        } catch {
            guard error.number == EEXIST else { throw error }
            return false
        }
    }

    /// Sets the permissions of an open file or folder.
    static func setMode(_ file: Descriptor, _ mode: mode_t) throws(SystemError) {
        try perform("fchmod", file.path, suspects: [file.path]) { Int(fchmod(file.number, mode)) }
    }

    /// Sets the permissions of a name that is no symbolic link.
    static func setMode(_ entry: DirectoryEntry, _ mode: mode_t) throws(SystemError) {
        try perform("fchmod", entry.path, suspects: [entry.path]) {
            entry.withName { Int(fchmodat(entry.folder.number, $0, mode, 0)) }
        }
    }

    /// Where a symbolic link leads, as its own bytes.
    static func readLink(_ entry: DirectoryEntry) throws(SystemError) -> [UInt8] {
        var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
        let size = buffer.count
        let length = try perform("readlink", entry.path) {
            entry.withName { readlinkat(entry.folder.number, $0, &buffer, size) }
        }
        return buffer.prefix(length).map { UInt8(bitPattern: $0) }
    }

    /// Makes a symbolic link.
    static func makeLink(_ entry: DirectoryEntry, to target: [UInt8]) throws(SystemError) {
        let terminated = target.map { CChar(bitPattern: $0) } + [0]
        let details = { (_: Int) in [String(decoding: target, as: UTF8.self)] }
        try perform("symlink", entry.path, suspects: [entry.folder.path], details: details) {
            entry.withName { Int(symlinkat(terminated, entry.folder.number, $0)) }
        }
    }

    /// The names in a folder as their own bytes, without `.` and `..`, in no order.
    static func names(in folder: Descriptor) throws(SystemError) -> [[UInt8]] {
        var names: [[UInt8]] = []
        try perform("readdir", folder.path, suspects: [folder.path]) {
            names = []
            // A new open of the same folder: a duplicate would share its position.
            let number = spojka_openat(folder.number, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0)
            guard number >= 0 else { return -1 }
            guard let stream = fdopendir(number) else {
                _ = Glibc.close(number)
                return -1
            }
            defer { closedir(stream) }
            errno = 0
            while let entry = readdir(stream) {
                guard let name = spojka_entry_name(entry) else { continue }
                let bytes = Array(UnsafeRawBufferPointer(start: name, count: strlen(name)))
                if bytes != [0x2E] && bytes != [0x2E, 0x2E] { names.append(bytes) }
                errno = 0
            }
            return errno == 0 ? 0 : -1
        }
        return names
    }

    /// Whether the process may do with a path what `permissions` (`R_OK`, `W_OK`, `X_OK`) says; asked for advice only.
    static func may(_ permissions: Int32, _ path: String) -> Bool {
        faccessat(AT_FDCWD, path, permissions, AT_EACCESS) == 0
    }

    /// What is known of an absolute path, for advice only.
    static func statusForAdvice(_ path: String) -> FileStatus? {
        var info = stat()
        return stat(path, &info) == 0 ? FileStatus(info) : nil
    }
}

/// What the operating system knows of a file.
struct FileStatus: Sendable {
    /// What a name stands for.
    enum Kind: Sendable {
        case regular
        case folder
        case link
        case special
    }

    /// What it is.
    let kind: Kind
    /// How many names it has.
    let links: Int
    /// Permission bits.
    let mode: mode_t
    /// The owner's number.
    let owner: uid_t
    /// The group's number.
    let group: gid_t
    /// What tells whether it is the same, unchanged file.
    let identity: FileIdentity

    init(_ info: stat) {
        switch info.st_mode & S_IFMT {
        case S_IFREG: kind = .regular
        case S_IFDIR: kind = .folder
        case S_IFLNK: kind = .link
        default: kind = .special
        }
        links = Int(clamping: info.st_nlink)
        mode = info.st_mode & 0o7777
        owner = info.st_uid
        group = info.st_gid
        identity = FileIdentity(
            size: Int64(info.st_size),
            modified: Self.nanoseconds(info.st_mtim),
            changed: Self.nanoseconds(info.st_ctim),
            device: UInt64(info.st_dev),
            inode: UInt64(info.st_ino)
        )
    }

    /// Nanoseconds since 1970, at the end of the range for times that are outside of it: years before 1678 and after 2261.
    private static func nanoseconds(_ time: timespec) -> Int64 {
        // A file may bear any time; one that is too far away is the nearest that can be told.
        let (seconds, isFar) = Int64(time.tv_sec).multipliedReportingOverflow(by: 1_000_000_000)
        let (sum, isFarther) = seconds.addingReportingOverflow(Int64(time.tv_nsec))
        return isFar || isFarther ? (time.tv_sec < 0 ? .min : .max) : sum
    }
}
