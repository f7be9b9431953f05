import Connectors
import Domain

/// What an export looks like from outside, before anything of it is read.
struct ShoptetPage {
    /// Whether there is anything in it but its frame.
    let hasRows: Bool

    private static let delimiters = [UInt8(ascii: ";"), UInt8(ascii: ","), 9, UInt8(ascii: "|")]
    private static let ends = ["</ORDERS>", "<ORDERS/>", "<ORDERS />", "</SHOP>", "<SHOP/>"]
    /// How much of the end is looked at, in bytes.
    private static let reach = 65_536

    /// Looks at an export; throws `REMOTE-005` when it was cut on its way.
    init(_ page: RemotePage, status: Int) throws(Problem) {
        var tail: [UInt8] = []
        var length: Int64 = 0
        try page.read { (part) throws(Problem) in
            length = length +| Int64(part.byteCount)
            part.withUnsafeBytes { tail += $0.suffix(Self.reach) }
            tail.removeFirst(max(0, tail.count - Self.reach))
        }
        let isXML = page.start.first { $0 > 32 && $0 < 0x80 } == UInt8(ascii: "<")
        let isWhole =
            isXML ? Self.isWholeXML(tail) : Self.isWholeTable(page.start, tail, isLong: length > Int64(Self.reach))
        guard isWhole else { throw Problem(RemoteProblem.notTheirs, .error, ["status": String(status)]) }
        hasRows = isXML ? Self.hasOrders(page.start) : Self.hasSecondLine(page.start)
    }

    private static func isWholeXML(_ tail: [UInt8]) -> Bool {
        let end = String(decoding: tail.suffix(256), as: UTF8.self)
        let bare = end.reversed().drop { $0.isWhitespace }.reversed()
        return ends.contains { String(bare).hasSuffix($0) }
    }

    /// A table shows only by its last line that it was cut: it has fewer cells than the header.
    private static func isWholeTable(_ start: [UInt8], _ tail: [UInt8], isLong: Bool) -> Bool {
        let header = start.prefix { $0 != 10 }
        let lines = tail.split(separator: 10, omittingEmptySubsequences: false)
        guard let last = lines.last, !last.isEmpty, last != header, !isLong || lines.count > 1 else { return true }
        let delimiter = delimiters.max { first, second in count(first, header) < count(second, header) }
        return delimiter.map { count($0, last) >= count($0, header) } ?? true
    }

    private static func count(_ byte: UInt8, _ bytes: ArraySlice<UInt8>) -> Int {
        bytes.count { $0 == byte }
    }

    private static func hasOrders(_ start: [UInt8]) -> Bool {
        let text = String(decoding: start, as: UTF8.self)
        return ["<ORDER>", "<ORDER ", "<SHOPITEM>", "<SHOPITEM "].contains { text.contains($0) }
    }

    private static func hasSecondLine(_ start: [UInt8]) -> Bool {
        guard let end = start.firstIndex(of: 10) else { return false }
        return start[end...].contains { $0 > 32 }
    }
}
