import Domain

/// How many movements there are, and what they add up to, in minor units.
struct CAMTCount {
    /// One side of the account.
    struct Side {
        var count = 0
        var sum: Int128 = 0

        static func + (one: Side, other: Side) -> Side {
            Side(count: one.count + other.count, sum: one.sum + other.sum)
        }
    }

    /// By the indicator as it is written: what is no marked reversal, and what is.
    private var plain = (credits: Side(), debits: Side())
    private var reversed = (credits: Side(), debits: Side())
    /// How many parts batches have besides their first.
    private(set) var furtherParts = 0
    /// Whether movements give back what others moved.
    private(set) var hasReversals = false
    /// Whether the indicator of a marked reversal is that of the movement that it reverses.
    var isTurned = false

    /// Money that came, and money that went.
    var credits: Side { plain.credits + (isTurned ? reversed.debits : reversed.credits) }
    var debits: Side { plain.debits + (isTurned ? reversed.credits : reversed.debits) }

    /// The sides as banks count them: reversals on the side to which the money went, off the side of what they reverse with
    /// or without their number, on the side of their indicator, or not at all.
    var ways: [(credits: Side, debits: Side)] {
        guard hasReversals else { return [(credits, debits)] }
        let back = isTurned ? (of: reversed.credits, reversed.debits) : (of: reversed.debits, reversed.credits)
        func off(_ side: Side, _ back: Side, counts: Bool) -> Side {
            Side(count: side.count + (counts ? back.count : -back.count), sum: side.sum - back.sum)
        }
        return [
            (credits, debits), plain,
            (plain.credits + reversed.credits, plain.debits + reversed.debits),
            (off(plain.credits, back.0, counts: true), off(plain.debits, back.1, counts: true)),
            (off(plain.credits, back.0, counts: false), off(plain.debits, back.1, counts: false)),
        ]
    }

    /// What marked reversals come to, by their indicators.
    var reversals: (count: Int, net: Int128) {
        (reversed.credits.count + reversed.debits.count, reversed.credits.sum - reversed.debits.sum)
    }

    /// Takes in a movement.
    mutating func add(_ entry: CAMTEntry, parts: Int) {
        let units = Int128(entry.amount.minorUnits)
        // bounded: an amount has 64 bits.
        let side = Side(count: 1, sum: units < 0 ? -units : units)
        switch (entry.isMarkedReversal, units < 0) {
        case (false, false): plain.credits = plain.credits + side
        case (false, true): plain.debits = plain.debits + side
        case (true, false): reversed.credits = reversed.credits + side
        case (true, true): reversed.debits = reversed.debits + side
        }
        furtherParts += max(parts - 1, 0)
        hasReversals = hasReversals || entry.isReversal
    }
}
