import Domain
import Ledger
import Settings

/// Follows what the merchant did to the warehouse system as a whole since the last pass: switched it off, or on again
/// (docs/availability.md#switched-off).
struct WarehouseSwitch {
    private let environment: Environment
    private var workspace: Workspace { environment.workspace }
    private var ledger: Ledger { environment.ledger }

    init(_ environment: Environment) { self.environment = environment }

    /// Follows it; the same once more changes nothing.
    func follow() throws(Problem) -> StepResult {
        var step = StepResult()
        let isOff = !workspace.configuration.warehouse.isActive
        if try ledger.isWarehouseOff() != isOff {
            try ledger.transaction { () throws(Problem) in
                try ledger.noteWarehouse(isOff: isOff)
            }
            // What orders took off meanwhile no channel was told.
            step.changes.resumesStock = !isOff
        }
        guard !environment.isReplay else { return step }
        step.problems = try workspace.warehouseState(ledger).problems.map { ("spojka.yaml", $0) }
        return step
    }
}
