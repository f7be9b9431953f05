/// A server and how to log in to it.
public struct SFTPServer: Sendable {
    /// One way to log in.
    public enum Login: Sendable {
        /// By the keys of the agent at `SSH_AUTH_SOCK`.
        case agent
        /// By a private key, and its passphrase if it has one.
        case key(Secret, passphrase: Secret?)
        /// By a password.
        case password(Secret)
    }

    /// What people call the connection.
    public let name: String
    /// The server's name or address.
    public let host: String
    /// Its port.
    public let port: Int
    /// The user to log in as.
    public let user: String
    /// The ways to log in, tried in this order.
    public let logins: [Login]
    /// What is known of the server's key.
    public let pins: HostKeyPins

    /// A server.
    public init(name: String, host: String, port: Int, user: String, logins: [Login], pins: HostKeyPins) {
        self.name = name
        self.host = host
        self.port = port
        self.user = user
        self.logins = logins
        self.pins = pins
    }
}

/// A password or key, which no text ever shows.
public struct Secret: Sendable, CustomStringConvertible, CustomReflectable {
    let text: String

    /// A secret.
    public init(_ text: String) {
        self.text = text
    }

    /// Never the secret itself.
    public var description: String { "secret" }
    /// Shows nothing of the secret.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
