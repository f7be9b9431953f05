import Channels
import Domain
import Ledger
import Matching
import Settings

/// How far orders are paid, and what their channels are asked to show of it.
struct PaymentStates {
    private let environment: Environment
    private var workspace: Workspace { environment.workspace }
    private var ledger: Ledger { environment.ledger }

    init(_ environment: Environment) { self.environment = environment }

    /// Sets how far orders are paid, and asks channels for the states that the merchant chose, each once.
    func change() throws(Problem) {
        let rules = PairingRules(workspace.configuration.payments)
        for row in try ledger.ordersToReassess() {
            let state = try paymentState(row, rules)
            guard state != row.paymentState else { continue }
            try ledger.set(state, order: row.id)
            guard let channel = environment.channel(row.channel),
                let wanted = name(of: state, in: channel), mayChange(row, channel, to: state)
            else { continue }
            if try isRestored(row, channel) {
                try ledger.repeatStateChange(order: row.id, state: wanted)
            }
            try ledger.addStateChange(order: row, state: wanted)
        }
    }

    /// Whether a channel that shows a chargeback is to show again what it showed before, since the chargeback was reversed.
    private func isRestored(_ row: OrderStanding, _ channel: ChannelSettings) throws(Problem) -> Bool {
        guard row.paymentState == .chargedBack, !channel.chargedBackState.isEmpty else { return false }
        return try ledger.hasStateChange(order: row.id, state: channel.chargedBackState)
    }

    private func paymentState(_ row: OrderStanding, _ rules: PairingRules) throws(Problem) -> OrderPaymentState {
        let allocated = row.allocated
        let total = row.total
        if row.hasChargeback { return .chargedBack }
        if allocated <= 0 { return row.hasRefund ? .refunded : .open }
        // An advance that the accounting knows of came another way.
        if row.asksLess, try ledger.asked(order: row.id, total: total) == allocated { return .paid }
        let rest = total.minorUnits -| allocated
        if rest > rules.under.of(total) {
            // All was paid before a part of it went back.
            let isPaidOnce = row.wentBack > 0 && rest -| row.wentBack <= rules.under.of(total)
            return isPaidOnce ? .partlyRefunded : .partial
        }
        return -|rest > rules.over.of(total) || row.hasSurplus ? .overpaid : .paid
    }

    /// Never for an order that is cancelled, nor back from one that is done with; to paid only from the states that the
    /// merchant chose.
    private func mayChange(_ row: OrderStanding, _ channel: ChannelSettings, to state: OrderPaymentState) -> Bool {
        let present = row.state ?? ""
        let ended: [OrderMeaning] = [.done, .partlyDone, .cancelled]
        let meaning = environment.meaning(of: present, channel: channel.name)
        guard !row.cancelled, !ended.contains(where: { $0 == meaning }) else { return false }
        switch state {
        case .paid, .overpaid, .partial:
            guard !channel.paidFrom.isEmpty else { return true }
            let key = OrderStates.key(present)
            return channel.paidFrom.contains { OrderStates.key($0) == key }
        case .refunded, .partlyRefunded, .chargedBack, .open: return true
        }
    }

    /// The channel's name of a state; nil when the merchant wants none.
    private func name(of state: OrderPaymentState, in channel: ChannelSettings) -> String? {
        let name: String =
            switch state {
            case .paid: channel.paidState
            case .partial: channel.partlyPaidState
            case .overpaid: channel.overpaidState.isEmpty ? channel.paidState : channel.overpaidState
            case .refunded: channel.refundedState
            case .partlyRefunded: channel.partlyRefundedState
            case .chargedBack: channel.chargedBackState
            case .open: ""
            }
        return name.isEmpty ? nil : name
    }
}
