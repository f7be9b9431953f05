import Connectors
import Domain
import Ledger
import Messages
import Syntax

/// What a pass did, as `run` and `plan` report it.
public struct PassReport: Sendable {
    /// What became of one file that came.
    public struct FileLine: Sendable {
        /// Its path, relative to the workspace, where it came.
        public var path: String
        /// What it is about.
        public var kind: FileKind
        /// The id of its format, such as `pohoda.listStock`.
        public var format: String
        /// What became of it.
        public var outcome: FileOutcome
        /// The code of the problem, if it was refused or held.
        public var code: String?
        /// How many records it has.
        public var records: Int

        /// One that is not complete yet.
        static func waiting(_ path: String, _ format: Format?) -> FileLine {
            FileLine(
                path: path,
                kind: format?.kind ?? .unknown,
                format: format?.id ?? "unknown",
                outcome: .waiting,
                code: nil,
                records: 0
            )
        }
    }

    /// One file that went out.
    public struct WrittenLine: Sendable {
        /// Its path, relative to the workspace.
        public var path: String
        /// What it is about.
        public var kind: OutKind
        /// How many records it has.
        public var records: Int
    }

    /// Figures of a pass.
    public struct Counts: Sendable {
        /// Stock records read.
        public var stockRead = 0
        /// Stock records that differ from what was known.
        public var stockChanged = 0
        /// Orders met for the first time, or changed.
        public var ordersNew = 0
        /// Orders written for the accounting system.
        public var ordersWritten = 0
        /// Answers of the accounting system.
        public var receipts = 0
        /// Invoices read.
        public var invoices = 0
        /// Payments met for the first time.
        public var paymentsNew = 0
        /// Payments paired in this pass.
        public var paymentsPaired = 0
        /// Payments that wait for a person.
        public var paymentsWaiting = 0
        /// Order states written for channels.
        public var statesWritten = 0
    }

    /// The pass's number.
    public var pass: Int
    /// When it began.
    public var started: Instant
    /// When it ended.
    public var finished: Instant
    /// Every file that was met.
    public var files: [FileLine] = []
    /// Every file that was written.
    public var written: [WrittenLine] = []
    /// The figures.
    public var counts = Counts()
    /// What a person should know, with the file it concerns.
    public var problems: [(file: String, problem: Problem)] = []
    /// What waits for a person after the pass.
    public var waiting = WaitingCounts()
    /// Whether a connection to the outside failed.
    public var connectionFailed = false
    /// Whether the archive has a record of the pass: it did more than look.
    var isRecorded = false
    /// The exit code of the program, as `docs/operations.md#exit-codes` lists them.
    public var exit = 0

    init(pass: Int, started: Instant) {
        self.pass = pass
        self.started = started
        self.finished = started
    }
}

extension PassReport {
    /// The report as the contract describes it.
    public func json(_ renderer: Renderer) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.member("pass", pass)
            json.member("started", started.description)
            json.member("finished", finished.description)
            json.array("files") { json in
                for file in files {
                    json.object { json in
                        json.member("path", file.path)
                        json.member("kind", file.kind.rawValue)
                        json.member("format", file.format)
                        json.member("outcome", file.outcome.rawValue)
                        json.member("code", file.code)
                        json.member("records", file.records)
                    }
                }
            }
            json.array("written") { json in
                for file in written {
                    json.object { json in
                        json.member("path", file.path)
                        json.member("kind", file.kind.name)
                        json.member("records", file.records)
                    }
                }
            }
            json.object("counts") { json in counts.write(&json) }
            json.array("problems") { json in
                for (file, problem) in problems { problem.write(&json, renderer, file: file) }
            }
            json.member("exit", exit)
        }
        json.newline()
        return json.bytes
    }
}

extension PassReport.Counts {
    fileprivate func write(_ json: inout JSONWriter) {
        json.member("stockRead", stockRead)
        json.member("stockChanged", stockChanged)
        json.member("ordersNew", ordersNew)
        json.member("ordersWritten", ordersWritten)
        json.member("receipts", receipts)
        json.member("invoices", invoices)
        json.member("paymentsNew", paymentsNew)
        json.member("paymentsPaired", paymentsPaired)
        json.member("paymentsWaiting", paymentsWaiting)
        json.member("statesWritten", statesWritten)
    }
}
