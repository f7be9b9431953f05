import Connectors
import Domain
import Ledger
import Settings
import Spool

extension Pass {
    /// Decides the files that go out in one transaction, then writes them.
    func write() throws(Problem) {
        try ledger.transaction { () throws(Problem) in
            try decideOrders()
            try ledger.takeStateChanges(pass: id)
            for channel in workspace.configuration.channels {
                try decideStock(channel)
                try decideStates(channel)
            }
            try decideRequests()
        }
        for file in try ledger.outFiles(.pending) { try writeOut(file) }
        for file in try ledger.outFiles(pass: id) {
            report.written.append(PassReport.WrittenLine(path: file.path, kind: file.kind, records: file.records))
        }
    }

    /// Writes a decided file to its folder and, unchanged, to the archive.
    func writeOut(_ file: OutFileRecord) throws(Problem) {
        guard isReal else { return }
        let name = file.path.split(separator: "/").last.map { String($0) } ?? file.path
        var file = file
        file.body = try ledger.body(of: file)
        let hash = try write(file, to: file.path).hash
        // Another channel's file, an earlier one of the day or one that came may have the same name.
        try write(
            file,
            to: workspace.spool.archivePath(for: name, day: record.started.day, hash: hash, rejected: false)
        )
    }

    @discardableResult
    private func write(_ file: OutFileRecord, to path: String) throws(Problem) -> WrittenFile {
        try workspace.spool.write(path, replacing: true) { (output: inout OutputBuffer) throws(Problem) in
            if let body = file.body { output.append(body) } else { try self.stock(file, into: &output) }
        }
    }

    private func decideStock(_ channel: ChannelSettings) throws(Problem) {
        guard refreshedProducts, try channelKind(channel.name).stock != nil else { return }
        let changed = try ledger.sentProductCount(channel: channel.name, pass: id)
        guard changed > 0 else { return }
        let folder = Outlet.channelOut(channel.name).path
        var files = [(name: "stock-\(id).csv", records: changed)]
        if channel.full {
            files.append(("stock-full.csv", try ledger.offeredProductCount(channel: channel.name)))
        }
        for file in files {
            try ledger.add(
                OutFileRecord(
                    pass: id,
                    path: folder + "/" + file.name,
                    kind: "stock",
                    subject: channel.name,
                    records: file.records,
                    body: nil
                )
            )
        }
    }

    /// Writes stock levels straight from the ledger: a list of a whole stock is not kept in memory.
    private func stock(_ file: OutFileRecord, into output: inout OutputBuffer) throws(Problem) {
        guard let writer = try channelKind(file.subject).stock else { return }
        let updated = record.started.description
        output.append(writer.header)
        var lines: [UInt8] = []
        let pass = file.path.hasSuffix("/stock-full.csv") ? nil : file.pass
        try ledger.eachSentProduct(channel: file.subject, pass: pass) { code, ean, quantity in
            writer.append(StockLine(code: code, ean: ean, quantity: quantity, updated: updated), &lines)
            guard lines.count > 1 << 16 else { return }
            output.append(lines)
            lines.removeAll(keepingCapacity: true)
        }
        output.append(lines)
    }

    private func decideStates(_ channel: ChannelSettings) throws(Problem) {
        let changes = try ledger.stateChanges(channel: channel.name, pass: id)
        guard !changes.isEmpty, let writer = try channelKind(channel.name).states else { return }
        report.counts.statesWritten += changes.count
        let body = writer.write(
            changes.map { change in
                OrderStateLine(
                    order: change.number,
                    state: change.state,
                    paid: true,
                    paidAt: change.paidAt,
                    amount: change.amount,
                    vs: change.vs
                )
            }
        )
        try ledger.add(
            OutFileRecord(
                pass: id,
                path: Outlet.channelOut(channel.name).path + "/states-\(id).csv",
                kind: "states",
                subject: channel.name,
                records: changes.count,
                body: body
            )
        )
    }

    private func decideRequests() throws(Problem) {
        let subjects = workspace.configuration.warehouse.requests.compactMap { ExportRequest.Subject(rawValue: $0) }
        guard !subjects.isEmpty, let writer = workspace.system.requests else { return }
        // One request at a time: a second one would only make the system do the same again.
        let waiting = try ledger.outFiles(.written) + ledger.outFiles(.pending)
        guard !waiting.contains(where: { $0.kind == "request" }) else { return }
        let file = writer.write(
            ExportRequest(
                pass: id,
                subjects: subjects,
                unit: workspace.configuration.merchant.ico,
                warehouses: workspace.configuration.warehouse.warehouses,
                changedSince: try changedSince(),
                invoicesFrom: record.started.day.advanced(by: -workspace.configuration.payments.windowDays)
            )
        )
        try ledger.add(
            OutFileRecord(
                pass: id,
                path: Outlet.warehouseOut.path + "/" + file.name,
                kind: "request",
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
        let kind = workspace.configuration.channels.first { $0.name == channel }?.kind
        guard let found = kind.flatMap({ workspace.registry.channel($0) }) else {
            throw Problem(WorkspaceProblem.unknownSystem, .error, ["system": kind ?? channel])
        }
        return found
    }
}
