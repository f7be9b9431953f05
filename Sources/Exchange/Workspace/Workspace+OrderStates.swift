import Channels
import Settings

extension Workspace {
    /// What the states of a channel mean: those that the merchant lists, those that Spojka itself sets, and the words that
    /// are known.
    func orderStates(_ channel: ChannelSettings) -> OrderStates {
        let orders = configuration.orders
        let known = OrderStates()
        let set = [channel.paidState, channel.partlyPaidState, channel.overpaidState, channel.refundedState]
        return OrderStates(
            open: set.filter { known.meaning(of: $0) == nil } + channel.paidFrom.filter { known.meaning(of: $0) == nil }
                + orders.states + orders.openStates,
            done: channel.doneStates,
            cancelled: orders.cancelledStates
        )
    }
}
