import Domain
import Settings
import Spool
import Transports

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
        case .folder: return DirectoryTransport(root: workspace.spool.root)
        case .sftp: return try sftp(workspace)
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

extension RemoteConnection {
    /// Tries out all that a pass would do, with a small file that is removed again; keeps nothing.
    func attempt(_ workspace: Workspace) throws(Problem) {
        let session = try transport(workspace).open()
        if let fetch = settings.fetch {
            let folder = try RemoteConnection.folder(fetch.folder)
            _ = try session.list(folder)
            if fetch.after != .keep { try probe(session, folder) }
            if fetch.after == .move {
                let target = try RemoteConnection.folder(fetch.movedTo)
                _ = try session.list(target)
                try probe(session, target)
            }
        }
        if let send = settings.send {
            let folder = try RemoteConnection.folder(send.folder)
            _ = try session.list(folder)
            try probe(session, folder)
        }
    }

    private func probe(_ session: any TransportSession, _ folder: RemoteFolder) throws(Problem) {
        guard let name = RemoteName(".spojka-check-\(UInt32.random(in: 0...UInt32.max)).tmp") else { return }
        try session.write(name, in: folder) { (sink) throws(Problem) in
            try [UInt8]("ok\n".utf8).withUnsafeBufferPointer { (bytes) throws(Problem) in
                try sink(UnsafeRawBufferPointer(bytes))
            }
        }
        try session.remove(name, in: folder)
    }
}

extension ConnectionSettings.Fetch {
    /// Where its files go.
    var place: Place {
        switch self.into {
        case "warehouse": .warehouseIn
        case "inbox": .inbox
        default: .channelIn(self.into)
        }
    }

    /// What becomes of its files there.
    var aftermath: Aftermath {
        get throws(Problem) {
            switch after {
            case .keep: .keep
            case .delete: .delete
            case .move: .move(try RemoteConnection.folder(movedTo))
            }
        }
    }
}

extension ConnectionSettings.Send {
    /// Where its files lie.
    var outlet: Outlet { self.from == "warehouse" ? .warehouseOut : .channelOut(self.from) }
}
