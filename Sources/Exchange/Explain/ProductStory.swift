import Domain
import Ledger
import Matching
import Settings

/// The stock behind a product.
public enum ProductStory {
    /// The levels of the item that a product is paired with.
    public static func levels(of row: ProductRow, _ workspace: Workspace, _ ledger: Ledger) throws(Problem)
        -> [StockRow]
    {
        guard let item = row.item else { return [] }
        switch workspace.configuration.warehouse.match {
        case .code: return try ledger.stock(card: item)
        case .ean:
            let ean = row.ean ?? item
            return try ledger.stock(ean: ean)
        }
    }
}
