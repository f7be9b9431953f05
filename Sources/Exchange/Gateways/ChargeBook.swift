import Domain
import Ledger
import Matching

/// Finds out which payment at a gateway a report or a line of a settlement is about (docs/gateways.md#one-payment).
///
/// Ids come first; without one in common, the order, the amount and the days do, between sources of different kinds.
struct ChargeBook {
    /// What kind of source says something.
    enum Source {
        /// A report of the gateway.
        case report
        /// A line with an id.
        case named
        /// A line without an id.
        case unnamed
    }

    let ledger: Ledger

    /// The payment that a report is about; it is made when none is known.
    func charge(of report: GatewayPayment) throws(Problem) -> Int {
        let natives = ([report.id] + report.otherIds).map { "p:" + $0 }
        let reference = ChargeReference.of(orderNumber: report.orderNumber, vs: report.vs)
        let paid: (amount: Money, date: Day)? = report.state == .paid ? (report.amount, report.date) : nil
        let id = try charge(report.gateway, natives, reference, paid: paid, .report)
        try ledger.touch(charge: id, paid: paid, isReported: true)
        return id
    }

    /// The payment that a line is about, made when none is known; nil for a line that is about none.
    func charge(of one: ChargeLine, twin: Int?) throws(Problem) -> Int? {
        let line = one.line
        switch line.kind {
        case .payment, .refund, .refundReversal, .chargeback, .chargebackReversal: break
        case .fee, .feeCredit, .payout, .hold, .release, .adjustment: return nil
        }
        let isPayment = line.kind == .payment
        var natives = line.paymentId.map { ["p:" + $0] } ?? []
        // What other files of the gateway call the payment, or the refund, is its movement.
        if let id = line.id { natives.append((isPayment ? "m:" : "r:") + id) }
        let reference = ChargeReference.of(orderNumber: line.orderNumber, vs: line.vs)
        let paid: (amount: Money, date: Day)? = isPayment ? (line.customer ?? line.gross, line.date) : nil
        let source: Source = natives.isEmpty ? .unnamed : .named
        let id = try charge(one.gateway, natives, reference, paid: paid, source, twin: twin)
        try ledger.touch(
            charge: id,
            paid: paid,
            isListed: isPayment && source == .named,
            isUnnamed: isPayment && source == .unnamed
        )
        return id
    }

    private func charge(
        _ gateway: String,
        _ natives: [String],
        _ reference: String?,
        paid: (amount: Money, date: Day)?,
        _ source: Source,
        twin: Int? = nil
    ) throws(Problem) -> Int {
        var known = twin.map { [$0] } ?? []
        for native in natives {
            if let charge = try ledger.charge(gateway: gateway, native: native), !known.contains(charge) {
                known.append(charge)
            }
        }
        if let reference,
            let other = try byOrder(
                gateway,
                reference,
                paid,
                source,
                isIdentified: natives.contains { $0.hasPrefix("p:") },
                besides: known
            )
        {
            known.append(other)
        }
        known.sort()
        let charge: Int
        if let first = known.first { charge = first } else { charge = try ledger.addCharge(gateway: gateway) }
        for other in known.dropFirst() { try ledger.merge(charge: other, into: charge) }
        try ledger.name(charge: charge, gateway: gateway, natives: natives, reference: reference)
        return charge
    }

    /// The one payment that names the same order and may be the same: of another kind of source, of the same amount, within
    /// a few days; of money that went back, whatever was paid for the order.
    private func byOrder(
        _ gateway: String,
        _ reference: String,
        _ paid: (amount: Money, date: Day)?,
        _ source: Source,
        isIdentified: Bool,
        besides known: [Int]
    ) throws(Problem) -> Int? {
        let all = try ledger.charges(gateway: gateway, reference: reference)
        let own = all.filter { known.contains($0.id) }
        guard let paid else {
            // What went back and names its payment, or has found it, needs no order.
            guard !isIdentified, own.allSatisfy({ $0.amount == nil }) else { return nil }
            return all.first { $0.amount != nil && !known.contains($0.id) }?.id
        }
        if let lonely = all.first(where: { $0.amount == nil && !$0.isIdentified && !known.contains($0.id) }) {
            return lonely.id
        }
        guard !own.contains(where: { $0.amount != nil }) else { return nil }
        let fitting = all.filter { one in
            guard !known.contains(one.id), one.amount == paid.amount, ChargeReference.isNear(one.date, paid.date) else {
                return false
            }
            return switch source {
            case .report: !one.isReported
            case .named: !one.isListed
            case .unnamed: !one.isUnnamed
            }
        }
        return fitting.first?.id
    }
}
