import Domain
import Ledger
import Matching

/// The payments of orders that a gateway reports, on their way into the ledger.
///
/// Of several reports of one payment the latest one counts, whichever file came first.
struct GatewayPaymentImport {
    private let file: FileImport

    init(_ file: FileImport) { self.file = file }

    func apply(_ report: GatewayPayment) throws(Problem) {
        let ledger = file.ledger
        let charge = try ChargeBook(ledger, report).charge(of: report)
        try ledger.addSource(charge: charge, file: file.record.id, line: report.line)
        file.result.changes.needsPairing = true
        if let known = try ledger.report(gateway: report.gateway, native: report.id), !report.isLater(than: known) {
            return
        }
        try ledger.put(report, charge: charge, file: file.record.id)
        guard report.state == .attention else { return }
        let values = [
            "gateway": report.gateway, "record": report.id, "order": report.orderNumber ?? report.vs ?? "–",
            "amount": report.amount.description,
        ]
        file.note(
            Problem(
                SettlementProblem.attention,
                .warning,
                scope: .record,
                at: report.line > 0 ? SourcePosition(line: report.line) : nil,
                values
            )
        )
    }
}
