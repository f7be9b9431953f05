import Connectors
import Domain

/// WooCommerce, the shop of WordPress, through its REST interface (docs/systems/woocommerce.md).
enum WooCommerce {
    /// The connector as the registry knows it.
    static let connector = Connector(
        id: "woocommerce",
        name: "WooCommerce",
        settings: WooCommerceSettings.ofChannel,
        messages: WooCommerceProblem.messages,
        formats: [WooCommerceOrders.format, WooCommerceProducts.format, WooCommerceReceipts.format],
        samples: { WooCommerceSamples.all },
        stock: WooCommerceStock.writer,
        states: WooCommerceStates.writer,
        remotes: [WooCommerceRemote.kind]
    )
}
