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

extension OrderRow {
    /// The values for the sentence that says why the order waits.
    var reasonArguments: [String: String] {
        [
            "order": order.number, "document": documentNumber ?? "?", "changes": detail ?? "?",
            "documents": detail ?? "?", "others": detail ?? "?", "state": order.state ?? "",
            "pack": detail ?? pack ?? "?", "system": detail ?? "?",
        ]
    }

    /// What of the order is to be put right in the accounting system, or was held to be looked at, as a problem with its
    /// values; nil for any other.
    public var reason: Problem? {
        let told = OrderProblem.alarms + [.heldByPerson, .doneWhenFirstSeen, .unanswered, .formerSystem]
        guard let why, told.contains(where: { $0.rawValue == why }) else { return nil }
        return Problem(
            code: why,
            severity: .warning,
            scope: .record,
            position: nil,
            path: nil,
            arguments: reasonArguments
        )
    }

    /// Why the order waits or is not sent, for people: in our words, else in those of the accounting system; nil when it
    /// is neither.
    public func reasonText(_ words: Renderer) -> String? {
        if let reason { return words.sentence(reason) }
        guard let why else { return skip.map { words.value($0.rawValue) } }
        guard let detail, exportState == .refused || exportState == .unknown else { return words.value(why) }
        // A code of the system's own, or no more than that it was refused.
        return why == exportState.rawValue ? detail : why + ": " + detail
    }
}
