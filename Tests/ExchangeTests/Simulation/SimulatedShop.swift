import PairingSamples

/// The e-shop of a simulation: its customers' orders, and what it was told about stock and states.
struct SimulatedShop {
    /// One order as the e-shop has it.
    struct Order {
        var number: String
        var code: String
        var quantity: Int
        /// Hundredths for one piece.
        var price: Int
        var state = "Nova"

        /// What it costs, in hundredths.
        var total: Int { quantity * price }

        /// The order as it is exported.
        var exported: ShopFile.Order {
            ShopFile.Order(
                number,
                code,
                quantity: String(quantity),
                price: SimulatedShop.decimal(price),
                total: SimulatedShop.decimal(total)
            ).with { $0.state = state }
        }
    }

    /// Every order so far, oldest first.
    var orders: [Order] = []
    /// What it was told last of each product, by code.
    var told: [String: String] = [:]

    /// Some customers buy, and some change or cancel what they bought.
    mutating func trade(_ dice: inout Dice, codes: [String]) {
        for _ in 0...dice.below(3) {
            orders.append(
                Order(
                    number: String(2_026_000_001 + orders.count),
                    code: codes[dice.below(codes.count)],
                    quantity: 1 + dice.below(3),
                    price: 100 * (1 + dice.below(40)) + dice.below(100)
                )
            )
        }
        let recent = max(0, orders.count - 12)..<orders.count
        if dice.chance(15) { orders[recent.lowerBound + dice.below(recent.count)].state = "Stornovaná" }
        if dice.chance(15) { orders[recent.lowerBound + dice.below(recent.count)].quantity += 1 }
    }

    /// What an export of the last orders holds: each comes again and again.
    var export: String { ShopFile.orders(orders.suffix(15).map(\.exported)) }

    static func decimal(_ hundredths: Int) -> String {
        "\(hundredths / 100).\(String(hundredths % 100 + 100).dropFirst())"
    }
}
