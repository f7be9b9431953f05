import Domain
import Ledger
import Settings

extension Workspace {
    /// Every connection of the configuration, in its order; a token that stands twice is one connection.
    var connections: [FioConnection] {
        var tokens: Set<String> = []
        return configuration.payments.accounts.compactMap { account in
            guard let token = account.fioToken, tokens.insert(token.name).inserted else { return nil }
            return FioConnection(account)
        }
    }

    /// Every server and folder of the configuration, in its order.
    var remoteConnections: [RemoteConnection] { configuration.connections.map { RemoteConnection(settings: $0) } }

    /// How every connection did when it was last tried, as the ledger has it.
    public func connectionStates(_ ledger: Ledger) throws(Problem) -> [ConnectionState] {
        var states: [ConnectionState] = []
        for name in connections.map(\.name) + remoteConnections.map(\.name) {
            states.append(ConnectionState(name: name, record: try ledger.connection(name)))
        }
        return states
    }
}
