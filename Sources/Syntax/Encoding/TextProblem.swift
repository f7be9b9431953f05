import Domain

/// What can be wrong with the encoding of a text, whatever its format is.
public enum TextProblem: String, ProblemCode {
    /// Bytes are none of the encoding that the file declares or shows. Remedy: export in the declared encoding, or in UTF-8.
    /// Placeholders: declared, likely.
    case wrongBytes = "TEXT-001"
    /// The file ends inside a character. Remedy: wait until the program has written it, or export again.
    /// Placeholders: declared.
    case cut = "TEXT-002"
    /// The encoding is not known here. Remedy: export in UTF-8. Placeholders: declared.
    case notKnown = "TEXT-003"
    /// Blank lines stand before the declaration, which must be the first thing in the file; it was read all the same.
    /// Remedy: leave them out. Placeholders: none.
    case blanksBeforeDeclaration = "TEXT-004"
    /// The first line names another delimiter than the table has; it was read by the one it has. Remedy: none needed.
    /// Placeholders: named, used.
    case separatorNotUsed = "TEXT-005"
}
