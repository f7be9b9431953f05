import Domain
import Spool

/// A folder of this machine as a transport, such as a mounted share of a file server.
public struct DirectoryTransport: Transport {
    private let name: String
    private let root: String
    private let limits: TransportLimits

    /// The transport; relative folders begin at `root`, an absolute path. Problems call the place by its name.
    public init(_ name: String, root: String = "/", limits: TransportLimits = TransportLimits()) {
        self.name = name
        self.root = root
        self.limits = limits
    }

    /// A session of the folders; nothing is looked at yet.
    public func open() throws(Problem) -> any TransportSession {
        DirectorySession(name, root: root, limits: limits)
    }
}

/// Files of a folder of this machine.
final class DirectorySession: TransportSession {
    private let place: String
    private let root: String
    private let limits: TransportLimits
    /// Folders that are open already; a share that went away meanwhile says so at the next call.
    private var opened: [RemoteFolder: ExternalFolder] = [:]

    init(_ name: String, root: String, limits: TransportLimits) {
        place = name
        self.root = root
        self.limits = limits
    }

    func list(_ folder: RemoteFolder) throws(Problem) -> [RemoteFile] {
        let location = RemoteLocation(place: place, folder: folder)
        // Opened again: a folder that was unmounted and mounted again is another one.
        opened[folder] = nil
        let names = try attempt(location, missing: .folderMissing) { () throws(ExternalFailure) in
            try open(folder).names()
        }
        guard names.count <= limits.names else { throw location.problem(.tooMany, ["limit": String(limits.names)]) }
        return names.compactMap { bytes, status in
            guard status.isFile, let name = RemoteName(bytes) else { return nil }
            return RemoteFile(name: name, size: status.size, modified: status.modified)
        }
    }

    func look(_ name: RemoteName, in folder: RemoteFolder) throws(Problem) -> RemoteFile? {
        let location = RemoteLocation(place: place, folder: folder, name: name)
        let status = try attempt(location, missing: .folderMissing) { () throws(ExternalFailure) in
            try open(folder).status(name.bytes)
        }
        guard let status, status.isFile else { return nil }
        return RemoteFile(name: name, size: status.size, modified: status.modified)
    }

    func read(_ file: RemoteFile, in folder: RemoteFolder, _ sink: ByteSink) throws(Problem) {
        let location = RemoteLocation(place: place, folder: folder, name: file.name)
        guard file.size <= limits.bytes else {
            throw location.problem(.tooLarge, ["limit": String(limits.bytes >> 20)])
        }
        let source = try attempt(location) { () throws(ExternalFailure) in try open(folder).open(file.name.bytes) }
        // Where it can be told, a file that somebody goes on writing is left for the next time.
        guard try attempt(location, { () throws(ExternalFailure) in try source.writer() }) != .somebody else {
            throw location.problem(.changed)
        }
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 64)
        defer { buffer.deallocate() }
        var total: Int64 = 0
        while true {
            let count = try attempt(location) { () throws(ExternalFailure) in try source.read(into: buffer) }
            if count == 0 { break }
            total +|= Int64(count)
            guard total <= file.size else { break }
            try sink(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
        }
        let status = try attempt(location) { () throws(ExternalFailure) in try source.status() }
        guard total == file.size, status.size == file.size, status.modified == file.modified else {
            throw location.problem(.changed)
        }
    }

    func write(
        _ name: RemoteName,
        in folder: RemoteFolder,
        _ produce: (ByteSink) throws(Problem) -> Void
    ) throws(Problem) {
        let location = RemoteLocation(place: place, folder: folder, name: name)
        let target = try attempt(location, missing: .folderMissing) { () throws(ExternalFailure) in
            let folder = try open(folder)
            do throws(ExternalFailure) {
                return try folder.create(name.bytes)
            } catch {
                guard error.kind == .exists else { throw error }
                try folder.remove(name.bytes)
                return try folder.create(name.bytes)
            }
        }
        var total: Int64 = 0
        try produce { (part) throws(Problem) in
            total +|= Int64(part.count)
            try attempt(location) { () throws(ExternalFailure) in try target.write(part) }
        }
        let found = try attempt(location) { () throws(ExternalFailure) in
            let size = try target.status().size
            try target.finish()
            return size
        }
        guard found == total else {
            throw location.problem(.wrongLength, ["expected": String(total), "found": String(found)])
        }
    }

    func move(
        _ name: RemoteName,
        in folder: RemoteFolder,
        to other: RemoteName,
        in target: RemoteFolder
    ) throws(Problem) {
        let to = try attempt(RemoteLocation(place: place, folder: target), missing: .folderMissing) {
            () throws(ExternalFailure) in try open(target)
        }
        try attempt(RemoteLocation(place: place, folder: target, name: other), missing: .vanished) {
            () throws(ExternalFailure) in try open(folder).rename(name.bytes, to: other.bytes, in: to)
        }
    }

    func replacesByRenaming(in folder: RemoteFolder) throws(Problem) -> Bool { false }

    func remove(_ name: RemoteName, in folder: RemoteFolder) throws(Problem) {
        try attempt(RemoteLocation(place: place, folder: folder, name: name)) { () throws(ExternalFailure) in
            do throws(ExternalFailure) {
                try open(folder).remove(name.bytes)
            } catch {
                guard error.kind == .missing else { throw error }
            }
        }
    }

    private func open(_ folder: RemoteFolder) throws(ExternalFailure) -> ExternalFolder {
        if let known = opened[folder] { return known }
        let path = folder.path.hasPrefix("/") ? folder.path : root + "/" + folder.path
        let found = try ExternalFolder(path: path)
        opened[folder] = found
        return found
    }

    private func attempt<Result>(
        _ location: RemoteLocation,
        missing: TransportProblem = .vanished,
        _ body: () throws(ExternalFailure) -> Result
    ) throws(Problem) -> Result {
        do {
            return try body()
        } catch {
            switch error.kind {
            case .missing: throw location.problem(missing)
            case .denied: throw location.problem(.denied)
            case .exists: throw location.problem(.occupied)
            case .full: throw location.problem(.full)
            case .notAFile, .busy: throw location.problem(.changed)
            case .unreachable: throw location.problem(.unreachable, ["detail": error.detail])
            case .other: throw location.problem(.failed, ["detail": error.detail])
            }
        }
    }
}
