import Connectors
import Domain
import Ledger
import Messages
import Settings
import Spool
import Syntax

/// How far the warehouse system is worked with, for those who look.
public struct WarehouseState: Sendable {
    /// Whether it is switched on.
    public let isActive: Bool
    /// How many of its files wait because it is switched off.
    public let waitingFiles: Int
    /// Whether no stock goes out until its first export of all stock, since it took the place of another system.
    public let awaitsExport: Bool
    /// How many orders that were on their way to a system of before wait for a person.
    public let ordersAtFormer: Int
    /// What a person should know; empty when all is as usual.
    public let problems: [Problem]

    /// Its entry of `status --json` as `warehouse`; none when all is as usual.
    public func write(_ json: inout JSONWriter) {
        guard !problems.isEmpty else { return }
        json.object("warehouse") { json in
            json.member("active", isActive)
            if !isActive { json.member("files", waitingFiles) }
            if awaitsExport { json.member("awaitsExport", true) }
            if ordersAtFormer > 0 { json.member("ordersAtFormer", ordersAtFormer) }
        }
    }
}

extension Workspace {
    /// How many orders are named.
    private static let mostNamed = 20

    /// How far the warehouse system is worked with now.
    public func warehouseState(_ ledger: Ledger) throws(Problem) -> WarehouseState {
        let isActive = configuration.warehouse.isActive
        let files = isActive ? 0 : try warehouseFiles()
        let record = try ledger.warehouseSystem()
        let hasFormer = (record?.changes ?? 0) > 0
        let left = hasFormer ? try ledger.ordersAtFormerSystem() : []
        var problems = isActive ? [] : [switchedOff(files)]
        if let record, record.awaitsExport { problems.append(awaitsExport(record)) }
        if !left.isEmpty { problems.append(ordersAtFormer(left)) }
        return WarehouseState(
            isActive: isActive,
            waitingFiles: files,
            awaitsExport: record?.awaitsExport ?? false,
            ordersAtFormer: left.count,
            problems: problems
        )
    }

    /// What is said of a warehouse system that is switched off while some of its files wait.
    private func switchedOff(_ files: Int) -> Problem {
        let values = ["system": system.name, "count": String(files), "folder": Folder.warehouse(.in).path]
        return Problem(WorkspaceProblem.switchedOff, .warning, scope: .record, values)
    }

    private func awaitsExport(_ record: WarehouseRecord) -> Problem {
        let former = record.former.map { registry.warehouse($0)?.name ?? $0 }
        let values = ["system": registry.warehouse(record.system)?.name ?? record.system, "former": former ?? "?"]
        return Problem(WorkspaceProblem.awaitsExport, .warning, scope: .record, values)
    }

    private func ordersAtFormer(_ rows: [OrderRow]) -> Problem {
        let names = rows.prefix(Self.mostNamed).map { $0.channel + "/" + $0.order.number }.joined(separator: ", ")
        let values = [
            "former": Set(rows.compactMap(\.detail)).sorted().joined(separator: ", "), "system": system.name,
            "count": String(rows.count), "orders": names + (rows.count > Self.mostNamed ? ", …" : ""),
        ]
        return Problem(WorkspaceProblem.ordersAtFormer, .warning, scope: .record, values)
    }

    /// How many files of the warehouse system wait to be read.
    private func warehouseFiles() throws(Problem) -> Int {
        let folder = Folder.warehouse(.in)
        return try spool.exists(folder.path) ? try spool.candidates(in: folder).count : 0
    }
}
