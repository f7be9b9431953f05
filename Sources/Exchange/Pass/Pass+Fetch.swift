import Domain
import Ledger

extension Connections {
    /// What talks with systems over HTTP.
    var apiExchange: APIExchange {
        APIExchange(
            connections: workspace.apiConnections,
            workspace: workspace,
            ledger: ledger,
            clock: clock,
            pass: id,
            progress: environment.progress
        )
    }

    /// Fetches from every system over HTTP into the folders; one that fails does not stop the others.
    func fetchAll() throws(Problem) {
        add(try apiExchange.fetch(lost: &lostConnections))
    }

    /// Takes over what is to be said of connections.
    func add(_ found: APIExchange.Report) {
        report.problems += found.problems.map { ($0.connection, $0.1) }
        for (connection, problem) in found.failed { report.add(failed: connection, problem) }
    }
}
