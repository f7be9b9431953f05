import Domain
import GRDB

/// What waits for a person.
public struct WaitingCounts: Sendable {
    /// Refused files whose reason still stands.
    public var rejected = 0
    /// Exports that the brake holds, and gaps between statements.
    public var held = 0
    /// Payments without a decision.
    public var payments = 0
    /// Payments that name no order, which wait where nothing pairs payments; else somebody may look at them.
    public var unnamed = 0
    /// Products that could not be paired.
    public var products = 0
    /// Orders that are held or refused, or whose document is to be put right by hand.
    public var orders = 0

    /// Nothing waits.
    public init() {}

    /// Whether anything waits.
    public var isEmpty: Bool { rejected + held + payments + products + orders == 0 }
}

extension Ledger {
    /// What waits for a person now: as many as the lists of `--waiting` have, by the same conditions.
    ///
    /// - Parameter unnamed: whether payments that name no order wait.
    public func waiting(unnamed: Bool) throws(Problem) -> WaitingCounts {
        var counts = WaitingCounts()
        counts.rejected = try count("SELECT count(*) FROM file WHERE \(Ledger.waitingRefusals)")
        counts.held = try count(
            """
            SELECT (SELECT count(*) FROM file WHERE outcome = 'held')
                + (SELECT count(*) FROM statement_gap WHERE state = 'open')
            """
        )
        counts.payments = try count("SELECT count(*) FROM payment WHERE \(PaymentFilter.waiting(unnamed: unnamed))")
        counts.unnamed = try count(
            "SELECT count(*) FROM payment WHERE outcome = 'notFound' AND decided_by IS NOT 'person'"
        )
        counts.products = try count(
            """
            SELECT count(*) FROM product WHERE why IS NOT NULL AND (listed = 1 OR why = 'duplicateItem')
                AND NOT EXISTS (SELECT 1 FROM ignored_product AS ignored
                    WHERE ignored.channel = product.channel AND ignored.code = product.code)
            """
        )
        counts.orders = try count("SELECT count(*) FROM (\(Ledger.waitingOrders))")
        return counts
    }
}
