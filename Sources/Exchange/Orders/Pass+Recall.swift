import Domain
import Ledger
import Spool

/// Files of orders that are taken back because an order in them is not to be sent any more and nobody fetched them yet.
extension Pass {
    /// Takes such files out of their folder, and lets their other orders go in another one; then says which orders were
    /// taken back, and which a person must cancel in the accounting system.
    ///
    /// The ledger knows first that a file is to be taken back. The file then gets a name of its own, by which a pass that
    /// goes on after a kill knows whether it was taken back or fetched by its reader.
    func recallFiles() throws(Problem) {
        for file in try ledger.outFiles(.recalling) { try finishRecall(file) }
        let onTheirWay = Set(try ledger.sendings().filter { $0.state != .uploading }.map(\.path))
        for file in try ledger.filesToRecall() where !onTheirWay.contains(file.path) {
            guard try workspace.spool.exists(file.path) else { continue }
            guard isReal else {
                try noteRecalled(file)
                continue
            }
            try ledger.transaction { () throws(Problem) in try ledger.mark(file.id, .recalling) }
            try finishRecall(file)
        }
        try tellRecalled()
        try tell(.cancelledAfterExport, of: .cancelled)
        try tell(.failedAfterExport, of: .failed)
    }

    /// Notes that files were taken back, as the journal tells.
    func noteRecalled(_ paths: [String]) throws(Problem) {
        guard !paths.isEmpty else { return }
        for file in try ledger.outFiles(.written) + ledger.outFiles(.pending) where paths.contains(file.path) {
            try noteRecalled(file)
        }
    }

    private func finishRecall(_ file: OutFileRecord) throws(Problem) {
        let kept = Self.keptPath(file)
        if isReal, try !workspace.spool.exists(kept), try workspace.spool.exists(file.path) {
            try workspace.spool.move(file.path, to: kept)
        }
        guard try workspace.spool.exists(kept) else {
            // Its reader was faster: the next pass finds it fetched.
            return try ledger.transaction { () throws(Problem) in try ledger.mark(file.id, .written) }
        }
        try noteRecalled(file)
        if isReal { try workspace.spool.remove(kept) }
    }

    private func noteRecalled(_ file: OutFileRecord) throws(Problem) {
        try ledger.transaction { () throws(Problem) in try ledger.recall(file, pass: id) }
    }

    /// Removes what a killed pass left of files that were taken back.
    func sweepRecalled() throws(Problem) {
        guard record.isResumed else { return }
        for file in try ledger.recalledFiles(pass: id) { try workspace.spool.remove(Self.keptPath(file)) }
    }

    private static func keptPath(_ file: OutFileRecord) -> String { "state/recalled-" + String(file.id) + ".xml" }

    private func tellRecalled() throws(Problem) {
        for row in try ledger.orders(pass: id, event: "takenBack") {
            if row.exportState == .settled {
                tell(OrderProblem.settledTakenBack, row, ["order": row.order.number])
            } else if row.exportState == .skipped {
                tell(OrderProblem.takenBack, row, ["order": row.order.number, "state": row.order.state ?? ""])
            }
        }
    }

    /// Tells of the orders that changed in this pass so that they wait for a person.
    private func tell(_ code: OrderProblem, of skip: OrderSkip) throws(Problem) {
        // An answer that came in the same pass has told it with the document's number.
        let told = Set(
            report.problems.filter { $0.problem.is(code) }.compactMap { $0.problem.arguments["order"] }
        )
        for row in try ledger.orders(pass: id, event: "changed", detail: skip.rawValue)
        where row.why == code.rawValue && !told.contains(row.order.number) {
            tell(code, row, row.reasonArguments)
        }
    }

    private func tell(_ code: OrderProblem, _ row: OrderRow, _ arguments: [String: String]) {
        let problem = Problem(code, .warning, scope: .record, at: SourcePosition(line: row.line), arguments)
        report.problems.append((row.channel + "/" + row.order.number, problem))
    }
}
