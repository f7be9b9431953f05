import Connectors
import Domain
import Syntax

/// Writes orders as a table: a row for each item.
enum KartotekaOrders {
    static func write(_ batch: OrderBatch) -> OrderFile {
        let store = batch.settings.completed(with: KartotekaSettings.declared)["store"] ?? ""
        var csv = CSVWriter()
        csv.row(["objednavka", "kod", "mnozstvo", "sklad"])
        for entry in batch.entries {
            for (item, target) in zip(entry.order.items, entry.items) {
                csv.row([
                    entry.order.number, target?.code ?? item.code, item.quantity.description,
                    target?.warehouse ?? store,
                ])
            }
        }
        return OrderFile(name: "orders-" + batch.packId + ".csv", bytes: csv.take(), remarks: [:])
    }
}
