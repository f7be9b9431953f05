import Connectors
import Domain
import Syntax

/// GoPay, the Czech gateway: its settlements and the statements of a merchant's account there (docs/gateways/gopay.md).
enum GoPay {
    /// The connector as the registry knows it.
    static let connector = Connector(
        id: "gopay",
        name: "GoPay",
        formats: [
            GoPayClearing.format,
            GoPayStatement.format("gopay.statement"),
        ],
        samples: { GoPaySamples.all }
    )
}
