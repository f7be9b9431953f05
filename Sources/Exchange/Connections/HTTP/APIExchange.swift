import Connectors
import Domain
import Ledger
import Network
import Settings
import Spool

/// Talks with every system over HTTP of a workspace, side by side; one that fails does not stop the others.
///
/// All that is decided is written down before the first byte of a request and after the answer, on the thread of the pass.
struct APIExchange {
    /// What came of it, for the report of the pass.
    struct Report {
        /// What is to be said, by connection.
        var problems: [(connection: String, Problem)] = []
        /// Connections that failed.
        var failed: [(connection: String, Problem)] = []
        /// Whether answers lie in the folders that are read.
        var hasAnswers = false
    }

    let connections: [APIConnection]
    let workspace: Workspace
    let ledger: Ledger
    let clock: Clock
    /// The pass's number.
    let pass: Int
    let progress: (Progress) -> Void

    /// Fetches every flow of every connection, and asks about what notifications named; `lost` gets those over which nothing
    /// more is to be done.
    func fetch(lost: inout Set<String>) throws(Problem) -> Report {
        try fetch(connections, lost: &lost) { (connection, report) throws(Problem) in
            var flows: [APIFetch.Flow] = []
            for download in connection.kind.downloads(connection.context) {
                let known = try ledger.cursor(connection.name, download.flow)
                flows.append(APIFetch.Flow(download: download, cursor: try effective(known, connection.place)))
            }
            return try flows + inquiries(of: connection, &report)
        }
    }

    /// Fetches what `flows` gives for each of some connections.
    func fetch(
        _ connections: [APIConnection],
        lost: inout Set<String>,
        flows: (APIConnection, inout Report) throws(Problem) -> [APIFetch.Flow]
    ) throws(Problem) -> Report {
        var report = Report()
        var work: [APIFetch] = []
        for connection in connections {
            let wanted = try flows(connection, &report)
            // A gateway that is only asked about what others name is left alone until they do.
            guard !wanted.isEmpty || connection.kind.probe != nil && connection.kind.inquiry == nil else { continue }
            guard let start = try begin(connection, &report, &lost) else { continue }
            progress(.fetching(connection.name))
            work.append(APIFetch(start: start, flows: wanted, place: connection.place, pass: pass))
        }
        guard !work.isEmpty else { return report }
        try SideBySide.run(work, atOnce: workspace.configuration.spool.connectionsAtOnce, { $0.run() }) {
            (fetch, outcome) throws(Problem) in
            try note(fetch, outcome, &report)
            if outcome.isLost { lost.insert(fetch.start.connection.name) }
        }
        return report
    }

    /// What counts of a cursor: the newer one once the file that it came with was applied.
    private func effective(_ record: CursorRecord?, _ place: Folder) throws(Problem) -> String? {
        guard let record, let hash = record.hash else { return record?.cursor }
        return try ledger.isSettled(hash: hash, place: place) ? record.next : record.cursor
    }

    private func note(_ fetch: APIFetch, _ outcome: APIFetch.Outcome, _ report: inout Report) throws(Problem) {
        let connection = fetch.start.connection
        let arrivals = PendingSync()
        var cursors: [(String, CursorRecord)] = []
        for read in outcome.reads where read.inquiry != nil {
            if let arrival = read.arrival, try keepAnswer(arrival, of: read, arrivals) { report.hasAnswers = true }
        }
        for read in outcome.reads where read.inquiry == nil {
            let known = try ledger.cursor(connection.name, read.flow)
            let cursor = try effective(known, connection.place) ?? read.beginning
            if let arrival = read.arrival {
                if arrival.hash.hex == known?.hash {
                    // The same answer again tells nothing, and every half hour would fill the archive with it.
                    try workspace.spool.discard(arrival)
                } else {
                    try workspace.spool.place(arrival, later: arrivals)
                }
                cursors.append((read.flow, CursorRecord(cursor: cursor, next: read.cursor, hash: arrival.hash.hex)))
            } else if known?.hash == nil || cursor == known?.next {
                cursors.append((read.flow, CursorRecord(cursor: read.cursor, next: read.cursor, hash: known?.hash)))
            }
            if let lacking = read.lacking { report.problems.append((connection.name, lacking)) }
        }
        try workspace.spool.finish(arrivals)
        try ledger.transaction { () throws(Problem) in
            for (flow, record) in cursors { try ledger.keep(record, connection.name, flow) }
            try noteInquiries(outcome)
        }
        try note(fetch.start, outcome.faults, outcome.warnings, outcome.spent, &report)
    }

    /// Writes down how a piece of work ended for its connection.
    func note(
        _ start: RemoteSession.Start,
        _ faults: [RemoteFault],
        _ warnings: [Problem],
        _ spent: [SpentRecord],
        _ report: inout Report
    ) throws(Problem) {
        let name = start.connection.name
        for fault in faults {
            if case .ours(let problem) = fault { throw problem }
            report.failed.append((name, fault.problem))
        }
        report.problems += warnings.map { (name, $0) }
        let now = clock.now()
        var record = try ledger.connection(name) ?? ConnectionRecord(tried: now)
        record.note(faults.first?.problem, at: now)
        let isStopped = faults.contains { if case .stopped = $0 { true } else { false } }
        let login = isStopped ? start.login : nil
        let rests = faults.compactMap { if case .later(_, let until) = $0 { until } else { nil } }
        try ledger.transaction { () throws(Problem) in
            try ledger.keep(record, connection: name)
            try ledger.keep(spent, name)
            if let until = rests.max() { try ledger.keep(rest: until, name) }
            if isStopped || faults.isEmpty { try ledger.keep(refusedLogin: login, name) }
        }
    }

    /// What a session starts with; nil when the connection is to be left alone, which is said in the report.
    func begin(
        _ connection: APIConnection,
        _ report: inout Report,
        _ lost: inout Set<String>
    ) throws(Problem) -> RemoteSession.Start? {
        let now = clock.now()
        let known = try ledger.connection(connection.name)
        var record = known ?? ConnectionRecord(tried: now)
        do throws(Problem) {
            try connection.requireFilled(workspace)
            let endpoint = try connection.kind.endpoint(connection.context)
            if let time = Self.rests(endpoint.quota, known, now: now) {
                lost.insert(connection.name)
                if let rest = endpoint.quota.rest {
                    let problem = Problem(rest, .warning, scope: .record, ["time": time.local])
                    report.problems.append((connection.name, problem))
                }
                return nil
            }
            if let until = try ledger.rest(connection.name), now < until,
                until.seconds -| now.seconds <= Self.longestRest
            {
                lost.insert(connection.name)
                let about = ["host": connection.name, "time": until.local]
                report.problems.append(
                    (connection.name, Problem(RemoteProblem.resting, .warning, scope: .record, about))
                )
                return nil
            }
            record.tried = now
            // Known before the call: a run that is killed in it must not make the next one come too soon.
            try ledger.keep(record, connection: connection.name)
            let start = try RemoteSession.Start(connection, endpoint, workspace, ledger, clock)
            guard try ledger.refusedLogin(connection.name) != start.login else {
                lost.insert(connection.name)
                let about = ["host": connection.name, "time": record.since.local]
                report.failed.append((connection.name, Problem(RemoteProblem.stopped, .warning, about)))
                return nil
            }
            return start
        } catch {
            if error.blame == .workspace { throw error }
            lost.insert(connection.name)
            report.failed.append((connection.name, error))
            record.note(error, at: now)
            try ledger.keep(record, connection: connection.name)
            return nil
        }
    }

    /// The longest pause in seconds that is believed: a clock that was set back must not make one of years.
    private static let longestRest: Int64 = 86_400

    /// Until when a connection must not be asked after its last call; nil when it may be.
    static func rests(_ quota: Quota, _ record: ConnectionRecord?, now: Instant) -> Instant? {
        guard quota.restSeconds > 0, let record, record.tried <= now else { return nil }
        let end = Instant(seconds: record.tried.seconds +| Int64(quota.restSeconds))
        return now < end ? end : nil
    }
}

extension RemoteSession.Start {
    /// Reads what a session needs; throws when a secret is missing or none.
    init(
        _ connection: APIConnection,
        _ endpoint: Endpoint,
        _ workspace: Workspace,
        _ ledger: Ledger,
        _ clock: Clock
    ) throws(Problem) {
        let secrets = try connection.secrets(workspace)
        for problem in endpoint.shapes.compactMap({ $0.problem(secrets) }) where problem.severity == .error {
            throw problem
        }
        let spent = QuotaCount(endpoint.quota, try ledger.spent(connection.name))
        self.init(
            connection: connection,
            endpoint: endpoint,
            secrets: secrets,
            spent: spent,
            spool: workspace.spool,
            clock: clock,
            log: workspace.log
        )
    }
}
