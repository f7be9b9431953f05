import Domain
import GRDB

/// Goods of orders that the warehouse system's figures do not contain yet.
public struct Demand: Sendable {
    /// The channel of the order.
    public var channel: String
    /// The product code there.
    public var code: String?
    /// The EAN.
    public var ean: String?
    /// How much.
    public var quantity: Quantity
}

extension Ledger {
    /// What orders take that no applied stock export can know of: all that were not accepted, and those accepted in a
    /// pass that no later export followed.
    public func unreflectedDemand() throws(Problem) -> [Demand] {
        try rows(
            """
            SELECT channel, code, ean, sum(quantity) AS quantity FROM order_goods JOIN orders ON id = order_id
            WHERE reflected = 0 AND cancelled = 0 AND export_state <> 'skipped'
            GROUP BY channel, code, ean ORDER BY channel, code, ean
            """
        ).map { row in
            Demand(
                channel: row["channel"],
                code: row["code"],
                ean: row["ean"],
                quantity: Quantity(millionths: row["quantity"])
            )
        }
    }

    /// After a stock export: orders accepted in an earlier pass are inside its figures.
    public func markReflected(before pass: Int) throws(Problem) {
        try run(
            """
            UPDATE orders SET reflected = 1
            WHERE reflected = 0 AND export_state = 'accepted' AND accepted_pass < ?
            """,
            [pass]
        )
    }
}
