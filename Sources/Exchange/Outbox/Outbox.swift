import Connectors
import Domain
import Ledger
import Settings
import Spool

/// The files that go out: which are decided, written, taken back, and known to be with their reader.
final class Outbox {
    let environment: Environment
    /// How often files were written in this pass before: what is read after a delivery is answered with files of its own.
    private var earlierRounds: Int?

    var workspace: Workspace { environment.workspace }
    var ledger: Ledger { environment.ledger }
    var pass: Int { environment.pass.id }

    init(_ environment: Environment) { self.environment = environment }

    /// Has what is written from now on stand beside what this pass wrote before.
    func beginRound() { earlierRounds = nil }

    /// Which round of writing it is, from 1; a pass that goes on after an interruption goes on with its last one.
    func round() throws(Problem) -> Int {
        if let earlierRounds { return earlierRounds + 1 }
        let earlier = try ledger.rounds(pass: pass).count
        earlierRounds = earlier
        return earlier + 1
    }

    /// The name of a file of this pass, such as `stock-12.csv`, or `stock-12-2.csv` in the second round.
    private func name(_ stem: String, _ ending: String) throws(Problem) -> String {
        let round = try round()
        return stem + "-" + String(pass) + (round > 1 ? "-" + String(round) : "") + "." + ending
    }

    /// Decides the files that go out in one transaction, then writes them.
    func write(_ changes: Changes) throws(Problem) -> StepResult {
        var step = try ledger.transaction { () throws(Problem) in
            let isActive = workspace.configuration.warehouse.isActive
            var step = isActive ? try decideOrders() : StepResult()
            if isActive { step.add(try decidePayments()) }
            try ledger.takeStateChanges(pass: pass, round: round())
            for channel in workspace.configuration.channels {
                if changes.refreshedOffers { try decideStock(channel) }
                try decideStates(channel, &step)
            }
            // What was answered in this pass need not be asked for again.
            if isActive, try round() == 1 { try decideRequests() }
            return step
        }
        for file in try ledger.outFiles(.pending) { try writeOut(file) }
        step.written = try ledger.outFiles(pass: pass).map { file in
            PassReport.WrittenLine(path: file.path, kind: file.kind, records: file.records)
        }
        return step
    }

    /// Brings the folders that files go to to what the ledger says, after a pass that was interrupted.
    func recover() throws(Problem) {
        try removeSent()
        try sweepRecalled()
        for file in try ledger.outFiles(.pending) { try writeOut(file) }
    }

    /// Writes a decided file to its folder and, unchanged, to the archive.
    private func writeOut(_ file: OutFileRecord) throws(Problem) {
        guard environment.isReal else { return }
        let name = file.path.split(separator: "/").last.map { String($0) } ?? file.path
        var file = file
        file.body = try ledger.body(of: file)
        let hash = try write(file, to: file.path).hash
        // Another channel's file, an earlier one of the day or one that came may have the same name.
        let day = environment.pass.started.day
        try write(file, to: workspace.spool.archivePath(for: name, day: day, hash: hash, rejected: false))
    }

    @discardableResult
    private func write(_ file: OutFileRecord, to path: String) throws(Problem) -> WrittenFile {
        try workspace.spool.write(path, replacing: true) { (output: inout OutputBuffer) throws(Problem) in
            if let body = file.body { output.append(body) } else { try self.stock(file, into: &output) }
        }
    }

    /// Writes stock levels straight from the ledger: a list of a whole stock is not kept in memory.
    private func stock(_ file: OutFileRecord, into output: inout OutputBuffer) throws(Problem) {
        guard let writer = try channelKind(file.subject).stock else { return }
        let updated = environment.pass.started.description
        var stock = writer.begin()
        var lines: [UInt8] = []
        let pass = file.kind == .stock(.full) ? nil : file.pass
        try ledger.eachSentProduct(channel: file.subject, pass: pass) { code, ean, remoteId, quantity in
            let line = StockLine(code: code, ean: ean, remoteId: remoteId, quantity: quantity, updated: updated)
            stock.append(line, to: &lines)
            guard lines.count > 1 << 16 else { return }
            output.append(lines)
            lines.removeAll(keepingCapacity: true)
        }
        stock.end(to: &lines)
        output.append(lines)
    }

    private func decideStock(_ channel: ChannelSettings) throws(Problem) {
        guard let writer = try channelKind(channel.name).stock else { return }
        let changed = try ledger.sentProductCount(channel: channel.name, pass: pass)
        guard changed > 0 else { return }
        var files = [(name: try name("stock", writer.ending), coverage: StockExport.Coverage.changes, records: changed)]
        if channel.full {
            let offered = try ledger.offeredProductCount(channel: channel.name)
            files.append((name: "stock-full." + writer.ending, coverage: .full, records: offered))
        }
        for file in files {
            try ledger.add(
                OutFileRecord(
                    pass: pass,
                    path: Folder.channel(channel.name, .out).path(of: file.name),
                    kind: .stock(file.coverage),
                    subject: channel.name,
                    records: file.records,
                    body: nil
                )
            )
        }
    }

    /// Has a channel asked to set new states; what it cannot be asked is reported.
    private func decideStates(_ channel: ChannelSettings, _ step: inout StepResult) throws(Problem) {
        let changes = try ledger.stateChanges(channel: channel.name, pass: pass, round: round())
        guard !changes.isEmpty, let writer = try channelKind(channel.name).states else { return }
        let lines = changes.map { change in
            OrderStateLine(
                order: change.number,
                remoteId: change.remoteId,
                channelState: change.channelState,
                state: change.state,
                // A part that was paid, or money that went back, leaves an order unpaid.
                paid: [channel.paidState, channel.overpaidState].contains(change.state),
                paidAt: change.paidAt,
                amount: change.amount,
                vs: change.vs
            )
        }
        for line in lines {
            if let obstacle = writer.obstacle(line) {
                step.problems.append((channel.name + "/" + line.order, obstacle))
            }
        }
        let written = lines.filter { writer.obstacle($0) == nil }
        let body = writer.write(written)
        guard !body.isEmpty else { return }
        try ledger.add(
            OutFileRecord(
                pass: pass,
                path: Folder.channel(channel.name, .out).path(of: name("states", writer.ending)),
                kind: .states,
                subject: channel.name,
                records: written.count,
                body: body
            )
        )
        step.counts.statesWritten += written.count
    }

    private func decideRequests() throws(Problem) {
        let subjects = workspace.configuration.warehouse.requests.compactMap { ExportRequest.Subject(rawValue: $0) }
        guard !subjects.isEmpty, let writer = workspace.system.requests else { return }
        // One request at a time: a second one would only make the system do the same again.
        let waiting = try ledger.outFiles(.written) + ledger.outFiles(.pending)
        guard !waiting.contains(where: { $0.kind == .request }) else { return }
        let file = writer.write(
            ExportRequest(
                pass: pass,
                subjects: subjects,
                unit: workspace.configuration.merchant.ico,
                warehouses: workspace.configuration.warehouse.warehouses,
                changedSince: try changedSince(),
                invoicesFrom: environment.pass.started.day.advanced(by: -workspace.configuration.payments.windowDays)
            )
        )
        try ledger.add(
            OutFileRecord(
                pass: pass,
                path: Folder.warehouse(.out).path(of: file.name),
                kind: .request,
                subject: "",
                records: subjects.count,
                body: file.bytes
            )
        )
    }

    /// Five minutes before the last export, by the system's own clock: overlap costs little, a gap loses a change.
    private func changedSince() throws(Problem) -> LocalTime? {
        try ledger.lastStockExport(full: false)?.stamp.map {
            LocalTime(secondsSinceEpoch: $0.secondsSinceEpoch -| 300)
        }
    }

    private func channelKind(_ channel: String) throws(Problem) -> Connector {
        let kind = environment.channel(channel)?.kind
        guard let found = kind.flatMap({ workspace.registry.channel($0) }) else {
            throw Problem(WorkspaceProblem.unknownSystem, .error, ["system": kind ?? channel])
        }
        return found
    }
}
