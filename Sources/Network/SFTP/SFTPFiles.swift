import CLibSSH2
import Domain

/// What a server tells about a name; a value that it does not tell is -1.
struct SFTPStatus {
    /// Bytes.
    var size: Int64 = -1
    /// Seconds since 1970, by the server's clock.
    var modified: Int64 = -1
    /// `S_IFMT` bits and permissions.
    var mode: Int64 = -1

    init() {}

    init(_ attributes: LIBSSH2_SFTP_ATTRIBUTES) {
        let flags = Int32(truncatingIfNeeded: attributes.flags)
        if flags & LIBSSH2_SFTP_ATTR_SIZE != 0 { size = Int64(bitPattern: attributes.filesize) }
        if flags & LIBSSH2_SFTP_ATTR_ACMODTIME != 0 { modified = Int64(clamping: attributes.mtime) }
        if flags & LIBSSH2_SFTP_ATTR_PERMISSIONS != 0 { mode = Int64(clamping: attributes.permissions) }
    }

    /// The bits of the mode that say what it is; 0 when it does not say.
    var kind: Int64 { mode < 0 ? 0 : mode & 0o170000 }
}

/// An open file or folder of a connection, closed with its owner.
final class SFTPHandle {
    private let connection: SSHConnection
    fileprivate let pointer: OpaquePointer
    private var isOpen = true

    fileprivate init(_ connection: SSHConnection, _ pointer: OpaquePointer) {
        self.connection = connection
        self.pointer = pointer
    }

    /// Closes it; throws how that failed.
    func close() throws(SSHFailure) {
        guard isOpen else { return }
        isOpen = false
        try connection.check { libssh2_sftp_close_handle(pointer) }
    }

    deinit {
        try? close()
    }
}

/// A name of a folder as it is listed.
struct SFTPEntry {
    /// The bytes of the name.
    let name: [UInt8]
    /// The first letter of the line that `ls -l` would print, such as `-` or `d`; 0 when the server gives no such line.
    let letter: UInt8
    /// What else the listing says of it.
    let status: SFTPStatus
}

/// Requests of SFTP, each of which waits for its answer; paths are bytes.
extension SSHConnection {
    /// Ways to open a file.
    enum Opening {
        /// A file, to read it.
        case read
        /// A new file, to write it.
        case create
        /// A folder, to list it.
        case folder
    }

    /// Opens a file or folder.
    func open(_ path: [UInt8], _ how: Opening) throws(SSHFailure) -> SFTPHandle {
        let flags: Int32 =
            switch how {
            case .read: LIBSSH2_FXF_READ
            case .create: LIBSSH2_FXF_WRITE | LIBSSH2_FXF_CREAT | LIBSSH2_FXF_EXCL
            case .folder: 0
            }
        let (sftp, wide) = (sftp, UInt(clamping: flags))
        let type: Int32 = how == .folder ? LIBSSH2_SFTP_OPENDIR : LIBSSH2_SFTP_OPENFILE
        let found: OpaquePointer? = try find { () -> OpaquePointer? in
            withCharacters(path) { (start, count) -> OpaquePointer? in
                libssh2_sftp_open_ex(sftp, start, count, wide, 0o644, type)
            }
        }
        guard let found else { try failLast() }
        return SFTPHandle(self, found)
    }

    /// Reads on into a buffer; returns how many bytes came, 0 at the end.
    func read(_ handle: SFTPHandle, into buffer: UnsafeMutableRawBufferPointer) throws(SSHFailure) -> Int {
        let (pointer, start) = (handle.pointer, buffer.baseAddress?.assumingMemoryBound(to: CChar.self))
        return try result(of: try call { libssh2_sftp_read(pointer, start, buffer.count) })
    }

    /// Writes on; returns how many of the bytes are acknowledged. The next call must begin with the first that is not.
    func write(_ bytes: UnsafeRawBufferPointer, to handle: SFTPHandle) throws(SSHFailure) -> Int {
        let (pointer, start) = (handle.pointer, bytes.baseAddress?.assumingMemoryBound(to: CChar.self))
        return try result(of: try call { libssh2_sftp_write(pointer, start, bytes.count) })
    }

    /// Room for a name and for the line of a listing.
    static let entrySizes = (name: 4096, line: 1 << 14)

    /// The next name of a folder; nil at the end.
    ///
    /// - Parameter buffer: as large as ``entrySizes`` together, for all names of a folder.
    func next(_ handle: SFTPHandle, _ buffer: inout [CChar]) throws(SSHFailure) -> SFTPEntry? {
        let pointer = handle.pointer
        let (size, lineSize) = SSHConnection.entrySizes
        var attributes = LIBSSH2_SFTP_ATTRIBUTES()
        for index in size..<size + 16 { buffer[index] = 0 }
        var code: Int32 = try call {
            buffer.withUnsafeMutableBufferPointer {
                libssh2_sftp_readdir_ex(
                    pointer,
                    $0.baseAddress,
                    size,
                    $0.baseAddress?.advanced(by: size),
                    lineSize,
                    &attributes
                )
            }
        }
        if code == LIBSSH2_ERROR_BUFFER_TOO_SMALL {
            buffer[size] = 0
            code = try call { libssh2_sftp_readdir_ex(pointer, &buffer, size, nil, 0, &attributes) }
        }
        let count = try result(of: code)
        guard count > 0 else { return nil }
        return SFTPEntry(
            name: buffer[..<count].map { UInt8(bitPattern: $0) },
            letter: SSHConnection.letter(of: buffer[size..<size + 10].map { UInt8(bitPattern: $0) }),
            status: SFTPStatus(attributes)
        )
    }

    /// The letter of a line as `ls -l` prints it; servers may put anything else in its place.
    private static func letter(of start: [UInt8]) -> UInt8 {
        guard let letter = start.first, "-dlbcps".utf8.contains(letter),
            start.dropFirst().allSatisfy({ "rwxsStT-".utf8.contains($0) })
        else { return 0 }
        return letter
    }

    /// Makes what was written outlast a power cut (`fsync@openssh.com`).
    func sync(_ handle: SFTPHandle) throws(SSHFailure) {
        let pointer = handle.pointer
        try check { libssh2_sftp_fsync(pointer) }
    }

    /// What is known of an open file.
    func status(of handle: SFTPHandle) throws(SSHFailure) -> SFTPStatus {
        let pointer = handle.pointer
        var attributes = LIBSSH2_SFTP_ATTRIBUTES()
        try check { libssh2_sftp_fstat_ex(pointer, &attributes, 0) }
        return SFTPStatus(attributes)
    }

    /// What is known of a name; a link is not followed.
    func status(of path: [UInt8]) throws(SSHFailure) -> SFTPStatus {
        var attributes = LIBSSH2_SFTP_ATTRIBUTES()
        try check { withCharacters(path) { libssh2_sftp_stat_ex(sftp, $0, $1, LIBSSH2_SFTP_LSTAT, &attributes) } }
        return SFTPStatus(attributes)
    }

    /// Renames by SFTP's own rename of version 3, which does not replace.
    func rename(_ path: [UInt8], to other: [UInt8]) throws(SSHFailure) {
        try check {
            withCharacters(path) { from, fromCount in
                // SFTP 3 has no flags, so that none is sent.
                withCharacters(other) { libssh2_sftp_rename_ex(sftp, from, fromCount, $0, $1, 0) }
            }
        }
    }

    /// Removes a file.
    func remove(_ path: [UInt8]) throws(SSHFailure) {
        try check { withCharacters(path) { libssh2_sftp_unlink_ex(sftp, $0, $1) } }
    }

    /// Whether the file system of a path has no free block for us; false when the server does not tell.
    func isFull(_ path: [UInt8]) -> Bool {
        var status = LIBSSH2_SFTP_STATVFS()
        let code: Int32? = try? call { withCharacters(path) { libssh2_sftp_statvfs(sftp, $0, Int($1), &status) } }
        return code == 0 && status.f_blocks > 0 && status.f_bavail == 0
    }

    private func withCharacters<Result>(
        _ bytes: [UInt8],
        _ body: (UnsafePointer<CChar>?, UInt32) -> Result
    ) -> Result {
        bytes.withUnsafeBytes {
            body($0.baseAddress?.assumingMemoryBound(to: CChar.self), UInt32(clamping: bytes.count))
        }
    }
}
