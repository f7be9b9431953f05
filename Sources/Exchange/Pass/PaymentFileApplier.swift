import Domain
import Ledger

/// Applies the payments and statements of a file.
///
/// A payment's identity is made of what the bank structures, never of texts that it may extend later; equal payments
/// of one day are told apart by their count, so two stay two, and an overlapping statement adds none.
final class PaymentFileApplier {
    private unowned let applier: FileApplier
    private var seen: [String: Int] = [:]
    private var statements = 0

    init(_ applier: FileApplier) {
        self.applier = applier
    }

    func apply(_ payment: Payment) throws(Problem) {
        guard payment.amount.currency != .none else {
            throw Problem(
                ExchangeProblem.unknownAccount,
                .error,
                at: SourcePosition(line: payment.line),
                ["account": payment.ownAccount?.description ?? "?"]
            )
        }
        let fingerprint = [
            payment.ownAccount?.withoutBank ?? "", payment.date.description, payment.amount.description,
            payment.vs ?? "", payment.ks ?? "", payment.ss ?? "", payment.counterAccount?.description ?? "",
            payment.bankReference ?? "", payment.reversal ? "R" : "",
        ].joined(separator: "|")
        let occurrence = seen[fingerprint, default: 0] + 1
        seen[fingerprint] = occurrence
        let isNew = try applier.ledger.apply(
            payment,
            identity: fingerprint + "#" + String(occurrence),
            provisional: payment.status == .pending,
            file: applier.file.id
        )
        if isNew {
            applier.pass.report.counts.paymentsNew += 1
            applier.pass.needsPairing = true
        }
    }

    func apply(_ statement: Statement) throws(Problem) {
        statements += 1
        try applier.ledger.add(statement, file: applier.file.id, position: statements)
    }
}
