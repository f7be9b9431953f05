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
        let limits = ZIPArchive.Limits(
            files: budget.files,
            bytes: min(largestFile, budget.bytes),
            total: budget.bytes
        )
        do throws(ZIPArchive.Failure) {
            let files = try ZIPArchive.files(archive.bytes, passwords: passwords, limits)
            let total = files.reduce(0) { $0 + $1.bytes.count }
            guard budget.takes(files: files.count), budget.takes(bytes: total) else { return [] }
            return files.map { MailMessage.Attachment(name: $0.name, bytes: $0.bytes) }
        } catch {
            switch error {
            case .tooMuch:
                throw Problem(
                    MailProblem.archiveTooLarge,
                    .error,
                    [
                        "name": name, "files": String(mostFiles), "limit": String(largestFile >> 20),
                        "total": String(MIMELimits.message >> 20),
                    ]
                )
            case .sealed:
                throw Problem(passwords.isEmpty ? MailProblem.noPassword : .wrongPassword, .error, ["name": name])
            case .damaged: throw Problem(MailProblem.badArchive, .error, ["name": name])
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
