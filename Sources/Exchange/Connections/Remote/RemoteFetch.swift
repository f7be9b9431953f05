import Connectors
import Domain
import Ledger
import Network
import Settings
import Spool

/// Takes the new files of a folder on the other side, each once.
///
/// A file is fetched, and taken when it shows its own end or has stood still for long enough; else it is left there. What
/// was agreed is done with it there in a later pass: once its bytes were applied, and it was looked at again and is still
/// the same (docs/decisions/0015). Killed anywhere, it goes on where the ledger says.
///
/// It is done in steps, each begun for several connections before any is ended, so that nobody waits for the others: the
/// network is the workers' business, the ledger and the folders are the pass's.
final class RemoteFetch {
    /// What is done by one of the connections.
    enum Job: Sendable {
        /// The folder is listed.
        case list
        /// It is new.
        case take(NewFile)
        /// It was taken by an earlier pass; what was agreed is left to be done with it there.
        case finish(RemoteFile, ContentHash)
    }

    /// A file that is to be taken.
    struct NewFile: Sendable {
        let file: RemoteFile
        /// Whether another one has its name here.
        let isMarked: Bool
        /// Since when it has looked as it does.
        let seen: Instant
        /// Whether it is taken though it does not show its own end.
        let isTakenWithoutEnd: Bool
        /// Whether it is taken though its own end is missing: its writer has given up.
        let isTakenCut: Bool
    }

    /// What came of it.
    enum Outcome: Sendable {
        /// What is in the folder.
        case listed([RemoteFile])
        /// Its bytes are here.
        case arrived(Arrival)
        /// All was done with it.
        case finished
        /// It was changed there since it was taken.
        case changed
    }

    let connection: RemoteConnection
    private let pass: Connections
    private let name: String
    private let fetch: ConnectionSettings.Fetch
    private let folder: RemoteFolder
    private let afterFetch: AfterFetch
    private let pool: WorkerPool<Job, Outcome>
    private let still: Stillness
    /// What the ledger knows of files there, by their names.
    private var known: [[UInt8]: RemoteFileRecord] = [:]
    private var new: [RemoteFile] = []
    private var done: [(file: RemoteFile, hash: ContentHash)] = []
    /// Whether a second look is needed, at files whose writers may not be done with them.
    private(set) var needsLook = false
    private var isClosed = false

    init(
        _ pass: Connections,
        _ connection: RemoteConnection,
        _ fetch: ConnectionSettings.Fetch
    ) throws(Problem) {
        self.connection = connection
        self.pass = pass
        self.fetch = fetch
        name = connection.name
        folder = try RemoteConnection.folder(fetch.folder)
        afterFetch = try fetch.afterFetch
        still = pass.environment.stillness
        let work = Self.work(pass.workspace.spool, fetch.into, folder, afterFetch, name)
        let retry = Retry(sleep: pass.clock.sleep)
        let transport = try connection.transport(pass.workspace)
        pool = WorkerPool(transport, size: connection.settings.atOnce, retry: retry, work: work)
    }

    /// Has the folder listed.
    func beginList() { pool.submit(.list) }

    /// Takes note of what is there.
    func endList() throws(Problem) {
        let files = try listed().filter { !Spool.isUnfinished($0.name.bytes) }
        known = try pass.ledger.remoteFiles(name, folder: folder.path)
        try forget(known, except: files)
        for file in files {
            guard let record = known[file.name.bytes], record.isTaken, record.isOf(file) else {
                new.append(file)
                continue
            }
            guard try isDoneWith(record), let hash = ContentHash(hex: record.hash) else { continue }
            done.append((file, hash))
            needsLook = needsLook || !still.isStable(since: record.seen)
        }
        needsLook = still.stable > 0 && (needsLook || !new.isEmpty)
    }

    /// Leaves out what is another than a moment ago.
    func endSecondList() throws(Problem) {
        let again = Set(try listed())
        new = new.filter { again.contains($0) }
        done = done.filter { again.contains($0.file) }
    }

    private func listed() throws(Problem) -> [RemoteFile] {
        guard let ended = pool.next() else { return [] }
        guard case .listed(let files) = try ended.result.get() else { return [] }
        return files
    }

    /// Has everything done that is to be done.
    func beginFiles() {
        for job in take(new) + done.map({ Job.finish($0.file, $0.hash) }) { pool.submit(job) }
    }

    /// Writes down what was done; the problem of the first file that could not be taken is thrown when the others are.
    func endFiles() throws(Problem) {
        var first: Problem?
        while let ended = pool.nextEnded() {
            let problem = try note(ended)
            first = first ?? problem
        }
        if let first { throw first }
    }

    /// Ends its connections; once is enough.
    func close() {
        if !isClosed { pool.close() }
        isClosed = true
    }

    /// Writes down what was done; gives the problem of a file that failed.
    private func note(_ ended: [WorkerPool<Job, Outcome>.Ended]) throws(Problem) -> Problem? {
        let arrivals = PendingSync()
        var first: Problem?
        var records: [RemoteFileRecord] = []
        var finished: [[UInt8]] = []
        for one in ended {
            switch (one.job, one.result) {
            case (.take(let new), .success(.arrived(let arrival))):
                records.append(try receive(arrival, new, arrivals))
            case (.list, _): continue
            case (.finish(let file, _), .success(.finished)): finished.append(file.name.bytes)
            case (_, .success): continue
            case (.take(let new), .failure(let problem)) where problem.is(TransportProblem.changed):
                pass.report.files.append(.waiting(shown(new.file), nil))
            case (_, .failure(let problem)):
                // A spool that cannot be written to concerns the whole pass, not the connection.
                if problem.blame == .workspace { throw problem }
                if !RemoteFetch.isPassing(problem) { first = first ?? problem }
            }
        }
        try pass.workspace.spool.finish(arrivals)
        try pass.ledger.transaction { () throws(Problem) in
            for record in records { try pass.ledger.keep(record, connection: name, folder: folder.path) }
            for file in finished {
                try pass.ledger.forgetRemoteFile(file, connection: name, folder: folder.path)
            }
        }
        return first
    }

    /// Takes a file whose bytes are here, unless its writer may not be done with it: then it is only known from now on.
    private func receive(_ arrival: Arrival, _ new: NewFile, _ later: PendingSync) throws(Problem) -> RemoteFileRecord {
        let (completeness, format) = try pass.recognise(arrival, fetch.into)
        let file = new.file
        var record = RemoteFileRecord(name: file.name.bytes, size: file.size, modified: file.modified, seen: new.seen)
        record.pass = pass.id
        let isTaken =
            switch completeness {
            case .closed: true
            case .unknown: new.isTakenWithoutEnd
            case .open: new.isTakenCut
            }
        guard isTaken else {
            try pass.workspace.spool.discard(arrival)
            pass.report.files.append(.waiting(shown(file), format))
            return record
        }
        try pass.workspace.spool.place(arrival, later: later)
        record.hash = arrival.hash.hex
        record.showsEnd = completeness == .closed
        if case .keep = afterFetch { record.isDone = true }
        return record
    }

    /// Where a file lies that is left there, for people.
    private func shown(_ file: RemoteFile) -> String { "\(name): \(folder.path)/\(file.name.shown)" }

    /// What the workers do; it touches neither the ledger nor the pass.
    private static func work(
        _ spool: Spool,
        _ place: Folder,
        _ folder: RemoteFolder,
        _ afterFetch: AfterFetch,
        _ name: String
    ) -> WorkerPool<Job, Outcome>.Work {
        { (session, job) throws(Problem) in
            switch job {
            case .list: return .listed(try session.list(folder))
            case .take(let new):
                let file = new.file
                let download = RemoteDownload(folder: folder, file: file, afterFetch: afterFetch)
                let identity = "\(name) \(folder.path) \(file.name.bytes) \(file.size) \(file.modified)"
                let arrival = try spool.arrive(
                    Spool.arrivalName(file.name.bytes),
                    in: place,
                    mark: String(ContentHash(of: Array(identity.utf8)).hex.prefix(8)),
                    isMarked: new.isMarked,
                    modified: file.modifiedNanoseconds,
                    writer: name + "."
                ) { output throws(Problem) in
                    try download.fetch(session) { (part) throws(Problem) in output.append(part) }
                }
                return .arrived(arrival)
            case .finish(let file, let hash):
                let download = RemoteDownload(folder: folder, file: file, afterFetch: afterFetch)
                return try download.finish(session, hash: hash) ? .finished : .changed
            }
        }
    }

    /// Whether a file was only touched by somebody else meanwhile: the next pass looks again.
    private static func isPassing(_ problem: Problem) -> Bool {
        problem.is(TransportProblem.vanished) || problem.is(TransportProblem.changed)
    }
}

extension RemoteFetch {
    private func take(_ files: [RemoteFile]) -> [Job] {
        var names: Set<String> = []
        let now = pass.clock.now()
        return files.sorted { $0.name.bytes.lexicographicallyPrecedes($1.name.bytes) }.map { file in
            let earlier = known[file.name.bytes].flatMap { $0.isOf(file) ? $0 : nil }
            let seen = earlier.map { min($0.seen, now) } ?? now
            let isLong = still.isLong(since: seen)
            return .take(
                NewFile(
                    file: file,
                    // Names that differ there may be one here.
                    isMarked: !names.insert(Spool.arrivalName(file.name.bytes)).inserted,
                    seen: seen,
                    isTakenWithoutEnd: isLong || !still.isLate(file.size < 0 ? nil : file.modifiedNanoseconds),
                    isTakenCut: isLong && earlier.map { $0.pass != pass.id } ?? false
                )
            )
        }
    }

    /// Whether a file that was taken is to be removed or moved there: an earlier pass took it, its bytes were applied, and
    /// it has stood still.
    private func isDoneWith(_ record: RemoteFileRecord) throws(Problem) -> Bool {
        if case .keep = afterFetch { return false }
        guard record.pass != pass.id, record.showsEnd || still.isLong(since: record.seen) else { return false }
        return try pass.ledger.isSettled(hash: record.hash, place: fetch.into)
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
}

extension RemoteFileRecord {
    /// Whether it is still that file, as far as size and time tell.
    fileprivate func isOf(_ file: RemoteFile) -> Bool { size == file.size && modified == file.modified }
}

extension Connections {
    /// The format of a file that came, and whether it shows its end; one that kills the program is found out as others are.
    fileprivate func recognise(_ arrival: Arrival, _ place: Folder) throws(Problem) -> (Completeness, Format?) {
        let path = workspace.root + "/" + arrival.path
        if try quarantine.refuses(path, bytes: Int64(arrival.bytes), workspace.spool, ledger) { return (.closed, nil) }
        return try quarantine.watching(arrival.path) { () throws(Problem) in
            try workspace.recognise(try workspace.spool.look(at: arrival), arrival.name, place, path: arrival.path)
        }
    }
}
