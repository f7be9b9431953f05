import Domain

/// How a merchant wants payments to be paired.
public struct PairingRules: Hashable, Sendable {
    /// What payments are paired by, the strongest first; `person` has no meaning here.
    public var criteria: [PairingCriterion]
    /// By how many minor units a payment may be less than what remains and still pay the order.
    public var toleranceUnder: Int64
    /// By how many minor units a payment may be more.
    public var toleranceOver: Int64
    /// How many days before the payment an order may have been made.
    public var windowDays: Int

    /// Rules by their parts; the window is 18 months (reference: matching, 2.3).
    public init(
        criteria: [PairingCriterion] = [.invoiceSymbol, .invoiceNumber, .orderNumber],
        toleranceUnder: Int64 = 0,
        toleranceOver: Int64 = 0,
        windowDays: Int = 548
    ) {
        self.criteria = criteria
        self.toleranceUnder = max(0, toleranceUnder)
        self.toleranceOver = max(0, toleranceOver)
        self.windowDays = max(0, windowDays)
    }
}
