import Domain

/// A new state of an order, for its channel.
public struct OrderStateLine: Hashable, Sendable {
    /// The order number in the channel.
    public var order: String
    /// The channel's own id of the order; nil where the number serves.
    public var remoteId: String?
    /// Its state as the channel told it last.
    public var channelState: String?
    /// The state as the channel names it, such as `Uhradená`.
    public var state: String
    /// Whether it is paid.
    public var paid: Bool
    /// The day it was paid.
    public var paidAt: Day?
    /// What was paid.
    public var amount: Money?
    /// The variable symbol it was paid under.
    public var vs: String?

    /// Creates a line.
    public init(
        order: String,
        remoteId: String? = nil,
        channelState: String? = nil,
        state: String,
        paid: Bool,
        paidAt: Day?,
        amount: Money?,
        vs: String?
    ) {
        self.order = order
        self.remoteId = remoteId
        self.channelState = channelState
        self.state = state
        self.paid = paid
        self.paidAt = paidAt
        self.amount = amount
        self.vs = vs
    }
}
