import PairingSamples

/// The bank of a simulation: customers pay as they do, and statements report it once or again.
struct SimulatedBank {
    /// Every movement so far by its document number, which no other has.
    private(set) var movements: [Int: BankFile.Movement] = [:]
    private var recent: [BankFile.Movement] = []
    private var day = 0

    /// A statement of a day of November 2026, with movements of that day that an earlier one had, too; and the documents
    /// of the movements in it.
    mutating func statement(_ dice: inout Dice, day: Int, shop: SimulatedShop) -> (text: String, documents: [Int]) {
        if day != self.day { (self.day, recent) = (day, []) }
        for _ in 0...dice.below(4) { pay(&dice, shop) }
        return (BankFile.statement(recent, number: day, day: day), recent.map(\.document))
    }

    private mutating func pay(_ dice: inout Dice, _ shop: SimulatedShop) {
        let order = dice.pick(Array(shop.orders.suffix(20)))
        var cents = order?.total ?? 1000
        var vs = order?.number ?? "0"
        switch dice.below(12) {
        case 0: vs = "0"
        case 1: vs = String(vs.dropLast()) + "9"
        case 2: cents -= 1 + dice.below(max(1, cents - 1))
        case 3: cents += 1 + dice.below(500)
        case 4: cents = -cents
        case 5: (cents, vs) = (-(50 + dice.below(300)), "0")
        default: break
        }
        let document = movements.count + 1
        let movement = BankFile.Movement(
            cents == 0 ? 1 : cents,
            vs: vs,
            document: document,
            message: dice.chance(20) ? "objednavka \(order?.number ?? "")" : nil
        )
        movements[document] = movement
        recent.append(movement)
    }
}
