import Domain
import Ledger
import Messages

/// What gateways have to do with a payment: their reports, the lines of settlements, the payout, the credit of the bank.
extension Explanation {
    /// The way of a payment at a gateway, from its first report to the bank.
    mutating func charge(_ id: Int) throws(Problem) {
        for report in try ledger.reports(charge: id) {
            add(
                "gatewayReport",
                [
                    ("gateway", report.gateway), ("paymentId", report.id), ("state", report.state.rawValue),
                    ("amount", report.amount.description),
                    ("refunded", report.refunded.minorUnits == 0 ? nil : report.refunded.description),
                    ("chargedBack", report.chargedBack.minorUnits == 0 ? nil : report.chargedBack.description),
                    ("orderNumber", report.orderNumber), ("date", report.date.description),
                    ("reported", report.reported?.description), ("method", report.method),
                ],
                shown: ["state": workspace.renderer.value("payments." + report.state.rawValue)]
            )
        }
        var settlements: [Int] = []
        for (settlement, name, line) in try ledger.settlementLines(charge: id) {
            if !settlements.contains(settlement) { settlements.append(settlement) }
            add(
                "settlementLine",
                [
                    ("settlement", name), ("kind", line.kind.rawValue), ("id", line.id),
                    ("gross", line.gross.description),
                    ("fee", line.fee.minorUnits == 0 ? nil : line.fee.description), ("net", line.net.description),
                    ("customerAmount", line.customer?.description), ("date", line.date.description),
                    ("orderNumber", line.orderNumber),
                ],
                shown: ["kind": workspace.renderer.value("lines." + line.kind.rawValue)]
            )
        }
        for settlement in settlements { try payouts(of: settlement) }
    }

    /// What a settlement pays out, and where in the bank that is.
    mutating func payouts(of settlement: Int) throws(Problem) {
        let same = try ledger.settlement(id: settlement)?.sameAs ?? settlement
        for payout in try ledger.payouts() where payout.settlement == same { try add(payout) }
    }

    /// A payout, and the credit of the bank that it is.
    mutating func add(_ payout: PayoutRow) throws(Problem) {
        let state = payout.standing(late: nil)
        add(
            "payout",
            [
                ("gateway", payout.gateway), ("settlement", payout.name), ("amount", payout.amount.description),
                ("date", payout.day.description), ("vs", payout.vs), ("state", state.rawValue),
            ],
            shown: ["state": workspace.renderer.word(state)]
        )
        guard let id = payout.payment, let credit = try ledger.payment(id: id) else { return }
        add(
            "bankCredit",
            [
                ("id", String(id)), ("date", credit.payment.date.description),
                ("amount", credit.payment.amount.description), ("counterName", credit.payment.counterName),
                ("provisional", credit.provisional ? "yes" : nil),
            ]
        )
    }

    /// What there is to say of a payment that gateways have to do with, in place of what is said of others; nil for a
    /// payment that they have not, or that waits for the usual reasons.
    func gatewayVerdict(_ row: PaymentRow, _ values: [String: String]) throws(Problem) -> String? {
        let words = workspace.renderer
        var values = values
        if let id = row.payout, id > 0, let payout = try ledger.payouts().first(where: { $0.id == id }) {
            (values["gateway"], values["settlement"]) = (payout.gateway, payout.name)
            return Verdict.payoutOfSettlement.text(words, values)
        }
        if let twin = row.twin {
            values["payment"] = String(twin)
            return Verdict.sameAsGateway.text(words, values)
        }
        guard let charge = row.charge, row.decidedBy != .person, row.outcome == .refund else { return nil }
        values["payment"] = try ledger.chargeName(charge)?.native ?? "–"
        guard !row.allocations.isEmpty else { return Verdict.gatewayBackWaits.text(words, values) }
        return (row.movement == "chargeback" ? Verdict.gatewayChargeback : .gatewayRefund).text(words, values)
    }
}

extension PayoutRow {
    /// Where it is, in a word; `late` is the day from which one that is not in the bank is late, nil for never.
    public func standing(late: Day?) -> Word {
        switch state {
        case .arrived: isProvisional ? .payoutAnnounced : .payoutArrived
        case .unclear: .payoutUnclear
        case .expected: late.map { day < $0 } ?? false ? .payoutLate : .payoutExpected
        }
    }
}
