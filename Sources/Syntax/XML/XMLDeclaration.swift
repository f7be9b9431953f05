/// What the first bytes of an XML document say of its encoding.
struct XMLDeclaration {
    /// The encoding to read it in, or nil when it is one that is not read.
    let encoding: TextEncoding?
    /// The name as declared.
    let declaredName: String?
    /// How many bytes of byte order mark to pass.
    let markLength: Int

    /// Looks at the first bytes; quotes of both kinds and any case are accepted (reference: pohoda, section 2).
    init(_ bytes: some Collection<UInt8>) {
        let start = Array(bytes.prefix(256))
        if start.starts(with: [0xEF, 0xBB, 0xBF]) {
            encoding = .utf8
            declaredName = nil
            markLength = 3
            return
        }
        markLength = 0
        if start.starts(with: [0xFE, 0xFF]) || start.starts(with: [0xFF, 0xFE]) || start.prefix(4).contains(0) {
            encoding = nil
            declaredName = nil
            return
        }
        let name = XMLDeclaration.name(in: String(decoding: start.prefix { $0 != UInt8(ascii: ">") }, as: UTF8.self))
        declaredName = name
        encoding = name.map { TextEncoding(name: $0) } ?? .utf8
    }

    private static func name(in head: String) -> String? {
        guard head.hasPrefix("<?xml"), let key = head.range(of: "encoding") else { return nil }
        let rest = head[key.upperBound...].drop { $0 == " " || $0 == "=" }
        guard let quote = rest.first, quote == "\"" || quote == "'" else { return nil }
        return String(rest.dropFirst().prefix { $0 != quote })
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
