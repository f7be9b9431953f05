import Connectors
import Domain
import Ledger
import Settings

extension Workspace {
    /// Every system over HTTP that is used, in the order of the configuration; those of older keys first.
    var apiConnections: [APIConnection] {
        configuration.fioConnections.compactMap { api($0.name, $0.remote, $0.account) }
            + configuration.connections.compactMap { connection in
                guard connection.isEnabled, let remote = connection.remote else { return nil }
                return api(connection.name, remote, configuration.account(of: remote)?.account)
            }
    }

    /// What orders go over to the warehouse system; nil where they go through the folder.
    var orderConnection: RemoteKind? {
        let used = Set(configuration.connections.compactMap { $0.isEnabled ? $0.remote?.kind : nil })
        return system.remotes.first { $0.delivery != nil && used.contains($0.id) }
    }

    private func api(_ name: String, _ remote: ConnectionSettings.Remote, _ account: BankAccount?) -> APIConnection? {
        guard let kind = registry.remotes.first(where: { $0.id == remote.kind }) else { return nil }
        var context = RemoteContext(values: remote.values)
        context.system = systemValues
        context.unit = configuration.merchant.ico
        context.warehouses = configuration.warehouse.warehouses
        context.account = account
        var connection = APIConnection(name: name, kind: kind, settings: remote, context: context)
        connection.context.address = connection.address
        return connection
    }

    /// Those that are spoken to now: not the warehouse system's while it is off.
    var usedAPIConnections: [APIConnection] {
        configuration.warehouse.isActive ? apiConnections : apiConnections.filter { $0.kind.side != .warehouse }
    }

    /// What connections lack that are to be filled in yet, in the order of the configuration.
    public var unfilledConnections: [Problem] {
        apiConnections.compactMap { connection in
            do throws(Problem) { try connection.requireFilled(self) } catch { return error }
            return nil
        }
    }

    /// Every server and folder of files that is used, in the order of the configuration.
    var remoteConnections: [RemoteConnection] {
        configuration.connections.filter { $0.isEnabled && $0.remote == nil }.map { RemoteConnection(settings: $0) }
    }

    /// How every connection did when it was last tried, as the ledger has it.
    public func connectionStates(_ ledger: Ledger) throws(Problem) -> [ConnectionState] {
        var states: [ConnectionState] = []
        for connection in apiConnections {
            let record = try ledger.connection(connection.name)
            let calls = calls(of: connection, try ledger.spent(connection.name))
            states.append(ConnectionState(name: connection.name, record: record, calls: calls))
        }
        for name in remoteConnections.map(\.name) {
            states.append(ConnectionState(name: name, record: try ledger.connection(name), calls: nil))
        }
        return states
    }

    private func calls(of connection: APIConnection, _ spent: [SpentRecord]) -> ConnectionState.Calls? {
        guard let endpoint = try? connection.kind.endpoint(connection.context),
            let limit = endpoint.quota.limits.first(where: \.isOfMonth)
        else { return nil }
        let known = spent.first { $0.seconds == limit.seconds }
        return ConnectionState.Calls(
            used: known?.requests ?? 0,
            limit: limit.requests,
            since: known.map { Instant(seconds: $0.start).day }
        )
    }
}
