/// A folder of the workspace through which files come or go.
public enum Folder: Hashable, Sendable {
    /// Which way files go, as we see it.
    public enum Direction: String, Sendable {
        case `in`
        case out
    }

    /// Whose folder it is, whichever channel and direction: what a format's files belong to.
    public enum Kind: Sendable {
        case warehouse
        case channel
        case inbox
        case held

        /// The folder that files of it come to, as a person finds it.
        public var pattern: String {
            switch self {
            case .warehouse: Folder.warehouse(.in).path
            case .channel: Folder.channel("<channel>", .in).path
            case .inbox: Folder.inbox.path
            case .held: Folder.held.path
            }
        }
    }

    /// The accounting system's: it drops stock, receipts and invoices, and picks up orders.
    case warehouse(Direction)
    /// The channel's of that name: it drops orders and product lists, and picks up stock levels and order states.
    case channel(String, Direction)
    /// Bank statements, notification mails, settlements of gateways.
    case inbox
    /// Complete files that wait for a person's yes.
    case held

    /// The folder with that path, or nil when there is none.
    public init?(path: String) {
        for folder in [Folder.warehouse(.in), .warehouse(.out), .inbox, .held] where folder.path == path {
            self = folder
            return
        }
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 4, parts[0] == "spool", parts[1] == "channels",
            let direction = Direction(rawValue: String(parts[3]))
        else { return nil }
        let channel = String(parts[2])
        guard Folder.isName(channel) else { return nil }
        self = .channel(channel, direction)
    }

    /// The folder that the configuration names: `warehouse`, `inbox` for what comes, else a channel.
    public init(settingName name: String, _ direction: Direction) {
        switch (name, direction) {
        case ("warehouse", _): self = .warehouse(direction)
        case ("inbox", .in): self = .inbox
        default: self = .channel(name, direction)
        }
    }

    /// The path, relative to the workspace, such as `spool/channels/eshop/in`.
    public var path: String {
        switch self {
        case .warehouse(let direction): "spool/warehouse/" + direction.rawValue
        case .channel(let channel, let direction): "spool/channels/" + channel + "/" + direction.rawValue
        case .inbox: "spool/inbox"
        case .held: "spool/held"
        }
    }

    /// Whose folder it is.
    public var kind: Kind {
        switch self {
        case .warehouse: .warehouse
        case .channel: .channel
        case .inbox: .inbox
        case .held: .held
        }
    }

    /// Whether files come to it that we read.
    public var isRead: Bool {
        switch self {
        case .warehouse(.in), .channel(_, .in), .inbox: true
        case .warehouse(.out), .channel(_, .out), .held: false
        }
    }

    /// The path of a file in it, relative to the workspace.
    public func path(of name: String) -> String { path + "/" + name }

    /// Whether a file with that path lies in it, and not in a folder below.
    public func contains(_ file: String) -> Bool {
        let folder = path + "/"
        return file.hasPrefix(folder) && !file.dropFirst(folder.count).contains("/")
    }

    /// Whether a name is one of a file or folder in another folder, and nothing else.
    public static func isName(_ name: String) -> Bool {
        guard !name.isEmpty, name.utf8.count <= Limits.nameBytes, name != ".", name != ".." else { return false }
        return name.unicodeScalars.allSatisfy { scalar in
            switch scalar.properties.generalCategory {
            case .control, .lineSeparator, .paragraphSeparator: false
            default: scalar != "/"
            }
        }
    }
}
