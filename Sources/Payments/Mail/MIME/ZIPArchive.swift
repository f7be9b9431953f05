import CArchive
import Domain

/// A ZIP archive in memory, read by libarchive: both ways of encrypting, ZipCrypto and AES, and never more than is asked for.
struct ZIPArchive {
    /// How much of it is read.
    struct Limits {
        /// Files at most.
        var files: Int
        /// Bytes of one file at most.
        var bytes: Int
        /// Bytes of all files at most.
        var total: Int
    }

    /// Why it is not read.
    enum Failure: Error {
        /// The bytes are no archive, or damaged.
        case damaged
        /// More files or bytes than are read.
        case tooMuch
        /// It is encrypted, and there is no password, or a wrong one.
        case sealed
    }

    /// A file in it.
    typealias File = (name: String, bytes: [UInt8])

    /// The files of an archive, opened with the first of `passwords` that fits.
    static func files(_ bytes: [UInt8], passwords: [String] = [], _ limits: Limits) throws(Failure) -> [File] {
        for password in [nil] + passwords.map({ Optional($0) }) {
            do throws(Failure) {
                return try read(bytes, password, limits)
            } catch {
                guard error == .sealed else { throw error }
            }
        }
        throw .sealed
    }

    private static func read(_ bytes: [UInt8], _ password: String?, _ limits: Limits) throws(Failure) -> [File] {
        guard let archive = archive_read_new() else { throw .damaged }
        defer { archive_read_free(archive) }
        archive_read_support_format_zip(archive)
        if let password { archive_read_add_passphrase(archive, password) }
        let result = bytes.withUnsafeBytes { bytes in
            Result { () throws(Failure) in
                guard archive_read_open_memory(archive, bytes.baseAddress, bytes.count) == ARCHIVE_OK else {
                    throw .damaged
                }
                return try files(archive, isOpenable: password != nil, limits)
            }
        }
        return try result.get()
    }

    private static func files(_ archive: OpaquePointer, isOpenable: Bool, _ limits: Limits) throws(Failure) -> [File] {
        var files: [File] = []
        var left = limits.total
        var entry: OpaquePointer?
        while true {
            let status = archive_read_next_header(archive, &entry)
            if status == ARCHIVE_EOF { break }
            guard status == ARCHIVE_OK || status == ARCHIVE_WARN, let entry else { throw .damaged }
            guard files.count < limits.files else { throw .tooMuch }
            let isSealed = archive_entry_is_data_encrypted(entry) != 0
            guard !isSealed || isOpenable else { throw .sealed }
            let bytes = try content(archive, most: min(limits.bytes, left), isSealed: isSealed)
            left -= bytes.count
            files.append((archive_entry_pathname(entry).map { String(cString: $0) } ?? "", bytes))
        }
        guard !files.isEmpty else { throw .damaged }
        return files
    }

    private static func content(_ archive: OpaquePointer, most: Int, isSealed: Bool) throws(Failure) -> [UInt8] {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: min(1 << 16, most + 1))
        while true {
            let count = archive_read_data(archive, &buffer, buffer.count)
            guard count >= 0 else { throw isSealed ? .sealed : .damaged }
            guard count > 0 else { return bytes }
            guard bytes.count + count <= most else { throw .tooMuch }
            bytes += buffer[..<count]
        }
    }
}
