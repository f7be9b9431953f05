import Domain
import Ledger
import Matching

/// Finds out which payment at a gateway a report or a line of a settlement is about (docs/gateways.md#one-payment).
///
/// Ids come first; without one in common, the order, the amount and the days do, between sources of different kinds.
struct ChargeBook {
    /// What kind of source says something.
    private enum Source {
        /// A report of the gateway.
        case report
        /// A line with an id.
        case named
        /// A line without an id.
        case unnamed
    }

    /// What something says of a payment.
    private struct Claim {
        var gateway: String
        var keys: [ChargeKey]
        var reference: ChargeKey?
        /// What was paid; nil for what went back, or is not paid.
        var paid: (amount: Money, date: Day)?
        var source: Source

        init(_ report: GatewayPayment) {
            gateway = report.gateway
            keys = ([report.id] + report.otherIds).map { .payment(report.gateway, $0) }
            reference = ChargeReference.of(orderNumber: report.orderNumber, vs: report.vs).map {
                ChargeKey(report.gateway, $0)
            }
            paid = report.state == .paid ? (report.amount, report.date) : nil
            source = .report
        }

        /// Nil for a line that is about no payment.
        init?(_ one: ChargeLine) {
            let line = one.line
            switch line.kind {
            case .payment, .refund, .refundReversal, .chargeback, .chargebackReversal: break
            case .fee, .feeCredit, .payout, .hold, .release, .adjustment: return nil
            }
            let isPayment = line.kind == .payment
            gateway = one.gateway
            keys = line.paymentId.map { [.payment(one.gateway, $0)] } ?? []
            // What other files of the gateway call the payment, or the refund, is its movement.
            if let id = line.id { keys.append(isPayment ? .movement(gateway, id) : .back(gateway, id)) }
            reference = ChargeReference.of(orderNumber: line.orderNumber, vs: line.vs).map {
                ChargeKey(one.gateway, $0)
            }
            paid = isPayment ? (line.customer ?? line.gross, line.date) : nil
            source = keys.isEmpty ? .unnamed : .named
        }
    }

    private let table: ChargeTable

    /// What is known of the payment that a report may be about.
    init(_ ledger: Ledger, _ report: GatewayPayment) throws(Problem) {
        let claim = Claim(report)
        table = try ChargeTable(ledger, natives: Set(claim.keys), references: Set([claim.reference].compactMap { $0 }))
    }

    /// What is known of the payments that lines may be about, each with its movement.
    init(_ ledger: Ledger, _ lines: [(line: ChargeLine, movement: Int64)]) throws(Problem) {
        let claims = lines.compactMap { Claim($0.line) }
        table = try ChargeTable(
            ledger,
            natives: Set(claims.flatMap(\.keys)),
            references: Set(claims.compactMap(\.reference)),
            movements: Set(lines.map(\.movement))
        )
    }

    /// The payment that a report is about; it is made when none is known.
    func charge(of report: GatewayPayment) throws(Problem) -> Int {
        let claim = Claim(report)
        let id = try charge(claim)
        table.touch(id, paid: claim.paid, isReported: true)
        try table.write()
        return id
    }

    /// The line that speaks for a movement that was followed before.
    func line(of movement: Int64) -> KnownMovement? { table.line(of: movement) }

    /// Follows a line: finds the payment that it is about, made when none is known.
    func follow(_ one: ChargeLine, movement: Int64, twin: KnownMovement?) throws(Problem) {
        guard let claim = Claim(one) else { return table.assign(one, movement: movement, charge: nil) }
        let id = try charge(claim, twin: twin?.charge)
        let isPayment = one.line.kind == .payment
        table.touch(
            id,
            paid: claim.paid,
            isListed: isPayment && claim.source == .named,
            isUnnamed: isPayment && claim.source == .unnamed
        )
        table.assign(one, movement: movement, charge: id)
    }

    /// Writes down what is new.
    func write() throws(Problem) { try table.write() }

    private func charge(_ claim: Claim, twin: Int? = nil) throws(Problem) -> Int {
        var known = twin.map { [$0] } ?? []
        for key in claim.keys {
            if let charge = table.charge(key), !known.contains(charge) { known.append(charge) }
        }
        if let reference = claim.reference, let other = byOrder(claim, reference, besides: known) {
            known.append(other)
        }
        known.sort()
        let charge = known.first ?? table.add(gateway: claim.gateway)
        for other in known.dropFirst() { try table.merge(other, into: charge) }
        table.name(charge, claim.keys, reference: claim.reference)
        return charge
    }

    /// The one payment that names the same order and may be the same: of another kind of source, of the same amount, within
    /// a few days; of money that went back, whatever was paid for the order.
    private func byOrder(_ claim: Claim, _ reference: ChargeKey, besides known: [Int]) -> Int? {
        let all = table.charges(naming: reference)
        let own = all.filter { known.contains($0.id) }
        guard let paid = claim.paid else {
            // What went back and names its payment, or has found it, needs no order.
            let isIdentified = claim.keys.contains { $0.isOfPayment }
            guard !isIdentified, own.allSatisfy({ $0.amount == nil }) else { return nil }
            return all.first { $0.amount != nil && !known.contains($0.id) }?.id
        }
        if let lonely = all.first(where: { $0.amount == nil && !$0.isIdentified && !known.contains($0.id) }) {
            return lonely.id
        }
        guard !own.contains(where: { $0.amount != nil }) else { return nil }
        let fitting = all.first { one in
            guard !known.contains(one.id), one.amount == paid.amount, ChargeReference.isNear(one.date, paid.date) else {
                return false
            }
            return switch claim.source {
            case .report: !one.isReported
            case .named: !one.isListed
            case .unnamed: !one.isUnnamed
            }
        }
        return fitting?.id
    }
}
