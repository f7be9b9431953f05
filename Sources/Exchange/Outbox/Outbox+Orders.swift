import Connectors
import Domain
import Ledger
import Settings
import Spool

extension Outbox {
    /// So many orders are in one file at most: a first export of a shop's history would else be a file that no accounting
    /// system reads in one go, and that a pass holds in memory.
    static let mostInPack = 2_000

    /// Decides the order files: one pack of all that wait, or of each where the system takes no more; an order that was
    /// in a pack before goes in that pack again.
    func decideOrders() throws(Problem) -> StepResult {
        var step = StepResult()
        let waiting = try ledger.ordersToWrite(automatic: workspace.configuration.orders.automatic)
        guard !waiting.isEmpty, let writer = workspace.system.orders else { return step }
        let targets = try OrderTargets(environment)
        var packs: [String: [Int]] = [:]
        for order in waiting { if let pack = order.pack { packs[pack, default: []].append(order.id) } }
        for (pack, ids) in packs.sorted(by: { $0.key < $1.key }) {
            let rows = try withoutUnknownItems(try ledger.orders(ids: ids), targets, &step)
            if !rows.isEmpty { try write(rows, pack: pack, targets, writer, &step) }
        }
        let fresh = waiting.filter { $0.pack == nil }.map(\.id)
        for start in stride(from: 0, to: fresh.count, by: Self.mostInPack) {
            let ids = Array(fresh[start..<min(start + Self.mostInPack, fresh.count)])
            let rows = try withoutUnknownItems(try ledger.orders(ids: ids), targets, &step)
            try writeFresh(rows, targets, writer, &step)
        }
        return step
    }

    /// Holds orders with products that the warehouse system does not have, where the merchant wants that.
    private func withoutUnknownItems(
        _ rows: [OrderRow],
        _ targets: OrderTargets,
        _ step: inout StepResult
    ) throws(Problem) -> [OrderRow] {
        guard workspace.configuration.orders.unknownItem == .hold, try ledger.hasStock() else { return rows }
        var known: [OrderRow] = []
        for row in rows {
            guard !row.released, let item = try targets.unknownItem(of: row) else {
                known.append(row)
                continue
            }
            let problem = Problem(
                OrderProblem.unknownItem,
                scope: .record,
                at: SourcePosition(line: item.line),
                ["order": row.order.number, "item": item.code ?? item.ean ?? ""]
            )
            try ledger.hold(order: row.id, for: problem, released: false, pass: pass)
            step.problems.append((row.channel + "/" + row.order.number, problem))
        }
        return known
    }

    /// Writes orders that were in no pack yet, all of them in one where the system takes that.
    private func writeFresh(
        _ rows: [OrderRow],
        _ targets: OrderTargets,
        _ writer: OrderWriter,
        _ step: inout StepResult
    ) throws(Problem) {
        guard !rows.isEmpty else { return }
        let takesSeveral = writer.takesSeveral && workspace.orderTemplate?.isPerOrder != true
        // A pack's id follows from the orders in it, so what is refused goes first; mostly that is none.
        let pack = try packId(rows)
        let file = try writer.write(OrderBatch(environment, rows, pack: pack, targets))
        if takesSeveral, file.refused.isEmpty { return try send(file, of: rows, pack: pack, &step) }
        try holdRefused(rows, file, &step)
        let good = rows.filter { file.refused[$0.exportId] == nil }
        guard !good.isEmpty else { return }
        for rows in takesSeveral ? [good] : good.map({ [$0] }) {
            try write(rows, pack: packId(rows), targets, writer, &step)
        }
    }

    private func packId(_ rows: [OrderRow]) throws(Problem) -> String {
        ExportId.ofPack(rows, system: try ledger.warehouseSystem()?.changes ?? 0)
    }

    private func write(
        _ rows: [OrderRow],
        pack: String,
        _ targets: OrderTargets,
        _ writer: OrderWriter,
        _ step: inout StepResult
    ) throws(Problem) {
        let file = try writer.write(OrderBatch(environment, rows, pack: pack, targets))
        try holdRefused(rows, file, &step)
        try send(file, of: rows.filter { file.refused[$0.exportId] == nil }, pack: pack, &step)
    }

    /// Has a file go out with the orders that are in it.
    private func send(_ file: OrderFile, of rows: [OrderRow], pack: String, _ step: inout StepResult) throws(Problem) {
        guard !rows.isEmpty else { return }
        try ledger.markWritten(orders: rows.map(\.id), pack: pack, pass: pass)
        for row in rows {
            for remark in file.remarks[row.exportId] ?? [] {
                try ledger.note(order: row.id, .remark, detail: remark.code, pass: pass)
            }
        }
        step.counts.ordersWritten += rows.count
        try ledger.add(
            OutFileRecord(
                pass: pass,
                path: Folder.warehouse(.out).path(of: file.name),
                kind: .orders,
                subject: pack,
                records: rows.count,
                body: file.bytes
            )
        )
    }

    /// Holds the orders that cannot be written as they are.
    private func holdRefused(_ rows: [OrderRow], _ file: OrderFile, _ step: inout StepResult) throws(Problem) {
        for row in rows {
            guard let problem = file.refused[row.exportId] else { continue }
            try ledger.hold(order: row.id, for: problem, released: row.released, pass: pass)
            step.problems.append((row.channel + "/" + row.order.number, problem))
        }
    }
}

extension OrderBatch {
    /// Orders as the warehouse system's writer takes them, with what their lines mean to it.
    init(
        _ environment: Environment,
        _ rows: [OrderRow],
        pack: String,
        _ targets: OrderTargets
    ) throws(Problem) {
        let (workspace, configuration) = (environment.workspace, environment.workspace.configuration)
        self.init(
            packId: pack,
            entries: try rows.map { row throws(Problem) in try Entry(row, workspace.mappings, targets) },
            unit: configuration.merchant.ico,
            country: configuration.merchant.country,
            homeCurrency: configuration.merchant.currency,
            vat: workspace.mappings.vat,
            rates: configuration.rates,
            oss: configuration.orders.oss,
            settings: workspace.systemValues,
            template: workspace.orderTemplate,
            goesOverConnection: workspace.orderConnection != nil
        )
    }
}

extension OrderBatch.Entry {
    fileprivate init(_ row: OrderRow, _ mappings: Mappings, _ targets: OrderTargets) throws(Problem) {
        self.init(
            order: row.order,
            channel: row.channel,
            id: row.exportId,
            uuid: ExportId.uuid(channel: row.channel, number: row.order.number),
            items: try row.order.items.map { item throws(Problem) in
                try targets.target(item, channel: row.channel)
            },
            paymentType: row.order.paymentMethod.flatMap { mappings.paymentTypes[$0] },
            carrier: row.order.shippingMethod.flatMap { mappings.carriers[$0] }
        )
    }
}

/// The ids under which orders and packs go out: functions of what they hold, so that a repeat is recognised.
public enum ExportId {
    /// The id of an order: ASCII, at most 64 characters.
    public static func of(channel: String, number: String) -> String {
        let plain = channel + "-" + number
        let safe = plain.utf8.allSatisfy { byte in
            byte == 45 || byte == 46 || byte == 95 || (byte >= 48 && byte <= 57) || (byte >= 65 && byte <= 90)
                || (byte >= 97 && byte <= 122)
        }
        if safe && plain.utf8.count <= 60 { return plain }
        let kept = plain.unicodeScalars.filter {
            $0.isASCII && ($0.properties.isAlphabetic || $0.properties.numericType != nil)
        }
        return String(String.UnicodeScalarView(kept.prefix(40))) + "-"
            + String(ContentHash(of: Array(plain.utf8)).hex.prefix(16))
    }

    /// The UUID of an order (RFC 9562, version 5): of its channel and its number, with a line end between them.
    static func uuid(channel: String, number: String) -> String {
        SHA1Hash.uuid(channel + "\n" + number, in: namespace)
    }

    /// The namespace of orders, 6f1d2a54-3c9b-4e8e-9d47-1b0c5a7e4f21: a random one, made for this.
    private static let namespace: [UInt8] = [
        0x6F, 0x1D, 0x2A, 0x54, 0x3C, 0x9B, 0x4E, 0x8E, 0x9D, 0x47, 0x1B, 0x0C, 0x5A, 0x7E, 0x4F, 0x21,
    ]

    /// The id of a pack of orders.
    ///
    /// A changed order gives another pack: one that was refused and corrected is no repeat of what was refused. So does another
    /// accounting system, by how many there were before it: an answer of the former one is none to the new pack.
    static func ofPack(_ rows: [OrderRow], system: Int = 0) -> String {
        let mark = system == 0 ? [] : ["system " + String(system)]
        let ids = mark + rows.map { $0.revision == 1 ? $0.exportId : $0.exportId + "#" + String($0.revision) }
        return "SPJ-" + ContentHash(of: Array(ids.joined(separator: "\n").utf8)).hex.prefix(16)
    }
}
