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
        return try ledger.stock(item: item, by: workspace.configuration.warehouse.match)
    }
}
