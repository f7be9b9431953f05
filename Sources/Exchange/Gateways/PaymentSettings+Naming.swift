import Connectors
import Settings

extension PaymentSettings {
    /// How the records of gateways name orders, where the merchant says so; by the gateways' ids.
    var namings: [String: OrderNaming] {
        gateways.mapValues { settings in
            let sources = settings.orderSources.compactMap { OrderNaming.Source(rawValue: $0) }
            return sources.isEmpty
                ? OrderNaming(keys: settings.metadataKeys) : OrderNaming(sources: sources, keys: settings.metadataKeys)
        }
    }
}
