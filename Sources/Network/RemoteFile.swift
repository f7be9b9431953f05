/// A file on the other side, as it was seen.
public struct RemoteFile: Hashable, Sendable {
    /// Its name.
    public let name: RemoteName
    /// Bytes; negative when the other side does not tell.
    public let size: Int64
    /// When its content was last changed, by the other side's clock and in its unit
    /// (docs/reliability.md#how-a-file-is-written-and-taken); negative when the other side does not tell.
    public let modified: Int64

    /// How many nanoseconds its unit has.
    public let nanosecondsPerUnit: Int64

    /// A file that was seen.
    public init(name: RemoteName, size: Int64, modified: Int64, nanosecondsPerUnit: Int64 = 1) {
        self.name = name
        self.size = size
        self.modified = modified
        self.nanosecondsPerUnit = nanosecondsPerUnit
    }

    /// When its content was last changed, in nanoseconds since 1970; nil when that is too far away to be told.
    public var modifiedNanoseconds: Int64? {
        guard modified >= 0 else { return nil }
        let (product, overflow) = modified.multipliedReportingOverflow(by: nanosecondsPerUnit)
        return overflow ? nil : product
    }

    /// Whether both are the same, unchanged file, as far as the other side tells.
    func isSame(as other: RemoteFile) -> Bool {
        name == other.name && (size == other.size || size < 0 || other.size < 0)
            && (modified == other.modified || modified < 0 || other.modified < 0)
    }
}

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

/// A folder on the other side, as the configuration names it: absolute, or from where the login begins.
public struct RemoteFolder: Hashable, Sendable {
    /// The path without slashes at its end; `.` is where the login begins.
    public let path: String

    /// The folder, or nil when the path has control characters or leads upwards.
    public init?(_ path: String) {
        var bytes = Array(path.utf8)
        while bytes.count > 1, bytes.last == UInt8(ascii: "/") { bytes.removeLast() }
        let parts = bytes.split(separator: UInt8(ascii: "/"))
        guard !bytes.isEmpty, bytes.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }), !parts.contains([0x2E, 0x2E]) else {
            return nil
        }
        self.path = String(decoding: bytes, as: UTF8.self)
    }

    /// The path of a file in it.
    func path(of name: RemoteName) -> [UInt8] {
        if path == "/" { return [UInt8(ascii: "/")] + name.bytes }
        return Array(path.utf8) + [UInt8(ascii: "/")] + name.bytes
    }
}
