import Connectors
import Domain

/// PayPal: the activity of an account (docs/gateways/paypal.md).
enum PayPal {
    /// The connector as the registry knows it.
    static let connector = Connector(
        id: "paypal",
        name: "PayPal",
        formats: [
            PayPalActivity.format("paypal.csv") { !PayPalActivity.hasKind($0) }
        ],
        samples: { PayPalSamples.all }
    )
}
