import Domain
import Spool
import Syntax

/// Where the files that the journal names lie now, each known to be the very one that was read.
struct KeptFiles {
    private let root: String
    private let spool: Spool
    private let claimed: [ClaimedFile]
    private let days: [Day]
    private var paths: [String: String] = [:]

    /// Looks for every file of the journal; throws `FILE-008` for one that is missing and `FILE-009` for one whose
    /// content is another.
    init(_ entries: [Journal.Entry], _ workspace: Workspace) throws(Problem) {
        root = workspace.root
        spool = workspace.spool
        claimed = try spool.claimed()
        var days: [Day] = []
        if try spool.exists("spool/rejected") {
            for name in try spool.list("spool/rejected") {
                let digits = Array(name.utf8)
                if let day = DateParser.isoDay(digits.span) { days.append(day) }
            }
        }
        self.days = days
        for entry in entries {
            for file in entry.files where paths[file.hash] == nil { paths[file.hash] = try place(of: file) }
        }
        for entry in entries {
            for file in entry.files where paths[file.hash] == nil {
                let isThere = try spool.exists(file.stored)
                let code = isThere ? ExchangeProblem.changedInArchive : .notInArchive
                throw Problem(code, .error, ["path": file.stored, "pass": String(entry.pass)])
            }
        }
    }

    /// The path of the file with that hash, relative to the workspace.
    subscript(hash: String) -> String? { paths[hash] }

    /// Whether a file lies where the pass that believed it put it: in the archive, and nowhere else. The same mail may have been
    /// refused before.
    func isArchived(_ file: Journal.File) throws(Problem) -> Bool {
        guard file.stored.hasPrefix("spool/archive/"), let hash = ContentHash(hex: file.hash) else { return false }
        if paths[file.hash] == file.stored { return true }
        return try isIt(file.stored, hash)
    }

    /// One that was held may have been moved since, by a person's word: refused, or put back to be read again.
    private func place(of file: Journal.File) throws(Problem) -> String? {
        guard let hash = ContentHash(hex: file.hash) else { return nil }
        if try isIt(file.stored, hash) { return file.stored }
        for day in days {
            let path = try spool.archivePath(for: file.name, day: day, hash: hash, rejected: true)
            if try isIt(path, hash) { return path }
        }
        let heldName = file.stored.split(separator: "/").last.map { String($0) } ?? file.name
        guard let place = file.place else { return nil }
        for name in [file.name, heldName] {
            let path = place.path(of: name)
            if try isIt(path, hash) { return path }
        }
        for other in claimed where other.place == place {
            if try isIt(other.path, hash) { return other.path }
        }
        return nil
    }

    private func isIt(_ path: String, _ hash: ContentHash) throws(Problem) -> Bool {
        guard try spool.exists(path) else { return false }
        return try spool.hash(path: root + "/" + path).hex == hash.hex
    }
}
