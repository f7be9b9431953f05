import Domain

/// A server or folder that files are fetched from and sent to.
public struct ConnectionSettings: Sendable {
    /// What is there.
    public enum Kind: Hashable, Sendable {
        /// An SFTP server.
        case sftp
        /// A folder of this machine.
        case folder
        /// A system that is spoken to over HTTP, by the name of its kind, such as `woocommerce`.
        case remote(String)

        /// The kind of a word in the configuration.
        init(_ word: String) {
            switch word {
            case "sftp": self = .sftp
            case "folder": self = .folder
            default: self = .remote(word)
            }
        }
    }

    /// What is set for a system that is spoken to over HTTP.
    public struct Remote: Sendable {
        /// The name of its kind.
        public let kind: String
        /// Its address as it is written; nil for the public one.
        public let address: String?
        /// The channel that it is for.
        public let channel: String?
        /// Hosts of the own network, which may be spoken to without encryption.
        public let lan: Set<String>
        /// The SHA-256 of the certificate that the server must have; nil where authorities vouch for it.
        public let certificate: [UInt8]?
        /// A PEM file of the authorities that count, from the workspace on; nil for those of the machine.
        public let authorities: String?
        /// The kind's own settings by their last words, defaults included.
        public let values: [String: String]
        /// The secrets among them.
        public let secrets: [SecretReference]
        /// The keys that it cannot do without and that stand empty, to be filled in.
        public let unfilled: [String]
    }

    /// What becomes of a fetched file there.
    public enum After: String, CaseIterable, Sendable {
        /// It stays, and is known again.
        case keep
        /// It is deleted.
        case delete
        /// It is moved to another folder.
        case move
    }

    /// Files that come.
    public struct Fetch: Sendable {
        /// The remote folder.
        public let folder: String
        /// Where they go.
        public let into: Folder
        /// What becomes of them there.
        public let after: After
        /// The folder there that they are moved to.
        public let movedTo: String
    }

    /// Files that go.
    public struct Send: Sendable {
        /// The remote folder.
        public let folder: String
        /// Which: those of this folder.
        public let from: Folder
    }

    /// What people call it.
    public let name: String
    /// What is there.
    public let kind: Kind
    /// The server.
    public let host: String
    /// The TCP port; 22 unless configured.
    public let port: Int
    /// The user to log in as.
    public let user: String
    /// The private key to log in with.
    public let key: SecretReference?
    /// The key's passphrase.
    public let passphrase: SecretReference?
    /// The password to log in with.
    public let password: SecretReference?
    /// Whether to log in with the keys of the agent.
    public let usesAgent: Bool
    /// Fingerprints of the server's key.
    public let hostKeys: [String]
    /// Whether it is used.
    public let isEnabled: Bool
    /// What is set of a system over HTTP; nil for servers and folders of files.
    public let remote: Remote?
    /// What comes; nil for nothing.
    public let fetch: Fetch?
    /// What goes; nil for nothing.
    public let send: Send?
    /// How many connections are used at once.
    public let atOnce: Int
    /// After how many seconds without a byte the server counts as stalled.
    public let timeoutSeconds: Int

    /// Whether nothing that it cannot do without stands empty.
    public var isFilled: Bool { remote?.unfilled.isEmpty ?? true }

    /// The connection of a name, or nil when nothing is set of it.
    init?(_ name: String, _ reader: inout ConfigurationReader, channels: [String], remotes: [RemoteKindSettings]) {
        let key = "connections." + name + "."
        let settings = reader.settings
        let isMeant = settings.declared.contains { setting in
            setting.key.hasPrefix("connections.*.")
                && settings.isSet(key + String(setting.key.split(separator: ".")[2]))
        }
        guard isMeant else { return nil }
        self.name = name
        let kind = Kind(settings.text(key + "kind") ?? "sftp")
        self.kind = kind
        isEnabled = settings.flag(key + "enabled")
        let spoken = remotes.first { kind == .remote($0.id) }
        remote = spoken.map { Remote($0, key, &reader, channels: channels) }
        host = settings.text(key + "host") ?? ""
        port = settings.number(key + "port")
        user = settings.text(key + "user") ?? ""
        let isOfFiles = spoken == nil
        self.key = isOfFiles ? reader.secret(key + "key") : nil
        passphrase = reader.secret(key + "passphrase")
        password = isOfFiles ? reader.secret(key + "password") : nil
        usesAgent = settings.flag(key + "agent")
        hostKeys = reader.fingerprints(key + "host-key")
        fetch = ConnectionSettings.fetch(key, &reader, channels)
        send = ConnectionSettings.send(key, &reader, channels)
        atOnce = settings.number(key + "at-once")
        timeoutSeconds = settings.number(key + "timeout-seconds")
        if kind == .sftp {
            reader.require(key + "host", for: key + "kind")
            reader.require(key + "user", for: key + "kind")
            let logsIn = self.key != nil || password != nil || usesAgent
            if !logsIn { reader.require(key + "key", for: key + "user") }
        }
        guard remote == nil else { return }
        let isUsed = settings.isSet(key + "fetch") || settings.isSet(key + "send")
        if !isUsed { reader.require(key + "fetch", for: "connections." + name) }
    }

    private static func fetch(_ key: String, _ reader: inout ConfigurationReader, _ channels: [String]) -> Fetch? {
        guard let folder = reader.folder(key + "fetch") else { return nil }
        let after = reader.choice(key + "after", After.keep)
        if after == .move { reader.require(key + "moved-to", for: key + "after") }
        let into = reader.folder(key + "into", .in, channels, for: key + "fetch")
        let movedTo = reader.folder(key + "moved-to") ?? ""
        guard let into else { return nil }
        return Fetch(folder: folder, into: into, after: after, movedTo: movedTo)
    }

    private static func send(_ key: String, _ reader: inout ConfigurationReader, _ channels: [String]) -> Send? {
        guard let folder = reader.folder(key + "send") else { return nil }
        return reader.folder(key + "from", .out, channels, for: key + "send").map { Send(folder: folder, from: $0) }
    }
}
