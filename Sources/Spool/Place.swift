/// A folder of the workspace that files arrive in.
public enum Place: Hashable, Sendable {
    /// What the accounting system drops: stock, receipts, invoices.
    case warehouseIn
    /// What the channel of that name drops: orders, product lists.
    case channelIn(String)
    /// Bank statements, notification mails, settlements of gateways.
    case inbox

    /// The folder, relative to the workspace, such as `spool/channels/eshop/in`.
    public var path: String {
        switch self {
        case .warehouseIn: "spool/warehouse/in"
        case .channelIn(let channel): "spool/channels/\(channel)/in"
        case .inbox: "spool/inbox"
        }
    }

    /// The place with that folder, or nil when there is none.
    public init?(path: String) {
        switch path {
        case Self.warehouseIn.path: self = .warehouseIn
        case Self.inbox.path: self = .inbox
        default:
            guard let channel = FileName.channel(ofFolder: path, named: "in") else { return nil }
            self = .channelIn(channel)
        }
    }

    /// The name of its folder in `state/claimed`.
    var slug: String {
        switch self {
        case .warehouseIn: "warehouse"
        case .channelIn(let channel): "channel-" + channel
        case .inbox: "inbox"
        }
    }

    /// The place whose claimed files are in the folder of that name.
    init?(slug: String) {
        switch slug {
        case Self.warehouseIn.slug: self = .warehouseIn
        case Self.inbox.slug: self = .inbox
        default:
            guard slug.hasPrefix("channel-") else { return nil }
            self.init(path: Self.channelIn(String(slug.dropFirst("channel-".count))).path)
        }
    }
}

/// A folder of the workspace that we write into for others.
public enum Outlet: Hashable, Sendable {
    /// Files for the accounting system: orders.
    case warehouseOut
    /// Files for the channel of that name: stock levels, order states.
    case channelOut(String)
    /// Complete files that wait for a person's yes.
    case held

    /// The folder, relative to the workspace, such as `spool/channels/eshop/out`.
    public var path: String {
        switch self {
        case .warehouseOut: "spool/warehouse/out"
        case .channelOut(let channel): "spool/channels/\(channel)/out"
        case .held: "spool/held"
        }
    }

    /// The outlet with that folder, or nil when there is none.
    public init?(path: String) {
        switch path {
        case Self.warehouseOut.path: self = .warehouseOut
        case Self.held.path: self = .held
        default:
            guard let channel = FileName.channel(ofFolder: path, named: "out") else { return nil }
            self = .channelOut(channel)
        }
    }
}
