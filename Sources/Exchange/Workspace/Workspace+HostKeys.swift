import Domain
import Network
import Settings
import Spool

extension Workspace {
    /// A server's key that a person accepted.
    public struct AcceptedHostKey: Sendable {
        /// The server.
        public let host: String
        /// The kind of key.
        public let type: String
        /// The key's fingerprint.
        public let fingerprint: String
    }

    /// Accepts the key that a connection's server shows now, in place of one that was accepted before.
    ///
    /// Throws `WORKSPACE-008` when there is no SFTP connection of that name.
    public func acceptHostKey(_ name: String) throws(Problem) -> AcceptedHostKey {
        let servers = remoteConnections.filter { $0.settings.kind == .sftp }
        guard let connection = servers.first(where: { $0.name == name }) else {
            let names = servers.map(\.name).joined(separator: ", ")
            throw Problem(WorkspaceProblem.noConnection, .error, ["name": name, "names": names.isEmpty ? "-" : names])
        }
        let key = try connection.sftp(self).hostKey()
        let text = KnownHosts.text(
            try RemoteConnection.knownHosts(self),
            replacing: key,
            host: connection.settings.host,
            port: connection.settings.port
        )
        try spool.write(RemoteConnection.knownHosts, replacing: true) { output throws(Problem) in output.append(text) }
        return AcceptedHostKey(host: connection.settings.host, type: key.type, fingerprint: key.fingerprint)
    }
}
