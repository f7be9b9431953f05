import Domain
import Ledger
import Matching

/// Whether the statements of an account follow from each other.
struct StatementGaps {
    private let ledger: Ledger

    init(_ environment: Environment) { ledger = environment.ledger }

    /// Looks whether the statements that came follow from those before and after them; what is missing between them waits
    /// for a person until it comes.
    ///
    /// - Returns: the gaps that are new.
    func follow() throws(Problem) -> [(file: String, problem: Problem)] {
        let accounts = try ledger.unchainedAccounts()
        guard !accounts.isEmpty else { return [] }
        return try ledger.transaction { () throws(Problem) in
            var new: [(file: String, problem: Problem)] = []
            for (account, currency) in accounts {
                for gap in try refresh(account, currency) {
                    guard let told = try StatementGapText.problem(gap, ledger) else { continue }
                    new.append((told.path, told.problem))
                }
            }
            try ledger.markChained()
            return new
        }
    }

    /// Brings the gaps of an account to what its statements say; returns those that are new.
    @discardableResult
    private func refresh(_ account: BankAccount, _ currency: Currency) throws(Problem) -> [GapRow] {
        let rows = try ledger.statements(account: account, currency: currency)
        let known = try ledger.gaps(account: account, currency: currency)
        let byId = Dictionary(rows.map { ($0.id, $0) }) { first, _ in first }
        var failure: Problem?
        let chain = StatementChain(
            rows.compactMap { ChainedStatement($0) },
            movements: { id, day in
                guard failure == nil, let row = byId[id] else { return nil }
                do throws(Problem) { return try self.ledger.movements(of: row, from: day) } catch { failure = error }
                return nil
            },
            total: { statements in
                guard failure == nil else { return nil }
                let together = statements.compactMap { byId[$0.id] }
                do throws(Problem) { return try self.total(of: together, among: rows) } catch { failure = error }
                return nil
            }
        )
        let found = chain.gaps().filter { gap in
            let sides = [gap.before, gap.after].compactMap { $0.flatMap { byId[$0] } }
            return !sides.allSatisfy(\.isHistory)
        }.map { row($0, byId, account, currency) }
        if let failure { throw failure }
        return try keep(found, known)
    }

    /// What the movements of statements come to, each counted once; nil when nothing can be said: their files have others of
    /// the account, too, or they are too many to look at again with each that comes.
    private func total(of statements: [StatementRow], among rows: [StatementRow]) throws(Problem) -> Int64? {
        let files = Set(statements.map(\.file))
        let entries = statements.reduce(Int64(0)) { $0 +| Int64(clamping: $1.statement.entries) }
        guard entries <= Int64(Limits.comparedMovements),
            rows.count(where: { files.contains($0.file) }) == statements.count
        else { return nil }
        return try ledger.movements(ofFiles: files.sorted(), like: statements)
    }

    private func row(
        _ gap: StatementGap,
        _ statements: [Int: StatementRow],
        _ account: BankAccount,
        _ currency: Currency
    ) -> GapRow {
        var row = GapRow(account: account, currency: currency, kind: gap.kind)
        row.before = gap.before
        row.after = gap.after
        let (before, after) = (gap.before.flatMap { statements[$0] }, gap.after.flatMap { statements[$0] })
        row.ended = before.flatMap { $0.statement.to ?? $0.statement.from }
        row.closing = before?.statement.closing?.minorUnits
        // Of two closings the other one tells it.
        let behind = gap.kind == .closing ? after?.statement.closing : after?.statement.opening
        row.opening = behind?.minorUnits
        return row
    }

    private func keep(_ found: [GapRow], _ known: [GapRow]) throws(Problem) -> [GapRow] {
        var new: [GapRow] = []
        var met: Set<Int> = []
        for gap in found {
            var gap = gap
            if let same = known.first(where: { $0.isSame(as: gap) }) {
                guard met.insert(same.id).inserted else { continue }
                gap.id = same.id
                gap.state = same.state == .ended ? .open : same.state
                if same.state == .ended { new.append(gap) }
                _ = try ledger.put(gap)
            } else if !new.contains(where: { $0.isSame(as: gap) }) {
                gap.id = try ledger.put(gap)
                new.append(gap)
            }
        }
        for var gap in known where gap.state == .open && !met.contains(gap.id) {
            gap.state = .ended
            _ = try ledger.put(gap)
        }
        return new
    }

    /// Takes a person's word that nothing is missing between two statements.
    func accept(_ id: Int) throws(Problem) {
        guard var gap = try ledger.gap(id: id), gap.state == .open else {
            throw Problem(DecisionProblem.notFound, .error, ["what": "held", "id": HeldName.gap(id).text])
        }
        gap.state = .accepted
        _ = try ledger.put(gap)
        try refresh(gap.account, gap.currency)
    }
}

extension ChainedStatement {
    /// What the chain needs of a statement of the ledger.
    fileprivate init?(_ row: StatementRow) {
        let statement = row.statement
        guard let first = statement.from ?? statement.to, let last = statement.to ?? statement.from,
            let opening = statement.opening, let closing = statement.closing
        else { return nil }
        self.init(
            id: row.id,
            first: min(first, last),
            last: max(first, last),
            opening: opening.minorUnits,
            closing: closing.minorUnits,
            number: statement.number.flatMap { $0.utf8.count <= 6 ? Int(shortText: $0) : nil },
            page: statement.page,
            format: row.format,
            opensWithin: statement.opensWithin,
            closesWithin: statement.closesWithin
        )
    }
}
