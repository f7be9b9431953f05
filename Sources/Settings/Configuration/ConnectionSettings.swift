import Domain

/// A server or folder that files are fetched from and sent to.
public struct ConnectionSettings: Sendable {
    /// What is there.
    public enum Kind: String, CaseIterable, Sendable {
        /// An SFTP server.
        case sftp
        /// A folder of this machine.
        case folder
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
        /// The folder there.
        public let folder: String
        /// Where they go: `warehouse`, `inbox` or a channel.
        public let into: String
        /// What becomes of them there.
        public let after: After
        /// The folder there that they are moved to.
        public let movedTo: String
    }

    /// Files that go.
    public struct Send: Sendable {
        /// The folder there.
        public let folder: String
        /// Which: `warehouse` or a channel.
        public let from: String
    }

    /// What people call it.
    public let name: String
    /// What is there.
    public let kind: Kind
    /// The server.
    public let host: String
    /// Its port.
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
    /// What comes; nil for nothing.
    public let fetch: Fetch?
    /// What goes; nil for nothing.
    public let send: Send?
    /// How many connections are used at once.
    public let atOnce: Int
    /// After how many seconds without a byte the server counts as stalled.
    public let timeoutSeconds: Int

    /// The connection of a name, or nil when nothing is set of it.
    init?(_ name: String, _ reader: inout ConfigurationReader, channels: [String]) {
        let key = "connections." + name + "."
        let settings = reader.settings
        let isMeant = Declarations.connections.contains { setting in
            settings.isSet(key + String(setting.key.split(separator: ".")[2]))
        }
        guard isMeant else { return nil }
        self.name = name
        kind = reader.choice(key + "kind", Kind.sftp)
        host = settings.text(key + "host") ?? ""
        port = settings.number(key + "port")
        user = settings.text(key + "user") ?? ""
        self.key = reader.secret(key + "key")
        passphrase = reader.secret(key + "passphrase")
        password = reader.secret(key + "password")
        usesAgent = settings.flag(key + "agent")
        hostKeys = reader.fingerprints(key + "host-key")
        fetch = ConnectionSettings.fetch(key, &reader, places: ["warehouse", "inbox"] + channels)
        send = ConnectionSettings.send(key, &reader, places: ["warehouse"] + channels)
        atOnce = settings.number(key + "at-once")
        timeoutSeconds = settings.number(key + "timeout-seconds")
        if kind == .sftp {
            reader.require(key + "host", for: key + "kind")
            reader.require(key + "user", for: key + "kind")
            let logsIn = self.key != nil || password != nil || usesAgent
            if !logsIn { reader.require(key + "key", for: key + "user") }
        }
        let isUsed = settings.isSet(key + "fetch") || settings.isSet(key + "send")
        if !isUsed { reader.require(key + "fetch", for: "connections." + name) }
    }

    private static func fetch(_ key: String, _ reader: inout ConfigurationReader, places: [String]) -> Fetch? {
        guard let folder = reader.folder(key + "fetch") else { return nil }
        let after = reader.choice(key + "after", After.keep)
        if after == .move { reader.require(key + "moved-to", for: key + "after") }
        let into = reader.place(key + "into", among: places, for: key + "fetch")
        let movedTo = reader.folder(key + "moved-to") ?? ""
        return Fetch(folder: folder, into: into, after: after, movedTo: movedTo)
    }

    private static func send(_ key: String, _ reader: inout ConfigurationReader, places: [String]) -> Send? {
        guard let folder = reader.folder(key + "send") else { return nil }
        return Send(folder: folder, from: reader.place(key + "from", among: places, for: key + "send"))
    }
}
