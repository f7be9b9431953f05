import Domain
import Ledger
import Settings
import Spool
import Syntax

/// The archive's own record of a pass: which files it read, in which order, and what people had decided before it, so
/// that the ledger can be rebuilt from the archive alone.
enum Journal {
    /// One pass of the journal.
    struct Entry {
        var pass = 0
        var started = Instant(seconds: 0)
        var finished = Instant(seconds: 0)
        var exit = 0
        /// The hash of the record before this one; empty for the first, and in records of earlier versions.
        var previous = ""
        /// The hash of the record itself.
        var hash = ""
        var decisions: [Decision] = []
        var fetched: [(path: String, by: Moment?)] = []
        var sent: [Sent] = []
        var recalled: [String] = []
        var files: [File] = []
        /// How many files had been read each time the pass read once more what its deliveries brought.
        var rounds: [Int] = []
        /// The warehouse system; nil in records of earlier versions.
        var system: String?
        /// Whether it was worked with; nil in records of earlier versions.
        var isActive: Bool?
        /// By which settings the stock of each channel was worked out, as hashes.
        var stockSettings: [String: String] = [:]
    }

    /// A file that a connection took to its reader.
    struct Sent {
        var path: String
        var connection: String
        var at: Moment?
    }

    /// What a person decided, and after which pass.
    struct Decision {
        var made: Instant
        var command: String
        var pass: Int
        var who: String?
    }

    /// A file that a pass read: where it came, and where it was kept then.
    struct File {
        /// Nil for a folder that no file comes to.
        var place: Folder?
        var name: String
        var hash: String
        var stored: String
        var modified: Int64?
        /// Whether it was refused without being read, and must not be read now either.
        var isUnread = false
    }

    /// Writes the record of a pass that did something, and returns its hash; nil for one that had nothing to do.
    ///
    /// Only a pass that goes on after an interruption replaces a record: its own. Each names the hash of the record
    /// before it, so that a replay notices one that is missing.
    static func write(
        _ environment: Environment,
        _ report: PassReport,
        followedSettings: Bool
    ) throws(Problem) -> ContentHash? {
        let (ledger, pass) = (environment.ledger, environment.pass)
        let decisions = try ledger.unjournaledDecisions()
        let files = try ledger.files(pass: pass.id)
        let fetched = try ledger.fetchedFiles(pass: pass.id)
        let recalled = try ledger.recalledFiles(pass: pass.id)
        let isIdle = files.isEmpty && decisions.isEmpty && report.written.isEmpty && fetched.isEmpty
        let changedSystem = try ledger.warehouseSystem()?.pass == pass.id
        guard !isIdle || !recalled.isEmpty || followedSettings || changedSystem else { return nil }
        var csv = CSVWriter()
        csv.row(["pass", String(pass.id), report.started.description, report.finished.description, String(report.exit)])
        csv.row(["previous", try ledger.lastRecord(before: pass.id), nil, nil, nil])
        let warehouse = environment.workspace.configuration.warehouse
        csv.row(["warehouse", warehouse.system, warehouse.isActive ? "on" : "off", nil, nil])
        for channel in environment.workspace.configuration.channels.map(\.name) {
            if let hash = try ledger.stockSettings(channel: channel) {
                csv.row(["stock-settings", channel, hash, nil, nil])
            }
        }
        for decision in decisions {
            csv.row(["decision", decision.made.description, decision.command, String(decision.pass), decision.who])
        }
        for file in fetched {
            let moment = file.fetchedBy.map { String($0.nanoseconds) }
            csv.row([file.sentBy == nil ? "fetched" : "sent", file.path, file.sentBy, moment, nil])
        }
        for file in recalled { csv.row(["recalled", file.path, nil, nil, nil]) }
        var rounds = try ledger.rounds(pass: pass.id)[...]
        for file in files {
            while let last = rounds.first, last < file.id {
                csv.row(["round", nil, nil, nil, nil])
                rounds.removeFirst()
            }
            let kind = ExchangeProblem(stored: file.code) == .deadly ? "unread" : "file"
            let modified = file.modified.map { String($0.nanoseconds) }
            csv.row([kind, file.place.path, file.name, file.hash, file.stored, modified])
        }
        for _ in rounds { csv.row(["round", nil, nil, nil, nil]) }
        let bytes = csv.bytes
        let path = PassRecords.path(pass: pass.id, day: pass.started.day)
        try environment.workspace.spool.write(path, replacing: pass.isResumed) {
            (output: inout OutputBuffer) throws(Problem) in output.append(bytes)
        }
        return ContentHash(of: bytes)
    }

    /// Reads the record of a pass.
    static func read(_ bytes: [UInt8]) throws(Problem) -> Entry {
        let reader = CSVReader(nil, delimiter: UInt8(ascii: ";"), encoding: .utf8, handler: Lines())
        try reader.read(bytes.span.bytes)
        try reader.finish()
        return (reader.handler as? Lines)?.entry ?? Entry()
    }

    private struct Lines: CSVRowHandler {
        var entry = Entry()

        mutating func row(_ row: CSVRow) throws(Problem) {
            guard row.count >= 5 else { return }
            let fields = (0..<5).map { row.string(at: $0) }
            let moment = Int64(fields[3]).map { Moment(nanoseconds: $0) }
            switch fields[0] {
            case "pass":
                entry.pass = Int(shortText: fields[1]) ?? 0
                entry.started = instant(fields[2])
                entry.finished = instant(fields[3])
                entry.exit = Int(shortText: fields[4]) ?? 0
            case "decision":
                let pass = Int(shortText: fields[3]) ?? entry.pass - 1
                let who = fields[4].isEmpty ? nil : fields[4]
                entry.decisions.append(Decision(made: instant(fields[1]), command: fields[2], pass: pass, who: who))
            case "stock-settings": entry.stockSettings[fields[1]] = fields[2]
            case "warehouse": (entry.system, entry.isActive) = (fields[1], fields[2] == "on")
            case "previous": entry.previous = fields[1]
            case "fetched": entry.fetched.append((path: fields[1], by: moment))
            case "sent": entry.sent.append(Sent(path: fields[1], connection: fields[2], at: moment))
            case "round": entry.rounds.append(entry.files.count)
            case "recalled": entry.recalled.append(fields[1])
            case "file", "unread":
                entry.files.append(
                    File(
                        place: Folder(path: fields[1]),
                        name: fields[2],
                        hash: fields[3],
                        stored: fields[4],
                        modified: row.count > 5 ? Int64(row.string(at: 5)) : nil,
                        isUnread: fields[0] == "unread"
                    )
                )
            default: break
            }
        }

        private func instant(_ text: String) -> Instant {
            let bytes = Array(text.utf8)
            return Instant(seconds: DateParser.isoTime(bytes.span)?.secondsSinceEpoch ?? 0)
        }
    }
}
