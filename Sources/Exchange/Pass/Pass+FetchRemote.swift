import Domain
import Ledger
import Network
import Settings

extension Connections {
    /// Fetches from servers and folders into the spool; one that fails does not stop the others.
    func fetchRemotes() throws(Problem) {
        for connection in workspace.remoteConnections {
            guard let fetch = connection.settings.fetch else { continue }
            try attempt(connection, .fetching(connection.name)) { () throws(Problem) in
                try RemoteFetch(self, connection.settings, fetch).run(try connection.transport(workspace))
            }
        }
    }

    /// Does something over a connection and notes how it did.
    func attempt(
        _ connection: RemoteConnection,
        _ step: Progress,
        _ body: () throws(Problem) -> Void
    ) throws(Problem) {
        environment.progress(step)
        let now = clock.now()
        let known = try ledger.connection(connection.name)
        var record = known ?? ConnectionRecord(tried: now)
        record.tried = now
        do throws(Problem) {
            try body()
            guard !failedConnections.contains(connection.name) else { return }
            record.note(nil, at: now)
        } catch {
            guard error.blame.isConnection || error.blame == .configuration else { throw error }
            report.add(failed: connection.name, error)
            failedConnections.insert(connection.name)
            if error.code(as: SFTPProblem.self) != nil { lostConnections.insert(connection.name) }
            record.note(error, at: now)
        }
        try ledger.keep(record, connection: connection.name)
    }
}
