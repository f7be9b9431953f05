import CSystem
import Domain
import Glibc

/// What can be wrong with files and folders of the workspace.
public enum SpoolProblem: String, ProblemCode {
    /// A folder is missing. Remedy: mount the share or make the folder with `spojka init`. Placeholders: path.
    case folderMissing = "SPOOL-001"
    /// The program may not use a file or folder. Remedy: run the shown command as an administrator.
    /// Placeholders: path, owner, group, mode, uid, gid, fix.
    case permissionDenied = "SPOOL-002"
    /// The disk or the quota is full; nothing was changed. Remedy: free some space; the next pass goes on.
    /// Placeholders: path.
    case diskFull = "SPOOL-003"
    /// The operating system could not carry out a call. Remedy: check the disk or the share, then run again.
    /// Placeholders: path, call, error.
    case callFailed = "SPOOL-004"
    /// A file is missing. Remedy: check its name, or whether another program took it. Placeholders: path.
    case fileMissing = "SPOOL-005"
    /// Another file is there under that name and is not overwritten. Remedy: move one of them away. Placeholders: path.
    case targetExists = "SPOOL-006"
    /// The file changed while it was read; nothing of it was applied. Remedy: none, the next pass reads it again.
    /// Placeholders: path.
    case changedWhileRead = "SPOOL-007"
    /// The file is not the one that was looked at; it was left in its place. Remedy: none, the next pass looks again.
    /// Placeholders: path.
    case changedSinceSeen = "SPOOL-008"
    /// A path leads out of the workspace or has a name that is not allowed. Remedy: correct the name.
    /// Placeholders: path.
    case badPath = "SPOOL-009"
    /// The file is a symbolic link, which is not followed. Remedy: drop the file itself. Placeholders: path.
    case symbolicLink = "SPOOL-010"
    /// The file has more names than one, so that others could still change it. Remedy: drop a copy.
    /// Placeholders: path, links.
    case hardLink = "SPOOL-011"
    /// It is not a file but a pipe, socket, device or folder. Remedy: drop a file. Placeholders: path.
    case notAFile = "SPOOL-012"
    /// The name is not UTF-8, or has a line break or control character. Remedy: rename it and drop it again.
    /// Placeholders: path.
    case badName = "SPOOL-013"
    /// The file has no bytes; it never means that there is no stock. Remedy: export again. Placeholders: path.
    case empty = "SPOOL-014"
    /// The file is too large for what it should be. Remedy: check that it is the right file. Placeholders: path, limit.
    case tooLarge = "SPOOL-015"
    /// The file system kept fewer or more bytes than were written; the file was not put in place.
    /// Remedy: check the disk or the share. Placeholders: path, expected, found.
    case wrongLength = "SPOOL-016"
    /// An earlier file of the same name is still being worked on. Remedy: none, the next pass takes this one.
    /// Placeholders: path.
    case stillClaimed = "SPOOL-017"
    /// The file system is mounted for reading only. Remedy: mount it for writing; check the disk. Placeholders: path.
    case readOnly = "SPOOL-018"
    /// The share does not answer. Remedy: check the network and the file server; the next pass tries again.
    /// Placeholders: path, error.
    case shareUnreachable = "SPOOL-019"
    /// Another program has the file open for writing, or locks it. Remedy: none, the next pass looks again.
    /// Placeholders: path.
    case beingWritten = "SPOOL-020"

    /// The workspace: whatever these speak of lies in its folders.
    public var blame: Blame { .workspace }
}

extension Spool {
    /// Runs system calls; their failures become problems that a person can act on.
    func attempt<T>(_ body: () throws(SystemError) -> T) throws(Problem) -> T {
        do {
            return try body()
        } catch {
            throw problem(error)
        }
    }

    /// A problem about a name in a folder.
    func problem(_ code: SpoolProblem, _ entry: DirectoryEntry, _ more: [String: String] = [:]) -> Problem {
        problem(code, path: entry.folder.path + "/" + FileName.shown(entry.name), more)
    }

    /// A problem about an absolute path, shown as seen from the workspace.
    func problem(_ code: SpoolProblem, path: String, _ more: [String: String] = [:]) -> Problem {
        Problem(code, .error, ["path": shown(path)].merging(more) { $1 })
    }

    /// The problem that a failed call means.
    func problem(_ error: SystemError, missing: SpoolProblem = .fileMissing) -> Problem {
        let detail = spojka_error_name(error.number).map { String(cString: $0) } ?? String(error.number)
        switch error.number {
        case EACCES, EPERM:
            return permissionProblem(error)
        case ENOSPC, EDQUOT:
            return problem(.diskFull, path: error.path)
        case EROFS:
            return problem(.readOnly, path: error.path)
        case ESTALE, ENOTCONN, EHOSTDOWN, EHOSTUNREACH, ETIMEDOUT:
            return problem(.shareUnreachable, path: error.path, ["error": detail])
        case EAGAIN where error.call == "open", ETXTBSY, EBUSY:
            // A lease of Samba's, or another machine's lock.
            return problem(.beingWritten, path: error.path)
        case ENOENT:
            return problem(missing, path: error.path)
        case ENOTDIR where missing == .folderMissing:
            return problem(missing, path: error.path)
        case ELOOP:
            return problem(.symbolicLink, path: error.path)
        case ENXIO where error.call == "open", EISDIR:
            return problem(.notAFile, path: error.path)
        default:
            return problem(.callFailed, path: error.path, ["call": error.call, "error": detail])
        }
    }

    private func shown(_ path: String) -> String {
        path.utf8.starts(with: (root + "/").utf8)
            ? String(decoding: path.utf8.dropFirst(root.utf8.count + 1), as: UTF8.self) : path
    }

    /// Names who owns what is in the way, who we are, and the command that lets us in
    /// (docs/reliability.md, row 9).
    private func permissionProblem(_ error: SystemError) -> Problem {
        let suspects = error.suspects.isEmpty ? [error.path] : error.suspects
        let existing = suspects.map(Self.nearestVisible)
        let culprit = existing.first { !Self.isUsable($0) } ?? existing[0]
        guard let status = System.statusForAdvice(culprit) else {
            return problem(.permissionDenied, path: culprit, ["fix": "ls -ld \(Self.quoted(culprit))"])
        }
        let user = System.user
        return problem(
            .permissionDenied,
            path: culprit,
            [
                "owner": System.name(ofUser: status.owner), "group": System.name(ofGroup: status.group),
                "mode": Self.octal(UInt32(status.mode)), "uid": System.name(ofUser: user.uid),
                "gid": System.name(ofGroup: user.gid),
                "fix": Self.fix(culprit, status, uid: user.uid, isSticky: error.number == EPERM),
            ]
        )
    }

    /// Four digits, as `chmod` takes them: `0750`.
    private static func octal(_ mode: UInt32) -> String {
        let digits = String(mode & 0o7777, radix: 8)
        return String(repeating: "0", count: 4 - digits.count) + digits
    }

    /// The path, or its nearest folder above that we may look at.
    private static func nearestVisible(_ path: String) -> String {
        var path = path
        while path.utf8.count > 1, System.statusForAdvice(path) == nil, let slash = path.lastIndex(of: "/") {
            path = slash == path.startIndex ? "/" : String(path[..<slash])
        }
        return path
    }

    private static func isUsable(_ path: String) -> Bool {
        let isFolder = System.statusForAdvice(path)?.kind == .folder
        return System.may(isFolder ? R_OK | W_OK | X_OK : R_OK, path)
    }

    private static func fix(_ path: String, _ status: FileStatus, uid: uid_t, isSticky: Bool) -> String {
        let isFolder = status.kind == .folder
        if isFolder, isSticky, status.mode & 0o1000 != 0, isUsable(path) { return "chmod -t \(quoted(path))" }
        if status.owner == uid { return "chmod u+\(isFolder ? "rwx" : "r") \(quoted(path))" }
        return "setfacl -m u:\(uid):\(isFolder ? "rwx" : "r") \(quoted(path))"
    }

    private static func quoted(_ path: String) -> String {
        "'" + path.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
    }
}
