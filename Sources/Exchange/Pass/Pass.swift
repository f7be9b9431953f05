import Channels
import Connectors
import Domain
import Ledger
import Settings
import Spool

/// One pass over a workspace: recover, read, settle, write.
///
/// `plan` is the same pass in a session that is undone at its end, with files left where they are.
public final class Pass {
    let workspace: Workspace
    let ledger: Ledger
    let clock: Clock
    /// Whether files are really moved and written.
    let isReal: Bool
    let progress: (Progress) -> Void
    let record: PassRecord
    var report: PassReport
    /// Whether orders, invoices or payments changed, so that pairing is worth another look.
    var needsPairing = false
    /// Whether what channels may sell was worked out anew; an interrupted run may have done so too.
    var refreshedProducts = false
    /// Orders that this pass met or changed.
    var touchedOrders: Set<Int> = []
    /// Small files that are to be read together.
    var batch = ReadBatch()
    /// Claimed files that are to be moved once the ledger has what was decided about them.
    var decided = DecidedFiles()
    /// Connections that failed in this pass.
    var failedConnections: Set<String> = []
    /// Those of them whose server could not be reached, which is not tried again.
    var lostConnections: Set<String> = []
    /// Items that orders no longer have.
    var droppedItems: Set<String> = []
    /// Whether an export of this pass had every channel's stock worked out, and whether changed settings had.
    var refreshedAll = false
    /// Whether settings of stock were followed that channels did not know yet.
    var followedSettings = false
    /// Whether a person decided about orders since the last pass.
    var decidedOrders = false
    /// By what bank mails are trusted, once one came.
    var mailTrust: MailTrust?
    /// Whether the mail that is read was trusted when it came: a replay reads it again.
    var vouchesForMails = false

    /// What the states of each channel mean, once that was asked.
    var stateMeanings: [String: StateMeanings] = [:]
    /// What keeps one file from stopping every pass.
    var quarantine = Quarantine.none
    /// Whether the file that a replay reads was refused unread.
    var isUnread = false
    /// The hash of the pass's record in the archive, once it is written; a replay takes it from there.
    var recordHash: String?

    /// The number of the pass.
    var id: Int { record.id }

    init(
        _ workspace: Workspace,
        _ ledger: Ledger,
        clock: Clock,
        isReal: Bool,
        progress: @escaping (Progress) -> Void
    ) throws(Problem) {
        self.workspace = workspace
        self.ledger = ledger
        self.clock = clock
        self.isReal = isReal
        self.progress = progress
        record = try ledger.beginPass(now: clock.now())
        report = PassReport(pass: record.id, started: record.started)
        refreshedProducts = record.isResumed
        needsPairing = record.isResumed
        if record.isResumed { touchedOrders = try ledger.ordersTouched(pass: record.id) }
    }

    /// A pass that exists already, or the desk at which a person decides between passes; moves nothing.
    init(_ workspace: Workspace, _ ledger: Ledger, clock: Clock, record: PassRecord?) throws(Problem) {
        self.workspace = workspace
        self.ledger = ledger
        self.clock = clock
        self.isReal = false
        self.progress = { _ in }
        self.record = record ?? PassRecord.none
        report = PassReport(pass: self.record.id, started: self.record.started)
    }

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
        let care = LedgerCare(workspace, file)
        let unkept = try care.check(now: clock.now())
        var report = try file.session { ledger throws(Problem) in
            try Pass(workspace, ledger, clock: clock, isReal: true, progress: progress).run()
        }
        let failures = [unkept, care.backUp(after: report)].compactMap { $0 }
        report.problems += failures.map { (Workspace.ledgerName, $0) }
        return report
    }

    /// Says what a pass would do, and changes nothing.
    public static func plan(
        _ workspace: Workspace,
        clock: Clock,
        progress: @escaping (Progress) -> Void = { _ in }
    ) throws(Problem) -> PassReport {
        let file = try workspace.presentLedger(forTrial: true)
        defer { file.close() }
        return try file.session(.undo) { ledger throws(Problem) in
            try Pass(workspace, ledger, clock: clock, isReal: false, progress: progress).run()
        }
    }

    private func run() throws(Problem) -> PassReport {
        if isReal {
            quarantine = try Quarantine(workspace, ledger)
            try recover()
            try fetchAll()
            try fetchRemotes()
            try takeMaildirs()
        } else {
            try noticeFetched()
        }
        try readAll()
        progress(.settling)
        try settle()
        progress(.writing)
        try recallFiles()
        try write()
        if isReal, try deliverAll() { try readOnceMore() }
        try finish()
        return report
    }

    /// Reads what systems answered to what this pass sent them, so that it counts in the same pass.
    private func readOnceMore() throws(Problem) {
        try readAll()
        progress(.settling)
        try settle()
    }

    /// Ends a pass that was interrupted with what it has read; what it has not, the next one reads.
    func end() throws(Problem) {
        try recover()
        try settle()
        try recallFiles()
        try write()
        try finish()
    }

    /// Ends the pass: its record goes into the archive, then into the ledger.
    func finish() throws(Problem) {
        report.waiting = try ledger.waiting(unnamed: workspace.configuration.payments.pairsNothing)
        report.counts.paymentsWaiting = report.waiting.payments
        report.exit = try exitCode()
        report.finished = clock.now()
        if isReal { recordHash = try Journal.write(self)?.hex }
        report.isRecorded = isReal && recordHash != nil
        try ledger.transaction { () throws(Problem) in
            for file in try ledger.unmovedFiles() { try ledger.markMoved(file.id) }
            for file in try ledger.outFiles(.pending) { try ledger.mark(file.id, .written) }
            try ledger.forgetSent()
            try ledger.markDecisionsJournaled()
            try ledger.finishPass(id, now: report.finished, exit: report.exit, record: recordHash)
        }
    }

    /// From the ledger as well as the report: that of an interrupted pass does not know what was before.
    private func exitCode() throws(Problem) -> Int {
        // What waits for a person goes on waiting, and would hide for days that nothing comes any more.
        if report.connectionFailed { return 4 }
        let refused = try ledger.hasErrors(pass: id) || report.files.contains { $0.outcome == .rejected }
        let waiting = report.waiting
        // Whether their reader had read them already, only a person can look up.
        if try !ledger.recalledFiles(pass: id).isEmpty { return 3 }
        if refused || !waiting.isEmpty { return 3 }
        if report.problems.contains(where: { $0.problem.severity == .error }) { return 3 }
        return report.files.contains { $0.outcome == .waiting } ? 5 : 0
    }
}

/// Where a pass takes the time from.
public struct Clock: Sendable {
    /// The present instant.
    public let now: @Sendable () -> Instant
    /// Waits that many milliseconds.
    public let sleep: @Sendable (Int) -> Void

    /// A clock by its functions.
    public init(now: @escaping @Sendable () -> Instant, sleep: @escaping @Sendable (Int) -> Void) {
        self.now = now
        self.sleep = sleep
    }
}
