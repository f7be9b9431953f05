import Connectors
import Domain
import Syntax

/// GoPay, the Czech gateway: settlements, statements of a merchant's account there, and states of payments
/// (docs/gateways/gopay.md).
enum GoPay {
    /// The connector as the registry knows it.
    static let connector = Connector(
        id: "gopay",
        name: "GoPay",
        messages: GoPayProblem.messages,
        formats: [
            GoPayClearing.format,
            GoPayStatement.format("gopay.statement"),
            GoPayPayment.format,
            GoPayNotice.format,
        ],
        samples: { GoPaySamples.all },
        remotes: [GoPayRemote.kind]
    )
}
