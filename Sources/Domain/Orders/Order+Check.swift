extension Order {
    /// What speaks against sending the order to an accounting system; empty when nothing does.
    ///
    /// The sum of its lines and the rounding must be the total, within `tolerance` minor units, and every line that
    /// costs something needs a VAT rate: a missing one is never guessed (docs/systems/neutral.md#orders-in-xml).
    public func problems(tolerance: Int64) -> [Problem] {
        var found: [Problem] = []
        if items.isEmpty {
            found.append(Problem(OrderProblem.noItems, scope: .record, at: position, ["order": number]))
        }
        for (index, item) in items.enumerated() where item.documentRate == nil && item.kind != .rounding {
            found.append(
                Problem(
                    OrderProblem.noVatRate,
                    scope: .record,
                    at: SourcePosition(line: item.line),
                    ["order": number, "item": item.code ?? String(index + 1)]
                )
            )
        }
        let sum = itemsTotal
        if (sum.minorUnits -| total.minorUnits).absolute > tolerance {
            found.append(
                Problem(
                    OrderProblem.doesNotAddUp,
                    scope: .record,
                    at: position,
                    ["order": number, "sum": sum.description, "total": total.description]
                )
            )
        }
        return found
    }

    /// The sum of the lines, with the rounding that stands outside them.
    public var itemsTotal: Money {
        var sum = rounding.minorUnits
        for item in items { sum +|= item.total.minorUnits }
        return Money(minorUnits: sum, currency: currency)
    }

    private var position: SourcePosition { SourcePosition(line: line) }
}
