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
        let words = workspace.renderer
        let values = ["pass": String(report.pass), "started": report.started.local]
        Terminal.line(Terminal.bold(words.phrase(isPlan ? .planned : .passed, values)))
        var files = Table([.filesIn, .kind, .format, .outcome, .records], words)
        for file in report.files {
            files.add([
                file.path, words.kind(file: file.kind.rawValue), file.format,
                words.outcome(file: file.outcome.rawValue),
                String(file.records),
            ])
        }
        files.print()
        var written = Table([.filesOut, .kind, .records], words)
        for file in report.written { written.add([file.path, words.kind(file: file.kind.name), String(file.records)]) }
        written.print()
        let figures = figures(report.counts)
        if !figures.isEmpty {
            Terminal.line(figures)
        } else if report.files.isEmpty, report.written.isEmpty, report.problems.isEmpty {
            Terminal.line(words.phrase(.nothingToDo))
        }
        for (file, problem) in report.problems.prefix(50) {
            Terminal.line(Failure.text(problem, file: file, words))
        }
        let more = report.problems.count - 50
        if more > 0 { Terminal.line(words.phrase(.moreProblems, ["count": String(more)])) }
        if let waiting = waiting(report.waiting) { Terminal.line(waiting) }
    }

    private func figures(_ counts: PassReport.Counts) -> String {
        list([
            (.stockRead, counts.stockRead), (.stockChanged, counts.stockChanged), (.ordersNew, counts.ordersNew),
            (.ordersWritten, counts.ordersWritten), (.receipts, counts.receipts), (.invoices, counts.invoices),
            (.paymentsNew, counts.paymentsNew), (.paymentsPaired, counts.paymentsPaired),
            (.statesWritten, counts.statesWritten),
        ])
    }

    private func waiting(_ counts: WaitingCounts) -> String? {
        let text = list([
            (.refusedFiles, counts.rejected), (.heldFiles, counts.held), (.payments, counts.payments),
            (.orders, counts.orders), (.products, counts.products),
        ])
        return text.isEmpty ? nil : workspace.renderer.phrase(.waits, ["list": text])
    }

    /// Names with their figures, without those that are zero.
    private func list(_ figures: [(Label, Int)]) -> String {
        figures.filter { $0.1 > 0 }.map { workspace.renderer.label($0.0) + ": " + String($0.1) }.joined(separator: ", ")
    }
}
