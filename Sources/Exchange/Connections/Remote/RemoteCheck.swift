import Domain
import Network
import Settings

/// Tries out all that a pass would do over a connection, with a small file that is removed again; keeps nothing.
struct RemoteCheck {
    private let connection: RemoteConnection
    private let session: any TransportSession

    init(_ connection: RemoteConnection, _ session: any TransportSession) {
        self.connection = connection
        self.session = session
    }

    /// Throws what would keep a pass from its work, and last that another file could be lost by it.
    func run() throws(Problem) {
        var danger: Problem?
        if let fetch = connection.settings.fetch {
            let folder = try RemoteConnection.folder(fetch.folder)
            let names = try session.list(folder).map(\.name)
            switch fetch.after {
            case .keep: break
            case .delete: try write(in: folder, names)
            case .move:
                let target = try RemoteConnection.folder(fetch.movedTo)
                let moved = try session.list(target).map(\.name)
                try sweep(moved, in: target)
                try write(in: folder, names, renaming: target)
                danger = try replacing(in: target)
            }
        }
        if let send = connection.settings.send {
            let folder = try RemoteConnection.folder(send.folder)
            let names = try session.list(folder).map(\.name)
            try write(in: folder, names, renaming: folder)
            let other = try replacing(in: folder)
            danger = danger ?? other
        }
        if let danger { throw danger }
    }

    /// One name, so that an attempt that cannot clean up leaves one file however often it is repeated.
    private static let probe = ".spojka-check.tmp"
    /// What it is renamed to.
    private static let renamed = ".spojka-check-renamed.tmp"

    /// Writes a small file, renames it if a pass would, and removes it, whatever fails.
    private func write(
        in folder: RemoteFolder,
        _ names: [RemoteName],
        renaming target: RemoteFolder? = nil
    ) throws(Problem) {
        guard let name = RemoteName(Self.probe), let other = RemoteName(Self.renamed) else { return }
        try sweep(names, in: folder)
        do throws(Problem) {
            try session.write(name, in: folder) { (sink) throws(Problem) in
                try [UInt8]("ok\n".utf8).withUnsafeBufferPointer { (bytes) throws(Problem) in
                    try sink(UnsafeRawBufferPointer(bytes))
                }
            }
            if let target { try rename(name, in: folder, to: other, in: target) }
        } catch {
            clean(name, in: folder)
            if let target { clean(other, in: target) }
            throw error
        }
        if let target { try session.remove(other, in: target) } else { try session.remove(name, in: folder) }
    }

    private func rename(
        _ name: RemoteName,
        in folder: RemoteFolder,
        to other: RemoteName,
        in target: RemoteFolder
    ) throws(Problem) {
        do throws(Problem) {
            try session.move(name, in: folder, to: other, in: target)
        } catch {
            switch error.code(as: TransportProblem.self) {
            case .denied, .failed, .vanished:
                var arguments = error.arguments
                arguments["detail"] = arguments["detail"] ?? error.code
                throw Problem(TransportProblem.renameRefused, .error, arguments)
            default: throw error
            }
        }
    }

    private func replacing(in folder: RemoteFolder) throws(Problem) -> Problem? {
        guard try session.replacesByRenaming(in: folder) else { return nil }
        let place = connection.settings.kind == .sftp ? connection.settings.host : connection.name
        return Problem(TransportProblem.renameReplaces, .error, ["place": place, "folder": folder.path])
    }

    /// Removes what earlier checks could not, also those of earlier versions, which had a new name each.
    private func sweep(_ names: [RemoteName], in folder: RemoteFolder) throws(Problem) {
        for name in names where name.shown.hasPrefix(".spojka-check") && name.shown.hasSuffix(".tmp") {
            try session.remove(name, in: folder)
        }
    }

    /// Removes a file as far as that is possible; what failed before says more.
    private func clean(_ name: RemoteName, in folder: RemoteFolder) {
        do throws(Problem) {
            try session.remove(name, in: folder)
        } catch {
            return
        }
    }
}

extension RemoteConnection {
    /// Tries it out.
    func attempt(_ workspace: Workspace) throws(Problem) {
        try RemoteCheck(self, try transport(workspace).open()).run()
    }
}
