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

/// An encoding that no reader decodes itself: such a text becomes UTF-8 before anything looks at it.
///
/// It shows in the first bytes: a byte order mark, zero bytes where wide characters have them, or the declaration of XML.
/// UTF-8, windows-1250, ISO-8859-2 and CP852 are not foreign: readers know them, and decode them faster.
public struct ForeignEncoding: Sendable, Equatable {
    /// Its name as the file or its mark gives it.
    public let name: String
    /// The name for iconv; UTF-8 where the declared one cannot be true.
    let iconvName: String
    /// How many bytes of byte order mark to pass.
    let markLength: Int
    /// How many bytes the shortest character has.
    let width: Int

    /// How many of the first bytes tell it.
    public static let reach = 4096

    /// The encoding of a text by its first bytes, `reach` of them or the whole text; nil when readers know it themselves.
    public init?(_ head: [UInt8]) {
        let start = Array(head.prefix(Self.reach))
        if let wide = Self.marks.first(where: { start.starts(with: $0.mark) }) {
            self.init(name: wide.name, iconvName: wide.name, markLength: wide.mark.count, width: wide.width)
        } else if start.contains(0), let wide = Self.wide.first(where: { $0.fits(start) }) {
            self.init(name: wide.name, iconvName: wide.name, markLength: 0, width: wide.width)
        } else {
            self.init(declaredIn: start)
        }
    }

    private init(name: String, iconvName: String, markLength: Int, width: Int) {
        (self.name, self.iconvName, self.markLength, self.width) = (name, iconvName, markLength, width)
    }

    /// By an XML declaration in ASCII that names an encoding of iconv's.
    private init?(declaredIn start: [UInt8]) {
        let declaration = XMLDeclaration(start)
        guard let name = declaration.declaredName, TextEncoding(name: name) == nil, Self.isName(name),
            let known = Self.spellings(name).first(where: { TextConverter(from: $0) != nil }),
            let converter = TextConverter(from: known)
        else { return nil }
        // Programs that build a text in memory declare UTF-16 and write UTF-8 anyway.
        let opening = Array("<?xml".utf8)
        let isTrue = converter.convert(opening).bytes == opening
        self.init(name: name, iconvName: isTrue ? known : TextEncoding.utf8.rawValue, markLength: 0, width: 1)
    }

    /// Whether a declared name is one of an encoding, and nothing by which iconv would do more than decode.
    private static func isName(_ name: String) -> Bool {
        let inside = "-_.:+()".utf8
        return (2...40).contains(name.utf8.count)
            && name.utf8.allSatisfy { byte in
                byte >= 48 && byte <= 57 || byte | 32 >= 97 && byte | 32 <= 122 || inside.contains(byte)
            }
    }

    /// The name as declared, and as iconv spells it: `windows1252` is `CP1252`, `ISO8859_15` is `ISO-8859-15`.
    private static func spellings(_ name: String) -> [String] {
        let key = TextEncoding.key(name)
        let families = [
            ("windows", "CP"), ("win", "CP"), ("xcp", "CP"), ("cp", "CP"), ("ibm", "CP"), ("iso8859", "ISO-8859-"),
            ("latin", "LATIN"), ("koi8", "KOI8-"), ("utf", "UTF-"),
        ]
        let others = families.filter { key.hasPrefix($0.0) }.map { $0.1 + key.dropFirst($0.0.count).uppercased() }
        return [name] + others
    }

    /// Byte order marks; the longer ones begin with the shorter.
    private static let marks: [(mark: [UInt8], name: String, width: Int)] = [
        ([0xFF, 0xFE, 0, 0], "UTF-32LE", 4), ([0, 0, 0xFE, 0xFF], "UTF-32BE", 4),
        ([0xFF, 0xFE], "UTF-16LE", 2), ([0xFE, 0xFF], "UTF-16BE", 2),
    ]

    private static let wide = [
        WideText(name: "UTF-32LE", width: 4, low: 0), WideText(name: "UTF-32BE", width: 4, low: 3),
        WideText(name: "UTF-16LE", width: 2, low: 0), WideText(name: "UTF-16BE", width: 2, low: 1),
    ]
}

/// How a text of wide characters without a mark looks.
private struct WideText {
    let name: String
    let width: Int
    /// Which byte of a character holds its low eight bits.
    let low: Int

    /// Whether most characters are printable ones of ASCII, and none is a zero or another control.
    func fits(_ bytes: [UInt8]) -> Bool {
        guard bytes.count >= width * 2 else { return false }
        var ascii = 0
        var others = 0
        for start in stride(from: 0, through: bytes.count - width, by: width) {
            let unit = bytes[start..<start + width]
            let value = unit[start + low]
            guard unit.enumerated().allSatisfy({ $0.offset == low || $0.element == 0 }) else {
                others += 1
                continue
            }
            guard value >= 32 || value == 9 || value == 10 || value == 13 else { return false }
            ascii += 1
        }
        return ascii > others
    }
}
