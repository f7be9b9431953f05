import Channels
import Connectors
import Domain
import Ledger
import Messages
import Payments
import Settings
import Spool
import Syntax

/// What `spojka check` finds: each folder, secret and connection and the ledger, tried out as a pass will use them.
public enum WorkspaceCheck {
    /// One thing that was tried.
    public struct Finding: Sendable {
        /// What was tried.
        public let subject: String
        /// What is wrong with it, or should be looked at; nil when nothing is.
        public let problem: Problem?

        /// What else is to be said of it though nothing is wrong.
        public let note: Problem?

        /// Creates a finding.
        init(subject: String, problem: Problem?, note: Problem? = nil) {
            self.subject = subject
            self.problem = problem
            self.note = note
        }

        /// Whether it cannot be used as it is.
        public var isWrong: Bool { problem?.severity == .error }

        /// The finding as a JSON object and a line end.
        public func json(_ renderer: Renderer) -> [UInt8] {
            var json = JSONWriter()
            json.object { json in
                json.member("subject", subject)
                json.member("state", problem == nil ? "ok" : isWrong ? "wrong" : "warning")
                json.member("code", problem?.code)
                json.member("message", problem.map { renderer.sentence($0) })
                json.member("remedy", problem.map { renderer.remedy($0) })
                json.member("note", note.map { renderer.sentence($0) })
            }
            json.newline()
            return json.bytes
        }
    }

    /// Tries everything out; the configuration was read already.
    public static func findings(_ workspace: Workspace, clock: Clock) -> [Finding] {
        var found = [Finding(subject: "spojka.yaml", problem: nil), Finding(subject: "mappings", problem: nil)]
        found += workspace.configuration.warnings.map { Finding(subject: "spojka.yaml", problem: $0) }
        for account in workspace.configuration.payments.accounts {
            let name = account.name.map { $0 + " " } ?? ""
            let subject = name + account.account.description + " " + account.currency.code
            found.append(Finding(subject: subject, problem: nil))
        }
        let channels = workspace.configuration.channels.map(\.name)
        found.append(
            attempt("folders") { () throws(Problem) in try workspace.spool.prepare(channels: channels, closing: false) }
        )
        found += OpenToOthers.findings(workspace)
        for place in workspace.places {
            found.append(
                attempt(place.path) { () throws(Problem) in
                    let candidates = try workspace.spool.candidates(in: place)
                    // Claiming a file is a rename, and takes the right to write.
                    try tryWriting(place.path, workspace.spool)
                    try tryOpening(candidates, workspace.spool)
                }
            )
        }
        let outlets = [Folder.warehouse(.out), .held] + channels.map { Folder.channel($0, .out) }
        for folder in outlets.map(\.path) + ["spool/archive", "spool/rejected", "state"] {
            found.append(attempt(folder) { () throws(Problem) in try tryWriting(folder, workspace.spool) })
        }
        found.append(
            attempt("state/ledger.sqlite") { () throws(Problem) in
                let file = try workspace.openLedger()
                defer { file.close() }
                try file.checkIntegrity()
            }
        )
        found += unknownStates(workspace) + unknownNames(workspace) + warehouse(workspace)
        if workspace.configuration.payments.mail.isSetUp {
            found.append(attempt("payments.mail") { () throws(Problem) in try tryMail(workspace) })
        }
        for connection in workspace.usedAPIConnections { found.append(asked(connection, workspace, clock)) }
        for connection in workspace.remoteConnections {
            found.append(attempt(connection.name) { () throws(Problem) in try connection.attempt(workspace) })
        }
        return found
    }

    /// States that channels gave and whose meaning nobody knows.
    private static func unknownStates(_ workspace: Workspace) -> [Finding] {
        do throws(Problem) {
            let met = try workspace.read { ledger throws(Problem) in try ledger.unknownStates() }
            return met.compactMap { channel, state in
                guard let settings = workspace.configuration.channels.first(where: { $0.name == channel }),
                    workspace.orderStates(settings).meaning(of: state) == nil
                else { return nil }
                let values = ["state": state, "channel": channel]
                return Finding(subject: channel, problem: Problem(OrderProblem.unknownState, .warning, values))
            }
        } catch {
            // Trying the ledger says so already.
            return []
        }
    }

    /// What is to be said of the warehouse system as a whole.
    private static func warehouse(_ workspace: Workspace) -> [Finding] {
        do throws(Problem) {
            let state = try workspace.read { ledger throws(Problem) in try workspace.warehouseState(ledger) }
            return state.problems.map { Finding(subject: "spojka.yaml", problem: $0) }
        } catch {
            // Trying the ledger says so already.
            return []
        }
    }

    static func attempt(_ subject: String, _ body: () throws(Problem) -> Void) -> Finding {
        do throws(Problem) {
            try body()
            return Finding(subject: subject, problem: nil)
        } catch {
            return Finding(subject: subject, problem: error)
        }
    }

    /// Looks whether there is a file that no pass could read.
    private static func tryOpening(_ candidates: [Candidate], _ spool: Spool) throws(Problem) {
        for candidate in candidates where candidate.refusal == nil && spool.isClosed(candidate) {
            _ = try spool.look(at: candidate)
        }
    }

    private static func tryWriting(_ folder: String, _ spool: Spool) throws(Problem) {
        let probe = folder + "/.check.tmp"
        try spool.write(probe, replacing: true) { (output: inout OutputBuffer) throws(Problem) in output.append("ok") }
        try spool.remove(probe)
    }
}
