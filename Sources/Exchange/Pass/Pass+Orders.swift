import Connectors
import Domain
import Ledger
import Settings
import Spool

extension Pass {
    /// So many orders are in one file at most: a first export of a shop's history would else be a file that no accounting
    /// system reads in one go, and that a pass holds in memory.
    static let mostInPack = 2_000

    /// Decides the order files: one pack of all that wait, or of each where the system takes no more; an order that was
    /// in a pack before goes in that pack again.
    func decideOrders() throws(Problem) {
        let waiting = try ledger.ordersToWrite(automatic: workspace.configuration.orders.automatic)
        guard !waiting.isEmpty, let writer = workspace.system.orders else { return }
        let targets = try OrderTargets(self)
        var packs: [String: [Int]] = [:]
        for order in waiting { if let pack = order.pack { packs[pack, default: []].append(order.id) } }
        for (pack, ids) in packs.sorted(by: { $0.key < $1.key }) {
            let rows = try withoutUnknownItems(try ledger.orders(ids: ids), targets)
            if !rows.isEmpty { try write(rows, pack: pack, targets, writer) }
        }
        let fresh = waiting.filter { $0.pack == nil }.map(\.id)
        for start in stride(from: 0, to: fresh.count, by: Self.mostInPack) {
            let ids = Array(fresh[start..<min(start + Self.mostInPack, fresh.count)])
            try writeFresh(try withoutUnknownItems(try ledger.orders(ids: ids), targets), targets, writer)
        }
    }

    /// Holds orders with products that the warehouse system does not have, where the merchant wants that.
    private func withoutUnknownItems(_ rows: [OrderRow], _ targets: OrderTargets) throws(Problem) -> [OrderRow] {
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
            try ledger.hold(order: row.id, for: problem, released: false, pass: id)
            report.problems.append((row.channel + "/" + row.order.number, problem))
        }
        return known
    }

    /// Writes orders that were in no pack yet, all of them in one where the system takes that.
    private func writeFresh(_ rows: [OrderRow], _ targets: OrderTargets, _ writer: OrderWriter) throws(Problem) {
        guard !rows.isEmpty else { return }
        let takesSeveral = writer.takesSeveral && workspace.orderTemplate?.isPerOrder != true
        // A pack's id follows from the orders in it, so what is refused goes first; mostly that is none.
        let pack = ExportId.ofPack(rows)
        let file = try writer.write(batch(rows, pack: pack, targets))
        if takesSeveral, file.refused.isEmpty { return try keep(file, of: rows, pack: pack) }
        try hold(rows, file)
        let good = rows.filter { file.refused[$0.exportId] == nil }
        guard !good.isEmpty else { return }
        for rows in takesSeveral ? [good] : good.map({ [$0] }) {
            try write(rows, pack: ExportId.ofPack(rows), targets, writer)
        }
    }

    private func write(
        _ rows: [OrderRow],
        pack: String,
        _ targets: OrderTargets,
        _ writer: OrderWriter
    ) throws(Problem) {
        let file = try writer.write(batch(rows, pack: pack, targets))
        try hold(rows, file)
        try keep(file, of: rows.filter { file.refused[$0.exportId] == nil }, pack: pack)
    }

    /// Has a file go out with the orders that are in it.
    private func keep(_ file: OrderFile, of rows: [OrderRow], pack: String) throws(Problem) {
        guard !rows.isEmpty else { return }
        try ledger.markWritten(orders: rows.map(\.id), pack: pack, pass: id)
        for row in rows {
            for remark in file.remarks[row.exportId] ?? [] {
                try ledger.note(order: row.id, "remark", detail: remark.code, pass: id)
            }
        }
        report.counts.ordersWritten += rows.count
        try ledger.add(
            OutFileRecord(
                pass: id,
                path: Outlet.warehouseOut.path + "/" + file.name,
                kind: "orders",
                subject: pack,
                records: rows.count,
                body: file.bytes
            )
        )
    }

    /// Holds the orders that cannot be written as they are.
    private func hold(_ rows: [OrderRow], _ file: OrderFile) throws(Problem) {
        for row in rows {
            guard let problem = file.refused[row.exportId] else { continue }
            try ledger.hold(order: row.id, for: problem, released: row.released, pass: id)
            report.problems.append((row.channel + "/" + row.order.number, problem))
        }
    }

    func batch(_ rows: [OrderRow], pack: String, _ targets: OrderTargets) throws(Problem) -> OrderBatch {
        let configuration = workspace.configuration
        return OrderBatch(
            packId: pack,
            entries: try rows.map { row throws(Problem) in try entry(row, targets) },
            unit: configuration.merchant.ico,
            country: configuration.merchant.country,
            homeCurrency: configuration.merchant.currency,
            vat: workspace.mappings.vat,
            rates: configuration.rates,
            oss: configuration.orders.oss,
            settings: workspace.systemValues,
            template: workspace.orderTemplate
        )
    }

    private func entry(_ row: OrderRow, _ targets: OrderTargets) throws(Problem) -> OrderBatch.Entry {
        OrderBatch.Entry(
            order: row.order,
            channel: row.channel,
            id: row.exportId,
            items: try row.order.items.map { item throws(Problem) in
                try targets.target(item, channel: row.channel)
            },
            paymentType: row.order.paymentMethod.flatMap { workspace.mappings.paymentTypes[$0] },
            carrier: row.order.shippingMethod.flatMap { workspace.mappings.carriers[$0] }
        )
    }
}
