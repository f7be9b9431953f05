import Channels
import Domain
import Ledger
import Settings
import Spool
import Syntax

extension Workspace {
    /// Lends the ledger as it stands now to `body`, beside a pass that may be running; an empty one before the first.
    public func read<Result>(_ body: (Ledger) throws(Problem) -> Result) throws(Problem) -> Result {
        let file = try presentLedger()
        defer { file.close() }
        return try file.session(.read, body)
    }

    /// The ledger as it stands, for sessions that keep nothing; an empty one in memory before the first pass.
    ///
    /// Throws `LEDGER-007` to `LEDGER-009` when it is not the ledger of this archive.
    func presentLedger(forTrial: Bool = false) throws(Problem) -> LedgerFile {
        try refuseLostLedger()
        guard try spool.exists(Workspace.ledgerName) else { return try LedgerFile(path: nil) }
        let isAtRest = try !spool.exists(Workspace.ledgerName + "-wal")
        let file = try LedgerFile(reading: ledgerPath, isAtRest: isAtRest, forTrial: forTrial)
        return try belonging(file)
    }

    /// The ledger, to be written; a new one before the first pass.
    ///
    /// Throws `LEDGER-007` to `LEDGER-009` when it is not the ledger of this archive: with a new one beside an old
    /// archive the accounting system would get every order a second time.
    func openLedger() throws(Problem) -> LedgerFile {
        try refuseLostLedger()
        return try belonging(try LedgerFile(path: ledgerPath, afterCommit: { FaultInjection.step() }))
    }

    /// Whether there is a ledger with anything in it.
    func hasLedger() throws(Problem) -> Bool {
        guard try spool.exists(Workspace.ledgerName) else { return false }
        return try spool.look(path: ledgerPath).identity.size > 0
    }

    private func refuseLostLedger() throws(Problem) {
        guard try !hasLedger(), try PassRecords(spool).hasArchive() else { return }
        throw Problem(LedgerProblem.lost, .error, ["path": Workspace.ledgerName])
    }

    /// The same ledger, once the newest record of the archive is known to be its own.
    private func belonging(_ file: LedgerFile) throws(Problem) -> LedgerFile {
        do throws(Problem) {
            try file.session(.read) { ledger throws(Problem) in try PassRecords(spool).compare(with: ledger, self) }
            return file
        } catch {
            file.close()
            throw error
        }
    }
}

extension PassRecords {
    /// Throws `LEDGER-008` when the ledger does not know the pass of the newest record, and `LEDGER-009` when it wrote
    /// another record for it.
    func compare(with ledger: Ledger, _ workspace: Workspace) throws(Problem) {
        guard let newest = try newest() else { return }
        let arguments = ["path": Workspace.ledgerName, "record": newest.path]
        guard try ledger.pass(newest.pass) != nil else { throw Problem(LedgerProblem.behind, .error, arguments) }
        guard let known = try ledger.recordHash(pass: newest.pass) else { return }
        let hash = try workspace.spool.hash(path: workspace.root + "/" + newest.path).hex
        guard hash == known else { throw Problem(LedgerProblem.foreign, .error, arguments) }
    }
}

extension Workspace {
    /// Takes the right to work in the workspace, until it is released; throws `WORKSPACE-006` while another has it.
    public func lock() throws(Problem) -> WorkspaceLock {
        try spool.prepare(channels: configuration.channels.map(\.name))
        if let lock = try spool.lock() { return lock }
        let holder = spool.lockHolder().map { String($0) } ?? "?"
        throw Problem(WorkspaceProblem.busy, .error, ["pid": holder])
    }
}

extension Workspace {
    /// A secret by the reference of the configuration, without the line end that editors leave.
    ///
    /// Throws `WORKSPACE-007` when its file is missing or empty.
    func secret(_ reference: SecretReference) throws(Problem) -> String {
        let path = "secrets/" + reference.name
        let missing = Problem(WorkspaceProblem.noSecret, .error, ["secret": reference.name])
        guard try spool.exists(path) else { throw missing }
        let bytes = try spool.contents(path)
        let isSpace: (UInt8) -> Bool = { $0 == 0x20 || ($0 >= 0x09 && $0 <= 0x0D) }
        let start = bytes.firstIndex { !isSpace($0) } ?? bytes.endIndex
        let end = bytes.lastIndex { !isSpace($0) } ?? start
        guard start < bytes.endIndex else { throw missing }
        return String(decoding: bytes[start...end], as: UTF8.self)
    }
}

extension Workspace {
    /// What the states of a channel mean: those that the merchant lists, those that Spojka itself sets, and the words that
    /// are known.
    func orderStates(_ channel: ChannelSettings) -> OrderStates {
        let orders = configuration.orders
        let known = OrderStates()
        let set = [
            channel.paidState, channel.partlyPaidState, channel.overpaidState, channel.refundedState,
            channel.partlyRefundedState, channel.chargedBackState,
        ]
        return OrderStates(
            open: set.filter { known.meaning(of: $0) == nil } + channel.paidFrom.filter { known.meaning(of: $0) == nil }
                + orders.states + orders.openStates,
            done: channel.doneStates,
            cancelled: orders.cancelledStates
        )
    }
}
