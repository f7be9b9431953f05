import Connectors
import Domain
import Syntax

/// Besteron, the Slovak gateway: states of payments by its passive service (docs/gateways/besteron.md).
enum Besteron {
    /// The connector as the registry knows it.
    static let connector = Connector(
        id: "besteron",
        name: "Besteron",
        messages: BesteronProblem.messages,
        formats: [BesteronPayment.format, BesteronNotice.format],
        samples: { BesteronSamples.all },
        remotes: [BesteronRemote.kind]
    )
}
