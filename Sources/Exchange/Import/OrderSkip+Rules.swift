import Channels
import Domain
import Ledger
import Settings

extension OrderSkip {
    /// Why an order of a channel is not to be sent; nil when it is.
    ///
    /// What was done or too old when it was first seen is the accounting's own history. An old one stays that until a
    /// person sends it, a done one until its state says that it is to be handled again.
    ///
    /// - Parameter exported: the keys of the states in which orders are sent; empty for any.
    init?(
        _ order: Order,
        before: OrderRow?,
        _ meaning: OrderMeaning?,
        _ settings: OrderSettings,
        _ exported: Set<String>
    ) {
        let isListed = !exported.isEmpty && exported.contains(OrderStates.key(order.state ?? ""))
        if meaning == .cancelled {
            self = .cancelled
        } else if meaning == .failed {
            self = .failed
        } else if meaning == .done, !isListed, settings.firstSeenDone == .skip, before == nil || before?.skip == .done {
            self = .done
        } else if let since = settings.since, let day = order.created?.day, day < since, before == nil {
            self = .older
        } else if before?.skip == .older {
            self = .older
        } else if !exported.isEmpty, !isListed {
            self = .state
        } else {
            return nil
        }
    }
}
