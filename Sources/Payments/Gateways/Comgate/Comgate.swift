import Connectors
import Domain

/// Comgate, a Czech gateway that sends every working day what it was paid, less its fees (docs/gateways/comgate.md).
enum Comgate {
    /// The connector as the registry knows it.
    static let connector = Connector(
        id: "comgate",
        name: "Comgate",
        formats: [
            ComgateTransfers.format("comgate.csv") { !ComgateTransfers.hasAmount($0) }
        ],
        samples: { ComgateSamples.all }
    )
}
