import Domain
import Ledger
import Messages

extension OrderRow {
    /// The values for the sentence that says why the order waits.
    var reasonArguments: [String: String] {
        [
            "order": order.number, "document": documentNumber ?? "?", "changes": detail ?? "?",
            "documents": detail ?? "?", "others": detail ?? "?", "state": order.state ?? "",
            "pack": detail ?? pack ?? "?",
        ]
    }

    /// What of the order is to be put right in the accounting system, or was held to be looked at, as a problem with its
    /// values; nil for any other.
    public var reason: Problem? {
        let told = OrderProblem.alarms + [.heldByPerson, .doneWhenFirstSeen, .unanswered]
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
