import Domain
import Ledger
import Settings
import Spool

extension Pass {
    /// Takes written files to where connections send them; one that fails does not stop the others.
    func deliverAll() throws(Problem) {
        for connection in workspace.remoteConnections {
            guard let send = connection.settings.send, !lostConnections.contains(connection.name) else { continue }
            try attempt(connection, .sending(connection.name)) { () throws(Problem) in
                try RemoteDelivery(self, connection.settings, send).run { () throws(Problem) in
                    try connection.transport(workspace)
                }
            }
        }
    }

    /// Files that wait in an outlet, by their paths.
    func filesToSend(_ outlet: Outlet) throws(Problem) -> [String] {
        let files = try ledger.outFiles(.written) + ledger.outFiles(.pending)
        var paths: [String] = []
        for file in files where Self.lies(file.path, in: outlet) && !paths.contains(file.path) {
            paths.append(file.path)
        }
        return paths
    }

    /// Notes that a connection took a file to its reader.
    func noteSent(_ path: String, by connection: String, at moment: Moment? = nil) throws(Problem) {
        let moment = moment ?? untilNow
        for file in try ledger.outFiles(.written) + ledger.outFiles(.pending) where file.path == path {
            try ledger.markSent(file.id, by: connection, at: moment, pass: id)
            if file.kind == "orders" { try noteTaken(pack: file.subject, by: moment) }
        }
    }

    /// Takes files out of our folders that an interrupted pass has sent.
    func removeSent() throws(Problem) {
        for sending in try ledger.sendings() where sending.state == .sent {
            let isAnother = try ledger.outFiles(.pending).contains { $0.path == sending.path }
            if !isAnother { try workspace.spool.remove(sending.path) }
        }
    }

    private static func lies(_ path: String, in outlet: Outlet) -> Bool {
        let folder = outlet.path + "/"
        return path.hasPrefix(folder) && !path.dropFirst(folder.count).contains("/")
    }
}
