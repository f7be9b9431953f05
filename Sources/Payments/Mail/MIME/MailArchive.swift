import CArchive
import Domain

/// A ZIP file that came with a mail, read in memory: nothing is ever written by a name that stands in it.
///
/// It stands on libarchive; both ways of encrypting (ZipCrypto and AES) are read. The limits keep a small file from
/// becoming a huge one.
struct MailArchive: ~Copyable {
    /// Files that are read.
    static let mostFiles = 20
    /// Bytes of one file.
    static let largestFile = 1 << 20

    private let archive: OpaquePointer

    /// Opens bytes; nil when they are no ZIP file.
    private init?(_ bytes: UnsafeRawBufferPointer, password: [UInt8]?) {
        guard let archive = archive_read_new() else { return nil }
        self.archive = archive
        archive_read_support_format_zip(archive)
        if let password {
            let text = password.map { CChar(bitPattern: $0) } + [0]
            archive_read_add_passphrase(archive, text)
        }
        guard archive_read_open_memory(archive, bytes.baseAddress, bytes.count) == ARCHIVE_OK else { return nil }
    }

    deinit { archive_read_free(archive) }

    /// The files of an archive; throws `MailProblem`s. `name` is for them.
    static func files(
        _ bytes: [UInt8],
        name: String,
        password: [UInt8]?
    ) throws(Problem) -> [MailMessage.Attachment] {
        var result: Result<[MailMessage.Attachment], Problem> = .success([])
        bytes.withUnsafeBytes { buffer in
            guard let archive = MailArchive(buffer, password: password) else {
                result = .failure(Problem(MailProblem.badArchive, .error, ["name": shown(name)]))
                return
            }
            result = archive.read(name: shown(name), hasPassword: password != nil)
        }
        return try result.get()
    }

    private func read(name: String, hasPassword: Bool) -> Result<[MailMessage.Attachment], Problem> {
        var files: [MailMessage.Attachment] = []
        while true {
            var entry: OpaquePointer?
            let status = archive_read_next_header(archive, &entry)
            if status == ARCHIVE_EOF { return .success(files) }
            guard status == ARCHIVE_OK || status == ARCHIVE_WARN, let entry else {
                return .failure(Problem(MailProblem.badArchive, .error, ["name": name]))
            }
            guard files.count < MailArchive.mostFiles else { return .failure(tooLarge(name)) }
            if archive_entry_is_data_encrypted(entry) != 0, !hasPassword {
                return .failure(Problem(MailProblem.noPassword, .error, ["name": name]))
            }
            let isEncrypted = archive_entry_is_data_encrypted(entry) != 0
            guard let bytes = content() else {
                let code = isEncrypted ? MailProblem.wrongPassword : MailProblem.badArchive
                return .failure(Problem(code, .error, ["name": name]))
            }
            guard bytes.count <= MailArchive.largestFile else { return .failure(tooLarge(name)) }
            let path = archive_entry_pathname(entry).map { String(cString: $0) } ?? ""
            files.append(MailMessage.Attachment(name: path, bytes: bytes))
        }
    }

    /// The bytes of the present file, at most one more than are allowed; nil when they cannot be read.
    private func content() -> [UInt8]? {
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 32 << 10)
        while bytes.count <= MailArchive.largestFile {
            let count = chunk.withUnsafeMutableBytes { archive_read_data(archive, $0.baseAddress, $0.count) }
            if count == 0 { return bytes }
            guard count > 0 else { return nil }
            bytes.append(contentsOf: chunk[..<count])
        }
        return bytes
    }

    private func tooLarge(_ name: String) -> Problem {
        Problem(
            MailProblem.archiveTooLarge,
            .error,
            ["name": name, "files": String(MailArchive.mostFiles), "limit": String(MailArchive.largestFile >> 20)]
        )
    }

    /// A name that may stand in a message: letters, digits and dots of its last part.
    private static func shown(_ name: String) -> String {
        let last = name.utf8.split { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }.last ?? []
        let safe = last.prefix(40).map { $0 > 32 && $0 < 127 ? $0 : UInt8(ascii: "?") }
        return String(decoding: safe, as: UTF8.self)
    }
}
