import Domain
import Ledger
import Settings
import Spool

extension Connections {
    /// Takes written files to where connections send them; one that fails does not stop the others.
    func deliverAll() throws(Problem) {
        let found = try apiExchange.deliver(
            { (folder) throws(Problem) in try outbox.filesToSend(folder) },
            lost: lostConnections
        ) { (path, connection) throws(Problem) in report.add(try outbox.noteSent(path, by: connection)) }
        add(found)
        if found.hasAnswers { broughtFiles = true }
        for connection in workspace.remoteConnections {
            guard let send = connection.settings.send, !lostConnections.contains(connection.name) else { continue }
            try attempt(connection, .sending(connection.name)) { () throws(Problem) in
                try RemoteDelivery(self, connection.settings, send).run { () throws(Problem) in
                    try connection.transport(workspace)
                }
            }
        }
    }
}
