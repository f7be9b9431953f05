import CLibXML2
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
    /// Another document, or a text, follows the end of the document. Remedy: make a file of each.
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

/// What libxml2 found wrong first: it goes on after some errors, and then says only the last one.
struct XMLFault {
    /// The number of the error: `xmlParserErrors` in libxml2's `xmlerror.h`.
    let code: Int
    /// The line, from 1.
    let line: Int
    /// The column, from 1; 0 when it is not known.
    let column: Int
    /// Whether the parser could not get over bytes that are no UTF-8. With fewer than four bytes at hand libxml2 2.9 does
    /// not say so itself.
    let stopsAtBadByte: Bool
    /// The character that the error is about, where it is about one.
    let character: Int
    /// Whether nothing more was there: what the parser wants has been cut off.
    let isAtEnd: Bool

    /// The error of a parser that has stopped there.
    init(_ error: xmlError, _ parser: xmlParserCtxtPtr) {
        code = Int(error.code)
        line = Int(error.line)
        column = Int(error.int2)
        character = Int(error.int1)
        guard let input = parser.pointee.input, let next = input.pointee.cur, next < input.pointee.end else {
            stopsAtBadByte = false
            isAtEnd = true
            return
        }
        isAtEnd = false
        let rest = UnsafeBufferPointer(start: next, count: min(input.pointee.end - next, 4))
        stopsAtBadByte = !XMLFault.beginsWithCharacter(rest)
    }

    /// Whether the first bytes are a character in UTF-8.
    private static func beginsWithCharacter(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        if case .error = decoder.decode(&iterator) { return false }
        return true
    }
}
