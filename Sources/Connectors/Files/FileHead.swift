import Syntax

/// The first and last bytes of a file: what formats are recognised by, never the name alone.
public struct FileHead: Sendable {
    /// The first bytes, some 64 KB; of a text in a foreign encoding as UTF-8 with a byte order mark.
    public let bytes: [UInt8]
    /// The last bytes, some 4 KB; of a short file the same bytes as the first; of a text in a foreign encoding as UTF-8.
    public let tail: [UInt8]
    /// The file's name, where one is known; a condition beside the content, never instead of it.
    public let name: String?
    /// The first elements, when it is XML.
    public let outline: XMLOutline
    /// The rows that may be the header row, when it is not XML.
    public let top: CSVTop

    /// The head of a file by its first and last bytes.
    public init(_ bytes: [UInt8], tail: [UInt8], name: String? = nil) {
        self.name = name
        let text = ForeignText.head(bytes)
        self.bytes = text
        self.tail = ForeignText.tail(tail, of: bytes)
        outline = XMLOutline(head: text)
        top = outline.root == nil ? CSVTop(head: text) : CSVTop()
    }

    /// Whether it is called `hook.…`: a notification of a gateway, which the console or the shop dropped as it came.
    public var isNotice: Bool { name?.lowercased().hasPrefix("hook.") ?? false }

    /// Whether the bytes start with a text, after a byte order mark and blanks.
    public func starts(with text: String) -> Bool {
        let marked = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
        return marked.drop { $0 <= 32 }.starts(with: text.utf8)
    }

    /// The first line that is not empty, without its end; bytes as they are.
    public var firstLine: [UInt8] {
        let marked = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
        return Array(marked.drop { $0 == 10 || $0 == 13 }.prefix { $0 != 10 && $0 != 13 })
    }
}

/// Whether a file shows by its own bytes that its writer has finished.
public enum Completeness: Sendable {
    /// Its own end is there.
    case closed
    /// It is cut: its own end is missing.
    case open
    /// The format has no end of its own; only time can tell.
    case unknown

    /// An XML document is complete when its last tag closes its root element.
    public static func ofXML(_ head: FileHead) -> Completeness {
        guard let root = head.outline.root else { return .open }
        var end = head.tail.count
        while end > 0, head.tail[end - 1] <= 32 { end -= 1 }
        guard end > 0, head.tail[end - 1] == UInt8(ascii: ">") else { return .open }
        guard let start = head.tail[..<end].lastIndex(of: UInt8(ascii: "<")) else { return .open }
        let tag = head.tail[start..<end]
        if tag.starts(with: "<!--".utf8) || tag.starts(with: "<?".utf8) { return .unknown }
        if head.outline.elements.count == 1, tag.dropLast().last == UInt8(ascii: "/") { return .closed }
        guard tag.starts(with: "</".utf8) else { return .open }
        let name = tag.dropFirst(2).dropLast().filter { $0 > 32 }
        let local = name.split(separator: UInt8(ascii: ":")).last.map { Array($0) } ?? []
        return local.elementsEqual(root.name.utf8) ? .closed : .open
    }
}
