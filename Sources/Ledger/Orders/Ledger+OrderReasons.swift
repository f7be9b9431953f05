import Domain
import GRDB

extension Ledger {
    /// Stands between a code and the arguments of its problem in an order's story.
    private static let mark = "\u{1D}"

    /// Holds an order, and keeps what its problem says besides its code, so that the sentence can be told later.
    public func hold(order id: Int, for problem: Problem, released: Bool, pass: Int) throws(Problem) {
        try setExport(order: id, .held, why: problem.code, released: released, pass: pass)
        try run(
            "UPDATE order_event SET detail = ? WHERE id = (SELECT max(id) FROM order_event WHERE order_id = ?)",
            [problem.code + Self.mark + ProblemArguments.text(problem.arguments), id]
        )
    }

    /// The arguments with which an order was held last by a code; nil when it was not held so.
    public func heldArguments(order id: Int, code: String) throws(Problem) -> [String: String]? {
        let found = try rows(
            """
            SELECT detail FROM order_event WHERE order_id = ? AND detail LIKE ? ORDER BY id DESC LIMIT 1
            """,
            [id, code + Self.mark + "%"]
        )
        guard let detail = found.first?["detail"] as String? else { return nil }
        return ProblemArguments.arguments(String(detail.dropFirst(code.count + 1)))
    }

    /// What stands in an order's story for machines: of a problem its code.
    static func shown(detail: String?) -> String? {
        detail.map { String($0.prefix { $0 != "\u{1D}" }) }
    }
}
