import Domain
import Ledger
import Matching
import Spool

/// The desk at which people decide between passes: each decision is carried out at once, as one transaction.
public struct Desk {
    let environment: Environment

    var workspace: Workspace { environment.workspace }
    var ledger: Ledger { environment.ledger }
    /// The last pass before the decision.
    var pass: Int { environment.pass.id }

    init(_ environment: Environment) { self.environment = environment }

    /// Carries out what a person decided.
    ///
    /// A pass that was interrupted is ended first: a decision stands between two passes in the archive, so that a replay
    /// meets it where it was made.
    ///
    /// - Parameter who: who decided, as far as the system knows.
    public static func carryOut(
        _ decision: PersonalDecision,
        _ workspace: Workspace,
        clock: Clock,
        by who: String? = nil
    ) throws(Problem) {
        let file = try workspace.openLedger()
        defer { file.close() }
        try file.session { ledger throws(Problem) in
            if let last = try ledger.lastPass(), last.finished == nil {
                let record = try ledger.beginPass(now: clock.now())
                try Pass(Environment(workspace, ledger, clock: clock, pass: record, mode: .real)).end()
            }
            let last = try ledger.lastPass() ?? .none
            let environment = Environment(workspace, ledger, clock: clock, pass: last, mode: .trial)
            try Desk(environment).carryOut(decision, by: who)
            try HeldFiles(environment).followDecisions()
        }
    }

    /// Carries out a decision in a session of the ledger; moves no file.
    func carryOut(_ decision: PersonalDecision, by who: String?) throws(Problem) {
        try ledger.transaction { () throws(Problem) in
            try ledger.add(decision: decision.command, at: environment.clock.now(), by: who, after: pass)
            try PairingIndex(environment).refresh()
            // As a replay reads it.
            switch PersonalDecision(command: decision.command) ?? decision {
            case .order(.send, let name): try send(order: name)
            case .order(.hold, let name): try hold(order: name)
            case .settle(let name, let document, let reason): try markSettled(order: name, document, reason)
            case .unsettle(let name): try unsettle(order: name)
            case .ignoreProduct(let channel, let code): try ignoreProduct(channel, code, isIgnored: true)
            case .unignoreProduct(let channel, let code): try ignoreProduct(channel, code, isIgnored: false)
            case .pair(let payment, let orders): try pair(payment, orders)
            case .unpair(let payment): try rule(payment, .notFound)
            case .ignore(let payment): try rule(payment, .ignored)
            case .swap(let payment, let order): try swap(payment, order)
            case .ignoreAccount(let account): try ignore(account: account, by: who)
            case .undo(let payment): try undo(payment)
            case .sendPayment(let payment): try send(payment: payment)
            case .rule(let payment): try makeRule(payment, by: who)
            case .forget(let account): try forget(account)
            case .release(let id): try ledger.release(try held(id))
            case .discard(let id): try discard(id)
            case .seen(let id): try markSeen(id)
            case .acceptGap(let id): try StatementGaps(environment).accept(id)
            }
            _ = try OrderKnowledge(environment).noticeEnded(by: environment.untilNow)
        }
    }

    // MARK: files

    private func held(_ id: Int) throws(Problem) -> FileRecord {
        guard let file = try ledger.file(id: id), file.outcome == .held else {
            throw Problem(DecisionProblem.notFound, .error, ["what": "held", "id": String(id)])
        }
        return file
    }

    private func discard(_ id: Int) throws(Problem) {
        let file = try held(id)
        guard let hash = ContentHash(hex: file.hash) else { return }
        let day = environment.clock.now().day
        let target = try workspace.spool.archivePath(for: file.name, day: day, hash: hash, rejected: true)
        try ledger.settle(id, outcome: .rejected, stored: target)
        try ledger.markSeen(file: id)
    }

    private func markSeen(_ id: Int) throws(Problem) {
        guard let file = try ledger.file(id: id), file.outcome == .rejected else {
            throw Problem(DecisionProblem.notFound, .error, ["what": "file", "id": String(id)])
        }
        try ledger.markSeen(file: id)
    }

    // MARK: products

    /// Says that a product needs no item, so that it waits no more, or takes that back; which item one is stands in
    /// `mappings/products.csv`.
    private func ignoreProduct(_ channel: String, _ code: String, isIgnored: Bool) throws(Problem) {
        guard try ledger.product(channel: channel, code: code) != nil else {
            throw Problem(DecisionProblem.notFound, .error, ["what": "product", "id": channel + "/" + code])
        }
        try ledger.setIgnored(isIgnored, channel: channel, code: code)
    }
}
