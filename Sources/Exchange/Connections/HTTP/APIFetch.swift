import Connectors
import Domain
import Ledger
import Network
import Spool

/// Reads all flows of one connection: every page of a flow becomes part of one file, which is a drop only once all are in.
struct APIFetch: Sendable {
    /// A flow that is to be read, from where.
    struct Flow: Sendable {
        let download: any Download
        let cursor: String?
        /// What is asked about, where it is a single thing; such a flow has no cursor.
        var inquiry: InquiryRecord?
    }

    /// What came of a flow.
    struct Read: Sendable {
        let flow: String
        /// What was asked about, where it is a single thing.
        let inquiry: InquiryRecord?
        /// The file; nil when there is nothing.
        let arrival: Arrival?
        /// What was answered, without the times of the answers: the SHA-256 of all pages.
        let digest: String
        /// Where the next run goes on, once the file was applied.
        let cursor: String?
        /// Where this run began if it had no cursor.
        let beginning: String?
        /// What a person should know of what is lacking.
        let lacking: Problem?
    }

    /// What came of all.
    struct Outcome: Sendable {
        var reads: [Read] = []
        /// The single things that were asked about, whatever came of it.
        var asked: [InquiryRecord] = []
        /// Why flows were not read; a connection that was stopped has one.
        var faults: [RemoteFault] = []
        var warnings: [Problem] = []
        var spent: [SpentRecord] = []
        /// Whether nothing more is to be done over the connection in this pass: it is another system, or does not let us in.
        var isLost = false
    }

    let start: RemoteSession.Start
    let flows: [Flow]
    let place: Folder
    /// The pass's number, which tells the files of one flow apart.
    let pass: Int

    private static let mostPages = 100_000

    /// The page before, and the list that it is of.
    private struct LastPage {
        let hash: ContentHash
        let list: String
    }

    /// Reads; what goes wrong is part of the outcome.
    func run() -> Outcome {
        let session = RemoteSession(start)
        var outcome = Outcome()
        do throws(RemoteFault) {
            try Self.probe(session, isCheck: false)
            for flow in flows {
                do throws(RemoteFault) {
                    outcome.reads.append(try read(flow, session))
                } catch {
                    outcome.faults.append(error)
                    // A login that does not count is not tried with the next flow.
                    if error.endsConnection { outcome.isLost = true }
                }
                if outcome.isLost { break }
                if let inquiry = flow.inquiry { outcome.asked.append(inquiry) }
            }
        } catch {
            outcome.faults.append(error)
            outcome.isLost = true
        }
        outcome.warnings = session.warnings
        outcome.spent = session.spent.spent
        return outcome
    }

    /// Asks once, for a check; nil when all is well.
    static func attempt(_ session: RemoteSession) -> RemoteFault? {
        do throws(RemoteFault) { try probe(session, isCheck: true) } catch { return error }
        return nil
    }

    /// Asks whether the other side is the right one and ready.
    private static func probe(_ session: RemoteSession, isCheck: Bool) throws(RemoteFault) {
        let start = session.start
        var next = start.connection.kind.probe?(start.connection.context, start.clock.now())
        while let probe = next, isCheck || !probe.isForChecksOnly {
            let answer = try asked(probe, session)
            do throws(Problem) { try probe.judge(answer.head, answer.start) } catch {
                guard isCheck, error.severity == .warning else { throw .refused(error) }
                session.warn(error)
            }
            next = probe.then.first
        }
    }

    private static func asked(_ probe: Probe, _ session: RemoteSession) throws(RemoteFault) -> RemoteSession.Answer {
        do throws(RemoteFault) { return try session.ask(probe.request) { (_) throws(Problem) in } } catch {
            throw error.explained(by: probe.explained)
        }
    }

    private func read(_ flow: Flow, _ session: RemoteSession) throws(RemoteFault) -> Read {
        var download = flow.download
        var end: (cursor: String?, note: DownloadStep.Note)?
        var hashes: [String] = []
        var fault: RemoteFault?
        let arrival: Arrival
        let first = try step(&download, flow.cursor)
        do throws(Problem) {
            arrival = try start.spool.arrive(
                name(download),
                in: place,
                mark: start.connection.name,
                isMarked: false,
                writer: writer
            ) { (output: inout OutputBuffer) throws(Problem) in
                do throws(RemoteFault) {
                    end = try pages(&download, first, flow.cursor, session, &output, &hashes)
                } catch {
                    fault = error.explained(by: download.explained)
                    throw error.problem
                }
            }
        } catch {
            throw fault ?? .ours(error)
        }
        let read = { (arrival: Arrival?, lacking: Problem?) in
            Read(
                flow: download.flow,
                inquiry: flow.inquiry,
                arrival: arrival,
                digest: ContentHash(of: Array(hashes.joined(separator: "\n").utf8)).hex,
                cursor: end?.cursor,
                beginning: download.beginning,
                lacking: lacking
            )
        }
        switch end?.note {
        case .some(.some): return read(arrival, nil)
        case .lacking(let problem): return read(arrival, problem)
        case .nothing, nil:
            do throws(Problem) { try start.spool.discard(arrival) } catch { throw .ours(error) }
            return read(nil, nil)
        }
    }

    /// What its temporary names begin with: connections side by side may write files of one name into one folder.
    private var writer: String { start.connection.name + "." }

    /// `orders-pass-12.jsonl` for `orders.jsonl`.
    private func name(_ download: any Download) -> String {
        let name = download.fileName
        let stem = name.lastIndex(of: ".").map { name[..<$0] } ?? name[...]
        return Spool.arrivalName(Array((stem + "-pass-\(pass)" + name[stem.endIndex...]).utf8))
    }

    /// Asks for page after page until the download has all.
    private func pages(
        _ download: inout any Download,
        _ first: DownloadStep,
        _ cursor: String?,
        _ session: RemoteSession,
        _ output: inout OutputBuffer,
        _ hashes: inout [String]
    ) throws(RemoteFault) -> (String?, DownloadStep.Note) {
        var number = 0
        var last: LastPage?
        var step = first
        while true {
            switch step {
            case .finished(let cursor, let note): return (cursor, note)
            case .poll(let request, let seconds):
                start.clock.sleep(seconds * 1000)
                try page(request, &number, &last, &download, session, &output)
            case .request(let request):
                try page(request, &number, &last, &download, session, &output)
            }
            guard number < Self.mostPages else {
                let count = ["host": session.host, "flow": download.flow, "count": String(number)]
                throw .refused(Problem(RemoteProblem.tooManyPages, .error, count))
            }
            // More pages than that are no single thing, and nobody asks for their digest.
            if let last, hashes.count < 100 { hashes.append(last.hash.hex) }
            step = try self.step(&download, cursor)
        }
    }

    private func step(_ download: inout any Download, _ cursor: String?) throws(RemoteFault) -> DownloadStep {
        do throws(Problem) { return try download.next(cursor, now: start.clock.now()) } catch { throw .refused(error) }
    }

    /// Fetches one page into a file of its own, has it looked at, and adds it to the set.
    private func page(
        _ request: RemoteRequest,
        _ number: inout Int,
        _ last: inout LastPage?,
        _ download: inout any Download,
        _ session: RemoteSession,
        _ output: inout OutputBuffer
    ) throws(RemoteFault) {
        let (spool, place) = (start.spool, place)
        var fault: RemoteFault?
        var answer: RemoteSession.Answer?
        var page: Arrival?
        do throws(Problem) {
            page = try spool.arrive("page", in: place, mark: "page", isMarked: true, writer: writer) {
                (output: inout OutputBuffer) throws(Problem) in
                do throws(RemoteFault) {
                    answer = try session.ask(request) { (part) throws(Problem) in output.append(part) }
                } catch {
                    fault = error
                    throw error.problem
                }
            }
        } catch {
            throw fault ?? .ours(error)
        }
        guard let page, let answer else { return }
        defer { try? spool.discard(page) }
        number += 1
        let about = ["host": session.host, "flow": download.flow]
        // Two days without movements have the same text, and two lists without rows.
        let mayRepeat = if case .texts = download.joining { true } else { false }
        let list = String(request.path.prefix { $0 != "?" })
        let path = spool.root + "/" + page.path
        let content = RemotePage(start: answer.start) { (sink) throws(Problem) in
            _ = try spool.read(path: path) { (part) throws(Problem) in try sink(part.bytes) }
        }
        if page.hash == last?.hash, list == last?.list || !content.isEmptyList, page.bytes > 64, !mayRepeat {
            throw .unknown(Problem(RemoteProblem.pageRepeated, .error, about), mayHaveArrived: false)
        }
        last = LastPage(hash: page.hash, list: list)
        do throws(Problem) {
            try download.receive(answer.head, content)
        } catch {
            throw error.blame == .workspace
                ? .ours(error) : .unknown(error.about(about), mayHaveArrived: false)
        }
        guard download.keepsPage else { return }
        try add(path, number, request, answer.head, download.joining, &output)
    }

    private func add(
        _ path: String,
        _ number: Int,
        _ request: RemoteRequest,
        _ head: HTTPHead,
        _ joining: PageJoining,
        _ output: inout OutputBuffer
    ) throws(RemoteFault) {
        do throws(Problem) {
            switch joining {
            case .bytes: _ = try start.spool.read(path: path) { (part) throws(Problem) in output.append(part) }
            case .texts:
                var last: UInt8?
                _ = try start.spool.read(path: path) { (part) throws(Problem) in
                    last = part.last ?? last
                    output.append(part)
                }
                if let last, last != UInt8(ascii: "\n") { output.append([UInt8(ascii: "\n")]) }
            case .lines(let format), .datedLines(let format):
                let isDated = if case .datedLines = joining { true } else { false }
                output.append(
                    PageEnvelope.head(
                        format: format,
                        number: number,
                        connection: start.connection.name,
                        isDated: isDated,
                        request,
                        head
                    )
                )
                try output.append(flat: path, start.spool)
                output.append(PageEnvelope.tail)
            }
        } catch {
            throw .ours(error)
        }
    }
}

extension OutputBuffer {
    /// Appends a file of JSON on one line.
    mutating func append(flat path: String, _ spool: Spool) throws(Problem) {
        _ = try spool.read(path: path) { (part) throws(Problem) in append(part.map(PageEnvelope.flat)) }
    }
}

extension Problem {
    /// The same with arguments that it lacks.
    fileprivate func about(_ arguments: [String: String]) -> Problem {
        var problem = self
        problem.arguments.merge(arguments) { own, _ in own }
        return problem
    }
}
