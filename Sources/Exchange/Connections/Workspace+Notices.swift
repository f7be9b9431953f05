import Connectors
import Domain

extension Workspace {
    /// By what signed notifications are believed here. A secret that is missing counts as none: its connection says so.
    func noticeTrust() -> NoticeTrust {
        var trust = NoticeTrust()
        for connection in apiConnections where !connection.kind.signing.isEmpty {
            let references = connection.kind.signing.compactMap { connection.context.secret($0) }
            let secrets = references.compactMap { try? secret($0) }
            guard !secrets.isEmpty else { continue }
            trust.connections.append(
                NoticeTrust.Connection(
                    gateway: connection.kind.id,
                    secrets: secrets,
                    values: connection.context.values
                )
            )
        }
        return trust
    }
}
