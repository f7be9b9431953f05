import Domain

/// What can be wrong with XML itself.
public enum XMLProblem: String, ProblemCode {
    /// The file ends before its root element does. Remedy: wait until the program has written it, or export again.
    case truncated = "XML-001"
    /// The file is not well-formed. Remedy: export again; do not edit by hand. Placeholders: detail.
    case malformed = "XML-002"
    /// A DOCTYPE is not accepted. Remedy: export without a document type.
    case doctype = "XML-003"
    /// The bytes are not in the encoding that the file declares. Remedy: export in the declared encoding.
    /// Placeholders: declared, likely.
    case wrongEncoding = "XML-004"
    /// The declared encoding is not read. Remedy: export in windows-1250 or UTF-8. Placeholders: declared.
    case unknownEncoding = "XML-005"
    /// Elements lie too deep. Remedy: check which program wrote it. Placeholders: limit.
    case tooDeep = "XML-006"
    /// A text is too long. Remedy: shorten it in the program that wrote it. Placeholders: limit.
    case tooLong = "XML-007"
    /// A character stands there, as it is or as a reference, that XML does not allow. Remedy: delete it in the program that
    /// wrote the file. Placeholders: character.
    case forbiddenCharacter = "XML-008"
    /// Another document, or a text, follows behind the end of the document. Remedy: make a file of each.
    case severalDocuments = "XML-009"
    /// A value is not a number. Remedy: correct it at its source. Placeholders: value.
    case notANumber = "XML-010"
    /// A value is not a date. Remedy: correct it at its source. Placeholders: value.
    case notADate = "XML-011"
    /// A value is not true or false. Remedy: correct it at its source. Placeholders: value.
    case notABoolean = "XML-012"
    /// The declaration is not the first thing in the file. Remedy: delete what stands before it.
    case lateDeclaration = "XML-013"
}
