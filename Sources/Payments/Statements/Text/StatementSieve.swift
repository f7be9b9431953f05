import Connectors
import Domain

/// Stands before a sink and lets a statement through once that stands in its file twice, as it does where files were put
/// together; refuses the file where two statements in it contradict each other.
///
/// The first statement passes as it is read. A later one waits for its end, because only then it is known whether it is
/// one that came already.
final class StatementSieve {
    /// How many movements of a statement wait at most; beyond, they pass, and a repetition is refused.
    private static let most = 16_384
    /// How many earlier statements of an account a statement is compared with.
    private static let mostLooks = 400

    private struct Known {
        let statement: Statement
        let print: StatementPrint
    }

    private struct Place: Hashable {
        let account: BankAccount?
        let currency: Currency
    }

    private let sink: FactSink
    private var known: [Place: [Known]] = [:]
    private var print = StatementPrint()
    /// How many statements were left out.
    private var dropped = 0
    private var waiting: [Payment] = []
    private var isPassing = true

    private init(_ sink: @escaping FactSink) {
        self.sink = sink
    }

    /// A sink that hands on to `sink` what passes.
    static func sink(_ sink: @escaping FactSink) -> FactSink {
        let sieve = StatementSieve(sink)
        return { (fact) throws(Problem) in try sieve.take(fact) }
    }

    private func take(_ fact: Fact) throws(Problem) {
        switch fact {
        case .payment(let payment):
            print.add(payment)
            try pass(payment)
        case .statement(let statement): try end(statement)
        default: try sink(fact)
        }
    }

    private func pass(_ payment: Payment) throws(Problem) {
        if isPassing { return try hand(on: payment) }
        waiting.append(payment)
        if waiting.count >= Self.most { try release() }
    }

    private func release() throws(Problem) {
        let payments = waiting
        waiting = []
        isPassing = true
        for payment in payments { try hand(on: payment) }
    }

    private func hand(on payment: Payment) throws(Problem) {
        guard dropped > 0, let position = payment.statement else { return try sink(.payment(payment)) }
        var payment = payment
        payment.statement = position &- dropped
        try sink(.payment(payment))
    }

    private func end(_ statement: Statement) throws(Problem) {
        let print = print
        self.print = StatementPrint()
        let place = Place(account: statement.account, currency: statement.currency)
        let earlier = known[place, default: []].suffix(Self.mostLooks)
        // One that goes on from the last is none that came before it, unless ids of its movements say so.
        let isLed =
            earlier.last.map { $0.statement.closing != nil && $0.statement.closing == statement.opening } ?? false
        let relations = earlier.map { one in
            let relation = Self.relation(one.statement, one.print, statement, print)
            return (first: one, is: isLed ? relation.ofFollowing(print) : relation)
        }
        if let same = relations.first(where: { $0.is == .same }), !isPassing {
            (waiting, dropped) = ([], dropped + 1)
            return try sink(.problem(Self.problem(StatementProblem.twice, .warning, same.first.statement, statement)))
        }
        try release()
        if let other = relations.first(where: { $0.is != .none }) {
            try sink(.problem(Self.problem(StatementProblem.twiceOtherwise, .error, other.first.statement, statement)))
        }
        known[place, default: []].append(Known(statement: statement, print: print))
        isPassing = false
        try sink(.statement(statement))
    }

    private enum Relation {
        case none, same, contradiction

        /// What it is for a statement that opens where the last one closed.
        func ofFollowing(_ print: StatementPrint) -> Relation {
            switch self {
            case .same: print.hasIds || print.count == 0 ? .same : .contradiction
            case .contradiction, .none: .none
            }
        }
    }

    private static func relation(
        _ first: Statement,
        _ firstPrint: StatementPrint,
        _ second: Statement,
        _ secondPrint: StatementPrint
    ) -> Relation {
        let isAlike =
            first.number == second.number && first.page == second.page && first.opening == second.opening
            && first.closing == second.closing
        // What does not balance is refused for that.
        if first.balanced == false || second.balanced == false { return .none }
        if isAlike, firstPrint == secondPrint {
            let isChange = first.opening != nil && first.closing != nil && first.opening != first.closing
            let isNamed = first.id != nil && first.id == second.id
            let isNumbered = isNumber(first.number) && first.from == second.from && first.to == second.to
            // Days without movements are alike, and ids of movements make them count once.
            if isChange || isNamed || isNumbered { return .same }
            if firstPrint.count == 0 || firstPrint.hasIds { return .none }
            return first.from == second.from && first.to == second.to ? .contradiction : .none
        }
        guard !first.isAdvice, !second.isAdvice, first.opening != nil, first.opening == second.opening,
            let from = first.from ?? first.to, from == second.from ?? second.to
        else { return overlap(first, firstPrint, second, secondPrint) }
        let isOfDays = first.to == second.to && first.number == second.number && first.page == second.page
        // Those that come to nothing are followed by one that opens alike.
        guard isOfDays, first.opening != first.closing, second.opening != second.closing else {
            return overlap(first, firstPrint, second, secondPrint)
        }
        return .contradiction
    }

    /// Two exports of days that both have: within a file nothing tells their equal movements apart, but ids.
    private static func overlap(
        _ first: Statement,
        _ firstPrint: StatementPrint,
        _ second: Statement,
        _ secondPrint: StatementPrint
    ) -> Relation {
        guard !first.isAdvice, !second.isAdvice, !(firstPrint.hasIds && secondPrint.hasIds),
            let from = first.from, let to = first.to, let begins = second.from, let ends = second.to,
            from < ends, begins < to, firstPrint.count > 0, secondPrint.count > 0
        else { return .none }
        // Statements that a bank counts are no exports of chosen days.
        let isCounted = isNumber(first.number) && isNumber(second.number) && first.number != second.number
        // Pages have the days of their statement; what is missing between them is reported elsewhere.
        let isOfPages = [first, second].contains { $0.opensWithin || $0.closesWithin }
        let isLed = first.closing != nil && (first.closing == second.opening || second.closing == first.opening)
        return isLed || isOfPages || isCounted ? .none : .contradiction
    }

    /// Banks that count none write zeros.
    private static func isNumber(_ text: String?) -> Bool { text?.utf8.contains { $0 != 48 } ?? false }

    private static func problem(
        _ code: StatementProblem,
        _ severity: Problem.Severity,
        _ first: Statement,
        _ second: Statement
    ) -> Problem {
        let name = second.number ?? (second.to ?? second.from)?.description ?? "?"
        let values = ["statement": name, "first": String(first.line), "second": String(second.line)]
        let scope: Problem.Scope = severity == .error ? .file : .record
        return Problem(code, severity, scope: scope, at: SourcePosition(line: second.line), values)
    }
}

/// What the movements of a statement say, as far as it takes to know the statement again in its file.
struct StatementPrint: Equatable {
    /// Keyed by a secret of the process: nobody can write two statements that share a print.
    private var values = Hasher()
    /// How many movements there were.
    private(set) var count = 0
    /// Whether each has an id of the bank.
    private(set) var hasIds = true

    /// Takes in a movement.
    mutating func add(_ payment: Payment) {
        count += 1
        if payment.bankId == nil { hasIds = false }
        values.combine(payment.date)
        values.combine(payment.amount.minorUnits)
        values.combine(payment.vs)
        values.combine(payment.bankReference)
        values.combine(payment.endToEndId)
        values.combine(payment.message?.utf8.count)
        values.combine(payment.counterName?.utf8.count)
    }

    static func == (a: StatementPrint, b: StatementPrint) -> Bool {
        a.count == b.count && a.hasIds == b.hasIds && a.values.finalize() == b.values.finalize()
    }
}
