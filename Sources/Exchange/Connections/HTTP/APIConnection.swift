import Connectors
import Domain
import Network
import Settings
import Spool

/// A system that is spoken to over HTTP, as one workspace has it set up.
struct APIConnection: Sendable {
    /// What people and the ledger call it.
    let name: String
    /// What it speaks.
    let kind: RemoteKind
    /// What the configuration says of it.
    let settings: ConnectionSettings.Remote
    /// What its connector may know.
    var context: RemoteContext

    /// Where its answers go.
    var place: Folder {
        switch kind.side {
        case .warehouse: .warehouse(.in)
        case .channel: .channel(settings.channel ?? "", .in)
        case .payments: .inbox
        }
    }

    /// Where the files lie that go over it; nil where none do.
    var outlet: Folder? {
        guard kind.delivery != nil else { return nil }
        return switch kind.side {
        case .warehouse: .warehouse(.out)
        case .channel: .channel(settings.channel ?? "", .out)
        case .payments: nil
        }
    }

    /// The address that requests begin with, without a slash at its end.
    var address: String {
        let text = settings.address ?? kind.address ?? ""
        return text.hasSuffix("/") ? String(text.dropLast()) : text
    }

    /// Whether a server is believed to be the one.
    func trust(root: String) -> HTTPTrust {
        if let certificate = settings.certificate { return .certificate(sha256: certificate) }
        guard let file = settings.authorities else { return .system }
        return .authorities(file.hasPrefix("/") ? file : root + "/" + file)
    }

    /// The secrets by the names of their files; throws `WORKSPACE-007` when one is missing.
    func secrets(_ workspace: Workspace) throws(Problem) -> [String: String] {
        var found: [String: String] = [:]
        for reference in settings.secrets { found[reference.name] = try workspace.secret(reference) }
        return found
    }

    /// Throws `WORKSPACE-014` with everything that is to be filled in yet; a single secret that is missing is told when it is
    /// read.
    func requireFilled(_ workspace: Workspace) throws(Problem) {
        var missing: [SecretReference] = []
        for reference in settings.secrets {
            do throws(Problem) { _ = try workspace.secret(reference) } catch {
                guard error.is(WorkspaceProblem.noSecret) else { throw error }
                missing.append(reference)
            }
        }
        guard !settings.unfilled.isEmpty || missing.count > 1 else { return }
        let needed = settings.unfilled + missing.map { "secrets/" + $0.name }
        throw Problem(
            WorkspaceProblem.unfilled,
            .error,
            ["connection": name, "needed": needed.joined(separator: ", ")]
        )
    }

    /// A digest of all by which the other side knows us: it changes when a person corrects something.
    func login(_ secrets: [String: String]) -> String {
        let values = settings.values.sorted { $0.key < $1.key }.flatMap { [$0.key, $0.value] }
        let known = secrets.sorted { $0.key < $1.key }.flatMap { [$0.key, $0.value] }
        return ContentHash(of: Array(([address] + values + known).joined(separator: "\n").utf8)).hex
    }
}
