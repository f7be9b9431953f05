import Connectors
import Domain

/// A small e-shop over HTTP that nobody sells: it shows what a new one takes, and that it takes nothing else.
///
/// This folder, the line in the registry of these tests, and a server of the tests, `stanok.py`.
enum Stanok {
    /// The connector as the registry knows it.
    static let connector = Connector(
        id: "stanok",
        name: "Stánok",
        messages: StanokProblem.messages,
        formats: [StanokOrders.format, StanokOrders.answers],
        samples: { StanokSamples.all },
        states: StateWriter(ending: "jsonl", write: StanokStates.write),
        remotes: [StanokRemote.kind]
    )
}
