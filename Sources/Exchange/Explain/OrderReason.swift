import Domain
import Ledger
import Messages
import Settings

/// Why an order waits or was refused, in words.
public struct OrderReason {
    private let workspace: Workspace
    private let ledger: Ledger

    /// Reasons of one workspace's orders.
    public init(_ workspace: Workspace, _ ledger: Ledger) {
        self.workspace = workspace
        self.ledger = ledger
    }

    /// The sentence; the accounting system's own words as they are; nil when the order waits for nothing.
    public func text(of row: OrderRow) throws(Problem) -> String? {
        guard let why = row.why, row.reason == nil else { return row.reasonText(workspace.renderer) }
        if let problem = try problem(of: row) { return workspace.renderer.sentence(problem) }
        if row.detail != nil { return row.reasonText(workspace.renderer) }
        let words = try ledger.receiptMessages(order: row.id).map(\.text).filter { !$0.isEmpty }
        return ([workspace.renderer.value(why)] + words.prefix(1)).joined(separator: ": ")
    }

    /// The problem whose code the ledger has, with what it said when it was met.
    private func problem(of row: OrderRow) throws(Problem) -> Problem? {
        guard let code = row.why, workspace.renderer.catalogue[code] != nil else { return nil }
        let tolerance = workspace.configuration.orders.tolerance
        if let problem = row.order.problems(tolerance: tolerance).first(where: { $0.code == code }) { return problem }
        for problem in try ledger.problems(file: row.file)
        where problem.code == code && problem.arguments["order"] == row.order.number { return problem }
        var arguments = try ledger.heldArguments(order: row.id, code: code) ?? [:]
        if arguments["order"] == nil { arguments["order"] = row.order.number }
        return Problem(
            code: code,
            severity: .error,
            scope: .record,
            position: SourcePosition(line: row.line),
            path: nil,
            arguments: arguments
        )
    }
}
