import Domain
import Ledger
import Matching

/// What went back of payments at gateways: it stands where its payment does, whoever put that there.
struct ChargeBacks {
    private let environment: Environment
    private var ledger: Ledger { environment.ledger }

    init(_ environment: Environment) { self.environment = environment }

    /// Puts what went back on the orders that the payments are on by now.
    func follow() throws(Problem) {
        for (back, credit) in try ledger.backMovements() {
            var verdict = PaymentVerdict(outcome: .refund, by: .rule)
            if let credit, let share = credit.allocations.max(by: Self.isLess),
                share.amount.currency == back.payment.amount.currency || credit.allocations.count == 1
            {
                verdict.shares = [(order: share.order, amount: Self.amount(back, credit, share))]
                verdict.criterion = credit.criterion
            }
            try ledger.decide(payment: back.id, verdict, pass: environment.pass.id)
        }
    }

    /// Whether less of a payment is on one order than on another one; of equal shares the first order counts.
    private static func isLess(_ a: PaymentShare, _ b: PaymentShare) -> Bool {
        (a.amount.minorUnits, b.order) < (b.amount.minorUnits, a.order)
    }

    /// What goes off an order, in its currency: as much of what stands there as went back of the payment.
    private static func amount(_ back: PaymentRow, _ credit: PaymentRow, _ share: PaymentShare) -> Int64 {
        if share.amount.currency == back.payment.amount.currency { return back.payment.amount.minorUnits }
        let whole = Int128(credit.payment.amount.minorUnits.magnitude)
        guard whole > 0 else { return 0 }
        // bounded: a product of two numbers of 64 bits
        let part = Int128(share.amount.minorUnits) * Int128(back.payment.amount.minorUnits)
        return Int64(clamping: part / whole)
    }
}
