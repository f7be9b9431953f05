import Connectors
import Domain

/// Barion, a Hungarian gateway with wallets: the statement of a wallet (docs/gateways/barion.md).
enum Barion {
    /// The connector as the registry knows it.
    static let connector = Connector(
        id: "barion",
        name: "Barion",
        formats: [
            BarionStatement.format("barion.csv")
        ],
        samples: { BarionSamples.all }
    )
}
