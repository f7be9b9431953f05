import Foundation
import PairingSamples

/// What is true in a merchant's world: what lies in his warehouses, what customers ordered, and what the accounting
/// system has of both. It knows nothing of how the program reckons.
struct StockWorld {
    /// An order of a customer.
    struct Order {
        var number: String
        var code: String
        var quantity: Int
        /// When it was bought.
        var bought: Int64
        /// When the accounting system took it in, or a person entered it there.
        var known: Int64?
        /// What of it is reserved there, by warehouse.
        var reserved: [String: Int] = [:]
        var isRefused = false
        var isShipped = false
        var isCancelled = false
        /// Whether the program was told that the accounting system has it, by a file that lies there since then.
        var told: Int64?
        /// Since when the accounting system has it, by what the program was told.
        var shown: Int64?
        /// Whether its reservation was taken back.
        var isReleased = false

        /// Whether its goods still lie in the house and are the customer's.
        var holdsGoods: Bool { !isShipped && !isCancelled }
    }

    /// What an export says of a product: on hand and reserved by warehouse.
    typealias Figures = [String: [String: (onHand: Int, reserved: Int)]]

    static let warehouses = ["BA", "KE"]
    /// What is sold from.
    let selling: [String]
    let codes = ["K1", "K2", "K3", "K4"]
    var onHand: [String: [String: Int]] = [:]
    var orders: [Order] = []
    /// What the shop shows of each product.
    var shown: [String: Int] = [:]

    init(_ dice: inout Dice, _ flavour: StockFlavour) {
        selling = flavour == .only ? ["BA"] : Self.warehouses
        for code in codes {
            for warehouse in Self.warehouses {
                onHand[code, default: [:]][warehouse] = dice.below(12 * flavour.scale)
            }
            shown[code] = 0
        }
    }

    /// What may be sold of a product: what lies in each warehouse and is nobody's there, without what was bought and not
    /// entered yet. A warehouse that owes counts as nothing, as docs/availability.md has it: what its figures lack may be a
    /// receipt that nobody entered, or lie elsewhere.
    func free(_ code: String) -> Int {
        let all = (figures[code] ?? [:]).filter { selling.contains($0.key) }.values
            .reduce(0) { $0 + max(0, $1.onHand - $1.reserved) }
        let bought = orders.filter { $0.code == code && $0.known == nil && $0.holdsGoods }
        return all - bought.reduce(0) { $0 + $1.quantity }
    }

    /// What the accounting system has at present.
    var figures: Figures {
        var figures: Figures = [:]
        for code in codes {
            for warehouse in Self.warehouses {
                let open = orders.filter { $0.code == code && $0.known != nil && !$0.isShipped && !$0.isReleased }
                let reserved = open.reduce(0) { $0 + ($1.reserved[warehouse] ?? 0) }
                figures[code, default: [:]][warehouse] = (onHand[code]?[warehouse] ?? 0, reserved)
            }
        }
        return figures
    }

    /// The accounting system takes an order in and reserves its goods where most are free; of several warehouses where one
    /// has too few and the merchant gathers goods from all. A warehouse never owes what another one has: by the rule of
    /// the program that counts as nothing.
    mutating func enter(_ place: Int, at now: Int64, gathers: Bool) {
        guard orders[place].known == nil else { return }
        let present = figures[orders[place].code] ?? [:]
        func free(_ warehouse: String) -> Int {
            (present[warehouse]?.onHand ?? 0) - (present[warehouse]?.reserved ?? 0)
        }
        orders[place].known = now
        var left = orders[place].quantity
        let warehouses = selling.sorted { free($0) > free($1) }
        for warehouse in warehouses where gathers {
            let part = min(left, max(0, free(warehouse)))
            orders[place].reserved[warehouse] = part
            left -= part
        }
        orders[place].reserved[warehouses[0], default: 0] += left
        if orders[place].isCancelled { orders[place].isReleased = true }
    }

    /// The goods leave the house, and the accounting system.
    mutating func ship(_ place: Int) {
        let order = orders[place]
        guard order.known != nil, order.holdsGoods else { return }
        orders[place].isShipped = true
        for (warehouse, quantity) in order.reserved { onHand[order.code]?[warehouse, default: 0] -= quantity }
    }
}
