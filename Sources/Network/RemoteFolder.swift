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
