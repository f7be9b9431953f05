import Domain
import Ledger
import Spool

extension Pass {
    /// Brings the folders to what the ledger says, after a pass that was interrupted.
    func recover() throws(Problem) {
        try workspace.spool.sweepTemporaries()
        for file in try ledger.unmovedFiles() { try putAway(file) }
        for file in try ledger.outFiles(.pending) { try writeOut(file) }
        try returnReleased()
        try noticeFetched()
    }

    /// Moves a file whose fate is decided to where it is kept; does nothing when it is there.
    func putAway(_ file: FileRecord) throws(Problem) {
        guard isReal, let place = Place(path: file.place) else { return }
        let claimed = try workspace.spool.claimed().first { $0.place == place && $0.name == file.name }
        guard let claimed else { return }
        switch file.outcome {
        case .rejected, .held:
            try workspace.spool.reject(claimed, to: file.stored, reason: file.reason ?? "")
        case .applied, .repeated, .waiting:
            try workspace.spool.archive(claimed, to: file.stored)
        }
    }

    /// Notes which files were fetched: they are no longer in their folder.
    func noticeFetched() throws(Problem) {
        var gone: [String] = []
        for file in try ledger.outFiles(.written) {
            if try !workspace.spool.exists(file.path) { gone.append(file.path) }
        }
        try noteFetched(gone)
    }

    /// Notes that files were fetched.
    func noteFetched(_ paths: [String]) throws(Problem) {
        guard !paths.isEmpty else { return }
        fetched = paths
        try ledger.transaction { () throws(Problem) in
            for file in try ledger.outFiles(.written) where paths.contains(file.path) {
                try ledger.mark(file.id, .delivered)
                if file.kind == "orders" { try ledger.markDelivered(pack: file.subject, pass: id) }
            }
        }
    }
}
