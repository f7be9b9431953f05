import Domain

/// How a merchant wants payments to be paired.
public struct PairingRules: Hashable, Sendable {
    /// What payments are paired by, the strongest first; `person` has no meaning here, and `account` is always asked
    /// last.
    public var criteria: [PairingCriterion]
    /// Criteria of the list that are switched off: they pair nothing, but keep their place and stop a payment that
    /// speaks for another order. So switching off a criterion never pairs otherwise, only less.
    public var off: Set<PairingCriterion>
    /// By how much a payment may be less than what remains and still pay the order.
    public var under: Tolerance
    /// By how much a payment may be more.
    public var over: Tolerance
    /// How many days before the payment an order may have been made.
    public var windowDays: Int
    /// When a payment that names one order and is too low is put on it as a part of what it costs.
    public var partial: PartialAcceptance
    /// When a payment that names one order and is too high pays it, its surplus left on the payment.
    public var overpaid: PartialAcceptance

    /// Rules by their parts; the window is 18 months (docs/pairing.md#why-these-rules).
    public init(
        criteria: [PairingCriterion] = [.invoiceSymbol, .invoiceNumber, .orderNumber],
        off: Set<PairingCriterion> = [],
        under: Tolerance = Tolerance(),
        over: Tolerance = Tolerance(),
        windowDays: Int = 548,
        partial: PartialAcceptance = .never,
        overpaid: PartialAcceptance = .never
    ) {
        self.criteria = criteria
        self.off = off
        self.under = under
        self.over = over
        self.windowDays = max(0, windowDays)
        self.partial = partial
        self.overpaid = overpaid
    }

    /// Whether a criterion may pair.
    func allows(_ criterion: PairingCriterion) -> Bool { criteria.contains(criterion) && !off.contains(criterion) }
}
