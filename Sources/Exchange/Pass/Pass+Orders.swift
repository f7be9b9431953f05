import Domain
import Ledger
import Settings
import Spool
import Warehouses

extension Pass {
    /// Decides the order files: one pack of all that wait, or of each where the system takes no more; an order that was
    /// in a pack before goes in that pack again.
    func decideOrders() throws(Problem) {
        let waiting = try ledger.ordersToWrite(automatic: workspace.configuration.orders.automatic)
        let rows = try withoutUnknownItems(waiting)
        guard !rows.isEmpty else { return }
        var packs: [String: [OrderRow]] = [:]
        var fresh: [OrderRow] = []
        for row in rows {
            if let pack = row.pack { packs[pack, default: []].append(row) } else { fresh.append(row) }
        }
        for (pack, rows) in packs.sorted(by: { $0.key < $1.key }) { try write(rows, pack: pack) }
        try writeFresh(fresh)
    }

    /// Holds orders with products that the warehouse system does not have, where the merchant wants that.
    private func withoutUnknownItems(_ rows: [OrderRow]) throws(Problem) -> [OrderRow] {
        guard workspace.configuration.orders.unknownItem == .hold, try ledger.hasStock() else { return rows }
        var known: [OrderRow] = []
        for row in rows {
            guard !row.released, let item = try unknownItem(of: row) else {
                known.append(row)
                continue
            }
            let problem = Problem(
                OrderProblem.unknownItem,
                scope: .record,
                at: SourcePosition(line: item.line),
                ["order": row.order.number, "item": item.code ?? item.ean ?? ""]
            )
            try ledger.setExport(order: row.id, .held, why: problem.code, released: false, pass: id)
            report.problems.append((row.channel + "/" + row.order.number, problem))
        }
        return known
    }

    private func unknownItem(of row: OrderRow) throws(Problem) -> OrderItem? {
        for item in row.order.items where item.kind == .product && (item.code != nil || item.ean != nil) {
            if try stock(of: self.item(channel: row.channel, code: item.code, ean: item.ean)).isEmpty { return item }
        }
        return nil
    }

    /// A new pack's id follows from the orders in it, so it is known only once the refused ones are left out.
    private func writeFresh(_ rows: [OrderRow]) throws(Problem) {
        guard !rows.isEmpty else { return }
        let trial = try workspace.system.writeOrders(batch(rows, pack: "trial"))
        try hold(rows, trial)
        let good = rows.filter { trial.refused[$0.exportId] == nil }
        guard !good.isEmpty else { return }
        let packs = workspace.system.capabilities.severalOrders ? [good] : good.map { [$0] }
        for rows in packs { try write(rows, pack: ExportId.ofPack(rows.map(\.exportId))) }
    }

    private func write(_ rows: [OrderRow], pack: String) throws(Problem) {
        let file = try workspace.system.writeOrders(batch(rows, pack: pack))
        try hold(rows, file)
        let good = rows.filter { file.refused[$0.exportId] == nil }
        guard !good.isEmpty else { return }
        for row in good {
            try ledger.markWritten(order: row.id, pack: pack, pass: id)
            for remark in file.remarks[row.exportId] ?? [] {
                try ledger.note(order: row.id, "remark", detail: remark.code, pass: id)
            }
        }
        report.counts.ordersWritten += good.count
        try ledger.add(
            OutFileRecord(
                pass: id,
                path: Outlet.warehouseOut.path + "/" + file.name,
                kind: "orders",
                subject: pack,
                records: good.count,
                body: file.bytes
            )
        )
    }

    /// Holds the orders that cannot be written as they are.
    private func hold(_ rows: [OrderRow], _ file: OrderFile) throws(Problem) {
        for row in rows {
            guard let problem = file.refused[row.exportId] else { continue }
            try ledger.setExport(order: row.id, .held, why: problem.code, released: row.released, pass: id)
            report.problems.append((row.channel + "/" + row.order.number, problem))
        }
    }

    private func batch(_ rows: [OrderRow], pack: String) throws(Problem) -> OrderBatch {
        let configuration = workspace.configuration
        return OrderBatch(
            packId: pack,
            entries: try rows.map { row throws(Problem) in try entry(row) },
            unit: configuration.merchant.ico,
            country: configuration.merchant.country,
            homeCurrency: configuration.merchant.currency,
            vat: workspace.mappings.vat,
            rates: configuration.rates,
            oss: configuration.orders.oss,
            settings: configuration.systemValues
        )
    }

    private func entry(_ row: OrderRow) throws(Problem) -> OrderBatch.Entry {
        OrderBatch.Entry(
            order: row.order,
            channel: row.channel,
            id: row.exportId,
            items: try row.order.items.map { item throws(Problem) in try target(item, channel: row.channel) },
            paymentType: row.order.paymentMethod.flatMap { workspace.mappings.paymentTypes[$0] },
            carrier: row.order.shippingMethod.flatMap { workspace.mappings.carriers[$0] }
        )
    }

    /// The warehouse system's item that a line means; nil for a line that is text there.
    private func target(_ item: OrderItem, channel: String) throws(Problem) -> OrderBatch.Item? {
        guard item.kind == .product || item.kind == .gift, item.code != nil || item.ean != nil else { return nil }
        let key = try self.item(channel: channel, code: item.code, ean: item.ean)
        let levels = try stock(of: key)
        guard !levels.isEmpty else {
            if workspace.configuration.orders.unknownItem == .text { return nil }
            return OrderBatch.Item(code: item.code, ean: item.ean, warehouse: nil)
        }
        let level = warehouse(for: item.quantity, levels)
        return OrderBatch.Item(code: Card.code(of: level.card), ean: level.ean, warehouse: level.warehouse)
    }

    private func stock(of key: String?) throws(Problem) -> [StockRow] {
        guard let key else { return [] }
        return try ledger.stock(item: key, by: workspace.configuration.warehouse.match)
    }

    /// The first warehouse in the merchant's order that has enough, else the one that has most.
    private func warehouse(for quantity: Quantity, _ levels: [StockRow]) -> StockRow {
        let preferred = workspace.configuration.warehouse.warehouses
        func rank(_ row: StockRow) -> Int { preferred.firstIndex(of: row.warehouse) ?? preferred.count }
        func free(_ row: StockRow) -> Quantity { row.onHand - (row.reserved ?? .zero) }
        let sorted = levels.sorted { (rank($0), $0.warehouse) < (rank($1), $1.warehouse) }
        return sorted.first { free($0) >= quantity } ?? sorted.max { free($0) < free($1) } ?? levels[0]
    }
}
