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
