import Connectors
import Domain
import Ledger
import Spool

/// What a pass fetches from other sides, and takes to them.
final class Connections {
    let environment: Environment
    let outbox: Outbox
    let quarantine: Quarantine
    /// What was done so far.
    var report = StepResult()
    /// Connections that failed in this pass.
    var failedConnections: Set<String> = []
    /// Those of them whose server could not be reached, which is not tried again.
    var lostConnections: Set<String> = []
    /// Whether a delivery put files into folders that we read, such as an answer that came at once.
    var broughtFiles = false

    var workspace: Workspace { environment.workspace }
    var ledger: Ledger { environment.ledger }
    var clock: Clock { environment.clock }
    /// The number of the pass.
    var id: Int { environment.pass.id }

    init(_ environment: Environment, _ outbox: Outbox, _ quarantine: Quarantine) {
        self.environment = environment
        self.outbox = outbox
        self.quarantine = quarantine
    }

    /// Fetches from every side; one that fails does not stop the others.
    func fetch() throws(Problem) -> StepResult {
        report = StepResult()
        try fetchAll()
        try fetchRemotes()
        try takeMaildirs()
        return report
    }

    /// Takes written files to where connections send them.
    func deliver() throws(Problem) -> StepResult {
        report = StepResult()
        try deliverAll()
        return report
    }
}
