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
