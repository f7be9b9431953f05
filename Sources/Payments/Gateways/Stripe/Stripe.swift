import Connectors
import Domain

/// Stripe: payouts as its interface answers them, and its reports in CSV (docs/gateways/stripe.md).
enum Stripe {
    /// The connector as the registry knows it.
    static let connector = Connector(
        id: "stripe",
        name: "Stripe",
        formats: [
            StripePayouts.format,
            StripeReport.format("stripe.report") { !StripeReport.isReport($0) },
        ],
        samples: { StripeSamples.all }
    )
}
