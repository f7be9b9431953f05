import Domain
import Ledger
import Matching
import Spool

extension Pass {
    /// Carries out what a person decided, at once and as one transaction.
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
                try Pass(workspace, ledger, clock: clock, isReal: true, progress: { _ in }).end()
            }
            let pass = try Pass(workspace, ledger, clock: clock, record: ledger.lastPass())
            try pass.carryOut(decision, by: who)
            try pass.followDecisions()
        }
    }

    /// Carries out a decision in the session of this pass; moves no file.
    func carryOut(_ decision: PersonalDecision, by who: String?) throws(Problem) {
        try ledger.transaction { () throws(Problem) in
            try ledger.add(decision: decision.command, at: clock.now(), by: who, after: id)
            try refreshIndex()
            // As a replay reads it.
            switch PersonalDecision(command: decision.command) ?? decision {
            case .order(.send, let name): try send(name)
            case .order(.hold, let name): try hold(name)
            case .settle(let name, let document, let reason): try settle(order: name, document, reason)
            case .unsettle(let name): try unsettle(name)
            case .ignoreProduct(let channel, let code): try ignoreProduct(channel, code, isIgnored: true)
            case .unignoreProduct(let channel, let code): try ignoreProduct(channel, code, isIgnored: false)
            case .pair(let payment, let orders): try pair(payment, orders)
            case .unpair(let payment): try settle(payment, .notFound)
            case .ignore(let payment): try settle(payment, .ignored)
            case .swap(let payment, let order): try swap(payment, order)
            case .ignoreAccount(let account): try ignore(account: account, by: who)
            case .undo(let payment): try undo(payment)
            case .rule(let payment): try makeRule(payment, by: who)
            case .forget(let account): try forget(account)
            case .release(let id): try ledger.release(try held(id))
            case .discard(let id): try discard(id)
            case .seen(let id): try see(id)
            case .acceptGap(let id): try acceptGap(id)
            }
            try noticeEnded(by: untilNow)
        }
    }

    /// Moves the files that were released or discarded; the next pass finishes what is interrupted.
    private func followDecisions() throws(Problem) {
        try returnReleased()
        for file in try ledger.unmovedFiles() where file.outcome == .rejected { try putAwayDiscarded(file) }
    }

    /// Puts released files back where they came, to be read by the next pass; under the name they were held by when a
    /// newer file has their own.
    func returnReleased() throws(Problem) {
        for release in try ledger.releases() {
            guard try workspace.spool.exists(release.stored) else { continue }
            var target = release.place + "/" + release.name
            if try workspace.spool.exists(target) {
                target =
                    release.place + "/" + (release.stored.split(separator: "/").last.map { String($0) } ?? release.name)
            }
            try workspace.spool.remove(release.stored + ".reason.txt")
            try workspace.spool.move(release.stored, to: target)
        }
    }

    private func held(_ id: Int) throws(Problem) -> FileRecord {
        guard let file = try ledger.file(id: id), file.outcome == .held else {
            throw Problem(DecisionProblem.notFound, .error, ["what": "held", "id": String(id)])
        }
        return file
    }

    private func discard(_ id: Int) throws(Problem) {
        let file = try held(id)
        guard let hash = ContentHash(hex: file.hash) else { return }
        let target = try workspace.spool.archivePath(for: file.name, day: clock.now().day, hash: hash, rejected: true)
        try ledger.settle(id, outcome: .rejected, stored: target)
        try ledger.markSeen(file: id)
    }

    private func see(_ id: Int) throws(Problem) {
        guard let file = try ledger.file(id: id), file.outcome == .rejected else {
            throw Problem(DecisionProblem.notFound, .error, ["what": "file", "id": String(id)])
        }
        try ledger.markSeen(file: id)
    }
}
