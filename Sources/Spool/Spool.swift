import Domain
import Glibc

/// The folders of one workspace: files arrive in them, are taken, read, kept and written.
///
/// It is the only part of the product that calls the file system. Every step can be interrupted at any call and carried
/// out again: a file is whole under its old name or under its new one (design: sections 3 and 4; reference:
/// failure-modes, 1.7 rows 14 and 15). Nothing here locks: take `lock()` first.
///
/// Folders may be symbolic links and mounts that the administrator made; names in them are never followed.
public struct Spool: Sendable {
    /// The workspace's absolute path, without a slash at its end.
    public let root: String

    /// The workspace at that path; a relative one begins at the current folder. Nothing is looked at yet.
    public init(workspace: String) {
        root = Self.absolute(workspace)
    }

    /// The path as seen from `/`, without slashes at its end.
    static func absolute(_ path: String) -> String {
        var bytes = Array((path.hasPrefix("/") ? path : System.currentFolder + "/" + path).utf8)
        while bytes.count > 1, bytes.last == UInt8(ascii: "/") { bytes.removeLast() }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Opens a folder of the workspace.
    ///
    /// - Parameter making: whether missing folders are made; only folders that are ours alone are.
    func folder(_ names: [String], making: Bool = false) throws(Problem) -> Descriptor {
        let path = ([root] + names).joined(separator: "/")
        do {
            return try System.open(path, O_RDONLY | O_DIRECTORY)
        } catch {
            guard error.number == ENOENT, making, let last = names.last, RelativePath.isOwn(names) else {
                throw problem(error, missing: .folderMissing)
            }
            let parent = try folder(Array(names.dropLast()), making: true)
            try makeFolder(DirectoryEntry(parent, last), mode: Privacy.folder(names))
            return try attempt { () throws(SystemError) in try System.open(path, O_RDONLY | O_DIRECTORY) }
        }
    }

    /// Makes a folder unless it is there, so that it outlasts a power cut.
    func makeFolder(_ entry: DirectoryEntry, mode: mode_t = 0o777) throws(Problem) {
        try attempt { () throws(SystemError) in
            if try System.makeFolder(entry, mode: mode) { try System.sync(entry.folder) }
        }
    }

    /// The folder and name that a checked path stands for.
    func entry(_ path: RelativePath, making: Bool = false) throws(Problem) -> DirectoryEntry {
        DirectoryEntry(try folder(path.folders, making: making), path.name)
    }

    /// The folder of a place, whose channel name was checked.
    func folder(of place: Folder) throws(Problem) -> Descriptor {
        try folder(try RelativePath(place.path).parts)
    }

    /// The folder of a place's claimed files, whose channel name was checked.
    func claimedFolder(of place: Folder) throws(Problem) -> Descriptor {
        try folder(try RelativePath("state/claimed/" + place.slug).parts, making: true)
    }

    /// The entry of a claimed file.
    func entry(_ file: ClaimedFile) throws(Problem) -> DirectoryEntry {
        try entry(try RelativePath(file.path), making: true)
    }
}
