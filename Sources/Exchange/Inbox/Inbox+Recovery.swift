import Domain
import Ledger
import Spool

extension Inbox {
    /// Brings the folders that files come to to what the ledger says, after a pass that was interrupted.
    func recover() throws(Problem) {
        try workspace.spool.sweepTemporaries()
        try putAwayDecided()
        try settleOriginals()
    }

    /// Moves the files that an interrupted pass, or a person's word, has decided about.
    private func putAwayDecided() throws(Problem) {
        let files = try ledger.unmovedFiles()
        guard !files.isEmpty else { return }
        for file in files where file.outcome == .rejected { try HeldFiles(environment).putAwayDiscarded(file) }
        for claimed in try workspace.spool.claimed() {
            let hash = try workspace.spool.hash(claimed).hex
            // A file that came later under the same name was not read yet: its hash is another.
            let file = files.last { $0.place == claimed.place && $0.name == claimed.name && $0.hash == hash }
            if let file { try putAway(claimed, file) }
        }
    }

    /// Removes originals of which a copy was read, and takes back those that were written on since: the rest is news.
    private func settleOriginals() throws(Problem) {
        for original in try workspace.spool.originals(after: environment.stillness.long) {
            let hash = try workspace.spool.hash(path: workspace.root + "/" + original.path)
            if try ledger.knows(hash: hash.hex, place: original.place) {
                try workspace.spool.remove(original)
            } else {
                try workspace.spool.giveBack(original)
            }
        }
    }

    /// Moves a claimed file about which the ledger has decided to where it is kept.
    func putAway(_ claimed: ClaimedFile, _ file: FileRecord, later: PendingSync? = nil) throws(Problem) {
        switch file.outcome {
        case .rejected, .held:
            try workspace.spool.reject(claimed, to: file.stored, reason: file.reason ?? "", later: later)
        case .applied, .repeated, .waiting:
            try workspace.spool.archive(claimed, to: file.stored, later: later)
        }
    }
}

/// Files that waited for a person's yes, once the person has decided.
struct HeldFiles {
    private let workspace: Workspace
    private let ledger: Ledger

    init(_ environment: Environment) {
        workspace = environment.workspace
        ledger = environment.ledger
    }

    /// Moves the files that were released or discarded; the next pass finishes what is interrupted.
    func followDecisions() throws(Problem) {
        try returnReleased()
        for file in try ledger.unmovedFiles() where file.outcome == .rejected { try putAwayDiscarded(file) }
    }

    /// Puts released files back where they came, to be read by the next pass; under the name they were held by when a
    /// newer file has their own.
    func returnReleased() throws(Problem) {
        for release in try ledger.releases() {
            guard try workspace.spool.exists(release.stored) else { continue }
            var target = release.place.path(of: release.name)
            if try workspace.spool.exists(target) {
                let heldName = release.stored.split(separator: "/").last.map { String($0) }
                target = release.place.path(of: heldName ?? release.name)
            }
            try workspace.spool.remove(release.stored + ".reason.txt")
            try workspace.spool.move(release.stored, to: target)
        }
    }

    /// Moves a held file that a person discarded out of `spool/held`, its reason first.
    func putAwayDiscarded(_ file: FileRecord) throws(Problem) {
        let held = file.heldPath
        for (from, to) in [(held + ".reason.txt", file.stored + ".reason.txt"), (held, file.stored)] {
            if try workspace.spool.exists(from) { try workspace.spool.move(from, to: to) }
        }
    }
}
