import CSSH2
import Domain
import Spool

/// Files of an SFTP server over one connection.
final class SFTPSession: TransportSession {
    /// Bytes that one call asks for: libssh2 reads four times as much ahead (reference: performance, 4.5).
    private static let readSize = 1 << 20
    /// A file of one request: what the server then says of its end is known with its bytes.
    private static let smallSize: Int64 = 30_000

    private let connection: SSHConnection
    let server: SFTPServer
    private let limits: TransportLimits
    private var buffer: [UInt8] = []

    init(_ connection: consuming SSHConnection, _ server: SFTPServer, _ limits: TransportLimits) {
        self.connection = connection
        self.server = server
        self.limits = limits
    }

    func list(_ folder: RemoteFolder) throws(Problem) -> [RemoteFile] {
        let spot = TransportSpot(place: server.host, folder: folder)
        let handle = try open(Array(folder.path.utf8), SPOJKA_SSH2_FOLDER, spot, missing: .folderMissing)
        var files: [RemoteFile] = []
        var count = 0
        var name = [CChar](repeating: 0, count: 4096)
        while true {
            var length = 0
            var status = spojka_ssh2_status()
            let end = spojka_ssh2_next_name(
                connection.pointer,
                handle.pointer,
                &name,
                name.count,
                &length,
                &status
            )
            guard end == SPOJKA_SSH2_DONE else { throw problem(end, spot) }
            if length == 0 { break }
            count += 1
            guard count <= limits.names else { throw spot.problem(.tooMany, ["limit": String(limits.names)]) }
            guard let name = RemoteName(name[..<length].map { UInt8(bitPattern: $0) }) else { continue }
            if status.mode < 0 || status.size < 0 || status.modified < 0 {
                if let file = try look(name, in: folder) { files.append(file) }
            } else if SFTPSession.isFile(status) {
                files.append(
                    RemoteFile(
                        name: name,
                        size: status.size,
                        modified: status.modified,
                        nanosecondsPerUnit: 1_000_000_000
                    )
                )
            }
        }
        try check(handle.close(), spot)
        return files
    }

    func look(_ name: RemoteName, in folder: RemoteFolder) throws(Problem) -> RemoteFile? {
        let path = folder.path(of: name)
        var status = spojka_ssh2_status()
        let end = SFTPSession.withCharacters(path) {
            spojka_ssh2_name_status(connection.pointer, $0, path.count, 0, &status)
        }
        if end == SPOJKA_SSH2_MISSING { return nil }
        try check(end, TransportSpot(place: server.host, folder: folder, name: name))
        guard SFTPSession.isFile(status) else { return nil }
        return RemoteFile(name: name, size: status.size, modified: status.modified, nanosecondsPerUnit: 1_000_000_000)
    }

    func read(_ file: RemoteFile, in folder: RemoteFolder, _ sink: ByteSink) throws(Problem) {
        let spot = TransportSpot(place: server.host, folder: folder, name: file.name)
        guard file.size <= limits.bytes else { throw spot.problem(.tooLarge, ["limit": String(limits.bytes >> 20)]) }
        let handle = try open(folder.path(of: file.name), SPOJKA_SSH2_READ, spot, missing: .vanished)
        let isSmall = file.size <= SFTPSession.smallSize
        let size = isSmall ? 1 << 15 : SFTPSession.readSize
        if buffer.count < size { buffer = [UInt8](repeating: 0, count: size) }
        var total: Int64 = 0
        while true {
            var count = 0
            let end = buffer.withUnsafeMutableBytes { bytes in
                spojka_ssh2_read(
                    connection.pointer,
                    handle.pointer,
                    bytes.baseAddress?.assumingMemoryBound(to: CChar.self),
                    size,
                    &count
                )
            }
            try check(end, spot)
            if count == 0 { break }
            total +|= Int64(count)
            guard total <= file.size else { throw spot.problem(.changed) }
            try buffer.withUnsafeBufferPointer { (bytes) throws(Problem) in
                try sink(UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: bytes[..<count])))
            }
        }
        if !isSmall {
            let status = try status(handle, spot)
            guard status.size == file.size, status.modified == file.modified else { throw spot.problem(.changed) }
        }
        guard total == file.size else { throw spot.problem(.changed) }
        try check(handle.close(), spot)
    }

    func write(
        _ name: RemoteName,
        in folder: RemoteFolder,
        _ produce: (ByteSink) throws(Problem) -> Void
    ) throws(Problem) {
        let spot = TransportSpot(place: server.host, folder: folder, name: name)
        let handle = try create(name, folder, spot)
        var window = WriteWindow()
        try produce { (part) throws(Problem) in
            try window.append(part) { (bytes) throws(Problem) in try send(bytes, handle, spot) }
        }
        try window.finish { (bytes) throws(Problem) in try send(bytes, handle, spot) }
        let synced = spojka_ssh2_sync(connection.pointer, handle.pointer)
        // A server that cannot sync says so, and nothing better can be done there.
        if synced != SPOJKA_SSH2_UNSUPPORTED { try check(synced, spot) }
        let found = try status(handle, spot).size
        guard found == window.total else {
            throw spot.problem(.wrongLength, ["expected": String(window.total), "found": String(found)])
        }
        try check(handle.close(), spot)
    }

    func move(
        _ name: RemoteName,
        in folder: RemoteFolder,
        to other: RemoteName,
        in target: RemoteFolder
    ) throws(Problem) {
        let (from, to) = (folder.path(of: name), target.path(of: other))
        let end = SFTPSession.withCharacters(from) { fromBytes in
            SFTPSession.withCharacters(to) { toBytes in
                spojka_ssh2_rename(connection.pointer, fromBytes, from.count, toBytes, to.count)
            }
        }
        let spot = TransportSpot(place: server.host, folder: target, name: other)
        switch end {
        case SPOJKA_SSH2_MISSING:
            try requireFolder(target)
            throw spot.problem(.vanished)
        case SPOJKA_SSH2_EXISTS, SPOJKA_SSH2_FAILURE, SPOJKA_SSH2_OTHER:
            // SFTP 3 has no word for it.
            if try exists(to, spot) { throw spot.problem(.occupied) }
            throw problem(end, spot)
        default:
            try check(end, spot)
        }
    }

    func remove(_ name: RemoteName, in folder: RemoteFolder) throws(Problem) {
        let path = folder.path(of: name)
        let end = SFTPSession.withCharacters(path) { spojka_ssh2_remove(connection.pointer, $0, path.count) }
        guard end != SPOJKA_SSH2_MISSING else { return }
        try check(end, TransportSpot(place: server.host, folder: folder, name: name))
    }

    /// Makes a file, anew if an interrupted transfer left one.
    private func create(
        _ name: RemoteName,
        _ folder: RemoteFolder,
        _ spot: TransportSpot
    ) throws(Problem) -> SFTPHandle {
        let path = folder.path(of: name)
        do throws(Problem) {
            return try open(path, SPOJKA_SSH2_CREATE, spot, missing: .folderMissing)
        } catch {
            guard error.code == TransportProblem.failed.rawValue || error.code == TransportProblem.occupied.rawValue,
                try look(name, in: folder) != nil
            else { throw error }
            try remove(name, in: folder)
            return try open(path, SPOJKA_SSH2_CREATE, spot, missing: .folderMissing)
        }
    }

    /// Throws unless there is such a folder.
    private func requireFolder(_ folder: RemoteFolder) throws(Problem) {
        let spot = TransportSpot(place: server.host, folder: folder)
        guard try exists(Array(folder.path.utf8), spot) else { throw spot.problem(.folderMissing) }
    }

    private func exists(_ path: [UInt8], _ spot: TransportSpot) throws(Problem) -> Bool {
        var status = spojka_ssh2_status()
        let end = SFTPSession.withCharacters(path) {
            spojka_ssh2_name_status(connection.pointer, $0, path.count, 1, &status)
        }
        if let lost = SFTPProblem.connection(end, server) { throw lost }
        return end == SPOJKA_SSH2_DONE
    }

    private func open(
        _ path: [UInt8],
        _ how: Int,
        _ spot: TransportSpot,
        missing: TransportProblem
    ) throws(Problem) -> SFTPHandle {
        var pointer: OpaquePointer?
        let end = SFTPSession.withCharacters(path) {
            spojka_ssh2_open_file(connection.pointer, $0, path.count, Int32(clamping: how), &pointer)
        }
        FaultInjection.step()
        guard end == SPOJKA_SSH2_DONE, let pointer else {
            throw end == SPOJKA_SSH2_MISSING ? spot.problem(missing) : problem(end, spot)
        }
        return SFTPHandle(connection: connection.pointer, pointer: pointer)
    }

    /// Sends bytes; says how many of them are acknowledged.
    private func send(
        _ bytes: UnsafeRawBufferPointer,
        _ handle: borrowing SFTPHandle,
        _ spot: TransportSpot
    ) throws(Problem) -> Int {
        var count = 0
        let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
        try check(spojka_ssh2_write(connection.pointer, handle.pointer, start, bytes.count, &count), spot)
        return count
    }

    private func status(
        _ handle: borrowing SFTPHandle,
        _ spot: TransportSpot
    ) throws(Problem) -> spojka_ssh2_status {
        var status = spojka_ssh2_status()
        try check(spojka_ssh2_file_status(connection.pointer, handle.pointer, &status), spot)
        return status
    }

    /// Counts a step on the network, and throws unless it went well.
    private func check(_ end: spojka_ssh2_end, _ spot: TransportSpot) throws(Problem) {
        FaultInjection.step()
        guard end != SPOJKA_SSH2_DONE else { return }
        throw problem(end, spot)
    }

    private func problem(_ end: spojka_ssh2_end, _ spot: TransportSpot) -> Problem {
        if let lost = SFTPProblem.connection(end, server) { return lost }
        switch end {
        case SPOJKA_SSH2_MISSING: return spot.problem(.vanished)
        case SPOJKA_SSH2_DENIED: return spot.problem(.denied)
        case SPOJKA_SSH2_EXISTS: return spot.problem(.occupied)
        case SPOJKA_SSH2_FULL: return spot.problem(.full)
        default:
            // Most servers say no more than "failure" when their disk is full.
            let path = Array(spot.folder.path.utf8)
            let isFull = SFTPSession.withCharacters(path) { spojka_ssh2_is_full(connection.pointer, $0, path.count) }
            if isFull != 0 { return spot.problem(.full) }
            return spot.problem(.failed, ["detail": String(end.rawValue)])
        }
    }

    private static func isFile(_ status: spojka_ssh2_status) -> Bool {
        status.mode >= 0 && status.mode & 0o170000 == 0o100000
    }

    private static func withCharacters<Result>(
        _ bytes: [UInt8],
        _ body: (UnsafePointer<CChar>?) -> Result
    ) -> Result {
        bytes.withUnsafeBytes { body($0.baseAddress?.assumingMemoryBound(to: CChar.self)) }
    }
}
