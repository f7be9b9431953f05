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

    /// Creates rules; the window is 18 months (docs/pairing.md#why-these-rules).
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

/// By how much an amount may differ: the greater of a sum and a share.
public struct Tolerance: Hashable, Sendable {
    /// A sum in minor units.
    public var minorUnits: Int64
    /// A share of the order's total.
    public var percent: Percent

    /// A tolerance by its parts; negative ones count as none.
    public init(minorUnits: Int64 = 0, percent: Percent = .zero) {
        self.minorUnits = max(0, minorUnits)
        self.percent = max(.zero, percent)
    }

    /// The tolerance for an order of this total, in its minor units, rounded down.
    public func of(_ total: Money) -> Int64 {
        guard percent > .zero else { return minorUnits }
        let share = Int128(total.minorUnits.magnitude) * Int128(percent.millionths) / 100_000_000
        return max(minorUnits, Int64(clamping: share))
    }
}

/// When a rule may put a payment on an order that it names but does not fit; raw values are words of the configuration.
public enum PartialAcceptance: String, CaseIterable, Sendable {
    /// Never: it waits for a person.
    case never
    /// When the payer is the order's customer by name, or by an account that a person explained.
    case knownPayer = "known-payer"
    /// When it names the order, unless the payer is known to be somebody else.
    case always
}
