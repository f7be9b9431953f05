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
            "mappings", "mappings/mail", "mappings/gateways", "spool", "spool/warehouse", "spool/warehouse/in",
            "spool/warehouse/out", "spool/channels",
        ]
        for channel in channels {
            paths.append("spool/channels/\(channel)")
            paths.append(Folder.channel(channel, .in).path)
            paths.append(Folder.channel(channel, .out).path)
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
            // What cannot be closed, because it is another account's or lies on a share, is its owner's; `check` reports it.
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

extension Spool {
    /// Takes the right to work in the workspace, or nil when another process has it.
    ///
    /// `flock` on `state/lock`, which holds our process number in digits for people
    /// (docs/reliability.md, row 16).
    public func lock() throws(Problem) -> WorkspaceLock? {
        let entry = DirectoryEntry(try folder(["state"], making: true), "lock")
        return try attempt { () throws(SystemError) in
            let file = try System.open(entry, O_RDWR | O_CREAT | O_NOFOLLOW, mode: 0o644)
            guard try System.lock(file) else { return nil }
            try System.truncate(file)
            try Array("\(getpid())\n".utf8).withUnsafeBufferPointer { (bytes) throws(SystemError) in
                try System.write(file, UnsafeRawBufferPointer(bytes))
            }
            return WorkspaceLock(file)
        }
    }

    /// The number of the process that has, or last had, the right to work in the workspace.
    public func lockHolder() -> Int? {
        guard let text = try? contents("state/lock") else { return nil }
        return Int(shortText: String(decoding: text.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self))
    }
}

/// The right to work in a workspace; the kernel takes it back when the process ends, however it ends.
public final class WorkspaceLock: Sendable {
    private let file: Descriptor

    init(_ file: Descriptor) {
        self.file = file
    }

    /// Gives the right back. Call it in a `defer`: Swift may free an object that is not used any more before its scope
    /// ends.
    public func release() {
        try? System.close(file)
    }
}
