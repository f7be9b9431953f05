import Domain
import Ledger
import Spool

extension Pass {
    /// Brings the folders to what the ledger says, after a pass that was interrupted.
    func recover() throws(Problem) {
        try workspace.spool.sweepTemporaries()
        try putAwayAll()
        try settleOriginals()
        try removeSent()
        try sweepRecalled()
        for file in try ledger.outFiles(.pending) { try writeOut(file) }
        try returnReleased()
        try noticeFetched()
        try goOn()
    }

    /// What the interrupted pass met has still to be settled, unless it was: settling twice changes nothing.
    private func goOn() throws(Problem) {
        guard try ledger.files(pass: id).contains(where: { $0.outcome == .applied }) else { return }
        needsPairing = true
        touchedOrders = Set(try ledger.ordersMet(pass: id))
    }

    /// Moves the files that an interrupted pass, or a person's word, has decided about.
    private func putAwayAll() throws(Problem) {
        let files = try ledger.unmovedFiles()
        guard !files.isEmpty else { return }
        for file in files where file.outcome == .rejected { try putAwayDiscarded(file) }
        for claimed in try workspace.spool.claimed() {
            let hash = try workspace.spool.hash(claimed).hex
            // A file that came later under the same name was not read yet: its hash is another.
            let file = files.last { $0.place == claimed.place.path && $0.name == claimed.name && $0.hash == hash }
            if let file { try putAway(claimed, file) }
        }
    }

    /// Removes originals of which a copy was read, and takes back those that were written on since: the rest is news.
    private func settleOriginals() throws(Problem) {
        for original in try workspace.spool.originals(after: stillness.long) {
            let hash = try workspace.spool.hash(path: workspace.root + "/" + original.path)
            if try ledger.knows(hash: hash.hex, place: original.place.path) {
                try workspace.spool.remove(original)
            } else {
                try workspace.spool.giveBack(original)
            }
        }
    }

    /// Moves a held file that a person discarded out of `spool/held`, its reason first.
    func putAwayDiscarded(_ file: FileRecord) throws(Problem) {
        let held = file.heldPath
        for (from, to) in [(held + ".reason.txt", file.stored + ".reason.txt"), (held, file.stored)] {
            if try workspace.spool.exists(from) { try workspace.spool.move(from, to: to) }
        }
    }

    /// Moves a claimed file whose fate is decided to where it is kept.
    func putAway(_ claimed: ClaimedFile, _ file: FileRecord, later: PendingSync? = nil) throws(Problem) {
        switch file.outcome {
        case .rejected, .held:
            try workspace.spool.reject(claimed, to: file.stored, reason: file.reason ?? "", later: later)
        case .applied, .repeated, .waiting:
            try workspace.spool.archive(claimed, to: file.stored, later: later)
        }
    }

    /// Notes which files were fetched: they are no longer in their folder.
    func noticeFetched() throws(Problem) {
        var gone: [String] = []
        for file in try ledger.outFiles(.written) {
            if try !workspace.spool.exists(file.path) { gone.append(file.path) }
        }
        guard !gone.isEmpty else { return }
        // Nothing has left the folder since it was last changed.
        let moment = credible(try workspace.spool.changed(folder: Outlet.warehouseOut.path))
        try noteFetched(gone.map { (path: $0, by: moment) })
    }

    /// Notes that files were fetched, and until when at the latest.
    func noteFetched(_ files: [(path: String, by: Moment?)]) throws(Problem) {
        guard !files.isEmpty else { return }
        let moments = Dictionary(files.map { ($0.path, $0.by) }, uniquingKeysWith: { first, _ in first })
        try ledger.transaction { () throws(Problem) in
            for file in try ledger.outFiles(.written) {
                guard let moment = moments[file.path] else { continue }
                try ledger.markFetched(file.id, by: moment, pass: id)
                if file.kind == "orders" { try noteTaken(pack: file.subject, by: moment) }
            }
        }
    }

    /// Notes that a pack of orders was taken.
    func noteTaken(pack: String, by moment: Moment?) throws(Problem) {
        for order in try ledger.markDelivered(pack: pack, by: moment, pass: id) {
            try compareWithPresentFigures(order: order)
        }
    }
}
