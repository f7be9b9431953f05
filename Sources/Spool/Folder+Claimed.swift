import Domain

extension Folder {
    /// The name of the folder of `state/claimed` that its files are taken to.
    var slug: String {
        switch self {
        case .warehouse(.in): "warehouse"
        case .warehouse(.out): "warehouse-out"
        case .channel(let channel, .in): "channel-" + channel
        case .channel(let channel, .out): "out-" + channel
        case .inbox: "inbox"
        case .held: "held"
        }
    }

    /// The folder whose claimed files are in the folder of that name; nil for one that no file comes to.
    init?(slug: String) {
        switch slug {
        case Self.warehouse(.in).slug: self = .warehouse(.in)
        case Self.inbox.slug: self = .inbox
        default:
            guard slug.hasPrefix("channel-") else { return nil }
            let channel = String(slug.dropFirst("channel-".count))
            guard Self.isName(channel) else { return nil }
            self = .channel(channel, .in)
        }
    }
}
