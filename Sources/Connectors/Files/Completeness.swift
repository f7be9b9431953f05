import Syntax

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
