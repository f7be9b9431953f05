import Domain
import Exchange
import Ledger
import Messages

/// Prints what a pass did: a table of files in and out, the figures, and what a person should look at.
struct PassPrinter {
    private let workspace: Workspace
    private let isPlan: Bool

    init(_ workspace: Workspace, isPlan: Bool) {
        self.workspace = workspace
        self.isPlan = isPlan
    }

    func print(_ report: PassReport, json: Bool) {
        guard !json else { return Terminal.write(report.json(workspace.renderer)) }
        Terminal.line(Terminal.bold((isPlan ? "plan of pass " : "pass ") + String(report.pass)) + "  \(report.started)")
        var files = Table(["in", "kind", "format", "outcome", "records", "code"])
        for file in report.files {
            files.add([file.path, file.kind, file.format, file.outcome.rawValue, String(file.records), file.code])
        }
        files.print()
        var written = Table(["out", "kind", "records"])
        for file in report.written { written.add([file.path, file.kind, String(file.records)]) }
        written.print()
        Terminal.line(figures(report.counts))
        for (file, problem) in report.problems.prefix(50) {
            Terminal.line(Failure.text(problem, file: file, workspace.renderer))
        }
        if report.problems.count > 50 { Terminal.line("… \(report.problems.count - 50) more") }
        let waiting = report.waiting
        if !waiting.isEmpty {
            Terminal.line(
                "waits for a person: \(waiting.held) held, \(waiting.payments) payments, \(waiting.orders) orders, "
                    + "\(waiting.products) products, \(waiting.rejected) refused files; see spojka status"
            )
        }
    }

    private func figures(_ counts: PassReport.Counts) -> String {
        let parts: [(Int, String)] = [
            (counts.stockRead, "stock levels read"), (counts.stockChanged, "changed"),
            (counts.ordersNew, "orders new"), (counts.ordersWritten, "orders written"),
            (counts.receipts, "receipts"), (counts.invoices, "invoices"), (counts.paymentsNew, "payments new"),
            (counts.paymentsPaired, "paired"), (counts.statesWritten, "states written"),
        ]
        let text = parts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
        return text.isEmpty ? "nothing to do" : text
    }
}
