import CLibXML2

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
