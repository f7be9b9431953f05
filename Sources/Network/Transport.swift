import Domain

/// A place outside the workspace that files are fetched from and put into.
public protocol Transport: Sendable {
    /// Connects; what is opened is used by one thread at a time.
    func open() throws(Problem) -> any TransportSession
}

/// Takes the parts of a file, one after the other; the bytes are valid during the call only.
public typealias ByteSink = (UnsafeRawBufferPointer) throws(Problem) -> Void

/// A transport that is open: what can be done with the files of its folders.
///
/// Names are bytes. Links are never followed, and folders, links and the like are never listed. What fails is a
/// `TransportProblem`, or the transport's own problem when the connection itself failed; what a sink throws ends the
/// call and is thrown.
public protocol TransportSession: AnyObject {
    /// The files of a folder, in no order.
    func list(_ folder: RemoteFolder) throws(Problem) -> [RemoteFile]

    /// The file of that name, or nil when there is none.
    func look(_ name: RemoteName, in folder: RemoteFolder) throws(Problem) -> RemoteFile?

    /// Reads a file that is still as it was listed; `TransportProblem.changed` when it is not.
    func read(_ file: RemoteFile, in folder: RemoteFolder, _ sink: ByteSink) throws(Problem)

    /// Writes a file, from its beginning if there is one of that name, and makes it outlast a power cut where the other
    /// side can.
    ///
    /// - Parameter produce: hands the file's bytes to the sink that it is given.
    func write(
        _ name: RemoteName,
        in folder: RemoteFolder,
        _ produce: (ByteSink) throws(Problem) -> Void
    ) throws(Problem)

    /// Gives a file another name or folder, never over another file: that is `TransportProblem.occupied`.
    func move(
        _ name: RemoteName,
        in folder: RemoteFolder,
        to other: RemoteName,
        in target: RemoteFolder
    ) throws(Problem)

    /// Whether the other side's rename replaces a file that has the new name: tried out with two small files, which are
    /// removed again. ``move(_:in:to:in:)`` looks first and closes nearly all of that.
    func replacesByRenaming(in folder: RemoteFolder) throws(Problem) -> Bool

    /// Removes a file; one that is missing is fine.
    func remove(_ name: RemoteName, in folder: RemoteFolder) throws(Problem)
}

/// How long and how much a transfer may take (docs/reliability.md, rows 17 and 18).
public struct TransportLimits: Sendable {
    /// Seconds until a connection must stand.
    public var connectSeconds = 30
    /// Seconds without a byte after which the other side counts as stalled.
    public var stalledSeconds = 60
    /// Seconds until a connection must be logged in, whatever the other side says meanwhile.
    public var loginSeconds: Int { max(connectSeconds, 3 * min(stalledSeconds, 1 << 20)) }
    /// Seconds that a connection lasts at most: as long as a pass may (docs/operations.md).
    public var wholeSeconds = 7_200
    /// Bytes of a file at most.
    public var bytes: Int64 = 4 << 30
    /// Names in a folder at most.
    public var names = 200_000

    /// The limits that hold unless a test sets others.
    public init() {}
}

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
    /// The remote folder.
    let folder: RemoteFolder
    /// The file, if it is about one.
    var name: RemoteName?

    /// A problem about it.
    func problem(_ code: TransportProblem, _ more: [String: String] = [:]) -> Problem {
        let all = ["place": place, "folder": folder.path, "name": name?.shown ?? ""]
        return Problem(code, .error, all.merging(more) { $1 })
    }
}
