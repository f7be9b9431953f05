import FoundationEssentials
import Spool

/// The public key by which a server shows that it is the one that is meant.
public struct HostKey: Hashable, Sendable {
    /// The key as SSH sends it.
    let bytes: [UInt8]

    /// The key, or nil when the bytes do not begin with the name of its kind.
    public init?(_ bytes: [UInt8]) {
        guard bytes.count > 4 else { return nil }
        let length = bytes[..<4].reduce(0) { $0 << 8 | Int($1) }
        guard (1...64).contains(length), bytes.count > 4 + length,
            bytes[4..<4 + length].allSatisfy({ $0 > 0x20 && $0 < 0x7F })
        else { return nil }
        self.bytes = bytes
    }

    /// Its kind, such as `ssh-ed25519`.
    public var type: String {
        let length = bytes[..<4].reduce(0) { $0 << 8 | Int($1) }
        return String(decoding: bytes[4..<4 + length], as: UTF8.self)
    }

    /// Its fingerprint as `ssh-keygen -l` shows it, such as `SHA256:…`.
    public var fingerprint: String {
        "SHA256:" + Data(ContentHash(of: bytes).bytes).base64EncodedString().prefix { $0 != "=" }
    }

    /// The line for it in a file of known hosts.
    public func line(host: String, port: Int) -> String {
        "\(KnownHosts.name(host, port)) \(type) \(Data(bytes).base64EncodedString())"
    }
}
