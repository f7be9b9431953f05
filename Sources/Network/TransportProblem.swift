import Domain

/// What goes wrong with files on the other side, whatever the transport; `{place}` is the server or the local folder.
public enum TransportProblem: String, ProblemCode {
    /// A folder is missing there. Placeholders: place, folder.
    case folderMissing = "TRANSFER-001"
    /// We may not do that there. Placeholders: place, folder, name.
    case denied = "TRANSFER-002"
    /// The disk there is full, or a quota used up. Placeholders: place, folder.
    case full = "TRANSFER-003"
    /// Another file of that name is there and is not replaced. Placeholders: place, folder, name.
    case occupied = "TRANSFER-004"
    /// The file is gone. Placeholders: place, folder, name.
    case vanished = "TRANSFER-005"
    /// The file changed while it was fetched; nothing of it was used. Placeholders: place, folder, name.
    case changed = "TRANSFER-006"
    /// The other side has fewer or more bytes than were sent; the file was not put in place.
    /// Placeholders: place, folder, name, expected, found.
    case wrongLength = "TRANSFER-007"
    /// The file is larger than is taken. Placeholders: place, folder, name, limit.
    case tooLarge = "TRANSFER-008"
    /// The share does not answer. Placeholders: place, folder, detail.
    case unreachable = "TRANSFER-009"
    /// The other side failed and says no more than that. Placeholders: place, folder, name, detail.
    case failed = "TRANSFER-010"
    /// The folder holds more files than can be looked through. Placeholders: place, folder, limit.
    case tooMany = "TRANSFER-011"
    /// The other side lets us write, but not rename. Placeholders: place, folder, detail.
    case renameRefused = "TRANSFER-012"
    /// The other side's rename replaces a file of the new name. Placeholders: place, folder.
    case renameReplaces = "TRANSFER-013"

    /// The connection; a share that did not answer may do so soon.
    public var blame: Blame { .connection(retry: self == .unreachable) }
}

/// A folder of a place, for problems about it.
struct RemoteLocation {
    /// The server or the local folder.
    let place: String
    /// The folder there.
    let folder: RemoteFolder
    /// The file, if it is about one.
    var name: RemoteName?

    /// A problem about it.
    func problem(_ code: TransportProblem, _ more: [String: String] = [:]) -> Problem {
        let all = ["place": place, "folder": folder.path, "name": name?.shown ?? ""]
        return Problem(code, .error, all.merging(more) { $1 })
    }
}
