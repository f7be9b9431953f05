import Domain

/// Whoever knows the orders: the ledger, or a table in memory.
public protocol OrderLookup {
    /// The orders, open and paid alike, that have `key` among their `OpenOrder.keys`; for the criterion `account` those
    /// that payments from this account paid before or may mean.
    ///
    /// It may give more than the criterion wants, in any order: the matcher looks at each. More than
    /// `PaymentMatcher.mostCandidates` need not be given.
    func orders(_ criterion: PairingCriterion, key: String) -> [OpenOrder]
}
