import Domain
import Glibc

extension Spool {
    /// Whether there is anything of that name, relative to the workspace; links are not followed.
    ///
    /// - Throws: when the file system cannot say: a share that does not answer must never pass for an empty one.
    public func exists(_ relative: String) throws(Problem) -> Bool {
        guard let path = try? RelativePath(relative) else { return false }
        return try exists(path)
    }

    func exists(_ path: RelativePath) throws(Problem) -> Bool {
        let entry: DirectoryEntry
        do throws(Problem) {
            entry = try self.entry(path)
        } catch {
            guard error.is(SpoolProblem.folderMissing) else { throw error }
            return false
        }
        return try status(entry) != nil
    }

    /// Those of some paths, relative to the workspace, at which there is nothing: a folder that many of them are in is listed
    /// once, for on a share each question is a way there and back.
    ///
    /// - Throws: when the file system cannot say.
    public func missing(of paths: [String]) throws(Problem) -> [String] {
        func parts(_ path: String) -> (folder: Substring, name: Substring) {
            let slash = path.lastIndex(of: "/") ?? path.startIndex
            return (path[..<slash], path[slash...].drop { $0 == "/" })
        }
        var counts: [Substring: Int] = [:]
        for path in paths { counts[parts(path).folder, default: 0] += 1 }
        var names: [Substring: Set<String>] = [:]
        for (folder, count) in counts where count > Self.askedOneByOne && !folder.isEmpty {
            names[folder] = Set(try list(String(folder), missingIsEmpty: true))
        }
        var missing: [String] = []
        for path in paths {
            let (folder, name) = parts(path)
            let isThere = if let known = names[folder] { known.contains(String(name)) } else { try exists(path) }
            if !isThere { missing.append(path) }
        }
        return missing
    }

    /// How many files of one folder are looked for one by one.
    private static let askedOneByOne = 8

    /// Removes a file, relative to the workspace; one that is missing is fine.
    public func remove(_ relative: String) throws(Problem) {
        let path = try RelativePath(relative)
        let entry: DirectoryEntry
        do {
            entry = try self.entry(path)
        } catch {
            guard error.is(SpoolProblem.folderMissing) else { throw error }
            return
        }
        try removeIfPresent(entry)
    }

    /// Moves a file inside the workspace, never over a different one; done already counts as done.
    ///
    /// - Throws: `targetExists` when a file of other content is there, `fileMissing` when there is none at all.
    public func move(_ from: String, to: String) throws(Problem) {
        let (source, target) = (try RelativePath(from), try RelativePath(to))
        try transfer(
            try entry(source, making: true),
            try entry(target, making: true),
            temporaryFolder: try folder(target.temporaryFolders)
        )
        if target.isOwn { close(kept: try entry(target)) }
    }

    /// The names in a folder, relative to the workspace, byte by byte in order; names that are not valid are left out.
    public func list(_ relative: String) throws(Problem) -> [String] {
        try list(relative, missingIsEmpty: false)
    }

    func list(_ relative: String, missingIsEmpty: Bool) throws(Problem) -> [String] {
        let parts = try RelativePath(relative).parts
        do {
            let folder = try folder(parts)
            let names = try attempt { () throws(SystemError) in try System.names(in: folder) }
            return names.compactMap(FileName.checked).sorted(by: FileName.comesFirst)
        } catch {
            guard missingIsEmpty, error.is(SpoolProblem.folderMissing) else { throw error }
            return []
        }
    }

    /// The whole content of a small file such as a mapping, relative to the workspace.
    ///
    /// In `spool/` and `state/` a link is not followed; elsewhere the administrator may have made one.
    ///
    /// - Throws: `tooLarge` above `limit` bytes.
    public func contents(_ relative: String, limit: Int = Limits.smallFileBytes) throws(Problem) -> [UInt8] {
        let path = try RelativePath(relative)
        guard ["spool", "state"].contains(path.parts[0]) else {
            return try contents(path: root + "/" + relative, limit: limit)
        }
        return try contents(of: try openForReading(try entry(path)), limit)
    }

    /// The whole content of a small file; a relative path begins at the current folder.
    public func contents(path: String, limit: Int = Limits.smallFileBytes) throws(Problem) -> [UInt8] {
        try contents(of: try openForReading(path: path), limit)
    }

    private func contents(of file: Descriptor, _ limit: Int) throws(Problem) -> [UInt8] {
        var bytes: [UInt8] = []
        _ = try read(file, chunk: 1 << 16) { (part) throws(Problem) in
            guard bytes.count + part.count <= limit else {
                throw problem(.tooLarge, path: file.path, ["limit": String(limit)])
            }
            bytes.append(contentsOf: part)
        }
        return bytes
    }
}

extension Folder {
    /// The name of the folder of `state/claimed` that its files are taken to.
    var slug: String {
        switch self {
        case .warehouse(.in): "warehouse"
        case .warehouse(.out): "warehouse-out"
        case .channel(let channel, .in): "channel-" + channel
        case .channel(let channel, .out): "out-" + channel
        case .inbox: "inbox"
        case .held: "held"
        }
    }

    /// The folder whose claimed files are in the folder of that name; nil for one that no file comes to.
    init?(slug: String) {
        switch slug {
        case Self.warehouse(.in).slug: self = .warehouse(.in)
        case Self.inbox.slug: self = .inbox
        default:
            guard slug.hasPrefix("channel-") else { return nil }
            let channel = String(slug.dropFirst("channel-".count))
            guard Self.isName(channel) else { return nil }
            self = .channel(channel, .in)
        }
    }
}
