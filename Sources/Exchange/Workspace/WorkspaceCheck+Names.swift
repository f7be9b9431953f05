import Domain
import Ledger
import Settings
import Spool

/// Names of the configuration that nothing else knows, and names that it does not know.
extension WorkspaceCheck {
    /// Warehouses and items of pairs that no export had, channels that nothing came from, and channels that are not in
    /// the configuration.
    static func unknownNames(_ workspace: Workspace) -> [Finding] {
        let channels = workspace.configuration.channels.map(\.name)
        var problems: [Problem] = []
        if channels.isEmpty {
            let values = ["key": "channels", "file": "spojka.yaml"]
            problems.append(Problem(ConfigProblem.noChannel, .warning, values))
        }
        do throws(Problem) {
            for name in try workspace.spool.list("spool/channels") where !channels.contains(name) {
                let folder = "spool/channels/" + name
                if try workspace.spool.exists(folder + "/in") { problems.append(stray(name, folder)) }
            }
            for channel in Set(workspace.mappings.pairs.keys.map(\.channel)).subtracting(channels).sorted() {
                problems.append(stray(channel, "mappings/products.csv"))
            }
            problems += try workspace.read { ledger throws(Problem) in
                var found = try workspace.unknownWarehouses(ledger)
                if try ledger.hasStock() {
                    for (product, item) in workspace.mappings.pairs.sorted(by: { $0.key.inOrder < $1.key.inOrder }) {
                        let (channel, code) = (product.channel, product.code)
                        if let doubt = try ProductPairs.doubt(channel: channel, code: code, item: item, ledger) {
                            found.append(doubt)
                        }
                    }
                }
                let known = try ledger.channels()
                for channel in known where !channels.contains(channel) {
                    found.append(stray(channel, Workspace.ledgerName))
                }
                guard known.contains(where: channels.contains) else { return found }
                for channel in channels where !known.contains(channel) {
                    let values = ["channel": channel, "folder": Folder.channel(channel, .in).path]
                    found.append(Problem(WorkspaceProblem.silentChannel, .warning, values))
                }
                return found
            }
        } catch {
            // Trying the folders and the ledger says so already.
        }
        return problems.map { Finding(subject: "spojka.yaml", problem: $0) }
    }

    private static func stray(_ channel: String, _ place: String) -> Problem {
        Problem(WorkspaceProblem.strayChannel, .warning, ["channel": channel, "path": place])
    }
}

extension ChannelProductKey {
    /// What pairs are listed by.
    fileprivate var inOrder: String { channel + "/" + code }
}

extension OpenToOthers {
    /// What `spojka check` says of permissions that are too wide: an error for secrets, a warning for personal data.
    static func findings(_ workspace: Workspace) -> [WorkspaceCheck.Finding] {
        workspace.spool.openToOthers(channels: workspace.configuration.channels.map(\.name)).map { found in
            let isSecret = found.path == "secrets" || found.path.hasPrefix("secrets/")
            let values = [
                "path": found.path, "mode": found.mode, "allowed": found.allowed, "count": String(found.count),
            ]
            let problem = Problem(WorkspaceProblem.openToOthers, isSecret ? .error : .warning, values)
            return WorkspaceCheck.Finding(subject: found.path, problem: problem)
        }
    }
}
