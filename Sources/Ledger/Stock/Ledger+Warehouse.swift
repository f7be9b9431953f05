import Domain
import GRDB

/// Whether the warehouse system is worked with.
extension Ledger {
    /// Whether the last pass found it switched off.
    public func isWarehouseOff() throws(Problem) -> Bool { try exists("SELECT 1 FROM warehouse_pause") }

    /// Notes that a pass found it switched off, or on again.
    public func noteWarehouse(isOff: Bool) throws(Problem) {
        try run("DELETE FROM warehouse_pause", [])
        if isOff { try run("INSERT INTO warehouse_pause (id) VALUES (1)", []) }
    }
}
