import Domain
import Ledger
import Spool

/// One pass over a workspace: the order of its steps, each of which a worker carries out.
public final class Pass {
    let environment: Environment
    let importer: Importer
    let outbox: Outbox
    let connections: Connections
    private let inbox: Inbox
    private let settlement: Settlement
    var report: PassReport
    /// What the steps to come are to follow.
    private(set) var changes = Changes()
    /// The hash of the pass's record in the archive, once it is written; a replay takes it from there.
    var recordHash: String?

    init(_ environment: Environment, _ quarantine: Quarantine = .none) {
        self.environment = environment
        importer = Importer(environment)
        inbox = Inbox(environment, importer, quarantine)
        settlement = Settlement(environment)
        outbox = Outbox(environment)
        connections = Connections(environment, outbox, quarantine)
        report = PassReport(pass: environment.pass.id, started: environment.pass.started)
    }

    /// Makes the pass: fetches, reads, settles, writes, delivers, and reads once more what deliveries brought.
    func run() throws(Problem) {
        changes = try settlement.unfinished()
        if environment.isReal {
            try recover()
            try followWarehouse()
            take(try connections.fetch())
        } else {
            take(try outbox.noticeFetched())
            try followWarehouse()
        }
        take(try inbox.readAll())
        if environment.isReal {
            let asked = try connections.inquire()
            take(asked.step)
            if asked.hasAnswers { take(try inbox.readAll()) }
        }
        try settleAndWrite()
        if environment.isReal {
            take(try connections.deliver())
            if connections.broughtFiles { try readOnceMore() }
        }
        try finish()
    }

    /// Ends a pass that was interrupted with what it has read; what it has not, the next one reads.
    func end() throws(Problem) {
        changes = try settlement.unfinished()
        try recover()
        try followWarehouse()
        try settleAndWrite()
        try finish()
    }

    /// Follows what the merchant did to the warehouse system as a whole.
    func followWarehouse() throws(Problem) { take(try WarehouseSwitch(environment).follow()) }

    /// Reads what deliveries brought, such as the answer of a system that answers at once, so that it counts in this pass.
    func readOnceMore() throws(Problem) {
        try beginRound()
        take(try inbox.readAll())
        try settleAndWrite()
    }

    /// Notes that what is read from now on was read after files were written: in a replay orders are written before their
    /// answers are read, too.
    func beginRound() throws(Problem) {
        try environment.ledger.beginRound(pass: environment.pass.id)
        outbox.beginRound()
    }

    /// Works out what was read means, and writes what follows.
    ///
    /// - Parameter recalled: files that were taken back, in a replay.
    func settleAndWrite(recalled: [String] = []) throws(Problem) {
        environment.progress(.settling)
        take(try settlement.run(changes))
        environment.progress(.writing)
        if environment.isReplay {
            try outbox.noteRecalled(recalled)
        } else {
            take(try outbox.recall(besides: report.problems))
        }
        take(try outbox.write(changes))
        // A further round follows only what came since.
        changes = Changes(followedSettings: changes.followedSettings)
    }

    /// Brings folders and ledger to one state, after a pass that was interrupted.
    private func recover() throws(Problem) {
        try inbox.recover()
        try outbox.recover()
        try HeldFiles(environment).returnReleased()
        take(try outbox.noticeFetched())
    }

    /// Adds what a step did.
    func take(_ step: StepResult) {
        report.add(step)
        environment.workspace.log.note(step)
        changes.add(step.changes)
    }
}
