import Connectors
import Domain

/// Stripe: payouts and charges as its interface answers them, and its reports in CSV (docs/gateways/stripe.md).
enum Stripe {
    /// The connector as the registry knows it.
    static let connector = Connector(
        id: "stripe",
        name: "Stripe",
        messages: StripeProblem.messages,
        formats: [
            StripePayouts.format,
            StripeCharges.format,
            StripeNotice.format,
            StripeReport.format("stripe.report") { !StripeReport.isReport($0) },
        ],
        samples: { StripeSamples.all },
        remotes: [StripeRemote.kind]
    )
}
