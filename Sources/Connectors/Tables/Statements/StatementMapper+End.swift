import Domain

extension StatementMapper {
    /// Ends the file with what the lines above and below tell: checks the balances and hands on the statements.
    mutating func finish(_ preamble: StatementPreamble) throws(Problem) {
        self.preamble = preamble
        let isStated = preamble[.opening] != nil && preamble[.closing] != nil
        guard rows > 0 || isStated else {
            throw Problem(places == nil ? StatementProblem.empty : .noMovements, at: SourcePosition(line: 1))
        }
        if parts.isEmpty, rows == 0 { _ = try newPart(nil, nil, line: 1) }
        try unread.check(profile.name)
        for part in parts { if let row = part.chain.broken { throw brokenChain(row, part.currency) } }
        var isProven = isStated && parts.count == 1
        for part in parts {
            let (statement, problem) = try close(part)
            if problem != nil { isProven = false }
            if let problem, brokenRows.isEmpty { try emit(.problem(problem)) }
            try emit(.statement(statement))
        }
        if !isProven, !parts.allSatisfy({ $0.chain.ends != nil }) { try untold.check(profile.name) }
        if !isProven, !parts.allSatisfy(\.provesFees) { try unread.checkFees(profile.name) }
        if guarded.count > 0 {
            let values = ["count": String(guarded.count), "column": guarded.column]
            try emit(.problem(Problem(TableProblem.guardedValues, .warning, scope: .record, values)))
        }
        guard let first = brokenRows.first else { return }
        let severity: Problem.Severity = isProven ? .warning : .error
        for problem in brokenRows.dropFirst(isProven ? 0 : 1).prefix(50) {
            var problem = problem
            problem.severity = severity
            try emit(.problem(problem))
        }
        guard !isProven else { return }
        var whole = first
        whole.scope = .file
        throw whole
    }

    private func close(_ part: StatementPart) throws(Problem) -> (Statement, Problem?) {
        var statement = Statement(account: part.account, currency: part.currency, line: part.line)
        statement.number = preamble[.number]?.text
        (statement.from, statement.to) = (day(.from) ?? period?.from, day(.to) ?? period?.to)
        let ends = part.chain.ends
        statement.opening = ends.map { money($0.opening, part) }
        statement.closing = ends.map { money($0.closing, part) }
        if parts.count == 1 {
            if let opening = try stated(.opening, part.currency) { statement.opening = opening }
            if let closing = try stated(.closing, part.currency) { statement.closing = closing }
        }
        let problem = part.balance.close(&statement, position: part.position)
        let name = statement.number ?? String(part.position)
        let place = SourcePosition(line: part.line)
        if part.pending > 0 {
            let values = ["statement": name, "count": String(part.pending)]
            try emit(.problem(Problem(StatementProblem.pending, .warning, scope: .record, at: place, values)))
        }
        if statement.balanced == nil {
            let values = ["statement": name]
            try emit(.problem(Problem(StatementProblem.noBalances, .warning, scope: .record, at: place, values)))
        }
        return (statement, problem)
    }

    private func brokenChain(_ row: BalanceChain.Break, _ currency: Currency) -> Problem {
        let computed = Int64(exactly: row.expected).map { Money(minorUnits: $0, currency: currency).decimal } ?? "?"
        return Problem(
            TableProblem.brokenChain,
            at: row.position,
            path: row.column,
            ["expected": computed, "stated": Money(minorUnits: row.stated, currency: currency).decimal]
        )
    }

    private func money(_ minorUnits: Int64, _ part: StatementPart) -> Money {
        Money(minorUnits: minorUnits, currency: part.currency)
    }

    /// A balance of a line above or below; each number shows its decimal mark itself, else the profile tells it.
    private func stated(_ mark: StatementLayout.Mark, _ currency: Currency) throws(Problem) -> Money? {
        guard let (text, line) = preamble[mark] else { return nil }
        let found = StatementNumber(decimal: .auto).value(text) ?? number.value(text)
        guard let found, let minor = StatementNumber.minorUnits(found.millionths, currency) else {
            throw Problem(
                StatementProblem.badAmount,
                at: SourcePosition(line: line),
                path: mark.rawValue,
                ["field": mark.rawValue]
            )
        }
        return Money(minorUnits: minor, currency: currency)
    }

    private func day(_ mark: StatementLayout.Mark) -> Day? { preamble[mark].flatMap { day($0.text) } }

    private func day(_ text: String) -> Day? {
        let bytes = Array(text.utf8)
        return bytes.withUnsafeBufferPointer { bytes in
            for style in layout.dates { if let day = style.day(bytes) { return day } }
            return nil
        }
    }

    /// Both days of `1.9.2026 - 22.9.2026`.
    private var period: (from: Day?, to: Day?)? {
        guard let text = preamble[.period]?.text, let dash = text.firstRange(of: " - ") else { return nil }
        return (day(String(text[..<dash.lowerBound])), day(String(text[dash.upperBound...])))
    }
}
