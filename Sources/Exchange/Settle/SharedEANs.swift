import Domain
import Ledger
import Matching
import Settings

/// Cards by their EANs: those of several warehouses are one item, two of one warehouse are a conflict.
enum SharedEANs {
    /// The rows of warehouses that count by their EANs, in the order of their cards; a card that the last export no
    /// longer has gives way to another one of its warehouse.
    static func groups(_ environment: Environment) throws(Problem) -> [String: [StockRow]] {
        let warehouses = environment.workspace.configuration.warehouse.warehouses
        var groups: [String: [StockRow]] = [:]
        try environment.ledger.eachStockRow { row in
            guard let ean = row.ean.flatMap({ Matching.ProductKey.ean($0) }) else { return }
            if !warehouses.isEmpty, !warehouses.contains(row.warehouse) { return }
            groups[ean, default: []].append(row)
        }
        for (ean, group) in groups where group.count > 1 {
            let present = Set(group.lazy.filter { !$0.missing }.map(\.warehouse))
            groups[ean] = group.filter { !$0.missing || !present.contains($0.warehouse) }
        }
        return groups
    }

    /// Two cards of one warehouse in a group: nobody can tell which of them is meant.
    static func conflict(in group: [StockRow]) -> (row: StockRow, other: StockRow)? {
        var first: [String: StockRow] = [:]
        for row in group {
            if let other = first.updateValue(row, forKey: row.warehouse) { return (row, other) }
        }
        return nil
    }

    /// All conflicts, in the order of their cards.
    static func all(_ environment: Environment) throws(Problem) -> [(row: StockRow, other: StockRow)] {
        try groups(environment).values.compactMap { conflict(in: $0) }
            .sorted { $0.row.card.utf8.lexicographicallyPrecedes($1.row.card.utf8) }
    }
}
