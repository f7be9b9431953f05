import Connectors
import Domain
import Ledger
import Payments
import Settings
import Spool

/// Mails, and banks that are asked.
extension WorkspaceCheck {
    /// Asks a system, unless it would refuse that so soon after the last call: what was not asked is never called right.
    ///
    /// How the call ended is kept, so that a second look does not take a failure for nothing; a login that counts again is
    /// tried by passes again.
    static func asked(_ connection: APIConnection, _ workspace: Workspace, _ clock: Clock) -> Finding {
        do throws(Problem) {
            let file = try workspace.openLedger()
            defer { file.close() }
            return try file.session { ledger throws(Problem) in
                try asked(connection, workspace, ledger, clock)
            }
        } catch {
            return Finding(subject: connection.name, problem: error)
        }
    }

    private static func asked(
        _ connection: APIConnection,
        _ workspace: Workspace,
        _ ledger: Ledger,
        _ clock: Clock
    ) throws(Problem) -> Finding {
        try connection.requireFilled(workspace)
        let now = clock.now()
        let known = try ledger.connection(connection.name)
        let endpoint = try connection.kind.endpoint(connection.context)
        if let time = APIExchange.rests(endpoint.quota, known, now: now), let rest = endpoint.quota.rest {
            let rest = Problem(rest, .warning, ["time": time.local])
            guard var last = known?.problem else { return Finding(subject: connection.name, problem: rest) }
            last.severity = .error
            return Finding(subject: connection.name, problem: last, note: rest)
        }
        var record = known ?? ConnectionRecord(tried: now)
        record.tried = now
        // Known before the call: a check that is killed in it must not make the next pass come too soon.
        try ledger.keep(record, connection: connection.name)
        var problem: Problem?
        var note: Problem?
        do throws(Problem) {
            let start = try RemoteSession.Start(connection, endpoint, workspace, ledger, clock)
            let session = RemoteSession(start)
            problem = APIFetch.attempt(session)?.problem
            note = endpoint.shapes.lazy.compactMap { $0.problem(start.secrets) }.first ?? session.warnings.first
            try ledger.keep(session.spent.spent, connection.name)
            if problem == nil { try ledger.keep(refusedLogin: nil, connection.name) }
            if problem == nil { note = note ?? connection.kind.probe?(connection.context, now).note }
        } catch {
            problem = error
        }
        if record.problem?.code != problem?.code { record.since = now }
        record.problem = problem
        try ledger.keep(record, connection: connection.name)
        if let asked = endpoint.quota.asked {
            let end = Instant(seconds: now.seconds +| Int64(endpoint.quota.restSeconds))
            note = Problem(asked, .warning, ["time": end.local])
        }
        return Finding(subject: connection.name, problem: problem, note: note)
    }

    /// Reads the secrets that mails need, and looks for the Maildirs and keys.
    static func tryMail(_ workspace: Workspace) throws(Problem) {
        let mail = workspace.configuration.payments.mail
        let trust = try workspace.mailTrust()
        for path in mail.maildirs {
            guard workspace.spool.isMaildir(path) else {
                throw Problem(MailProblem.badMaildir, .error, ["path": path])
            }
        }
        if let folder = mail.pgpKeys {
            let path = workspace.absolute(folder)
            let spool = workspace.spool
            let hasKeys = spool.hasFiles(path + "/private-keys-v1.d") || spool.hasFile(path + "/secring.gpg")
            guard hasKeys else { throw Problem(WorkspaceProblem.noKeys, .error, ["path": folder]) }
        }
        if mail.domain != nil, mail.secret == nil { throw Problem(MailProblem.noAddresses) }
        if !trust.isSetUp { throw Problem(MailProblem.trustNotSetUp, .warning) }
    }
}

extension MailSettings {
    /// Whether anything of mails is set.
    var isSetUp: Bool {
        domain != nil || secret != nil || server != nil || !maildirs.isEmpty || pgpKeys != nil || !passwords.isEmpty
    }
}
