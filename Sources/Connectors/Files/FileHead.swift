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

    /// Whether the bytes start with a text, behind a byte order mark and blanks.
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
