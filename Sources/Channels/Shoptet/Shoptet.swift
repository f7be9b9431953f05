import Connectors
import Domain

/// Shoptet as every shop of it has it: exports by permanent links, and imports by hand (docs/systems/shoptet.md).
///
/// Its files are those of the neutral kind, which have its shape; shops with the right to its interface have one of their own
/// (`ShoptetAPI`).
enum Shoptet {
    /// The connector as the registry knows it.
    static let connector = Connector(
        id: "shoptet",
        name: "Shoptet",
        messages: ShoptetProblem.messages,
        stock: StockWriter(header: ShoptetStock.header) { ShoptetStock.append($0, to: &$1) },
        states: ShoptetOrders.states,
        remotes: [ShoptetRemote.kind]
    )
}
