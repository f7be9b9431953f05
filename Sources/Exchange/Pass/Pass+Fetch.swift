import Domain
import Ledger
import Payments
import Spool

extension Pass {
    /// Fetches from every connection into the inbox; one that fails does not stop the others.
    func fetchAll() throws(Problem) {
        for connection in workspace.connections {
            let known = try ledger.connection(connection.name)
            let now = clock.now()
            if let known, connection.mustRest(known, now: now) {
                let time = connection.rests(until: known.tried).local
                let rest = Problem(FioAPIProblem.resting, .warning, scope: .record, ["time": time])
                report.problems.append((connection.name, rest))
                continue
            }
            progress(.fetching(connection.name))
            var record = known ?? ConnectionRecord(tried: now)
            record.tried = now
            // Known before the call: a run that is killed in it must not make the next one come too soon.
            try ledger.keep(record, connection: connection.name)
            do throws(Problem) {
                let gap = try connection.fetch(workspace, &record, pass: id, today: now.day)
                if let gap { report.problems.append((connection.name, gap)) }
                record.note(nil, at: now)
            } catch {
                // A spool that cannot be written to concerns the whole pass, not the connection.
                if error.blame == .workspace { throw error }
                report.add(failed: connection.name, error)
                record.note(error, at: now)
            }
            try ledger.keep(record, connection: connection.name)
        }
    }
}

extension PassReport {
    /// Notes that a connection failed.
    mutating func add(failed name: String, _ problem: Problem) {
        var shown = problem
        shown.severity = .warning
        problems.append((name, shown))
        connectionFailed = true
    }
}
