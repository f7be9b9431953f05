import Domain

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
