/// The name of a file on the other side: bytes, which need not be UTF-8.
public struct RemoteName: Hashable, Sendable {
    /// The bytes.
    public let bytes: [UInt8]

    /// The name, or nil when it cannot be a file's or would lead out of its folder
    /// (docs/reliability.md, row 22).
    public init?(_ bytes: [UInt8]) {
        guard (1...255).contains(bytes.count), bytes != [0x2E], bytes != [0x2E, 0x2E],
            !bytes.contains(0), !bytes.contains(UInt8(ascii: "/"))
        else { return nil }
        self.bytes = bytes
    }

    /// The name of a text, or nil when it cannot be a file's.
    public init?(_ text: String) {
        self.init(Array(text.utf8))
    }

    /// The name as people are shown it.
    public var shown: String { String(decoding: bytes.map { $0 < 0x20 || $0 == 0x7F ? 0x3F : $0 }, as: UTF8.self) }

    /// The name under which a file of that name is written until it is whole; other contents get other names.
    ///
    /// - Parameter mark: hexadecimal digits of the content's hash.
    public func temporary(_ mark: String) -> RemoteName {
        let end = ".tmp-spojka-" + mark.prefix(16)
        let room = 255 - 1 - end.utf8.count
        return RemoteName([UInt8(ascii: ".")] + bytes.prefix(room) + Array(end.utf8)) ?? self
    }

    /// The name with a mark before its extension.
    public func marked(_ mark: String) -> RemoteName {
        let dot = bytes.lastIndex(of: UInt8(ascii: ".")) ?? bytes.endIndex
        let split = dot == bytes.startIndex || bytes.count - dot > 20 ? bytes.endIndex : dot
        let end = Array(("-" + mark).utf8) + bytes[split...]
        return RemoteName(bytes[..<split].prefix(255 - end.count) + end) ?? self
    }
}
