import Domain
import Ledger
import Settings
import Spool

extension Pass {
    /// Makes a pass over a workspace; the caller holds its lock.
    public static func run(
        _ workspace: Workspace,
        clock: Clock,
        progress: @escaping (Progress) -> Void = { _ in }
    ) throws(Problem) -> PassReport {
        try workspace.spool.prepare(channels: workspace.configuration.channels.map(\.name))
        let file = try workspace.openLedger()
        defer { file.close() }
        try file.session { ledger throws(Problem) in try PassRecords(workspace.spool).adopt(ledger) }
        let maintenance = LedgerMaintenance(workspace, file)
        let unkept = try maintenance.check(now: clock.now())
        var report = try file.session { ledger throws(Problem) in
            let pass = try begin(workspace, ledger, clock: clock, progress: progress)
            try pass.run()
            return pass.report
        }
        let failures = [unkept, maintenance.backUp(after: report, now: clock.now())].compactMap { $0 }
        report.problems += failures.map { (Workspace.ledgerName, $0) }
        return report
    }

    /// Says what a pass would do, and changes nothing: the same pass in a session that is undone at its end, with files
    /// left where they are.
    public static func plan(
        _ workspace: Workspace,
        clock: Clock,
        progress: @escaping (Progress) -> Void = { _ in }
    ) throws(Problem) -> PassReport {
        let file = try workspace.presentLedger(forTrial: true)
        defer { file.close() }
        return try file.session(.undo) { ledger throws(Problem) in
            let record = try ledger.beginPass(now: clock.now())
            let pass = Pass(
                Environment(workspace, ledger, clock: clock, pass: record, mode: .trial, progress: progress)
            )
            try pass.run()
            return pass.report
        }
    }

    /// Begins a pass, or goes on with the one that was interrupted.
    static func begin(
        _ workspace: Workspace,
        _ ledger: Ledger,
        clock: Clock,
        progress: @escaping (Progress) -> Void = { _ in }
    ) throws(Problem) -> Pass {
        let record = try ledger.beginPass(now: clock.now())
        let environment = Environment(workspace, ledger, clock: clock, pass: record, mode: .real, progress: progress)
        return Pass(environment, try Quarantine(workspace, ledger))
    }

    /// Ends the pass: its record goes into the archive, then into the ledger.
    func finish() throws(Problem) {
        let ledger = environment.ledger
        report.problems += try WarehouseSwitch(environment).remarks()
        report.waiting = try ledger.waiting(unnamed: environment.workspace.configuration.payments.pairsNothing)
        report.counts.paymentsWaiting = report.waiting.payments
        report.exit = try exitCode()
        report.finished = environment.clock.now()
        if environment.isReal {
            recordHash = try Journal.write(environment, report, followedSettings: changes.followedSettings)?.hex
        }
        report.isRecorded = environment.isReal && recordHash != nil
        environment.workspace.log.note(report)
        try ledger.transaction { () throws(Problem) in
            for file in try ledger.unmovedFiles() { try ledger.markMoved(file.id) }
            for file in try ledger.outFiles(.pending) { try ledger.mark(file.id, .written) }
            try ledger.forgetSent()
            try ledger.markDecisionsJournaled()
            try ledger.finishPass(report.pass, now: report.finished, exit: report.exit, record: recordHash)
        }
    }

    /// From the ledger as well as the report: that of an interrupted pass does not know what was before.
    private func exitCode() throws(Problem) -> Int {
        // What waits for a person goes on waiting, and would hide for days that nothing comes any more.
        if report.connectionFailed { return 4 }
        let refused = try environment.ledger.hasErrors(pass: report.pass)
        // Whether their reader had read them already, only a person can look up.
        if try !environment.ledger.recalledFiles(pass: report.pass).isEmpty { return 3 }
        if refused || report.files.contains(where: { $0.outcome == .rejected }) || !report.waiting.isEmpty { return 3 }
        if report.problems.contains(where: { $0.problem.severity == .error }) { return 3 }
        return report.files.contains { $0.outcome == .waiting } ? 5 : 0
    }
}
