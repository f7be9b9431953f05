import Domain
import Ledger
import Network
import Settings
import Spool

/// Takes written files to the other side, each once. The ledger knows before the rename that a file is there as a
/// whole, so that after a kill the temporary name tells whether the rename was carried out.
///
/// It is begun for several connections before any is ended, so that nobody waits for the others.
final class RemoteDelivery {
    /// What is done for a file by one of the connections.
    enum Job: Sendable {
        /// Its bytes are sent under a temporary name.
        case upload(AtomicUpload, SendingRecord)
        /// It gets its own name.
        case place(AtomicUpload, SendingRecord)
        /// An upload that was given up is removed.
        case withdraw(AtomicUpload, SendingRecord)
    }

    let connection: RemoteConnection
    private let pass: Connections
    private let name: String
    private let send: ConnectionSettings.Send
    private let folder: RemoteFolder
    private var pool: WorkerPool<Job, Bool>?

    init(
        _ pass: Connections,
        _ connection: RemoteConnection,
        _ send: ConnectionSettings.Send
    ) throws(Problem) {
        self.connection = connection
        self.pass = pass
        self.send = send
        name = connection.name
        folder = try RemoteConnection.folder(send.folder)
    }

    /// Begins to send what lies in the folder and is whole; nothing is opened when that is nothing.
    func begin() throws(Problem) {
        let jobs = try jobs()
        guard !jobs.isEmpty else { return }
        let transport = try connection.transport(pass.workspace)
        let retry = Retry(sleep: pass.clock.sleep)
        let work = Self.work(pass.workspace.spool)
        let pool = WorkerPool<Job, Bool>(transport, size: connection.settings.atOnce, retry: retry, work: work)
        self.pool = pool
        for job in jobs { pool.submit(job) }
    }

    /// Writes down what was sent; the problem of the first file that could not be is thrown when the others are.
    func end() throws(Problem) {
        guard let pool else { return }
        var first: Problem?
        while let ended = pool.nextEnded() {
            let problem = try note(ended, pool)
            first = first ?? problem
        }
        if let first { throw first }
    }

    /// Ends its connections.
    func close() { pool?.close() }

    /// What the workers do; it touches neither the ledger nor the pass.
    private static func work(_ spool: Spool) -> WorkerPool<Job, Bool>.Work {
        { (session, job) throws(Problem) in
            switch job {
            case .upload(let upload, let sending):
                try upload.send(session) { (sink) throws(Problem) in
                    let hash = try spool.read(path: spool.root + "/" + sending.path, chunk: 1 << 20, sink)
                    guard hash == upload.hash else {
                        throw Problem(SpoolProblem.changedWhileRead, .error, ["path": sending.path])
                    }
                }
            case .place(let upload, _): try upload.place(session)
            case .withdraw(let upload, _): try upload.withdraw(session)
            }
            return true
        }
    }

    /// What is to be done; what is begun is written down first.
    private func jobs() throws(Problem) -> [Job] {
        let spool = pass.workspace.spool
        var known: [String: SendingRecord] = [:]
        for sending in try pass.ledger.sendings() where sending.connection == name { known[sending.path] = sending }
        var jobs: [Job] = []
        var begun: [SendingRecord] = []
        var finished: [SendingRecord] = []
        for file in try pass.outbox.filesToSend(send.from) where try spool.exists(file.path) {
            let (path, replaces) = (file.path, file.kind.replaces)
            let hash = try spool.hash(path: spool.root + "/" + path)
            let earlier = known.removeValue(forKey: path)
            if let earlier, earlier.hash == hash.hex, earlier.folder == folder.path {
                switch earlier.state {
                // The same pass, interrupted after it was sent, decided it again.
                case .sent: finished.append(earlier)
                case .uploading: jobs += try job(earlier, replaces) { .upload($0, $1) }
                case .uploaded: jobs += try job(earlier, replaces) { .place($0, $1) }
                }
                continue
            }
            if let earlier, earlier.state != .sent { jobs += try job(earlier) { .withdraw($0, $1) } }
            let state = SendingRecord.State.uploading
            let sending = SendingRecord(
                connection: name,
                path: path,
                folder: folder.path,
                hash: hash.hex,
                state: state
            )
            begun.append(sending)
            jobs += try job(sending, replaces) { .upload($0, $1) }
        }
        for sending in known.values where sending.state != .sent {
            jobs += try job(sending) { .withdraw($0, $1) }
        }
        if !begun.isEmpty {
            try pass.ledger.transaction { () throws(Problem) in for sending in begun { try pass.ledger.keep(sending) } }
        }
        try deliver(finished)
        return jobs
    }

    private func job(
        _ sending: SendingRecord,
        _ replaces: Bool = false,
        _ make: (AtomicUpload, SendingRecord) -> Job
    ) throws(Problem) -> [Job] {
        let file = sending.path.split(separator: "/").last.map { String($0) } ?? sending.path
        guard let name = RemoteName(file), let hash = ContentHash(hex: sending.hash) else { return [] }
        let upload = AtomicUpload(
            folder: try RemoteConnection.folder(sending.folder),
            name: name,
            hash: hash,
            replaces: replaces
        )
        return [make(upload, sending)]
    }

    /// Writes down what was done; gives the problem of a file that failed.
    private func note(_ ended: [WorkerPool<Job, Bool>.Ended], _ pool: WorkerPool<Job, Bool>) throws(Problem) -> Problem?
    {
        var first: Problem?
        var uploaded: [Job] = []
        var placed: [SendingRecord] = []
        try pass.ledger.transaction { () throws(Problem) in
            for one in ended {
                if case .failure(let problem) = one.result {
                    if problem.blame == .workspace { throw problem }
                    first = first ?? problem
                    continue
                }
                switch one.job {
                case .upload(let upload, var sending):
                    sending.state = .uploaded
                    try pass.ledger.keep(sending)
                    uploaded.append(.place(upload, sending))
                case .place(_, let sending):
                    placed.append(sending)
                case .withdraw(_, let sending):
                    // A newer one of the same path may be on its way already.
                    if try pass.ledger.sendings().contains(sending) { try pass.ledger.forget(sending) }
                }
            }
        }
        for job in uploaded { pool.submit(job) }
        try deliver(placed)
        return first
    }

    /// Notes that files are with their reader, then takes them out of our folder.
    private func deliver(_ placed: [SendingRecord]) throws(Problem) {
        guard !placed.isEmpty else { return }
        try pass.ledger.transaction { () throws(Problem) in
            for var sending in placed {
                sending.state = .sent
                try pass.ledger.keep(sending)
                pass.report.add(try pass.outbox.noteSent(sending.path, by: name))
            }
        }
        for sending in placed { try pass.workspace.spool.remove(sending.path) }
    }
}
