import Domain

/// A path in the workspace, checked: it cannot lead out of it.
struct RelativePath: Sendable {
    /// The folders on the way.
    let folders: [String]
    /// The last name.
    let name: String

    /// The path, or a problem when one of its names is not one.
    init(_ path: String) throws(Problem) {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard let last = parts.last, parts.allSatisfy(FileName.isValid) else {
            throw Problem(SpoolProblem.badPath, .error, ["path": FileName.escaped(Array(path.utf8))])
        }
        folders = Array(parts.dropLast())
        name = last
    }

    /// All its names.
    var parts: [String] { folders + [name] }

    /// Whether nobody but us writes there, so that its folders are made when they are needed.
    ///
    /// A missing folder of exchange is never made on the way: it can be a share that is not mounted
    /// (docs/reliability.md, row 30).
    var isOwn: Bool { Self.isOwn(folders) }

    /// Whether that folder is one that nobody but us writes in.
    static func isOwn(_ folders: [String]) -> Bool {
        guard let first = folders.first else { return false }
        return first == "state"
            || first == "spool" && ["archive", "rejected", "held"].contains(folders.dropFirst().first)
    }

    /// The folder where the file is written under its temporary name: for a day's folder the one above it, so that
    /// leftovers are found without looking through all days.
    var temporaryFolders: [String] {
        folders.count > 2 && isOwn && folders[0] == "spool" ? Array(folders.prefix(2)) : folders
    }
}
