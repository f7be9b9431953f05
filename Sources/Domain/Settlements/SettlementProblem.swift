/// What can be wrong with a gateway's settlement of any format.
public enum SettlementProblem: String, ProblemCode {
    /// The lines of a settlement do not come to what it pays out: some are missing or doubled. Remedy: get the whole settlement
    /// from the gateway again. Placeholders: settlement, stated, computed, difference.
    case doesNotHold = "SETTLEMENT-001"
    /// A sum that a settlement states is not that of its lines. Remedy: get the whole settlement from the gateway again.
    /// Placeholders: settlement, field, stated, computed, difference.
    case totalDiffers = "SETTLEMENT-002"
    /// Gross less fee of one line is not its net. Remedy: get the file from the gateway again. Placeholders: record, stated,
    /// computed, difference.
    case lineDoesNotHold = "SETTLEMENT-003"
    /// A line is of a kind that nobody knows, so nobody knows what its money means. Remedy: report the kind; until then book
    /// the file by hand. Placeholders: kind.
    case unknownKind = "SETTLEMENT-004"
    /// An amount cannot be read, or has more decimals than its currency. Remedy: get the file from the gateway again.
    /// Placeholders: field.
    case badAmount = "SETTLEMENT-005"
    /// A day is missing or cannot be read. Remedy: get the file from the gateway again. Placeholders: field.
    case badDate = "SETTLEMENT-006"
    /// A currency is missing or none of ISO 4217. Remedy: get the file from the gateway again. Placeholders: field.
    case badCurrency = "SETTLEMENT-007"
    /// The file has no settlement and no line. Remedy: none if nothing was settled; else export it again.
    case empty = "SETTLEMENT-008"
    /// Lines of one settlement are in several currencies. Remedy: get the file from the gateway again. Placeholders: settlement,
    /// first, second.
    case severalCurrencies = "SETTLEMENT-009"
    /// Lines that are not final are left out; a warning. Remedy: none, they come in a later file. Placeholders: count.
    case leftOut = "SETTLEMENT-010"
    /// A settlement states its sum and has no lines: nothing tells which orders it pays; a warning. Remedy: get it with its
    /// lines. Placeholders: settlement.
    case noLines = "SETTLEMENT-011"
    /// The balance of one line does not go on where the one before ended. Remedy: get the whole statement from the gateway
    /// again. Placeholders: record, stated, computed, difference.
    case balanceBreaks = "SETTLEMENT-012"
    /// A payout failed or was taken back: nothing of it is applied; a warning. Remedy: none, the money comes in a later payout.
    /// Placeholders: settlement, state.
    case notPaid = "SETTLEMENT-013"
    /// Days such as 03/04 may be of either month, and nothing in the file tells. Remedy: export more days at once, or set
    /// another form of days at the gateway. Placeholders: field.
    case undecidedDays = "SETTLEMENT-014"
    /// A line belongs to a payout that is not in the file. Remedy: get the file from the gateway again. Placeholders: record.
    case noPayout = "SETTLEMENT-015"
    /// A settlement that is known comes again with other figures. Remedy: find out at the gateway which holds. Placeholders:
    /// settlement, field, known, told, file.
    case changed = "SETTLEMENT-016"
    /// A settlement stands in one file twice. Remedy: get the file from the gateway again. Placeholders: settlement.
    case twice = "SETTLEMENT-017"
    /// A movement that is known by its id comes again with another amount; a warning. Remedy: find out at the gateway which
    /// holds. Placeholders: gateway, record, known, told.
    case movementDiffers = "SETTLEMENT-018"
    /// What the bank credited is a gateway's payout, and had been put on orders: it was taken off them; a warning. Remedy:
    /// check the orders in the shop, which may show them as paid. Placeholders: gateway, settlement, orders, date, amount.
    case payoutHadPaid = "SETTLEMENT-019"
    /// A gateway wants a person to look at a payment; a warning. Remedy: look it up in the gateway's portal. Placeholders:
    /// gateway, record, order, amount.
    case attention = "SETTLEMENT-020"
}

extension SettlementProblem {
    /// A problem of two amounts that should be one.
    public func difference(_ settlement: String, stated: Money, computed: Money, line: Int) -> Problem {
        let difference = Money(minorUnits: stated.minorUnits -| computed.minorUnits, currency: stated.currency)
        return Problem(
            self,
            at: line > 0 ? SourcePosition(line: line) : nil,
            [
                self == .doesNotHold || self == .totalDiffers ? "settlement" : "record": settlement,
                "stated": stated.description, "computed": computed.description, "difference": difference.description,
            ]
        )
    }
}
