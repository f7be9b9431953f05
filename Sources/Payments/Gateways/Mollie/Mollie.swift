import Connectors
import Domain

/// Mollie: settlements and payments as its interface answers them, and its export in CSV (docs/gateways/mollie.md).
enum Mollie {
    /// The connector as the registry knows it.
    static let connector = Connector(
        id: "mollie",
        name: "Mollie",
        messages: MollieProblem.messages,
        formats: [
            MollieSettlements.format,
            MolliePayments.format,
            MollieNotice.format,
            MollieCSV.format("mollie.csv"),
        ],
        samples: { MollieSamples.all },
        remotes: [MollieRemote.kind]
    )
}
