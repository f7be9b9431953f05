import Connectors
import Domain
import Ledger
import Settings

/// Follows what the merchant did to the warehouse system as a whole since the last pass: chose another one, switched it off, or
/// on again (docs/availability.md#another-system, docs/availability.md#switched-off).
struct WarehouseSwitch {
    private let environment: Environment
    private var workspace: Workspace { environment.workspace }
    private var ledger: Ledger { environment.ledger }

    init(_ environment: Environment) { self.environment = environment }

    /// Follows it; the same once more changes nothing.
    func follow() throws(Problem) -> StepResult {
        var step = StepResult()
        try followSystem()
        let isOff = !workspace.configuration.warehouse.isActive
        guard try ledger.isWarehouseOff() != isOff else { return step }
        try ledger.transaction { () throws(Problem) in try ledger.noteWarehouse(isOff: isOff) }
        // What orders took off meanwhile no channel was told.
        step.changes.resumesStock = !isOff
        return step
    }

    /// What a person should know of the warehouse system at the end of a pass; what was on its way to the one before is said
    /// once.
    func remarks() throws(Problem) -> [(file: String, problem: Problem)] {
        guard !environment.isReplay else { return [] }
        let isNew = try ledger.warehouseSystem()?.pass == environment.pass.id
        return try workspace.warehouseState(ledger).problems
            .filter { isNew || !$0.is(WorkspaceProblem.ordersAtFormer) }
            .map { ("spojka.yaml", $0) }
    }

    private func followSystem() throws(Problem) {
        let (system, known) = (workspace.system.id, try ledger.warehouseSystem())
        guard known?.system != system else { return }
        try ledger.transaction { () throws(Problem) in
            var former = known?.system
            if former == nil { former = try formerSystem() }
            let before = former ?? system
            if known == nil { try ledger.begin(warehouseSystem: before) }
            guard before != system else { return }
            let name = workspace.registry.warehouse(before)?.name ?? before
            try ledger.change(warehouseSystem: system, former: name, pass: environment.pass.id)
            // Where a download went on was perhaps in another system under the same name.
            for connection in workspace.apiConnections where connection.kind.side == .warehouse {
                try ledger.forgetCursors(connection.name)
            }
        }
    }

    /// The system whose stock is known, in a ledger that does not say so itself.
    private func formerSystem() throws(Problem) -> String? {
        guard let last = try ledger.lastStockExport(full: false), let file = try ledger.file(id: last.file) else {
            return nil
        }
        return workspace.registry.warehouse(writing: file.format)?.id
    }
}
