import Domain

/// What the movements of a statement come to, in hundredths without signs.
struct GPCSums {
    /// Code 1 and code 2.
    private(set) var debits: Int128 = 0
    private(set) var credits: Int128 = 0
    /// Code 3: debits taken back. Code 5: credits taken back. Code 4: one of them.
    private var of3: Int128 = 0
    private var of4: Int128 = 0
    private var of5: Int128 = 0

    /// Takes in a movement.
    mutating func add(_ movement: GPCMovement) {
        let amount = Int128(movement.hundredths)
        switch movement.posting {
        case .debit: debits += amount
        case .credit: credits += amount
        case .reversal3: of3 += amount
        case .reversal4: of4 += amount
        case .reversal5: of5 += amount
        }
    }

    /// What the balance changed by.
    func net(_ rule: GPCPostingCode.Rule) -> Int128 {
        let back = returned(rule)
        return credits - debits + back.debits - back.credits
    }

    /// Whether the turnovers of a header are those of the movements: banks take a reversal off its own side, or count it on
    /// the other.
    func explain(_ turnovers: (debit: Int64, credit: Int64), _ rule: GPCPostingCode.Rule) -> Bool {
        let back = returned(rule)
        let stated = (Int128(turnovers.debit), Int128(turnovers.credit))
        for (debitsOff, creditsOff) in [(true, true), (true, false), (false, true), (false, false)] {
            let debit = debits - (debitsOff ? back.debits : 0) + (creditsOff ? 0 : back.credits)
            let credit = credits + (debitsOff ? 0 : back.debits) - (creditsOff ? back.credits : 0)
            if stated == (debit, credit) { return true }
        }
        return false
    }

    /// Debits and credits that were taken back.
    private func returned(_ rule: GPCPostingCode.Rule) -> (debits: Int128, credits: Int128) {
        rule == .usual ? (of3 + of4, of5) : (of3, of5 + of4)
    }
}
