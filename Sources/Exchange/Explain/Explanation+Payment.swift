import Domain
import Ledger
import Matching
import Messages
import Settings

extension Explanation {
    /// A payment: what became of it and why, what was looked up, what people decided, where it was read.
    mutating func payment(_ id: String) throws(Problem) {
        guard let number = Int(shortText: id), let row = try ledger.payment(id: number) else { return }
        let payment = row.payment
        add(
            "payment",
            [
                ("id", id), ("date", payment.date.description), ("amount", payment.amount.description),
                ("vs", payment.vs), ("ks", payment.ks), ("ss", payment.ss),
                ("counterAccount", payment.counterAccount?.description), ("counterName", payment.counterName),
                ("message", payment.message), ("outcome", row.outcome.rawValue), ("criterion", row.criterion?.rawValue),
                ("decidedBy", row.decidedBy?.rawValue), ("provisional", row.provisional ? "yes" : nil),
                ("gateway", try row.charge.flatMap { id throws(Problem) in try ledger.chargeName(id)?.gateway }),
            ]
        )
        let evidence = try ledger.evidence(payment: number)
        add("verdict", [("text", try verdict(row, evidence))])
        for share in row.allocations {
            add("allocation", [("order", share.channel + "/" + share.number), ("amount", share.amount.description)])
        }
        if let charge = row.charge { try self.charge(charge) }
        if let id = row.payout, let payout = try ledger.payouts().first(where: { $0.id == id }) { try add(payout) }
        try accounting(row)
        if let difference = row.difference { add("difference", [("amount", difference.description)]) }
        for one in evidence { add("evidence", facts(one)) }
        for one in tried(payment) where !evidence.contains(one) { add("tried", facts(one)) }
        for candidate in row.candidates {
            add("candidate", [("order", candidate.channel + "/" + candidate.number), ("why", candidate.why.rawValue)])
            // Who took its place can give it back: `payments swap`.
            for holder in try ledger.payments(on: candidate.order) {
                add(
                    "holder",
                    [
                        ("id", String(holder.id)), ("date", holder.payment.date.description),
                        ("amount", holder.payment.amount.description), ("counterName", holder.payment.counterName),
                        ("decidedBy", holder.decidedBy?.rawValue),
                    ]
                )
            }
        }
        for decision in try ledger.decisions(payment: number) {
            let command = decision.command.split(separator: "\t").joined(separator: " ")
            add(
                "decision",
                [("text", command), ("when", decision.made.description), ("who", decision.who)],
                shown: ["text": told(decision.command) ?? command]
            )
        }
        for source in row.sources {
            add("source", [("file", try names.path(source.file)), ("line", String(source.line))])
        }
    }

    /// How it stands in the accounting, if it was ever on its way there.
    private mutating func accounting(_ row: PaymentRow) throws(Problem) {
        guard let document = try ledger.bankDocument(payment: row.id) else { return }
        let orders = row.allocations.map { $0.channel + "/" + $0.number }.joined(separator: ", ")
        let values = ["payment": String(row.id), "orders": orders, "words": document.detail ?? "–", "invoices": "–"]
        let why = document.why.map { code in
            Problem(
                code: code,
                severity: .warning,
                scope: .record,
                position: nil,
                path: nil,
                arguments: values
            )
        }
        add(
            "accounting",
            [
                ("export", document.state.rawValue), ("document", document.documentNumber), ("why", document.why),
                ("detail", document.detail),
            ],
            shown: why.map { ["why": workspace.renderer.sentence($0)] } ?? [:]
        )
    }

    /// What a person decided, as a sentence.
    private func told(_ command: String) -> String? {
        let words = workspace.renderer
        switch PersonalDecision(command: command) {
        case .pair(let id, let orders):
            let named = orders.map { order in
                let parts = order.split(separator: "=", maxSplits: 1)
                guard parts.count == 2 else { return order }
                let amount = words.language == .en ? String(parts[1]) : String(parts[1]).replacing(".", with: ",")
                return parts[0] + " (" + amount + ")"
            }
            return words.phrase(.decidedPair, ["id": String(id), "orders": named.joined(separator: ", ")])
        case .unpair(let id): return words.phrase(.decidedUnpair, ["id": String(id)])
        case .ignore(let id): return words.phrase(.decidedIgnore, ["id": String(id)])
        case .undo(let id): return words.phrase(.decidedUndo, ["id": String(id)])
        case .sendPayment(let id): return words.phrase(.decidedSendPayment, ["id": String(id)])
        case .rule(let id): return words.phrase(.decidedRule, ["id": String(id)])
        default: return nil
        }
    }

    private func facts(_ one: PairingEvidence) -> [(String, String?)] {
        [
            ("criterion", one.criterion.rawValue), ("field", one.field.rawValue), ("text", one.raw),
            ("compared", one.value == one.raw ? nil : one.value),
        ]
    }

    /// What is looked up for a payment, each text once: it follows from the payment and the configuration.
    private func tried(_ payment: Payment) -> [PairingEvidence] {
        let matcher = PaymentMatcher(workspace.configuration.payments)
        var all: [PairingEvidence] = []
        for one in matcher.lookups(payment) where !all.contains(one) { all.append(one) }
        return all
    }

    /// The sentence about the outcome, with what decided it.
    private func verdict(_ row: PaymentRow, _ evidence: [PairingEvidence]) throws(Problem) -> String {
        let words = workspace.renderer
        let first = evidence.first
        let orders = row.allocations.map { $0.channel + "/" + $0.number }
        let named = orders.isEmpty ? row.candidates.map { $0.channel + "/" + $0.number } : orders
        let values = [
            "orders": named.isEmpty ? "–" : named.joined(separator: ", "),
            "criterion": (row.criterion ?? first?.criterion).map { words.value($0.rawValue) } ?? "–",
            "field": first.map { words.label(key: $0.field.rawValue) } ?? "–", "raw": first?.raw ?? "–",
            "difference": row.difference.map { abs($0).description } ?? "–",
        ]
        if let told = try gatewayVerdict(row, values) { return told }
        if let guarded = guarded(row, values) { return guarded }
        if row.outcome == .ignored, row.criterion == .account {
            return Verdict.accountIgnored.text(words, ["account": row.payment.counterAccount?.description ?? "–"])
        }
        if row.criterion == .slip, row.outcome == .paired { return Verdict.bySlip.text(words, values) }
        if row.decidedBy == .person { return Verdict.byPerson.text(words, values) }
        if row.criterion == .account, row.outcome == .paired { return Verdict.byAccount.text(words, values) }
        return (Verdict(rawValue: row.outcome.rawValue) ?? .notFound).text(words, values)
    }

    /// Why a payment waits that names one order while something speaks for another one.
    private func guarded(_ row: PaymentRow, _ values: [String: String]) -> String? {
        let words = workspace.renderer
        let others = row.candidates.filter { $0.why.isOfPayer || $0.why == .alreadyPaid }
        guard row.outcome == .ambiguous, !others.isEmpty,
            let named = row.candidates.first(where: { $0.why == .payerDiffers })
        else { return nil }
        var values = values
        values["orders"] = named.channel + "/" + named.number
        values["others"] = others.map { "\($0.channel)/\($0.number) (\(words.value($0.why.rawValue)))" }.joined(
            separator: ", "
        )
        return Verdict.guarded.text(words, values)
    }

    private func abs(_ money: Money) -> Money {
        Money(minorUnits: Swift.abs(money.minorUnits), currency: money.currency)
    }
}
