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
        // Programs that build a text in memory declare UTF-16 and write UTF-8 all the same.
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
