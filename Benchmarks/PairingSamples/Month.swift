import Domain
import Matching

/// A month of an e-shop: its orders, the payments that people make with the faults that people make, and the truth.
public struct Month: Sendable {
    /// What is known to be true of a payment.
    public struct Truth: Sendable {
        /// What is unusual about it.
        public var fault: Fault
        /// What it was meant for; empty when nothing is left to be paid.
        public var shares: [OrderKey: Int64]
        /// Whether what it says and what is known of its payer is enough to decide.
        public var isDecidable: Bool
    }

    /// The orders.
    public internal(set) var orders: [OpenOrder] = []
    /// The payments.
    public internal(set) var payments: [Payment] = []
    /// The truth about each.
    public internal(set) var truths: [Truth] = []
    /// Accounts known from earlier months.
    public internal(set) var owners: [BankAccount: AccountOwners] = [:]

    /// The rules that the month is paired by: all criteria, two cents of rounding, one percent for the bank.
    public static let rules = PairingRules(
        criteria: [
            .invoiceSymbol, .invoiceNumber, .orderNumber, .orderSymbol, .creditorReference, .message, .specificSymbol,
            .account,
        ],
        under: Tolerance(minorUnits: 2, percent: Percent(1)),
        over: Tolerance(minorUnits: 2)
    )

    /// A month of so many orders.
    public init(orders count: Int, seed: UInt64) {
        var maker = MonthMaker(orders: count, seed: seed)
        maker.payAll()
        self = maker.month
    }

    init() {}

    /// The table to pair against.
    public var table: OrderTable {
        var table = OrderTable(orders)
        table.owners = owners
        return table
    }
}
