/// What the first bytes of an XML document say of its encoding.
public struct XMLDeclaration {
    /// The encoding to read it in, or nil when it is one that is not read.
    let encoding: TextEncoding?
    /// The name as declared.
    let declaredName: String?
    /// How many bytes of byte order mark to pass, and of blanks before the declaration.
    let markLength: Int
    /// How many line ends are among them.
    let blankLines: Int

    private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    /// How many bytes of blanks before a declaration are tolerated.
    private static let blanks = 1024
    /// How many of the first bytes tell everything.
    static let reach = blanks + 256

    /// Looks at the first bytes; quotes of both kinds and any case are accepted (docs/systems/pohoda.md#envelope).
    init(_ bytes: some Collection<UInt8>) {
        let start = Array(bytes.prefix(Self.reach))
        let isMarked = start.starts(with: Self.mark)
        let begin = Self.beginning(of: start)
        let head = start[begin...]
        blankLines = Self.lines(start[..<begin])
        markLength = begin
        if isMarked || start[..<begin].contains(0xEF) {
            encoding = .utf8
            declaredName = nil
            return
        }
        if start.starts(with: [0xFE, 0xFF]) || start.starts(with: [0xFF, 0xFE]) || start.prefix(4).contains(0) {
            encoding = nil
            declaredName = nil
            return
        }
        let name = Self.name(in: String(decoding: head.prefix(256).prefix { $0 != UInt8(ascii: ">") }, as: UTF8.self))
        declaredName = name
        encoding = name.map { TextEncoding(name: $0) } ?? .utf8
    }

    /// Whether a declaration comes after blanks, where XML does not allow it.
    public static func standsBehindBlanks(_ bytes: [UInt8]) -> Bool {
        let start = Array(bytes.prefix(reach))
        return start[..<beginning(of: start)].contains { $0 <= 32 }
    }

    /// Where the declaration begins, after marks and blanks; after the mark alone when there is none.
    private static func beginning(of start: [UInt8]) -> Int {
        var place = start.starts(with: mark) ? mark.count : 0
        let first = place
        while place < start.count, place <= blanks {
            if start[place...].starts(with: "<?xml".utf8) { return place }
            if start[place...].starts(with: mark) {
                place += mark.count
            } else if [32, 9, 10, 13].contains(start[place]) {
                place += 1
            } else {
                return first
            }
        }
        return first
    }

    private static func lines(_ blanks: ArraySlice<UInt8>) -> Int {
        let returns = blanks.count { $0 == 13 }
        return max(returns, blanks.count { $0 == 10 })
    }

    private static func name(in head: String) -> String? {
        guard head.hasPrefix("<?xml"), let key = head.range(of: "encoding") else { return nil }
        let rest = head[key.upperBound...].drop { $0 == " " || $0 == "=" }
        guard let quote = rest.first, quote == "\"" || quote == "'" else { return nil }
        let name = rest.dropFirst().prefix { $0 != quote }
        return name.isEmpty ? nil : name.split(separator: " ").joined(separator: "-")
    }
}

extension String {
    /// The first place of a pattern, without Foundation.
    fileprivate func range(of pattern: String) -> Range<String.Index>? {
        let needle = Array(pattern.utf8)
        let hay = utf8
        var index = hay.startIndex
        while index != hay.endIndex {
            if hay[index...].starts(with: needle) {
                return index..<hay.index(index, offsetBy: needle.count)
            }
            index = hay.index(after: index)
        }
        return nil
    }
}
