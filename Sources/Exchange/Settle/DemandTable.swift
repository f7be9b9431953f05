import Domain
import Ledger
import Matching
import Settings

/// What orders take off each item that the warehouse system's figures do not contain yet, over all channels.
struct DemandTable {
    private(set) var byItem: [String: Quantity] = [:]

    init(_ environment: Environment) throws(Problem) {
        try Self.each(environment) { item, demand in
            let sum = byItem[item] ?? .zero
            byItem[item] = sum.saturatingSum(demand.quantity)
        }
    }

    subscript(item: String) -> Quantity { byItem[item] ?? .zero }

    /// The lines of orders that take something off an item.
    static func lines(of item: String, _ environment: Environment) throws(Problem) -> [Demand] {
        var lines: [Demand] = []
        try each(environment) { other, demand in if other == item { lines.append(demand) } }
        return lines
    }

    private static func each(_ environment: Environment, _ body: (String, Demand) -> Void) throws(Problem) {
        let lookup = ItemLookup(environment)
        var known: [Product: String?] = [:]
        for demand in try environment.ledger.unreflectedDemand() where demand.quantity > .zero && isOpen(demand) {
            let product = Product(channel: demand.channel, code: demand.code, ean: demand.ean)
            let item: String?
            if let found = known[product] {
                item = found
            } else {
                item = try lookup.item(channel: demand.channel, code: demand.code, ean: demand.ean)
                known[product] = .some(item)
            }
            if let item { body(item, demand) }
        }
    }

    private struct Product: Hashable {
        let channel: String
        let code: String?
        let ean: String?
    }

    /// An order whose state is not one that is exported yet takes its goods all the same; one that is not sent for another
    /// reason is history, of which the accounting system heard in another way.
    private static func isOpen(_ demand: Demand) -> Bool {
        demand.exportState != .skipped || demand.skip == .state
    }
}
