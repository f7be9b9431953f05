import Domain
import Network
import Settings
import Spool

/// A server or folder that files are fetched from and sent to.
struct RemoteConnection {
    let settings: ConnectionSettings

    /// The file of host keys that a person accepted, relative to the workspace.
    static let knownHosts = "secrets/known_hosts"

    /// What people and the ledger call it.
    var name: String { settings.name }

    /// How it is spoken to; its secrets are read now.
    func transport(_ workspace: Workspace) throws(Problem) -> any Transport {
        switch settings.kind {
        case .folder: return DirectoryTransport(name, root: workspace.spool.root)
        case .sftp, .remote: return try sftp(workspace)
        }
    }

    /// The same for a server, whose key may be asked for before it is trusted.
    func sftp(_ workspace: Workspace) throws(Problem) -> SFTPTransport {
        var limits = TransportLimits()
        limits.stalledSeconds = settings.timeoutSeconds
        limits.connectSeconds = min(limits.connectSeconds, settings.timeoutSeconds)
        let known = try KnownHosts(RemoteConnection.knownHosts(workspace))
        let server = SFTPServer(
            name: name,
            host: settings.host,
            port: settings.port,
            user: settings.user,
            logins: try logins(workspace),
            pins: HostKeyPins(
                fingerprints: settings.hostKeys,
                keys: known.keys(host: settings.host, port: settings.port)
            )
        )
        return SFTPTransport(server, limits: limits)
    }

    /// The text of the file of known hosts; empty when there is none.
    static func knownHosts(_ workspace: Workspace) throws(Problem) -> String {
        guard try workspace.spool.exists(knownHosts) else { return "" }
        return String(decoding: try workspace.spool.contents(knownHosts), as: UTF8.self)
    }

    private func logins(_ workspace: Workspace) throws(Problem) -> [SFTPServer.Login] {
        var logins: [SFTPServer.Login] = settings.usesAgent ? [.agent] : []
        if let key = settings.key {
            var passphrase: Secret?
            if let reference = settings.passphrase { passphrase = Secret(try workspace.secret(reference)) }
            logins.append(.key(Secret(try workspace.secret(key)), passphrase: passphrase))
        }
        if let password = settings.password { logins.append(.password(Secret(try workspace.secret(password)))) }
        return logins
    }

    /// A folder there; the configuration has checked it.
    static func folder(_ path: String) throws(Problem) -> RemoteFolder {
        guard let folder = RemoteFolder(path) else {
            throw Problem(TransportProblem.folderMissing, .error, ["place": "", "folder": path])
        }
        return folder
    }
}

extension ConnectionSettings.Fetch {
    /// What becomes of its files there.
    var afterFetch: AfterFetch {
        get throws(Problem) {
            switch after {
            case .keep: .keep
            case .delete: .delete
            case .move: .move(try RemoteConnection.folder(movedTo))
            }
        }
    }
}
