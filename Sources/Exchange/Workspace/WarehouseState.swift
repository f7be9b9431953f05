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
    /// What a person should know; empty when all is as usual.
    public let problems: [Problem]

    /// Its entry of `status --json` as `warehouse`; none when all is as usual.
    public func write(_ json: inout JSONWriter) {
        guard !problems.isEmpty else { return }
        json.object("warehouse") { json in
            json.member("active", isActive)
            if !isActive { json.member("files", waitingFiles) }
        }
    }
}

extension Workspace {
    /// How far the warehouse system is worked with now.
    public func warehouseState(_ ledger: Ledger) throws(Problem) -> WarehouseState {
        let isActive = configuration.warehouse.isActive
        let files = isActive ? 0 : try warehouseFiles()
        return WarehouseState(isActive: isActive, waitingFiles: files, problems: isActive ? [] : [switchedOff(files)])
    }

    /// What is said of a warehouse system that is switched off while some of its files wait.
    private func switchedOff(_ files: Int) -> Problem {
        let values = ["system": system.name, "count": String(files), "folder": Folder.warehouse(.in).path]
        return Problem(WorkspaceProblem.switchedOff, .warning, scope: .record, values)
    }

    /// How many files of the warehouse system wait to be read.
    private func warehouseFiles() throws(Problem) -> Int {
        let folder = Folder.warehouse(.in)
        return try spool.exists(folder.path) ? try spool.candidates(in: folder).count : 0
    }
}
