import Channels
import Settings

/// What the states of a channel mean, each looked up once: a channel has few of them and many orders.
struct StateMeanings {
    private let states: OrderStates
    private var known: [String: OrderMeaning?] = [:]

    init(_ states: OrderStates) { self.states = states }

    /// What a state means; nil for one that says nothing to us.
    mutating func meaning(of state: String) -> OrderMeaning? {
        if let meaning = known[state] { return meaning }
        let meaning = states.meaning(of: state)
        known[state] = .some(meaning)
        return meaning
    }
}

extension Pass {
    /// What a state means to a channel; nil for one that says nothing to us, and for a channel that is no more.
    func meaning(of state: String, channel: String) -> OrderMeaning? {
        if stateMeanings[channel] == nil,
            let settings = workspace.configuration.channels.first(where: { $0.name == channel })
        {
            stateMeanings[channel] = StateMeanings(workspace.orderStates(settings))
        }
        return stateMeanings[channel]?.meaning(of: state)
    }
}
