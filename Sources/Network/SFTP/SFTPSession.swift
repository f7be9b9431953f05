import Domain
import Spool

/// Files of an SFTP server over one connection.
final class SFTPSession: TransportSession {
    /// Bytes that one call asks for: libssh2 reads four times as much ahead
    /// (docs/performance.md#what-the-design-rests-on).
    private static let readSize = 1 << 20
    /// A file of one request: what the server then says of its end is known with its bytes.
    private static let smallSize: Int64 = 30_000

    private let connection: SSHConnection
    let server: SFTPServer
    private let limits: TransportLimits
    private var buffer: [UInt8] = []

    init(_ connection: SSHConnection, _ server: SFTPServer, _ limits: TransportLimits) {
        self.connection = connection
        self.server = server
        self.limits = limits
    }

    func list(_ folder: RemoteFolder) throws(Problem) -> [RemoteFile] {
        let location = RemoteLocation(place: server.host, folder: folder)
        let handle = try open(Array(folder.path.utf8), .folder, location, missing: .folderMissing)
        var files: [RemoteFile] = []
        var count = 0
        var buffer = [CChar](repeating: 0, count: SSHConnection.entrySizes.name + SSHConnection.entrySizes.line)
        while let entry = try next(handle, &buffer, location) {
            count += 1
            guard count <= limits.names else { throw location.problem(.tooMany, ["limit": String(limits.names)]) }
            guard let name = RemoteName(entry.name) else { continue }
            if let file = try file(name, in: folder, entry) { files.append(file) }
        }
        try attempt(location) { () throws(SSHFailure) in try handle.close() }
        return files
    }

    private func next(
        _ handle: SFTPHandle,
        _ buffer: inout [CChar],
        _ location: RemoteLocation
    ) throws(Problem) -> SFTPEntry? {
        do throws(SSHFailure) {
            return try connection.next(handle, &buffer)
        } catch {
            throw problem(error, location)
        }
    }

    func look(_ name: RemoteName, in folder: RemoteFolder) throws(Problem) -> RemoteFile? {
        let path = folder.path(of: name)
        let status: SFTPStatus
        do throws(SSHFailure) {
            status = try connection.status(of: path)
        } catch {
            if error == .missing { return nil }
            FaultInjection.step()
            throw problem(error, RemoteLocation(place: server.host, folder: folder, name: name))
        }
        FaultInjection.step()
        guard try isFile(status, 0, path) else { return nil }
        return SFTPSession.remoteFile(name, status)
    }

    func read(_ file: RemoteFile, in folder: RemoteFolder, _ sink: ByteSink) throws(Problem) {
        let location = RemoteLocation(place: server.host, folder: folder, name: file.name)
        guard file.size <= limits.bytes else {
            throw location.problem(.tooLarge, ["limit": String(limits.bytes >> 20)])
        }
        let handle = try open(folder.path(of: file.name), .read, location, missing: .vanished)
        let isSmall = (0...SFTPSession.smallSize).contains(file.size)
        let size = isSmall ? 1 << 15 : SFTPSession.readSize
        if buffer.count < size { buffer = [UInt8](repeating: 0, count: size) }
        var total: Int64 = 0
        while true {
            let count = try attempt(location) { () throws(SSHFailure) in
                try buffer.withUnsafeMutableBufferPointer { (bytes) throws(SSHFailure) in
                    let part = UnsafeMutableBufferPointer(rebasing: bytes[..<size])
                    return try connection.read(handle, into: UnsafeMutableRawBufferPointer(part))
                }
            }
            if count == 0 { break }
            total +|= Int64(count)
            guard file.size < 0 || total <= file.size else { throw location.problem(.changed) }
            guard total <= limits.bytes else {
                throw location.problem(.tooLarge, ["limit": String(limits.bytes >> 20)])
            }
            try buffer.withUnsafeBufferPointer { (bytes) throws(Problem) in
                try sink(UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: bytes[..<count])))
            }
        }
        if !isSmall {
            let now = SFTPSession.remoteFile(file.name, try status(handle, location))
            guard now.isSame(as: file) else { throw location.problem(.changed) }
        }
        guard file.size < 0 || total == file.size else { throw location.problem(.changed) }
        try attempt(location) { () throws(SSHFailure) in try handle.close() }
    }

    func write(
        _ name: RemoteName,
        in folder: RemoteFolder,
        _ produce: (ByteSink) throws(Problem) -> Void
    ) throws(Problem) {
        let location = RemoteLocation(place: server.host, folder: folder, name: name)
        let handle = try create(name, folder, location)
        var window = WriteWindow()
        try produce { (part) throws(Problem) in
            try window.append(part) { (bytes) throws(Problem) in try send(bytes, handle, location) }
        }
        try window.finish { (bytes) throws(Problem) in try send(bytes, handle, location) }
        // A server that cannot sync says so in one way or another, and nothing better can be done there than to compare.
        try unlessLost { () throws(SSHFailure) in try connection.sync(handle) }
        FaultInjection.step()
        let found = try status(handle, location).size
        guard found < 0 || found == window.total else {
            throw location.problem(.wrongLength, ["expected": String(window.total), "found": String(found)])
        }
        try attempt(location) { () throws(SSHFailure) in try handle.close() }
    }

    func move(
        _ name: RemoteName,
        in folder: RemoteFolder,
        to other: RemoteName,
        in target: RemoteFolder
    ) throws(Problem) {
        let location = RemoteLocation(place: server.host, folder: target, name: other)
        // Not every server's rename leaves a file that has the name.
        if try exists(target.path(of: other), location) {
            guard try exists(folder.path(of: name), location) else { throw location.problem(.vanished) }
            throw location.problem(.occupied)
        }
        do throws(SSHFailure) {
            try connection.rename(folder.path(of: name), to: target.path(of: other))
            FaultInjection.step()
        } catch {
            switch error {
            case .missing:
                try requireFolder(target)
                throw location.problem(.vanished)
            case .exists, .failed, .other:
                let detail = lastWord
                // SFTP 3 has no word for it.
                if try exists(target.path(of: other), location) { throw location.problem(.occupied) }
                throw problem(error, location, detail)
            default:
                FaultInjection.step()
                throw problem(error, location)
            }
        }
    }

    func replacesByRenaming(in folder: RemoteFolder) throws(Problem) -> Bool {
        let names = [".spojka-check-a.tmp", ".spojka-check-b.tmp"].compactMap { RemoteName($0) }
        guard names.count == 2 else { return false }
        var hasReplaced = false
        let failure = SFTPSession.failure { () throws(Problem) in
            for name in names { try write(name, in: folder) { (_) throws(Problem) in } }
            hasReplaced = (try? connection.rename(folder.path(of: names[0]), to: folder.path(of: names[1]))) != nil
        }
        for name in names {
            let left = SFTPSession.failure { () throws(Problem) in try remove(name, in: folder) }
            if let problem = failure ?? left { throw problem }
        }
        return hasReplaced
    }

    func remove(_ name: RemoteName, in folder: RemoteFolder) throws(Problem) {
        do throws(SSHFailure) {
            try connection.remove(folder.path(of: name))
            FaultInjection.step()
        } catch {
            guard error != .missing else { return }
            FaultInjection.step()
            throw problem(error, RemoteLocation(place: server.host, folder: folder, name: name))
        }
    }

    /// Makes a file, again if an interrupted transfer left one.
    private func create(
        _ name: RemoteName,
        _ folder: RemoteFolder,
        _ location: RemoteLocation
    ) throws(Problem) -> SFTPHandle {
        let path = folder.path(of: name)
        do throws(Problem) {
            return try open(path, .create, location, missing: .folderMissing)
        } catch {
            guard error.is(TransportProblem.failed) || error.is(TransportProblem.occupied),
                try look(name, in: folder) != nil
            else { throw error }
            try remove(name, in: folder)
            return try open(path, .create, location, missing: .folderMissing)
        }
    }

    /// Throws unless there is such a folder.
    private func requireFolder(_ folder: RemoteFolder) throws(Problem) {
        let location = RemoteLocation(place: server.host, folder: folder)
        guard try exists(Array(folder.path.utf8), location) else { throw location.problem(.folderMissing) }
    }

    /// Whether a name is there; a link that leads nowhere is there as well.
    private func exists(_ path: [UInt8], _ location: RemoteLocation) throws(Problem) -> Bool {
        try unlessLost { () throws(SSHFailure) in try connection.status(of: path) } != nil
    }

    private func open(
        _ path: [UInt8],
        _ how: SSHConnection.Opening,
        _ location: RemoteLocation,
        missing: TransportProblem
    ) throws(Problem) -> SFTPHandle {
        try attempt(location, missing: missing) { () throws(SSHFailure) in try connection.open(path, how) }
    }

    /// Sends bytes; says how many of them are acknowledged.
    private func send(
        _ bytes: UnsafeRawBufferPointer,
        _ handle: SFTPHandle,
        _ location: RemoteLocation
    ) throws(Problem) -> Int {
        try attempt(location) { () throws(SSHFailure) in try connection.write(bytes, to: handle) }
    }

    /// What is known of an open file; what the server does not say about it may be known of its name.
    private func status(_ handle: SFTPHandle, _ location: RemoteLocation) throws(Problem) -> SFTPStatus {
        let status = try unlessLost { () throws(SSHFailure) in try connection.status(of: handle) } ?? SFTPStatus()
        FaultInjection.step()
        guard status.size < 0, let name = location.name else { return status }
        let path = location.folder.path(of: name)
        return try unlessLost { () throws(SSHFailure) in try connection.status(of: path) } ?? SFTPStatus()
    }

    /// Counts a step on the network, and throws the problem that a failure is.
    private func attempt<Value>(
        _ location: RemoteLocation,
        missing: TransportProblem = .vanished,
        _ body: () throws(SSHFailure) -> Value
    ) throws(Problem) -> Value {
        let result = Result { () throws(SSHFailure) in try body() }
        FaultInjection.step()
        switch result {
        case .success(let value): return value
        case .failure(.missing): throw location.problem(missing)
        case .failure(let failure): throw problem(failure, location)
        }
    }

    /// What a request comes to; nil when it failed and the connection goes on.
    @discardableResult
    private func unlessLost<Value>(_ body: () throws(SSHFailure) -> Value) throws(Problem) -> Value? {
        do throws(SSHFailure) {
            return try body()
        } catch {
            if let lost = SFTPProblem.connection(error, server) { throw lost }
            return nil
        }
    }

    private func problem(_ failure: SSHFailure, _ location: RemoteLocation, _ detail: String? = nil) -> Problem {
        if let lost = SFTPProblem.connection(failure, server) { return lost }
        switch failure {
        case .missing: return location.problem(.vanished)
        case .denied: return location.problem(.denied)
        case .exists: return location.problem(.occupied)
        case .full: return location.problem(.full)
        default:
            let detail = detail ?? lastWord
            // Most servers say no more than "failure" when their disk is full.
            if connection.isFull(Array(location.folder.path.utf8)) { return location.problem(.full) }
            return location.problem(.failed, ["detail": detail])
        }
    }

    /// The server's last word, as the protocol's draft calls it and as its log may (draft-ietf-secsh-filexfer-02, 7).
    private var lastWord: String {
        let names = [
            2: "NO_SUCH_FILE", 3: "PERMISSION_DENIED", 4: "FAILURE", 5: "BAD_MESSAGE", 6: "NO_CONNECTION",
            7: "CONNECTION_LOST", 8: "OP_UNSUPPORTED",
        ]
        let number = connection.lastStatus
        return names[Int(clamping: number)].map { "SSH_FX_" + $0 } ?? "SFTP status \(number)"
    }

    /// What a call throws; nil when it throws nothing.
    private static func failure(_ body: () throws(Problem) -> Void) -> Problem? {
        do {
            try body()
            return nil
        } catch {
            return error
        }
    }
}

/// What a name is: servers need tell neither permissions nor kind, size or time (draft-ietf-secsh-filexfer-02, 5).
extension SFTPSession {
    /// The file of a listed name; nil when it is none. What the listing does not tell is asked for by name.
    private func file(
        _ name: RemoteName,
        in folder: RemoteFolder,
        _ entry: SFTPEntry
    ) throws(Problem) -> RemoteFile? {
        var status = entry.status
        let path = folder.path(of: name)
        let isKindKnown = status.kind != 0 || entry.letter != 0
        if !isKindKnown || status.size < 0 || status.modified < 0 {
            do throws(SSHFailure) {
                let asked = try connection.status(of: path)
                if asked.kind != 0 { status.mode = asked.mode }
                if asked.size >= 0 { status.size = asked.size }
                if asked.modified >= 0 { status.modified = asked.modified }
            } catch {
                if let lost = SFTPProblem.connection(error, server) { throw lost }
                if error == .missing { return nil }
            }
        }
        return try isFile(status, entry.letter, path) ? SFTPSession.remoteFile(name, status) : nil
    }

    /// Whether it is a file, by its mode, by the line of the listing, or because it cannot be opened as a folder.
    private func isFile(_ status: SFTPStatus, _ letter: UInt8, _ path: [UInt8]) throws(Problem) -> Bool {
        if status.kind != 0 { return status.kind == 0o100000 }
        if letter != 0 { return letter == UInt8(ascii: "-") }
        return try unlessLost { () throws(SSHFailure) in try connection.open(path, .folder) } == nil
    }

    private static func remoteFile(_ name: RemoteName, _ status: SFTPStatus) -> RemoteFile {
        RemoteFile(name: name, size: status.size, modified: status.modified, nanosecondsPerUnit: 1_000_000_000)
    }
}

/// The bytes of a file that are on their way: libssh2 sends ahead only what one call hands over and wants the part that
/// is not acknowledged again, so that a call begins with it and ends with what follows
/// (docs/performance.md#what-the-design-rests-on).
struct WriteWindow {
    /// Bytes handed over at once.
    private static let size = 4 << 20

    private var bytes: [UInt8] = []
    private var start = 0
    /// Bytes appended so far.
    private(set) var total: Int64 = 0

    /// Adds a part, and sends while the window is full.
    mutating func append(
        _ part: UnsafeRawBufferPointer,
        _ send: (UnsafeRawBufferPointer) throws(Problem) -> Int
    ) throws(Problem) {
        bytes.append(contentsOf: part)
        total +|= Int64(part.count)
        while bytes.count - start >= WriteWindow.size { try sendOnce(send) }
    }

    /// Sends the rest.
    mutating func finish(_ send: (UnsafeRawBufferPointer) throws(Problem) -> Int) throws(Problem) {
        while start < bytes.count { try sendOnce(send) }
    }

    private mutating func sendOnce(_ send: (UnsafeRawBufferPointer) throws(Problem) -> Int) throws(Problem) {
        let from = start
        start += try bytes.withUnsafeBufferPointer { (all) throws(Problem) in
            try send(UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: all[from...])))
        }
        guard start >= WriteWindow.size else { return }
        bytes.removeFirst(start)
        start = 0
    }
}
