import Connectors
import Domain

/// Neutral files: the Shoptet-shaped orders that nearly every shop can write, product lists, stock and states.
///
/// See docs/formats/neutral.md.
enum Neutral {
    /// The kind for the registry.
    static let kind = ChannelKind(
        id: "neutral",
        name: "Neutral files",
        settings: [],
        formats: [NeutralOrders.format, NeutralOrdersCSV.format, NeutralProducts.format],
        stockHeader: NeutralStock.header,
        appendStock: { NeutralStock.append($0, $1, $2, $3, to: &$4) },
        writeStates: NeutralStates.write
    )
}
