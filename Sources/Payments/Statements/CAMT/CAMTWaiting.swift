import Domain
import Formats

/// Payments that wait until the balances of their statement prove which way its reversals went.
struct CAMTWaiting {
    /// How many wait at most; beyond, only the reversals themselves do, and come last.
    private static let most = 16_384

    private var payments: [(payment: Payment, mayTurn: Bool)] = []

    /// Hands a payment on, or keeps it when it is a marked reversal or comes behind one.
    mutating func pass(_ payment: Payment, mayTurn: Bool, to sink: FactSink) throws(Problem) {
        guard mayTurn || !payments.isEmpty else { return try sink(.payment(payment)) }
        payments.append((payment, mayTurn))
        guard payments.count >= Self.most, !mayTurn else { return }
        for (payment, mayTurn) in payments where !mayTurn { try sink(.payment(payment)) }
        payments.removeAll { !$0.mayTurn }
    }

    /// Hands on all that waits; `turned` gives reversals the other direction.
    mutating func release(turned: Bool, to sink: FactSink) throws(Problem) {
        let kept = payments
        payments = []
        for (payment, mayTurn) in kept {
            var payment = payment
            if turned, mayTurn {
                payment.amount.minorUnits = -payment.amount.minorUnits
                if let original = payment.original {
                    payment.original = Money(minorUnits: -original.minorUnits, currency: original.currency)
                }
            }
            try sink(.payment(payment))
        }
    }
}
