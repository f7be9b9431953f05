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
            connections: workspace.usedAPIConnections,
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

    /// Asks gateways about what was read since, so that it counts in this pass; what came lies in folders that we read, if
    /// `hasAnswers` says so.
    func inquire() throws(Problem) -> (step: StepResult, hasAnswers: Bool) {
        report = StepResult()
        let found = try apiExchange.inquire(lost: &lostConnections)
        add(found)
        return (report, found.hasAnswers)
    }

    /// Takes over what is to be said of connections.
    func add(_ found: APIExchange.Report) {
        report.problems += found.problems.map { ($0.connection, $0.1) }
        for (connection, problem) in found.failed { report.add(failed: connection, problem) }
    }
}

extension Connections {
    /// Fetches from servers and folders into the spool, from several at once; one that fails does not stop the others.
    func fetchRemotes() throws(Problem) {
        for group in groups(workspace.remoteConnections.filter { $0.settings.fetch != nil }) {
            try fetch(group)
        }
    }

    private func fetch(_ group: [RemoteConnection]) throws(Problem) {
        var running: [RemoteFetch] = []
        defer { for fetch in running { fetch.close() } }
        for connection in group {
            guard let settings = connection.settings.fetch else { continue }
            environment.progress(.fetching(connection.name))
            try attempt(connection) { () throws(Problem) in
                running.append(try RemoteFetch(self, connection, settings))
            }
        }
        for fetch in running { fetch.beginList() }
        try eachLeft(&running) { (fetch) throws(Problem) in try fetch.endList() }
        let looking = running.filter(\.needsLook)
        if !looking.isEmpty {
            clock.sleep(environment.stillness.stable * 1000)
            for fetch in looking { fetch.beginList() }
            try eachLeft(&running) { (fetch) throws(Problem) in if fetch.needsLook { try fetch.endSecondList() } }
        }
        for fetch in running { fetch.beginFiles() }
        try eachLeft(&running) { (fetch) throws(Problem) in try fetch.endFiles() }
        for fetch in running { try worked(fetch.connection) }
    }

    /// Does a step of each; those that fail take no further one.
    private func eachLeft(
        _ running: inout [RemoteFetch],
        _ step: (RemoteFetch) throws(Problem) -> Void
    ) throws(Problem) {
        var left: [RemoteFetch] = []
        for fetch in running {
            let isWell = try attempt(fetch.connection) { () throws(Problem) in try step(fetch) }
            if isWell { left.append(fetch) } else { fetch.close() }
        }
        running = left
    }

    /// Takes written files to servers and folders, to several at once; one that fails does not stop the others.
    func deliverRemotes() throws(Problem) {
        let isOff = !workspace.configuration.warehouse.isActive
        let all = workspace.remoteConnections.filter { connection in
            guard let send = connection.settings.send, !lostConnections.contains(connection.name) else { return false }
            return !isOff || send.from != .warehouse(.out)
        }
        for group in groups(all) {
            var running: [RemoteDelivery] = []
            defer { for delivery in running { delivery.close() } }
            for connection in group {
                guard let send = connection.settings.send else { continue }
                environment.progress(.sending(connection.name))
                try attempt(connection) { () throws(Problem) in
                    let delivery = try RemoteDelivery(self, connection, send)
                    try delivery.begin()
                    running.append(delivery)
                }
            }
            for delivery in running {
                let isWell = try attempt(delivery.connection) { () throws(Problem) in try delivery.end() }
                if isWell { try worked(delivery.connection) }
            }
        }
    }

    /// Connections as they are used at once.
    private func groups(_ all: [RemoteConnection]) -> [[RemoteConnection]] {
        let atOnce = max(1, workspace.configuration.spool.connectionsAtOnce)
        return stride(from: 0, to: all.count, by: atOnce).map { Array(all[$0..<min($0 + atOnce, all.count)]) }
    }

    /// Does something over a connection, and notes when that fails; whether it did not.
    @discardableResult
    private func attempt(
        _ connection: RemoteConnection,
        _ body: () throws(Problem) -> Void
    ) throws(Problem) -> Bool {
        do throws(Problem) {
            try body()
            return true
        } catch {
            guard error.blame.isConnection || error.blame == .configuration else { throw error }
            report.add(failed: connection.name, error)
            failedConnections.insert(connection.name)
            if error.code(as: SFTPProblem.self) != nil { lostConnections.insert(connection.name) }
            try note(connection, error)
            return false
        }
    }

    /// Notes that a connection worked, unless it failed earlier in this pass.
    private func worked(_ connection: RemoteConnection) throws(Problem) {
        if !failedConnections.contains(connection.name) { try note(connection, nil) }
    }

    private func note(_ connection: RemoteConnection, _ problem: Problem?) throws(Problem) {
        let now = clock.now()
        var record = try ledger.connection(connection.name) ?? ConnectionRecord(tried: now)
        record.tried = now
        record.note(problem, at: now)
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
        try deliverRemotes()
    }
}
