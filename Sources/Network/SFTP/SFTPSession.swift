import CSSH2
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
            var letter: CChar = 0
            var status = spojka_ssh2_status()
            let end = spojka_ssh2_next_name(
                connection.pointer,
                handle.pointer,
                &name,
                name.count,
                &length,
                &letter,
                &status
            )
            guard end == SPOJKA_SSH2_DONE else { throw problem(end, spot) }
            if length == 0 { break }
            count += 1
            guard count <= limits.names else { throw spot.problem(.tooMany, ["limit": String(limits.names)]) }
            guard let name = RemoteName(name[..<length].map { UInt8(bitPattern: $0) }) else { continue }
            if let file = try file(name, in: folder, status, letter) { files.append(file) }
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
        guard try isFile(status, 0, path) else { return nil }
        return SFTPSession.remoteFile(name, status)
    }

    func read(_ file: RemoteFile, in folder: RemoteFolder, _ sink: ByteSink) throws(Problem) {
        let spot = TransportSpot(place: server.host, folder: folder, name: file.name)
        guard file.size <= limits.bytes else { throw spot.problem(.tooLarge, ["limit": String(limits.bytes >> 20)]) }
        let handle = try open(folder.path(of: file.name), SPOJKA_SSH2_READ, spot, missing: .vanished)
        let isSmall = (0...SFTPSession.smallSize).contains(file.size)
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
            guard file.size < 0 || total <= file.size else { throw spot.problem(.changed) }
            guard total <= limits.bytes else {
                throw spot.problem(.tooLarge, ["limit": String(limits.bytes >> 20)])
            }
            try buffer.withUnsafeBufferPointer { (bytes) throws(Problem) in
                try sink(UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: bytes[..<count])))
            }
        }
        if !isSmall {
            let now = SFTPSession.remoteFile(file.name, try status(handle, spot))
            guard now.isSame(as: file) else { throw spot.problem(.changed) }
        }
        guard file.size < 0 || total == file.size else { throw spot.problem(.changed) }
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
        // A server that cannot sync says so in one way or another, and nothing better can be done there than to compare.
        if let lost = SFTPProblem.connection(synced, server) { throw lost }
        FaultInjection.step()
        let found = try status(handle, spot).size
        guard found < 0 || found == window.total else {
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
        let spot = TransportSpot(place: server.host, folder: target, name: other)
        // Not every server's rename leaves a file that has the name.
        if try exists(target.path(of: other), spot) {
            guard try exists(folder.path(of: name), spot) else { throw spot.problem(.vanished) }
            throw spot.problem(.occupied)
        }
        switch rename(name, in: folder, to: other, in: target) {
        case SPOJKA_SSH2_MISSING:
            try requireFolder(target)
            throw spot.problem(.vanished)
        case let end where [SPOJKA_SSH2_EXISTS, SPOJKA_SSH2_FAILURE, SPOJKA_SSH2_OTHER].contains(end):
            let detail = lastWord
            // SFTP 3 has no word for it.
            if try exists(target.path(of: other), spot) { throw spot.problem(.occupied) }
            throw problem(end, spot, detail)
        case let end:
            try check(end, spot)
        }
    }

    func replacesByRenaming(in folder: RemoteFolder) throws(Problem) -> Bool {
        let names = [".spojka-check-a.tmp", ".spojka-check-b.tmp"].compactMap { RemoteName($0) }
        guard names.count == 2 else { return false }
        var hasReplaced = false
        let failure = SFTPSession.failure { () throws(Problem) in
            for name in names { try write(name, in: folder) { (_) throws(Problem) in } }
            hasReplaced = rename(names[0], in: folder, to: names[1], in: folder) == SPOJKA_SSH2_DONE
        }
        for name in names {
            let left = SFTPSession.failure { () throws(Problem) in try remove(name, in: folder) }
            if let problem = failure ?? left { throw problem }
        }
        return hasReplaced
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
            guard error.is(TransportProblem.failed) || error.is(TransportProblem.occupied),
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
        // A link that leads nowhere is there as well.
        let end = SFTPSession.withCharacters(path) {
            spojka_ssh2_name_status(connection.pointer, $0, path.count, 0, &status)
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

    /// What is known of an open file; what the server does not tell of it may be known of its name.
    private func status(
        _ handle: borrowing SFTPHandle,
        _ spot: TransportSpot
    ) throws(Problem) -> spojka_ssh2_status {
        var status = spojka_ssh2_status(size: -1, modified: -1, mode: -1)
        let end = spojka_ssh2_file_status(connection.pointer, handle.pointer, &status)
        FaultInjection.step()
        if let lost = SFTPProblem.connection(end, server) { throw lost }
        guard end != SPOJKA_SSH2_DONE || status.size < 0, let name = spot.name else { return status }
        let path = spot.folder.path(of: name)
        let second = SFTPSession.withCharacters(path) {
            spojka_ssh2_name_status(connection.pointer, $0, path.count, 0, &status)
        }
        if let lost = SFTPProblem.connection(second, server) { throw lost }
        return second == SPOJKA_SSH2_DONE ? status : spojka_ssh2_status(size: -1, modified: -1, mode: -1)
    }

    /// Counts a step on the network, and throws unless it went well.
    private func check(_ end: spojka_ssh2_end, _ spot: TransportSpot) throws(Problem) {
        FaultInjection.step()
        guard end != SPOJKA_SSH2_DONE else { return }
        throw problem(end, spot)
    }

    private func problem(_ end: spojka_ssh2_end, _ spot: TransportSpot, _ detail: String? = nil) -> Problem {
        if let lost = SFTPProblem.connection(end, server) { return lost }
        switch end {
        case SPOJKA_SSH2_MISSING: return spot.problem(.vanished)
        case SPOJKA_SSH2_DENIED: return spot.problem(.denied)
        case SPOJKA_SSH2_EXISTS: return spot.problem(.occupied)
        case SPOJKA_SSH2_FULL: return spot.problem(.full)
        default:
            let detail = detail ?? lastWord
            // Most servers say no more than "failure" when their disk is full.
            let path = Array(spot.folder.path.utf8)
            let isFull = SFTPSession.withCharacters(path) { spojka_ssh2_is_full(connection.pointer, $0, path.count) }
            if isFull != 0 { return spot.problem(.full) }
            return spot.problem(.failed, ["detail": detail])
        }
    }

    /// The server's last word, as the protocol's draft calls it and as its log may (draft-ietf-secsh-filexfer-02, 7).
    private var lastWord: String {
        let names = [
            2: "NO_SUCH_FILE", 3: "PERMISSION_DENIED", 4: "FAILURE", 5: "BAD_MESSAGE", 6: "NO_CONNECTION",
            7: "CONNECTION_LOST", 8: "OP_UNSUPPORTED",
        ]
        let number = spojka_ssh2_last_status(connection.pointer)
        return names[Int(clamping: number)].map { "SSH_FX_" + $0 } ?? "SFTP status \(number)"
    }

    private static func withCharacters<Result>(
        _ bytes: [UInt8],
        _ body: (UnsafePointer<CChar>?) -> Result
    ) -> Result {
        bytes.withUnsafeBytes { body($0.baseAddress?.assumingMemoryBound(to: CChar.self)) }
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

    private func rename(
        _ name: RemoteName,
        in folder: RemoteFolder,
        to other: RemoteName,
        in target: RemoteFolder
    ) -> spojka_ssh2_end {
        let (from, to) = (folder.path(of: name), target.path(of: other))
        return SFTPSession.withCharacters(from) { fromBytes in
            SFTPSession.withCharacters(to) { toBytes in
                spojka_ssh2_rename(connection.pointer, fromBytes, from.count, toBytes, to.count)
            }
        }
    }
}

/// What a name is: servers need tell neither permissions nor kind, size or time (draft-ietf-secsh-filexfer-02, 5).
extension SFTPSession {
    /// The file of a listed name; nil when it is none. What the listing does not tell is asked for by name.
    private func file(
        _ name: RemoteName,
        in folder: RemoteFolder,
        _ listed: spojka_ssh2_status,
        _ letter: CChar
    ) throws(Problem) -> RemoteFile? {
        var status = listed
        let path = folder.path(of: name)
        let isKindKnown = SFTPSession.kind(status.mode) != 0 || letter != 0
        if !isKindKnown || status.size < 0 || status.modified < 0 {
            var asked = spojka_ssh2_status(size: -1, modified: -1, mode: -1)
            let end = SFTPSession.withCharacters(path) {
                spojka_ssh2_name_status(connection.pointer, $0, path.count, 0, &asked)
            }
            if let lost = SFTPProblem.connection(end, server) { throw lost }
            if end == SPOJKA_SSH2_MISSING { return nil }
            if end == SPOJKA_SSH2_DONE {
                if SFTPSession.kind(asked.mode) != 0 { status.mode = asked.mode }
                if asked.size >= 0 { status.size = asked.size }
                if asked.modified >= 0 { status.modified = asked.modified }
            }
        }
        return try isFile(status, letter, path) ? SFTPSession.remoteFile(name, status) : nil
    }

    /// Whether it is a file, by its mode, by the line of the listing, or because it cannot be opened as a folder.
    private func isFile(_ status: spojka_ssh2_status, _ letter: CChar, _ path: [UInt8]) throws(Problem) -> Bool {
        let kind = SFTPSession.kind(status.mode)
        if kind != 0 { return kind == 0o100000 }
        if letter != 0 { return UInt8(bitPattern: letter) == UInt8(ascii: "-") }
        var pointer: OpaquePointer?
        let end = SFTPSession.withCharacters(path) {
            spojka_ssh2_open_file(
                connection.pointer,
                $0,
                path.count,
                Int32(truncatingIfNeeded: SPOJKA_SSH2_FOLDER),
                &pointer
            )
        }
        if let lost = SFTPProblem.connection(end, server) { throw lost }
        guard let pointer else { return true }
        _ = SFTPHandle(connection: connection.pointer, pointer: pointer).close()
        return false
    }

    /// The bits of a mode that say what it is; 0 when it does not say.
    private static func kind(_ mode: Int64) -> Int64 { mode < 0 ? 0 : mode & 0o170000 }

    private static func remoteFile(_ name: RemoteName, _ status: spojka_ssh2_status) -> RemoteFile {
        RemoteFile(name: name, size: status.size, modified: status.modified, nanosecondsPerUnit: 1_000_000_000)
    }
}
