import Domain
import Ledger
import Matching

/// The sentence that a person reads about a gap between statements.
public enum StatementGapText {
    /// The problem of a gap, and the path by which the statement after it came, or else the one before it; nil when neither
    /// is known any more.
    public static func problem(_ gap: GapRow, _ ledger: Ledger) throws(Problem) -> (path: String, problem: Problem)? {
        let before = try gap.before.flatMap { id throws(Problem) in try ledger.statement(id: id) }
        let after = try gap.after.flatMap { id throws(Problem) in try ledger.statement(id: id) }
        guard let path = (after ?? before)?.path else { return nil }
        let kind = gap.kind
        var values = ["account": gap.account.description, "currency": gap.currency.code]
        values["id"] = HeldName.gap(gap.id).text
        values["before"] = before.map { name($0.statement) }
        values["ended"] = before.flatMap { $0.statement.to ?? $0.statement.from }?.description
        values["closing"] = before?.statement.closing?.decimal
        values["after"] = after.map { name($0.statement) }
        values["begins"] = after.flatMap { $0.statement.from ?? $0.statement.to }?.description
        values["opening"] = after?.statement.opening?.decimal
        if let closing = gap.closing, let opening = gap.opening {
            let (units, overflow) = opening.subtractingReportingOverflow(closing)
            values["difference"] = overflow ? "?" : Money(minorUnits: units, currency: gap.currency).decimal
        }
        if kind == .closing || kind == .movements {
            values["before"] = before.map { named($0) }
            values["after"] = after.map { named($0) }
            values["other"] = after?.statement.closing?.decimal
        }
        let code =
            switch kind {
            case .balance where isOfPages(before, after): StatementProblem.pagesMissing
            case .balance: isOverlap(before, after) ? StatementProblem.overlap : .gap
            case .number: StatementProblem.numbersMissing
            case .page: StatementProblem.pagesMissing
            case .closing: StatementProblem.twoClosings
            case .movements: StatementProblem.movementsContradict
            case .beginning: StatementProblem.beginningMissing
            case .rest: StatementProblem.restMissing
            }
        return (path, Problem(code, .error, scope: .record, values))
    }

    /// Whether both have a day, so that nothing can be missing between them.
    private static func isOverlap(_ before: StatementRow?, _ after: StatementRow?) -> Bool {
        guard let ended = before.flatMap({ $0.statement.to ?? $0.statement.from }),
            let begins = after.flatMap({ $0.statement.from ?? $0.statement.to })
        else { return false }
        return begins <= ended
    }

    /// Whether both are pages of one statement, between which others are left out.
    private static func isOfPages(_ before: StatementRow?, _ after: StatementRow?) -> Bool {
        guard let one = before?.statement, let other = after?.statement, one.number != nil, one.number == other.number,
            let page = one.page, let next = other.page
        else { return false }
        return next > page + 1
    }

    /// The name with that of the file, by which two statements of one number are told apart.
    private static func named(_ row: StatementRow) -> String {
        let file = row.path.split(separator: "/").last.map { String($0) } ?? row.path
        return name(row.statement) + " (" + file + ")"
    }

    /// The number with its page, or the last day of a statement that has none.
    private static func name(_ statement: Statement) -> String {
        guard let number = statement.number else { return (statement.to ?? statement.from)?.description ?? "?" }
        return statement.page.map { number + "/" + String($0) } ?? number
    }
}

/// What people call something that is held: a file by its number, a gap between statements by `s` and its number.
public enum HeldName: Hashable, Sendable {
    case file(Int)
    case gap(Int)

    /// What a text names; nil when it is no such name.
    public init?(_ text: String) {
        let isGap = text.utf8.first.map { $0 | 32 == UInt8(ascii: "s") } ?? false
        guard let id = Int(shortText: isGap ? String(text.dropFirst()) : text), id > 0 else { return nil }
        self = isGap ? .gap(id) : .file(id)
    }

    /// The name.
    public var text: String {
        switch self {
        case .file(let id): String(id)
        case .gap(let id): "s" + String(id)
        }
    }
}
