/// Notices order numbers that stand more than once in one file, at the cost of a hash per number.
public struct OrderNumbers: Sendable {
    /// What an order with a number is to the ones before it.
    public enum Verdict: Sendable {
        /// The number was not met before.
        case first
        /// It says what it said before, and may be left out.
        case same
        /// It says something else: nobody knows which of them holds.
        case different
    }

    private var seen: [String: Int] = [:]
    private var spoiled: Set<String> = []

    /// A file of which nothing was read.
    public init() {}

    /// Takes in the next order; places in the file do not count. A number that stood for two orders stays spoiled.
    public mutating func meet(_ order: Order) -> Verdict {
        let hash = OrderNumbers.fingerprint(order)
        guard let before = seen.updateValue(hash, forKey: order.number) else { return .first }
        if before == hash && !spoiled.contains(order.number) { return .same }
        spoiled.insert(order.number)
        return .different
    }

    /// A hash of what the order says, wherever it stands; good within one process.
    private static func fingerprint(_ order: Order) -> Int {
        var copy = order
        copy.line = 0
        for index in copy.items.indices { copy.items[index].line = 0 }
        return copy.hashValue
    }
}
