import Connectors
import Domain
import Ledger
import Network
import Settings
import Spool

/// What waits for one connection, in the order in which it was decided.
final class DeliveryQueue {
    let connection: APIConnection
    let start: RemoteSession.Start
    /// Files that were not looked at yet in this pass.
    var files: [OutFileRecord]
    /// What the ledger knows of those that are on their way, by their paths.
    var known: [String: RemoteSendingRecord]
    /// The one that is being sent.
    var current: RemoteSendingRecord?
    /// What errands left for those after them.
    var memory = ErrandMemory()

    init(_ start: RemoteSession.Start, _ files: [OutFileRecord], _ known: [RemoteSendingRecord]) {
        connection = start.connection
        self.start = start
        self.files = files
        self.known = Dictionary(known.map { ($0.path, $0) }) { first, _ in first }
    }
}

extension APIExchange {
    /// Sends what lies in the folders of connections, each file once; `finish` notes that a file is with its reader.
    func deliver(
        _ waiting: (Folder) throws(Problem) -> [OutFileRecord],
        lost: Set<String>,
        finish: (String, String) throws(Problem) -> Void
    ) throws(Problem) -> Report {
        var report = Report()
        var queues: [DeliveryQueue] = []
        var lost = lost
        for connection in connections where !lost.contains(connection.name) {
            guard let outlet = connection.outlet else { continue }
            let files = try waiting(outlet).filter { connection.kind.delivery?.takes(name($0.path)) ?? false }
            guard !files.isEmpty, let start = try begin(connection, &report, &lost) else { continue }
            progress(.sending(connection.name))
            queues.append(DeliveryQueue(start, files, try ledger.remoteSendings(connection.name)))
        }
        while true {
            var work: [(queue: DeliveryQueue, delivery: APIDelivery)] = []
            for queue in queues {
                if let delivery = try next(queue, &report, finish) { work.append((queue, delivery)) }
            }
            guard !work.isEmpty else { return report }
            let deliveries = work.map(\.delivery)
            var ended: [String: DeliveryQueue] = [:]
            for (queue, _) in work { ended[queue.connection.name] = queue }
            try SideBySide.run(deliveries, atOnce: workspace.configuration.spool.connectionsAtOnce, { $0.run() }) {
                (delivery, outcome) throws(Problem) in
                guard let queue = ended[delivery.start.connection.name] else { return }
                try note(queue, delivery, outcome, &report, finish)
            }
        }
    }

    /// What is to be sent next; what is decided is written down first.
    private func next(
        _ queue: DeliveryQueue,
        _ report: inout Report,
        _ finish: (String, String) throws(Problem) -> Void
    ) throws(Problem) -> APIDelivery? {
        while let record = queue.files.first {
            let path = workspace.spool.root + "/" + record.path
            guard try workspace.spool.exists(record.path) else {
                queue.files.removeFirst()
                continue
            }
            let hash = try workspace.spool.hash(path: path).hex
            var sending = RemoteSendingRecord(
                connection: queue.connection.name,
                path: record.path,
                hash: hash,
                state: .waiting,
                line: 0,
                pass: pass
            )
            if let known = queue.known[record.path], known.hash == hash { sending = known }
            let step: Step
            do throws(Problem) {
                step = try plan(record, path, &sending, queue.connection)
            } catch {
                if error.blame == .workspace { throw error }
                report.failed.append((queue.connection.name, error))
                queue.files = []
                return nil
            }
            switch step {
            case .send(let work):
                queue.current = sending
                try ledger.keep(sending)
                let file = try sent(record, path)
                let place = queue.connection.place
                var delivery = APIDelivery(
                    start: queue.start,
                    file: file,
                    path: path,
                    work: work,
                    place: place,
                    pass: pass
                )
                delivery.memory = queue.memory
                return delivery
            case .done:
                try end(sending, finish)
            case .wait: break
            case .person(let key):
                sending.state = .stuck
                try ledger.keep(sending)
                let about = ["host": queue.connection.name, "file": name(record.path), "key": key]
                report.failed.append((queue.connection.name, Problem(RemoteProblem.needsPerson, .error, about)))
            }
            queue.files.removeFirst()
        }
        return nil
    }

    /// What is to be done about a file.
    private enum Step {
        case send(APIDelivery.Work)
        case done
        case wait
        case person(key: String)
    }

    private func plan(
        _ record: OutFileRecord,
        _ path: String,
        _ sending: inout RemoteSendingRecord,
        _ connection: APIConnection
    ) throws(Problem) -> Step {
        switch connection.kind.delivery {
        case nil: return .wait
        case .lines(let format)?:
            let lines = try script(path)
            guard sending.line < lines.count else { return .done }
            let rest = lines[sending.line...]
            guard let first = rest.first else { return .done }
            if sending.state == .stuck || sending.state == .begun && !first.request.isRepeatable {
                return .person(key: first.key)
            }
            sending.state = .begun
            let group = first.request.isRepeatable ? rest.prefix { $0.request.isRepeatable } : rest.prefix(1)
            return .send(.lines(group, format: format))
        case .errands(let format, let make)?:
            return try errands(record, path, &sending, format) { make($0, $1, connection.context) }
        case .whole(let answer, let make)?:
            let file = try sent(record, path)
            let request = try make(file, connection.context)
            let isAsked = sending.state == .asked && record.isOfOrders
            let isAnswered = isAsked ? try ledger.unansweredOrders(pack: record.subject) == 0 : false
            switch sending.state {
            case .stuck: return .person(key: record.subject)
            case .asked where sending.pass == pass: return .wait
            case .asked where isAnswered: return .done
            case .begun where !request.isRepeatable || connection.kind.question != nil:
                let question = connection.kind.question?(file, connection.context)
                if let question { return .send(.question(question, answer: answer)) }
                return request.isRepeatable ? .send(.whole(request, answer: answer)) : .person(key: record.subject)
            case .asked, .begun, .doubted, .waiting:
                sending.state = .begun
                return .send(.whole(request, answer: answer))
            }
        }
    }

    /// The next errands of a script. After a run whose outcome is not known each looks first whether it was done; when that
    /// ends without an outcome as well, a person decides.
    private func errands(
        _ record: OutFileRecord,
        _ path: String,
        _ sending: inout RemoteSendingRecord,
        _ format: String,
        _ make: (ScriptLine, Bool) -> any Errand
    ) throws(Problem) -> Step {
        let lines = try script(path)
        guard sending.line < lines.count, let first = lines[sending.line...].first else { return .done }
        let isAgain = sending.state != .waiting
        // Which of them a killed pass had begun nobody knows; one whose answer was lost is known.
        let most = sending.state == .doubted ? 1 : Self.errandsAtOnce
        switch sending.state {
        case .stuck: return .person(key: first.key)
        case .asked where !first.request.isRepeatable: return .person(key: first.key)
        case .asked: break
        case .waiting: sending.state = .begun
        case .begun, .doubted: sending.state = .asked
        }
        let errands = lines[sending.line...].prefix(most).map {
            APIDelivery.ErrandLine(line: $0, errand: make($0, isAgain))
        }
        return .send(.errands(errands, from: sending.line, format: format, isAgain: isAgain))
    }

    /// How many errands are begun together: what is killed among them is looked for line by line.
    private static let errandsAtOnce = 50

    /// The lines of a script; throws `REMOTE-018` when one is none.
    private func script(_ path: String) throws(Problem) -> [ScriptLine] {
        let bytes = try workspace.spool.contents(path: path, limit: Limits.scriptBytes)
        var lines: [ScriptLine] = []
        for (index, part) in bytes.split(separator: UInt8(ascii: "\n")).enumerated() {
            guard let line = ScriptLine(Array(part)) else {
                let about = ["file": name(path), "number": String(index + 1)]
                throw Problem(RemoteProblem.badLine, .error, about)
            }
            lines.append(line)
        }
        return lines
    }

    private func sent(_ record: OutFileRecord, _ path: String) throws(Problem) -> SentFile {
        let spool = workspace.spool
        let length = try spool.source(path: path).length
        return SentFile(name: name(record.path), kind: record.kind.name, subject: record.subject, bytes: length) {
            (sink) throws(Problem) in
            _ = try spool.read(path: path) { (part) throws(Problem) in try sink(part.bytes) }
        }
    }

    private func name(_ path: String) -> String { path.split(separator: "/").last.map { String($0) } ?? path }

    /// Writes down what came of it.
    private func note(
        _ queue: DeliveryQueue,
        _ delivery: APIDelivery,
        _ outcome: APIDelivery.Outcome,
        _ report: inout Report,
        _ finish: (String, String) throws(Problem) -> Void
    ) throws(Problem) {
        guard var sending = queue.current else { return }
        queue.current = nil
        queue.memory = outcome.memory
        let connection = queue.connection.name
        if let answer = outcome.answer {
            let arrivals = PendingSync()
            try workspace.spool.place(answer, later: arrivals)
            try workspace.spool.finish(arrivals)
            report.hasAnswers = true
        }
        report.problems += outcome.refused.map { (connection, $0) }
        sending.line = Int(clamping: Int64(sending.line) +| Int64(outcome.lines))
        sending.pass = pass
        switch (outcome.fault, delivery.work) {
        case (nil, .whole):
            try end(sending, finish)
            queue.files.removeFirst()
        case (nil, .question):
            sending.state = .asked
            try keep(sending, queue)
            queue.files.removeFirst()
        case (nil, .lines), (nil, .errands):
            sending.state = .waiting
            try keep(sending, queue)
        case (let fault?, _):
            if case .unknown(_, mayHaveArrived: true) = fault {
                let about = ["host": connection, "file": name(sending.path)]
                report.problems.append((connection, Problem(RemoteProblem.unknownOutcome, .warning, about)))
            }
            sending.state = state(after: fault, delivery.work, outcome, sending.state)
            try keep(sending, queue)
            // What was decided later must not overtake it.
            queue.files = []
        }
        try note(delivery.start, outcome.fault.map { [$0] } ?? [], outcome.warnings, outcome.spent, &report)
    }

    /// How far a file has come whose sending ended with a fault.
    private func state(
        after fault: RemoteFault,
        _ work: APIDelivery.Work,
        _ outcome: APIDelivery.Outcome,
        _ state: RemoteSendingRecord.State
    ) -> RemoteSendingRecord.State {
        let isUnknown = if case .unknown(_, mayHaveArrived: true) = fault { true } else { false }
        switch work {
        // It may have arrived before, and is still to be asked.
        case .question: return state
        case .whole, .lines: return isUnknown ? state : .waiting
        // Made, though not all was learnt that there is to know of it: a look finds it.
        case .errands where outcome.isMade: return .doubted
        case .errands(_, _, _, isAgain: false): return isUnknown ? .doubted : .waiting
        // What may have arrived before is still to be looked for.
        case .errands(let lines, _, _, isAgain: true):
            return isUnknown ? state : lines.count == 1 ? .doubted : .begun
        }
    }

    private func keep(_ sending: RemoteSendingRecord, _ queue: DeliveryQueue) throws(Problem) {
        queue.known[sending.path] = sending
        try ledger.keep(sending)
    }

    /// Notes that a file is with its reader, then takes it out of our folder.
    private func end(
        _ sending: RemoteSendingRecord,
        _ finish: (String, String) throws(Problem) -> Void
    ) throws(Problem) {
        try ledger.transaction { () throws(Problem) in
            try ledger.forget(sending)
            try finish(sending.path, sending.connection)
        }
        try workspace.spool.remove(sending.path)
    }
}

extension OutFileRecord {
    /// Whether it holds orders.
    fileprivate var isOfOrders: Bool { kind == .orders }
}
