import Domain
import Glibc

extension Spool {
    /// Makes the folders of the workspace that are missing, and closes `secrets/` to others; again changes nothing.
    ///
    /// The workspace itself must exist.
    ///
    /// - Parameter channels: the names of the channels, as they are called in the configuration.
    public func prepare(channels: [String]) throws(Problem) {
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
        let privates = ["secrets", "state", "state/claimed"]
        // Every path is checked before the first folder is made.
        var checked: [(RelativePath, mode_t)] = []
        for path in paths { checked.append((try RelativePath(path), 0o777)) }
        for path in privates { checked.append((try RelativePath(path), 0o700)) }
        for (path, mode) in checked {
            guard try !exists(path) else { continue }
            try makeFolder(try spot(path), mode: mode)
        }
        try closeSecrets()
    }

    /// Makes a folder that nobody but us writes in, if it is missing.
    public func makeOwnFolder(_ relative: String) throws(Problem) {
        _ = try folder(try RelativePath(relative).parts, making: true)
    }

    /// A version control system makes folders that all can read.
    private func closeSecrets() throws(Problem) {
        let secrets = try folder(["secrets"])
        try attempt { () throws(SystemError) in
            let status = try System.status(secrets)
            guard status.mode & 0o077 != 0 else { return }
            try System.setMode(secrets, status.mode & 0o700)
        }
    }
}

extension Spool {
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
            try makeFolder(Spot(parent, String(path[path.index(after: slash)...])))
        }
    }
}
