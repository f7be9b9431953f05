import Domain
import Ledger
import Spool

/// Files that are with their reader: fetched from our folder, or taken there by a connection.
extension Outbox {
    /// Notes which files were fetched: they are no longer in their folder.
    func noticeFetched() throws(Problem) -> StepResult {
        let gone = try workspace.spool.missing(of: ledger.outFiles(.written).map(\.path))
        guard !gone.isEmpty else { return StepResult() }
        // Nothing has left the folder since it was last changed.
        let moment = environment.credible(try workspace.spool.changed(folder: Folder.warehouse(.out).path))
        return try noteFetched(gone.map { (path: $0, by: moment) })
    }

    /// Notes that files were fetched, and until when at the latest.
    func noteFetched(_ files: [(path: String, by: Moment?)]) throws(Problem) -> StepResult {
        guard !files.isEmpty else { return StepResult() }
        let moments = Dictionary(files.map { ($0.path, $0.by) }, uniquingKeysWith: { first, _ in first })
        return try ledger.transaction { () throws(Problem) in
            var step = StepResult()
            for file in try ledger.outFiles(.written) {
                guard let moment = moments[file.path] else { continue }
                try ledger.markFetched(file.id, by: moment, pass: pass)
                if file.kind == .payments { try ledger.markPaymentsDelivered(pack: file.subject) }
                guard file.kind == .orders else { continue }
                step.changes.orders.formUnion(
                    try OrderKnowledge(environment).noteTaken(pack: file.subject, by: moment)
                )
            }
            return step
        }
    }

    /// Files that wait in a folder for their reader, in the order in which they were decided; of one path the last.
    func filesToSend(_ folder: Folder) throws(Problem) -> [OutFileRecord] {
        let files = try ledger.outFiles(.written) + ledger.outFiles(.pending)
        let last = Dictionary(files.map { ($0.path, $0.id) }) { max($0, $1) }
        return files.filter { folder.contains($0.path) && last[$0.path] == $0.id }.sorted { $0.id < $1.id }
    }

    /// Notes that a connection took a file to its reader.
    func noteSent(_ path: String, by connection: String, at moment: Moment? = nil) throws(Problem) -> StepResult {
        let moment = moment ?? environment.untilNow
        var step = StepResult()
        for file in try ledger.outFiles(.written) + ledger.outFiles(.pending) where file.path == path {
            try ledger.markSent(file.id, by: connection, at: moment, pass: pass)
            if file.kind == .payments { try ledger.markPaymentsDelivered(pack: file.subject) }
            guard file.kind == .orders else { continue }
            step.changes.orders.formUnion(try OrderKnowledge(environment).noteTaken(pack: file.subject, by: moment))
        }
        return step
    }

    /// Takes files out of our folders that an interrupted pass has sent.
    func removeSent() throws(Problem) {
        for sending in try ledger.sendings() where sending.state == .sent {
            let isAnother = try ledger.outFiles(.pending).contains { $0.path == sending.path }
            if !isAnother { try workspace.spool.remove(sending.path) }
        }
    }
}
