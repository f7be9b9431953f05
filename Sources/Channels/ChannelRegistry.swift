import Connectors

/// Every kind of e-shop and marketplace that is known.
public enum ChannelRegistry {
    /// The kinds, in the order they are listed for people; a new one is a folder and a line here.
    public static let all: [Connector] = [
        Neutral.connector, Shoptet.connector, ShoptetAPI.connector, WooCommerce.connector,
    ]
}
