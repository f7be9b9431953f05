import Connectors
import Domain

/// Shoptet through its REST API, which shops of Shoptet Premium have (docs/systems/shoptet-api.md).
enum ShoptetAPI {
    /// The connector as the registry knows it.
    static let connector = Connector(
        id: "shoptet-api",
        name: "Shoptet API",
        messages: ShoptetAPIProblem.messages,
        formats: [ShoptetAPIOrders.format, ShoptetAPIProducts.format, ShoptetAPIReceipts.format],
        samples: { ShoptetAPISamples.all },
        stock: ShoptetAPIStock.writer,
        states: ShoptetAPIStates.writer,
        remotes: [ShoptetAPIRemote.kind]
    )
}
