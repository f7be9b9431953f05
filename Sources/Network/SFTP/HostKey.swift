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

/// What is known of a server's host key beforehand.
public struct HostKeyPins: Sendable {
    /// Fingerprints of the configuration, such as `SHA256:…`.
    let fingerprints: [String]
    /// Keys of the workspace's file of known hosts.
    let keys: [HostKey]

    /// Pins of both sources; a key that either names is trusted.
    public init(fingerprints: [String] = [], keys: [HostKey] = []) {
        self.fingerprints = fingerprints
        self.keys = keys
    }

    /// Whether a key is the server's.
    func trust(_ key: HostKey) -> Bool {
        keys.contains(key) || fingerprints.contains(key.fingerprint)
    }

    /// Whether nothing is known.
    var isEmpty: Bool { fingerprints.isEmpty && keys.isEmpty }

    /// What is known, for people.
    var shown: String { (fingerprints + keys.map(\.fingerprint)).joined(separator: ", ") }

    /// The kinds of key to ask a server for, one try after the other: those that are known first; a fingerprint does
    /// not say of which kind it is.
    var attempts: [String] {
        let usual = HostKeyPins.kinds.joined(separator: ",")
        let known = keys.flatMap { $0.type == "ssh-rsa" ? HostKeyPins.rsa : [$0.type] }
        if !known.isEmpty { return [(known + HostKeyPins.kinds.filter { !known.contains($0) }).joined(separator: ",")] }
        guard !fingerprints.isEmpty else { return [usual] }
        return [usual, HostKeyPins.ecdsa.joined(separator: ","), HostKeyPins.rsa.joined(separator: ",")]
    }

    private static let ecdsa = ["ecdsa-sha2-nistp256", "ecdsa-sha2-nistp384", "ecdsa-sha2-nistp521"]
    private static let rsa = ["rsa-sha2-512", "rsa-sha2-256", "ssh-rsa"]
    private static let kinds = ["ssh-ed25519"] + ecdsa + rsa
}
