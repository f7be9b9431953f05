import Domain
import Ledger
import Spool

/// Files of orders that are taken back because an order in them is not to be sent any more and nobody fetched them yet.
extension Outbox {
    /// Takes such files out of their folder, and lets their other orders go in another one; then says which orders were
    /// taken back, and which a person must cancel in the accounting system.
    ///
    /// The ledger knows first that a file is to be taken back. The file then gets a name of its own, by which a pass that
    /// goes on after a kill knows whether it was taken back or fetched by its reader.
    ///
    /// - Parameter told: what the pass has said already.
    func recall(besides told: [(file: String, problem: Problem)]) throws(Problem) -> StepResult {
        for file in try ledger.outFiles(.recalling) { try finishRecall(file) }
        let onTheirWay = Set(try ledger.sendings().filter { $0.state != .uploading }.map(\.path))
        for file in try ledger.filesToRecall() where !onTheirWay.contains(file.path) {
            guard try workspace.spool.exists(file.path) else { continue }
            guard environment.isReal else {
                try noteRecalled(file)
                continue
            }
            try ledger.transaction { () throws(Problem) in try ledger.mark(file.id, .recalling) }
            try finishRecall(file)
        }
        var step = StepResult()
        step.problems = try takenBack()
        step.problems += try ordersToCancel(.cancelledAfterExport, of: .cancelled, besides: told)
        step.problems += try ordersToCancel(.failedAfterExport, of: .failed, besides: told)
        return step
    }

    /// Notes that files were taken back, as the journal tells.
    func noteRecalled(_ paths: [String]) throws(Problem) {
        for file in try ledger.outFiles(.recalling) where !paths.contains(file.path) {
            // Its reader was faster.
            try ledger.transaction { () throws(Problem) in try ledger.mark(file.id, .written) }
        }
        guard !paths.isEmpty else { return }
        let files = try ledger.outFiles(.written) + ledger.outFiles(.pending) + ledger.outFiles(.recalling)
        for file in files where paths.contains(file.path) { try noteRecalled(file) }
    }

    private func finishRecall(_ file: OutFileRecord) throws(Problem) {
        let kept = Self.keptPath(file)
        if environment.isReal, try !workspace.spool.exists(kept), try workspace.spool.exists(file.path) {
            try workspace.spool.move(file.path, to: kept)
        }
        guard try workspace.spool.exists(kept) else {
            // Its reader was faster: the next pass finds it fetched.
            return try ledger.transaction { () throws(Problem) in try ledger.mark(file.id, .written) }
        }
        try noteRecalled(file)
        if environment.isReal { try workspace.spool.remove(kept) }
    }

    private func noteRecalled(_ file: OutFileRecord) throws(Problem) {
        try ledger.transaction { () throws(Problem) in try ledger.recall(file, pass: pass) }
    }

    /// Removes what a killed pass left of files that were taken back.
    func sweepRecalled() throws(Problem) {
        guard environment.pass.isResumed else { return }
        for file in try ledger.recalledFiles(pass: pass) { try workspace.spool.remove(Self.keptPath(file)) }
    }

    private static func keptPath(_ file: OutFileRecord) -> String { "state/recalled-" + String(file.id) + ".xml" }

    private func takenBack() throws(Problem) -> [(file: String, problem: Problem)] {
        try ledger.orders(pass: pass, event: .takenBack).compactMap { row in
            switch row.exportState {
            case .settled: report(OrderProblem.settledTakenBack, row, ["order": row.order.number])
            case .skipped:
                report(OrderProblem.takenBack, row, ["order": row.order.number, "state": row.order.state ?? ""])
            default: nil
            }
        }
    }

    /// The orders that changed in this pass so that a person must cancel them in the accounting system.
    private func ordersToCancel(
        _ code: OrderProblem,
        of skip: OrderSkip,
        besides told: [(file: String, problem: Problem)]
    ) throws(Problem) -> [(file: String, problem: Problem)] {
        // An answer that came in the same pass has told it with the document's number.
        let known = Set(told.filter { $0.problem.is(code) }.compactMap { $0.problem.arguments["order"] })
        return try ledger.orders(pass: pass, event: .changed, detail: skip.rawValue)
            .filter { $0.why == code.rawValue && !known.contains($0.order.number) }
            .map { report(code, $0, $0.reasonArguments) }
    }

    private func report(
        _ code: OrderProblem,
        _ row: OrderRow,
        _ arguments: [String: String]
    ) -> (file: String, problem: Problem) {
        let place = SourcePosition(line: row.line)
        let problem = Problem(code, .warning, scope: .record, at: place, arguments)
        return (row.channel + "/" + row.order.number, problem)
    }
}
