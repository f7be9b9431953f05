import Domain
import Spool

/// What becomes of a file on the other side once its content is safe with us.
public enum AfterFetch: Sendable {
    /// It stays, and is known again by name, size and time.
    case keep
    /// It is removed.
    case delete
    /// It is moved to another folder there.
    case move(RemoteFolder)
}

/// Takes a file of the other side: fetches it, and when that is written down, does with it what was agreed.
public struct RemoteDownload: Sendable {
    /// The folder it is in.
    public let folder: RemoteFolder
    /// The file as it was listed.
    public let file: RemoteFile
    /// What becomes of it.
    public let afterFetch: AfterFetch

    /// A file that is to be taken.
    public init(folder: RemoteFolder, file: RemoteFile, afterFetch: AfterFetch) {
        self.folder = folder
        self.file = file
        self.afterFetch = afterFetch
    }

    /// Hands its bytes to the sink.
    public func fetch(_ session: any TransportSession, _ sink: ByteSink) throws(Problem) {
        try session.read(file, in: folder, sink)
    }

    /// Does with it what was agreed; done already counts as done.
    ///
    /// - Parameter hash: what was fetched; it tells files of one name apart in the folder that they are moved to.
    /// - Returns: false when it was changed meanwhile, so that it is left for the next time.
    public func finish(_ session: any TransportSession, hash: ContentHash) throws(Problem) -> Bool {
        if case .keep = afterFetch { return true }
        guard let now = try session.look(file.name, in: folder) else { return true }
        guard now.isSame(as: file) else { return false }
        switch afterFetch {
        case .keep: break
        case .delete: try session.remove(file.name, in: folder)
        case .move(let target): try move(session, to: target, hash)
        }
        return true
    }

    private func move(_ session: any TransportSession, to target: RemoteFolder, _ hash: ContentHash) throws(Problem) {
        // The last name is as good as unique.
        let marks = [8, 16, 64].map { file.name.marked(String(hash.hex.prefix($0))) }
        for name in [file.name] + marks {
            do throws(Problem) {
                return try session.move(file.name, in: folder, to: name, in: target)
            } catch {
                switch error.code(as: TransportProblem.self) {
                case .vanished: return
                case .occupied where name != marks.last: continue
                default: throw error
                }
            }
        }
    }
}
