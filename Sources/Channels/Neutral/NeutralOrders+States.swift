import Connectors
import Domain
import Syntax

/// States out: `order;state;paid;paid_at;amount;currency;vs`, a row for each change
/// (docs/systems/neutral.md#states-out).
enum NeutralStates {
    /// The file of some changes; `paid` is `true` or `false`, what is not known is empty.
    static func write(_ lines: [OrderStateLine]) -> [UInt8] {
        var csv = CSVWriter()
        csv.row(["order", "state", "paid", "paid_at", "amount", "currency", "vs"])
        for line in lines {
            csv.row([
                line.order,
                line.state,
                line.paid ? "true" : "false",
                line.paidAt?.description,
                line.amount?.decimal,
                line.amount.flatMap { $0.currency == .none ? nil : $0.currency.code },
                line.vs,
            ])
        }
        return csv.take()
    }
}
