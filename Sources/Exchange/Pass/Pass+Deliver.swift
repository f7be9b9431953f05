import Domain
import Ledger
import Settings
import Spool

extension Pass {
    /// Takes written files to where connections send them; one that fails does not stop the others.
    ///
    /// - Returns: whether answers came, so that it is worth reading once more.
    func deliverAll() throws(Problem) -> Bool {
        let found = try apiExchange.deliver(
            { (outlet) throws(Problem) in try outFiles(in: outlet) },
            lost: lostConnections
        ) { (path, connection) throws(Problem) in try noteSent(path, by: connection) }
        add(found)
        for connection in workspace.remoteConnections {
            guard let send = connection.settings.send, !lostConnections.contains(connection.name) else { continue }
            try attempt(connection, .sending(connection.name)) { () throws(Problem) in
                try RemoteDelivery(self, connection.settings, send).run { () throws(Problem) in
                    try connection.transport(workspace)
                }
            }
        }
        return found.hasAnswers
    }

    /// Files that wait in an outlet, in the order in which they were decided; of one path the last.
    private func outFiles(in outlet: Outlet) throws(Problem) -> [OutFileRecord] {
        let files = try ledger.outFiles(.written) + ledger.outFiles(.pending)
        let last = Dictionary(files.map { ($0.path, $0.id) }) { max($0, $1) }
        return files.filter { Self.lies($0.path, in: outlet) && last[$0.path] == $0.id }.sorted { $0.id < $1.id }
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
