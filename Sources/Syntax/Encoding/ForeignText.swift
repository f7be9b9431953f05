import Domain

/// Turns a text of a foreign encoding into UTF-8 with a byte order mark, chunk by chunk and strictly.
///
/// The mark tells readers that a declaration in the text no longer counts.
public final class ForeignText {
    private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    private static let window = 1 << 15

    /// The encoding of the bytes.
    public let encoding: ForeignEncoding
    private let converter: TextConverter
    private var toPass: Int
    private var line = 1
    private var isBegun = false
    /// Whether what was declared as a code page can only be UTF-8.
    private var utf8Evidence = UTF8Evidence()

    /// A decoder for one text; throws `TEXT-003` when iconv of this machine lacks the encoding.
    public init(_ encoding: ForeignEncoding) throws(Problem) {
        guard let converter = TextConverter(from: encoding.iconvName) else {
            throw Problem(TextProblem.notKnown, at: SourcePosition(line: 1), ["declared": encoding.name])
        }
        self.encoding = encoding
        self.converter = converter
        toPass = encoding.markLength
    }

    /// Hands the next bytes as UTF-8 to `body`; throws `TEXT-001` for bytes that the encoding does not have.
    public func read(
        _ bytes: UnsafeRawBufferPointer,
        _ body: ([UInt8]) throws(Problem) -> Void
    ) throws(Problem) {
        var offset = min(toPass, bytes.count)
        toPass -= offset
        while offset < bytes.count {
            let end = min(offset + Self.window, bytes.count)
            try decode(UnsafeRawBufferPointer(rebasing: bytes[offset..<end]), body)
            offset = end
        }
    }

    /// Ends the text; throws `TEXT-002` when it ends inside a character, and `TEXT-001` when it can only be UTF-8.
    public func finish() throws(Problem) {
        guard converter.isBetweenCharacters else {
            throw Problem(TextProblem.cut, at: SourcePosition(line: line), ["declared": encoding.name])
        }
        if isCodePage, utf8Evidence.isConclusive { throw wrong(TextEncoding.utf8.rawValue, at: 1) }
    }

    private func decode(
        _ bytes: UnsafeRawBufferPointer,
        _ body: ([UInt8]) throws(Problem) -> Void
    ) throws(Problem) {
        var whole = bytes.count
        if isCodePage {
            for byte in bytes where !utf8Evidence.isDecided { utf8Evidence.see(byte) }
            // ISO 8859 has controls there that nobody writes; they are letters of Windows.
            if hasControls { whole = bytes.firstIndex { $0 >= 0x80 && $0 < 0xA0 } ?? whole }
        }
        let (text, isWhole) = converter.convert(bytes[..<whole])
        line += text.count { $0 == 10 }
        let marked = isBegun ? text : Self.mark + text
        isBegun = true
        // What stands before wrong bytes may have a fault of its own, which comes first.
        try body(marked)
        guard isWhole, whole == bytes.count else { throw wrong(likely, at: line) }
    }

    private var isCodePage: Bool { encoding.width == 1 && encoding.iconvName != TextEncoding.utf8.rawValue }

    /// Whether the encoding is of the ISO 8859 family.
    private var hasControls: Bool {
        let name = encoding.iconvName.lowercased()
        return ["iso-8859", "iso8859", "iso_8859", "latin", "l"].contains { name.hasPrefix($0) }
    }

    private var likely: String {
        guard encoding.width == 1 else { return "?" }
        return (isCodePage && utf8Evidence.hasLetters ? TextEncoding.utf8 : .windows1250).rawValue
    }

    private func wrong(_ likely: String, at line: Int) -> Problem {
        Problem(
            TextProblem.wrongBytes,
            at: SourcePosition(line: line),
            ["declared": encoding.name, "likely": likely]
        )
    }

    /// The first bytes of a text as UTF-8 with a mark; as they are when no encoding is foreign. Letters that cannot be read
    /// are `?`; a text of wide characters ends before them.
    public static func head(_ bytes: [UInt8]) -> [UInt8] {
        guard let encoding = ForeignEncoding(bytes), let converter = TextConverter(from: encoding.iconvName) else {
            return bytes
        }
        let text = bytes.dropFirst(encoding.markLength)
        let (head, isWhole) = converter.convert(text)
        // What the file is shows without its letters; whoever reads it says what is wrong with them.
        guard isWhole || encoding.width > 1 else { return mark + text.map { $0 < 0x80 ? $0 : UInt8(ascii: "?") } }
        return mark + head
    }

    /// The last bytes of a text whose first are `head`, as UTF-8.
    public static func tail(_ bytes: [UInt8], of head: [UInt8]) -> [UInt8] {
        guard let encoding = ForeignEncoding(head), let converter = TextConverter(from: encoding.iconvName) else {
            return bytes
        }
        // Counted from the end, as the end of the file is between two characters.
        // bounded: an encoding has one byte or more to a letter.
        let start = bytes.count % encoding.width
        let isWhole = bytes.prefix(encoding.markLength).elementsEqual(head.prefix(encoding.markLength))
        return converter.convert(bytes.dropFirst(start + (isWhole ? encoding.markLength : 0))).bytes
    }
}
