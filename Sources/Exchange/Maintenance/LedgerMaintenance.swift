import Domain
import Ledger
import Spool
import Syntax

/// Looks after the ledger: a backup after a pass that changed it, of a large one once in a while, and once a week a check
/// of every page (docs/reliability.md, row 36).
///
/// The archive is what the ledger is rebuilt from; the backup is for the day on which both are damaged. The one that was
/// made after the last check is kept beside the newest, so that damage nobody noticed yet is not all there is.
struct LedgerMaintenance {
    /// The backup after the last pass that changed something.
    static let newest = folder + "/ledger.sqlite"
    /// The backup after the last check that found nothing.
    static let checked = folder + "/ledger-checked.sqlite"

    private static let folder = "state/backup"
    private static let daysBetweenChecks: Int64 = 7
    /// Holds the time of the last check.
    private static let checkMark = folder + "/checked"
    /// Holds the last pass that the newest backup knows, and when it was made.
    private static let passMark = folder + "/pass"

    /// Up to so many bytes a ledger is copied after each pass: it takes a moment.
    private static let smallLedger = 4_194_304
    /// From so many bytes on it is copied once a day, below once an hour: what came since lies in the archive.
    private static let hugeLedger = 268_435_456

    private let workspace: Workspace
    private let file: LedgerFile

    init(_ workspace: Workspace, _ file: LedgerFile) {
        self.workspace = workspace
        self.file = file
    }

    /// Checks the ledger when a week has gone by since the last time; throws `LEDGER-005` when it is damaged.
    ///
    /// - Returns: why the copy of the checked ledger could not be kept. Then the next pass checks again.
    func check(now: Instant) throws(Problem) -> Problem? {
        guard isCheckDue(now) else { return nil }
        try file.checkIntegrity()
        return attempt(Self.checked) { () throws(Problem) in
            if try lastChange() > 0 { try copy(to: Self.checked) }
            try write(now.description, Self.checkMark)
        }
    }

    /// Makes the backup if the pass, or one before it without a backup, changed something, and it is time for one.
    ///
    /// - Returns: why it could not be made. That spoils no pass: it is tried again after the next.
    func backUp(after report: PassReport, now: Instant) -> Problem? {
        attempt(Self.newest) { () throws(Problem) in
            let last = try lastChange()
            let mark = text(Self.passMark)?.split(separator: " ").map { String($0) } ?? []
            let known = mark.first.flatMap { Int(shortText: $0) } ?? 0
            guard report.isRecorded || known < last, try isBackupDue(mark.dropFirst().first, now) else { return }
            try copy(to: Self.newest)
            try write(String(last) + " " + now.description, Self.passMark)
        }
    }

    /// - Parameter made: when the last one was made, as its mark says.
    private func isBackupDue(_ made: String?, _ now: Instant) throws(Problem) -> Bool {
        let bytes = try file.session(.read) { ledger throws(Problem) in try ledger.bytes() }
        guard bytes > Self.smallLedger, try workspace.spool.exists(Self.newest) else { return true }
        return hasPassed(bytes < Self.hugeLedger ? 3_600 : 86_400, since: made, now)
    }

    /// Whether so many seconds went by since a time that a mark tells; of one that tells none, they did.
    private func hasPassed(_ seconds: Int64, since time: String?, _ now: Instant) -> Bool {
        let bytes = time.map { Array($0.utf8) } ?? []
        guard let last = DateParser.isoTime(bytes.span)?.secondsSinceEpoch else { return true }
        // A time that is still to come was written by a clock that was wrong.
        return now.seconds < last || now.seconds -| last >= seconds
    }

    private func attempt(_ path: String, _ body: () throws(Problem) -> Void) -> Problem? {
        do throws(Problem) {
            try body()
            return nil
        } catch {
            return Problem(LedgerProblem.notBackedUp, .warning, ["path": path])
        }
    }

    private func isCheckDue(_ now: Instant) -> Bool {
        hasPassed(Self.daysBetweenChecks *| 86_400, since: text(Self.checkMark), now)
    }

    private func lastChange() throws(Problem) -> Int {
        try file.session(.read) { ledger throws(Problem) in try ledger.lastPassWithChanges() }
    }

    private func copy(to path: String) throws(Problem) {
        let spool = workspace.spool
        let unfinished = path + ".new"
        for ending in ["", "-journal", "-wal", "-shm"] { try spool.remove(unfinished + ending) }
        try spool.makeOwnFolder(Self.folder)
        try file.copy(to: workspace.root + "/" + unfinished)
        try spool.adopt(unfinished, as: path)
    }

    /// What a mark says; nil when there is none, or none that can be read: then the work is done once too often.
    private func text(_ path: String) -> String? {
        guard let bytes = try? workspace.spool.contents(path) else { return nil }
        return String(decoding: bytes.prefix { $0 != 10 }, as: UTF8.self)
    }

    private func write(_ text: String, _ path: String) throws(Problem) {
        try workspace.spool.write(path, replacing: true) { (output: inout OutputBuffer) throws(Problem) in
            output.append(text + "\n")
        }
    }
}
