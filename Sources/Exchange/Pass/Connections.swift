import Connectors
import Domain
import Ledger
import Network
import Settings
import Spool

/// What a pass fetches from other sides, and takes to them.
final class Connections {
    let environment: Environment
    let outbox: Outbox
    let quarantine: Quarantine
    /// What was done so far.
    var report = StepResult()
    /// Connections that failed in this pass.
    var failedConnections: Set<String> = []
    /// Those of them whose server could not be reached, which is not tried again.
    var lostConnections: Set<String> = []
    /// Whether a delivery put files into folders that we read, such as an answer that came at once.
    var broughtFiles = false

    var workspace: Workspace { environment.workspace }
    var ledger: Ledger { environment.ledger }
    var clock: Clock { environment.clock }
    /// The number of the pass.
    var id: Int { environment.pass.id }

    init(_ environment: Environment, _ outbox: Outbox, _ quarantine: Quarantine) {
        self.environment = environment
        self.outbox = outbox
        self.quarantine = quarantine
    }

    /// Fetches from every side; one that fails does not stop the others.
    func fetch() throws(Problem) -> StepResult {
        report = StepResult()
        try fetchAll()
        try fetchRemotes()
        try takeMaildirs()
        return report
    }

    /// Takes written files to where connections send them.
    func deliver() throws(Problem) -> StepResult {
        report = StepResult()
        try deliverAll()
        return report
    }
}

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

extension Connections {
    /// Fetches from servers and folders into the spool; one that fails does not stop the others.
    func fetchRemotes() throws(Problem) {
        for connection in workspace.remoteConnections {
            guard let fetch = connection.settings.fetch else { continue }
            try attempt(connection, .fetching(connection.name)) { () throws(Problem) in
                try RemoteFetch(self, connection.settings, fetch).run(try connection.transport(workspace))
            }
        }
    }

    /// Does something over a connection and notes how it did.
    func attempt(
        _ connection: RemoteConnection,
        _ step: Progress,
        _ body: () throws(Problem) -> Void
    ) throws(Problem) {
        environment.progress(step)
        let now = clock.now()
        let known = try ledger.connection(connection.name)
        var record = known ?? ConnectionRecord(tried: now)
        record.tried = now
        do throws(Problem) {
            try body()
            guard !failedConnections.contains(connection.name) else { return }
            record.note(nil, at: now)
        } catch {
            guard error.blame.isConnection || error.blame == .configuration else { throw error }
            report.add(failed: connection.name, error)
            failedConnections.insert(connection.name)
            if error.code(as: SFTPProblem.self) != nil { lostConnections.insert(connection.name) }
            record.note(error, at: now)
        }
        try ledger.keep(record, connection: connection.name)
    }
}

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
