/// The sums of a settlement's lines, added up exactly as they come.
public struct GatewayTally: Sendable {
    private var gross: Int128 = 0
    private var refunds: Int128 = 0
    private var chargebacks: Int128 = 0
    private var fees: Int128 = 0
    private var credits: Int128 = 0
    private var other: Int128 = 0
    /// How many lines there are.
    public private(set) var entries = 0
    /// The first day of a line.
    public private(set) var first: Day?
    /// The last day of a line.
    public private(set) var last: Day?

    /// Nothing yet.
    public init() {}

    /// Takes in a line.
    public mutating func add(_ line: GatewayLine) {
        let amount = Int128(line.gross.minorUnits)
        switch line.kind {
        case .payment: gross += amount
        case .refund, .refundReversal: refunds -= amount
        case .chargeback, .chargebackReversal: chargebacks -= amount
        case .fee: fees -= amount
        case .feeCredit: credits += amount
        case .hold, .release, .adjustment: other += amount
        case .payout: break
        }
        if line.kind != .payout { fees += Int128(line.fee.minorUnits) }
        entries += 1
        first = min(first ?? line.date, line.date)
        last = max(last ?? line.date, line.date)
    }

    /// What the lines come to, in minor units.
    public var net: Int128 { gross - refunds - chargebacks - fees + credits + other }

    /// Puts the sums into a settlement, and the days where it has none.
    ///
    /// - Parameter stated: what the file says that the settlement comes to; nil where it says nothing.
    /// - Returns: `SETTLEMENT-001`, which spoils the file, when the lines come to something else.
    public func close(_ settlement: inout GatewaySettlement, stated: Money?) -> Problem? {
        let currency = settlement.currency
        settlement.entries = entries
        settlement.from = settlement.from ?? first
        settlement.to = settlement.to ?? last
        guard entries > 0 else {
            settlement.net = stated ?? .zero(currency)
            return nil
        }
        func money(_ sum: Int128) -> Money { Money(minorUnits: Int64(clamping: sum), currency: currency) }
        var figures = GatewaySettlement.Figures(currency)
        figures.gross = money(gross)
        figures.refunds = money(refunds)
        figures.chargebacks = money(chargebacks)
        figures.fees = money(fees)
        figures.credits = money(credits)
        figures.other = money(other)
        settlement.figures = figures
        settlement.net = stated ?? money(net)
        guard let stated else { return nil }
        settlement.balanced = Int128(stated.minorUnits) == net
        guard settlement.balanced == false else { return nil }
        return SettlementProblem.doesNotHold.difference(
            settlement.id,
            stated: stated,
            computed: money(net),
            line: settlement.line
        )
    }

    /// `SETTLEMENT-002`, which spoils the file, when a sum that it states is not that of its lines; nil when it is.
    public func compare(
        _ field: String,
        _ stated: Money?,
        _ sum: KeyPath<GatewaySettlement.Figures, Money>,
        of settlement: GatewaySettlement
    ) -> Problem? {
        guard let stated, let computed = settlement.figures?[keyPath: sum], stated != computed else { return nil }
        var problem = SettlementProblem.totalDiffers.difference(
            settlement.id,
            stated: stated,
            computed: computed,
            line: settlement.line
        )
        problem.arguments["field"] = field
        return problem
    }
}
