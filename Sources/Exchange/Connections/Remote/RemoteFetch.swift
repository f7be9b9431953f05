import Domain
import Ledger
import Settings
import Spool
import Transports

/// Takes the new files of a folder on the other side, each once: it is fetched, written down, and only then moved or
/// deleted there. Killed anywhere, it goes on where the ledger says.
struct RemoteFetch {
    /// What is done for a file by one of the connections.
    enum Job: Sendable {
        /// It is new.
        case take(RemoteFile, isMarked: Bool)
        /// It was taken; what was agreed is left to be done with it there.
        case finish(RemoteFile, ContentHash)
    }

    /// What came of it.
    enum Outcome: Sendable {
        /// It is in our folder; this is what it says.
        case taken(ContentHash)
        /// All was done with it.
        case finished
        /// It was changed there since it was taken.
        case changed
    }

    private let pass: Pass
    private let name: String
    private let fetch: ConnectionSettings.Fetch
    private let folder: RemoteFolder
    private let aftermath: Aftermath
    private let atOnce: Int

    init(_ pass: Pass, _ settings: ConnectionSettings, _ fetch: ConnectionSettings.Fetch) throws(Problem) {
        self.pass = pass
        self.fetch = fetch
        name = settings.name
        folder = try RemoteConnection.folder(fetch.folder)
        aftermath = try fetch.aftermath
        atOnce = settings.atOnce
    }

    /// Takes what is there; the problem of the first file that could not be taken is thrown when the others are.
    func run(_ transport: any Transport) throws(Problem) {
        let retry = Retry(sleep: pass.clock.sleep)
        let session = try retry.open(transport)
        let jobs = try jobs(session)
        guard !jobs.isEmpty else { return }
        let crew = Crew<Job, Outcome>(transport, size: atOnce, retry: retry, work: work)
        defer { crew.close() }
        for (index, job) in jobs.enumerated() { crew.submit(job, using: index == 0 ? session : nil) }
        var first: Problem?
        while let ended = crew.nextEnded() {
            let problem = try note(ended, crew)
            first = first ?? problem
        }
        if let first { throw first }
    }

    /// What is to be done, after a second look at files that are new: their writers may not be done with them.
    private func jobs(_ session: any TransportSession) throws(Problem) -> [Job] {
        let known = try pass.ledger.remoteFiles(name, folder: folder.path)
        let files = try session.list(folder).filter { !Spool.isUnfinished($0.name.bytes) }
        try forget(known, except: files)
        var new: [RemoteFile] = []
        var jobs: [Job] = []
        for file in files {
            guard let record = known[file.name.bytes], record.size == file.size, record.modified == file.modified else {
                new.append(file)
                continue
            }
            if case .keep = aftermath { continue }
            if let hash = ContentHash(hex: record.hash) { jobs.append(.finish(file, hash)) }
        }
        let wait = pass.workspace.configuration.spool.stableSeconds
        if wait > 0, !new.isEmpty {
            pass.clock.sleep(wait * 1000)
            let again = Set(try session.list(folder))
            new = new.filter { again.contains($0) }
        }
        var names: Set<String> = []
        for file in new.sorted(by: { $0.name.bytes.lexicographicallyPrecedes($1.name.bytes) }) {
            // Names that differ there may be one here.
            jobs.append(.take(file, isMarked: !names.insert(Spool.arrivalName(file.name.bytes)).inserted))
        }
        return jobs
    }

    /// Forgets files that are no longer there: a later one of the same name is another.
    private func forget(_ known: [[UInt8]: RemoteFileRecord], except files: [RemoteFile]) throws(Problem) {
        let there = Set(files.map(\.name.bytes))
        let gone = known.keys.filter { !there.contains($0) }
        guard !gone.isEmpty else { return }
        try pass.ledger.transaction { () throws(Problem) in
            for file in gone { try pass.ledger.forgetRemoteFile(file, connection: name, folder: folder.path) }
        }
    }

    /// What the threads do; it touches neither the ledger nor the pass.
    private var work: Crew<Job, Outcome>.Work {
        let (spool, place, folder, aftermath, name) = (pass.workspace.spool, fetch.place, folder, aftermath, name)
        return { (session, job) throws(Problem) in
            switch job {
            case .take(let file, let isMarked):
                let pull = Pull(folder: folder, file: file, aftermath: aftermath)
                let identity = "\(name) \(folder.path) \(file.name.bytes) \(file.size) \(file.modified)"
                let written = try spool.arrive(
                    Spool.arrivalName(file.name.bytes),
                    in: place,
                    mark: String(ContentHash(of: Array(identity.utf8)).hex.prefix(8)),
                    isMarked: isMarked,
                    modified: file.modifiedNanoseconds
                ) { output throws(Problem) in
                    try pull.fetch(session) { (part) throws(Problem) in output.append(part) }
                }
                return .taken(written.hash)
            case .finish(let file, let hash):
                let pull = Pull(folder: folder, file: file, aftermath: aftermath)
                return try pull.finish(session, hash: hash) ? .finished : .changed
            }
        }
    }

    /// Writes down what was done; gives the problem of a file that failed.
    private func note(_ ended: [Crew<Job, Outcome>.Ended], _ crew: Crew<Job, Outcome>) throws(Problem) -> Problem? {
        var first: Problem?
        var next: [Job] = []
        try pass.ledger.transaction { () throws(Problem) in
            for one in ended {
                switch (one.job, one.result) {
                case (.take(let file, _), .success(.taken(let hash))):
                    try keep(file, hash)
                    if case .keep = aftermath { continue }
                    next.append(.finish(file, hash))
                case (.finish(let file, _), .success(.finished)):
                    try pass.ledger.forgetRemoteFile(file.name.bytes, connection: name, folder: folder.path)
                case (_, .success):
                    continue
                case (_, .failure(let problem)):
                    // A spool that cannot be written to concerns the whole pass, not the connection.
                    if problem.code.hasPrefix("SPOOL-") { throw problem }
                    if !RemoteFetch.isPassing(problem) { first = first ?? problem }
                }
            }
        }
        for job in next { crew.submit(job) }
        return first
    }

    private func keep(_ file: RemoteFile, _ hash: ContentHash) throws(Problem) {
        var isDone = false
        if case .keep = aftermath { isDone = true }
        let record = RemoteFileRecord(
            name: file.name.bytes,
            size: file.size,
            modified: file.modified,
            hash: hash.hex,
            isDone: isDone
        )
        try pass.ledger.keep(record, connection: name, folder: folder.path, pass: pass.id)
    }

    /// Whether a file was only touched by somebody else meanwhile: the next pass looks again.
    private static func isPassing(_ problem: Problem) -> Bool {
        [TransportProblem.vanished, .changed].contains { $0.rawValue == problem.code }
    }
}
