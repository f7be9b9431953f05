import Domain

/// What is known of one payment at a gateway, and what that comes to; it does not hang on what came first.
public struct ChargeFacts: Sendable {
    /// What the gateway reported, under each id of the payment.
    public var reports: [GatewayPayment]
    /// What settlements list of it, each movement once.
    public var lines: [GatewayLine]

    /// Facts by their sources.
    public init(reports: [GatewayPayment], lines: [GatewayLine]) {
        self.reports = reports
        self.lines = lines
    }

    /// The report that counts: the latest one.
    public var report: GatewayPayment? {
        reports.reduce(nil as GatewayPayment?) { best, one in best.map { one.isLater(than: $0) ? one : $0 } ?? one }
    }

    private var payments: [GatewayLine] { lines.filter { $0.kind == .payment } }

    /// Whether a settlement lists the payment, so that it is no longer provisional.
    public var isSettled: Bool { !payments.isEmpty }

    /// What the customer paid; nil when nobody says that anything was paid.
    public var paid: Money? {
        let report = report
        guard let listed = Self.sum(payments.map { $0.customer ?? $0.gross }), listed.minorUnits > 0 else {
            return report.flatMap { $0.state == .paid && $0.amount.minorUnits > 0 ? $0.amount : nil }
        }
        guard let report, report.state == .paid else { return listed }
        // Parts that were captured are settled one by one; what was paid at the till is in the order's currency.
        if report.amount.currency != listed.currency { return report.amount }
        return max(report.amount.minorUnits, listed.minorUnits) == listed.minorUnits ? listed : report.amount
    }

    /// What the gateway booked for it, where that is in another currency than what the customer paid.
    public var settled: Money? {
        guard let sum = Self.sum(payments.map(\.gross)), let paid, sum.currency != paid.currency else { return nil }
        return sum
    }

    /// The amount of a line that is not that of the report, with what the report says; nil when they agree.
    public var difference: (line: GatewayLine, known: Money, told: Money)? {
        guard let report, report.state == .paid, let line = payments.first, payments.count == 1 else { return nil }
        let told = line.customer ?? line.gross
        guard told.currency == report.amount.currency, told != report.amount else { return nil }
        return (line, report.amount, told)
    }

    /// What went back to the customer, in the currency of what he paid; never negative.
    public var refunded: Money? { back(.refund, .refundReversal, reported: report?.refunded) }

    /// What his bank took back and has not given back, in the currency of what he paid; never negative.
    public var chargedBack: Money? { back(.chargeback, .chargebackReversal, reported: report?.chargedBack) }

    /// The day it was paid: the first one that a source gives.
    public var day: Day? { (payments.map(\.date) + paidReports.map(\.date)).min() }

    private var paidReports: [GatewayPayment] { reports.filter { $0.state == .paid } }

    /// The last day on which something of a kind moved.
    public func lastDay(_ kinds: Set<GatewayLine.Kind>) -> Day? {
        lines.filter { kinds.contains($0.kind) }.map(\.date).max() ?? report?.date
    }

    /// The order as the shop told the gateway: the report's word, else that of a payment's line, else of any other.
    public var orderNumber: String? {
        first {
            $0.orderNumber
        } line: {
            $0.orderNumber
        }
    }

    /// The variable symbol; of an order number of digits it is that.
    public var vs: String? {
        if let given = first({ $0.vs }, line: { $0.vs }) { return given }
        guard let number = orderNumber, number.utf8.count <= Symbol.longest else { return nil }
        return Symbol.normalised(number)
    }

    /// What else is said of it.
    public var text: String? {
        first {
            $0.text
        } line: {
            $0.text
        }
    }

    private func first(
        _ report: (GatewayPayment) -> String?,
        line: (GatewayLine) -> String?
    ) -> String? {
        if let own = self.report, let told = report(own) { return told }
        if let told = reports.compactMap(report).min() { return told }
        return payments.compactMap(line).min() ?? lines.compactMap(line).min()
    }

    /// What went back by lines and report together: a report knows what was before it, and lines that are younger take off
    /// or add to that.
    private func back(_ kind: GatewayLine.Kind, _ reversal: GatewayLine.Kind, reported: Money?) -> Money? {
        let currency = paid?.currency ?? lines.first { $0.kind == kind }.map { ($0.customer ?? $0.gross).currency }
        guard let currency else { return nil }
        func sum(_ lines: some Sequence<GatewayLine>) -> Int64 {
            lines.reduce(0) { $0 +| Int64(clamping: value($1, in: currency).magnitude) }
        }
        let told = report?.reported?.day ?? report?.date
        let taken = sum(lines.filter { $0.kind == kind })
        let returns = lines.filter { $0.kind == reversal }
        let known = reported.flatMap { $0.currency == currency ? $0.minorUnits : nil }
        guard let known, let told else { return Money(minorUnits: max(0, taken -| sum(returns)), currency: currency) }
        let before = sum(returns.filter { $0.date < told })
        let after = sum(returns.filter { $0.date >= told })
        return Money(minorUnits: max(0, max(taken -| before, known) -| after), currency: currency)
    }

    /// A line in the currency of what the customer paid: what the gateway says of it, else its share of the payment.
    private func value(_ line: GatewayLine, in currency: Currency) -> Int64 {
        if let customer = line.customer, customer.currency == currency { return customer.minorUnits }
        if line.gross.currency == currency { return line.gross.minorUnits }
        guard let paid, let settled, settled.currency == line.gross.currency, settled.minorUnits != 0 else { return 0 }
        // bounded: products and sums of 64 bits in 128
        let share = Int128(paid.minorUnits.magnitude) * Int128(line.gross.minorUnits.magnitude)
        let whole = Int128(settled.minorUnits.magnitude)
        return Int64(clamping: (share + whole / 2) / whole)
    }

    private static func sum(_ amounts: [Money]) -> Money? {
        guard let first = amounts.first else { return nil }
        let same = amounts.filter { $0.currency == first.currency }
        return Money(minorUnits: same.reduce(0) { $0 +| $1.minorUnits }, currency: first.currency)
    }
}

extension GatewayPayment {
    /// Whether a report counts rather than another one of the same payment: the one that was made later; of two of one time,
    /// or without one, the one that has got further.
    public func isLater(than other: GatewayPayment) -> Bool { other.rank.lexicographicallyPrecedes(rank) }

    private var rank: [Int64] {
        let steps: [State] = [.open, .authorized, .attention, .failed, .cancelled, .paid]
        return [
            reported?.seconds ?? .min, Int64(clamping: steps.firstIndex(of: state) ?? 0), chargedBack.minorUnits,
            refunded.minorUnits, amount.minorUnits,
        ]
    }
}
