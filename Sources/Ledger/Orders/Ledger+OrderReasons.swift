import Domain
import GRDB

extension Ledger {
    /// Holds an order, and keeps what its problem says besides its code, so that the sentence can be told later.
    public func hold(order id: Int, for problem: Problem, released: Bool, pass: Int) throws(Problem) {
        try setExport(order: id, .held, why: problem.code, released: released, pass: pass)
        try run(
            "UPDATE order_event SET arguments = ? WHERE id = (SELECT max(id) FROM order_event WHERE order_id = ?)",
            [ProblemArguments.text(problem.arguments), id]
        )
    }

    /// The arguments with which an order was held last by a code; nil when it was not held so.
    public func heldArguments(order id: Int, code: String) throws(Problem) -> [String: String]? {
        try first(
            """
            SELECT arguments FROM order_event WHERE order_id = ? AND detail = ? AND arguments IS NOT NULL
            ORDER BY id DESC LIMIT 1
            """,
            [id, code]
        ) { ProblemArguments.arguments(try $0[0]) }
    }
}
