import Connectors
import Domain

/// Neutral files: the Shoptet-shaped orders that nearly every shop can write, product lists, stock and states.
///
/// See docs/systems/neutral.md.
enum Neutral {
    /// The connector as the registry knows it.
    static let connector = Connector(
        id: "neutral",
        name: "Neutral files",
        messages: NeutralProblem.messages,
        formats: [NeutralOrders.format, NeutralOrdersCSV.format, NeutralProducts.format],
        samples: NeutralSamples.all,
        stock: StockWriter(header: NeutralStock.header) { NeutralStock.append($0, to: &$1) },
        states: StateWriter(write: NeutralStates.write)
    )
}
