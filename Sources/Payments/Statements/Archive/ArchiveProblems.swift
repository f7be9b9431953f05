import Domain

/// What can be wrong with a ZIP archive that is to hold a statement.
public enum ArchiveProblem: String, ProblemCode {
    /// The archive is damaged, or its files are packed in a way that is not read. Remedy: download it again, or unpack it and
    /// drop what is in it.
    case damaged = "ARCHIVE-001"
    /// The archive or what is in it is larger than is unpacked. Remedy: unpack it and drop the statement. Placeholders: files,
    /// limit.
    case tooLarge = "ARCHIVE-002"
    /// The archive is sealed with a password. Remedy: unpack it and drop the statement.
    case sealed = "ARCHIVE-003"
    /// No file in the archive is a statement that is known. Remedy: drop the statement itself, in a format that is read.
    /// Placeholders: names.
    case noStatement = "ARCHIVE-004"
    /// The archive has several statements. Remedy: unpack it and drop them one by one. Placeholders: names.
    case severalStatements = "ARCHIVE-005"
    /// Beside the statement are files that were not read; a warning. Remedy: none, unless one of them is a statement.
    /// Placeholders: names.
    case otherFiles = "ARCHIVE-006"
}
