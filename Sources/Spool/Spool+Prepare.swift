import Domain
import Glibc

extension Spool {
    /// Makes the folders of the workspace that are missing, and closes those that are ours to others; again changes nothing.
    ///
    /// The workspace itself must exist.
    ///
    /// - Parameters:
    ///   - channels: the names of the channels, as they are called in the configuration.
    ///   - closing: whether what was made too wide is closed.
    public func prepare(channels: [String], closing: Bool = true) throws(Problem) {
        var paths = [
            "mappings", "mappings/mail", "spool", "spool/warehouse", "spool/warehouse/in", "spool/warehouse/out",
            "spool/channels",
        ]
        for channel in channels {
            paths.append("spool/channels/\(channel)")
            paths.append(Place.channelIn(channel).path)
            paths.append(Outlet.channelOut(channel).path)
        }
        paths += ["spool/inbox", "spool/archive", "spool/rejected", "spool/held"]
        paths += ["secrets", "state", "state/claimed", "state/detaching", "state/originals"]
        // Every path is checked before the first folder is made.
        for path in try paths.map({ path throws(Problem) in try RelativePath(path) }) {
            guard try !exists(path) else { continue }
            try makeFolder(try entry(path), mode: Privacy.folder(path.parts))
        }
        if closing { closeToOthers() }
    }

    /// Closes what is ours alone and holds secrets or personal data to others, where it was made wider: `secrets/` to
    /// everybody else, the ledger, the archive and what was refused or is held to all but our group. Folders of exchange stay
    /// as the administrator set them.
    private func closeToOthers() {
        for path in Privacy.ours {
            // What cannot be closed, because it is another account's or lies on a share, is its owner's; `check` tells of it.
            guard let folder = try? folder(try RelativePath(path).parts), let mode = try? System.status(folder).mode,
                mode & Privacy.excess(path) != 0
            else { continue }
            try? System.setMode(folder, mode & ~Privacy.excess(path))
        }
    }

    /// Makes a folder that nobody but us writes in, if it is missing.
    public func makeOwnFolder(_ relative: String) throws(Problem) {
        _ = try folder(try RelativePath(relative).parts, making: true)
    }
}

extension Spool {
    /// The name of the file that explains a folder to people; it is never read.
    public static let readme = "README.txt"

    /// Makes the workspace's own folder and those above it that are missing.
    public func create() throws(Problem) {
        try create(root)
    }

    private func create(_ path: String) throws(Problem) {
        do {
            _ = try System.open(path, O_RDONLY | O_DIRECTORY)
        } catch {
            guard error.number == ENOENT, let slash = path.lastIndex(of: "/"), path != "/" else {
                throw problem(error)
            }
            let above = slash == path.startIndex ? "/" : String(path[..<slash])
            try create(above)
            let parent = try attempt { () throws(SystemError) in try System.open(above, O_RDONLY | O_DIRECTORY) }
            try makeFolder(DirectoryEntry(parent, String(path[path.index(after: slash)...])))
        }
    }
}
