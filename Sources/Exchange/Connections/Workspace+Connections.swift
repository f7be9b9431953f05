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

    /// How every connection did when it was last tried, as the ledger has it.
    public func connectionStates(_ ledger: Ledger) throws(Problem) -> [ConnectionState] {
        var states: [ConnectionState] = []
        for connection in connections {
            states.append(ConnectionState(name: connection.name, record: try ledger.connection(connection.name)))
        }
        return states
    }
}
