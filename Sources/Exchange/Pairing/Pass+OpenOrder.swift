import Domain
import Ledger
import Matching

extension Pass {
    /// Makes an order findable by everything a payment may name.
    func index(_ row: OrderRow) throws(Problem) {
        try ledger.setKeys(openOrder(row).keys, order: row.id)
    }

    /// An order as pairing sees it, with everything that was put on it.
    func openOrder(_ row: OrderRow) throws(Problem) -> OpenOrder {
        var open = OpenOrder(
            id: OrderKey(channel: row.channel, number: row.order.number),
            vs: row.order.vs,
            vsIsGiven: row.order.vsIsGiven,
            total: row.order.total,
            created: row.order.created?.day
        )
        open.invoices = try ledger.invoices(order: row.id).map { OpenOrder.Document(number: $0.number, vs: $0.vs) }
        if let number = row.order.invoiceNumber {
            open.invoices.append(OpenOrder.Document(number: number, vs: row.order.vsIsGiven ? row.order.vs : nil))
        }
        open.customer = row.order.customerIdentity
        open.customerNumber = Symbol.normalised(row.order.customer.ico ?? "")
        open.names = row.order.payerNames
        open.balance.asked = try ledger.asked(order: row.id, total: row.order.total)
        open.allocated = row.allocated.minorUnits
        open.paid = row.order.paid ?? false
        open.cancelled = row.cancelled
        return open
    }
}
