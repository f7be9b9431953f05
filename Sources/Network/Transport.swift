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
