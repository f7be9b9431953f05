import CMail
import Domain

/// ZIP files that came with a mail, read in memory: nothing is ever written by a name that stands in one.
///
/// It stands on libarchive; both ways of encrypting (ZipCrypto and AES) are read. The limits keep a small file from
/// becoming a huge one.
enum MailArchive {
    /// Files that are read, of all archives of a mail.
    static let mostFiles = 20
    /// Bytes of one file.
    static let largestFile = 1 << 20

    private final class Files {
        var all: [MailMessage.Attachment] = []
    }

    /// Whether bytes begin as a ZIP file does.
    static func isArchive(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) }

    /// The files of an archive, opened with the first of `passwords` that fits, within what other archives of the mail left
    /// of its budget; throws `MailProblem`s.
    static func files(
        _ archive: MailMessage.Attachment,
        passwords: [String],
        _ budget: MailBudget
    ) throws(Problem) -> [MailMessage.Attachment] {
        let name = shown(archive.name)
        let limits = spojka_zip_limits(
            files: Int32(clamping: budget.files),
            bytes: min(largestFile, budget.bytes),
            total: budget.bytes
        )
        let (files, end) = unpack(archive.bytes, passwords: passwords, limits)
        switch end {
        case SPOJKA_MAIL_READ:
            let total = files.reduce(0) { $0 + $1.bytes.count }
            guard budget.takes(files: files.count), budget.takes(bytes: total) else { return [] }
            return files
        case SPOJKA_MAIL_TOO_MUCH:
            throw Problem(
                MailProblem.archiveTooLarge,
                .error,
                [
                    "name": name, "files": String(mostFiles), "limit": String(largestFile >> 20),
                    "total": String(MIMELimits.message >> 20),
                ]
            )
        case SPOJKA_MAIL_PASSWORD:
            throw Problem(passwords.isEmpty ? MailProblem.noPassword : .wrongPassword, .error, ["name": name])
        case SPOJKA_MAIL_NO_LIBRARY: throw Problem(MailProblem.noLibrary, .error, ["library": "libarchive"])
        default: throw Problem(MailProblem.badArchive, .error, ["name": name])
        }
    }

    /// The files of an archive within limits, opened with the first of `passwords` that fits, and how the reading ended.
    static func unpack(
        _ bytes: [UInt8],
        passwords: [String] = [],
        _ limits: spojka_zip_limits
    ) -> (files: [MailMessage.Attachment], end: spojka_mail_end) {
        var end = spojka_mail_end(rawValue: SPOJKA_MAIL_DAMAGED.rawValue)
        for password in [nil] + passwords.map({ Optional($0) }) {
            let files = Files()
            end = read(bytes, password, limits, files)
            if end == SPOJKA_MAIL_READ { return (files.all, end) }
            if end != SPOJKA_MAIL_PASSWORD { break }
        }
        return ([], end)
    }

    private static func read(
        _ bytes: [UInt8],
        _ password: String?,
        _ limits: spojka_zip_limits,
        _ files: Files
    ) -> spojka_mail_end {
        bytes.withUnsafeBufferPointer { buffer in
            spojka_zip_read(
                buffer.baseAddress,
                buffer.count,
                password,
                limits,
                Unmanaged.passUnretained(files).toOpaque()
            ) { context, name, bytes, count in
                guard let context, let name else { return }
                let files = Unmanaged<Files>.fromOpaque(context).takeUnretainedValue()
                let content = Array(UnsafeBufferPointer(start: bytes, count: bytes == nil ? 0 : count))
                files.all.append(MailMessage.Attachment(name: String(cString: name), bytes: content))
            }
        }
    }

    /// A name that may stand in a message: letters, digits and dots of its last part.
    static func shown(_ name: String) -> String {
        let last = name.utf8.split { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }.last ?? []
        let safe = last.prefix(40).map { $0 > 32 && $0 < 127 ? $0 : UInt8(ascii: "?") }
        return String(decoding: safe, as: UTF8.self)
    }
}
