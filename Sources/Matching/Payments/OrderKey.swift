/// What identifies an order: its channel and its number there.
public struct OrderKey: Hashable, Comparable, Sendable {
    /// The channel's name in the configuration.
    public var channel: String
    /// The order number in the channel.
    public var number: String

    /// A key by its parts.
    public init(channel: String, number: String) {
        self.channel = channel
        self.number = number
    }

    /// Channels in their order, numbers within; both by their bytes.
    public static func < (a: OrderKey, b: OrderKey) -> Bool {
        (a.channel, a.number) < (b.channel, b.number)
    }
}
