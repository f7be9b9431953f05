import Domain
import GRDB

/// Which payments are wanted; what is not set does not matter.
public struct PaymentFilter: Sendable {
    /// What waits for a person, as a condition on a payment; one that names no order does where `unnamed` says so.
    static func waiting(unnamed: Bool) -> String {
        """
        (outcome IN ('ambiguous', 'amountMismatch', 'currencyMismatch', 'alreadyPaid', 'refund'\(unnamed ? ", 'notFound'" : ""))
            AND (outcome IN ('ambiguous', 'amountMismatch', 'currencyMismatch')
                OR decided_by IS NOT 'person' AND (outcome = 'notFound'
                    OR NOT EXISTS (SELECT 1 FROM allocation WHERE payment = payment.id))))
        """
    }

    /// Only those that wait for a person.
    public var isWaiting = false
    /// Whether payments that name no order wait, too: where nothing pairs them, or when somebody looks at candidates.
    public var countsUnnamed = false
    /// Only those that no statement has confirmed.
    public var isProvisional = false
    /// Only with one of these outcomes; `repeat` means that more than one file has it, for a movement that comes again is
    /// no payment of its own but another source of one.
    public var outcomes: [PairingOutcome] = []
    /// The first day, included; nil for no limit.
    public var from: Day?
    /// The last day, included; nil for no limit.
    public var to: Day?
    /// A text in symbol, name, account, message or reference.
    public var text: String?
    /// An order that it is on, or a candidate for: its number, or channel/number.
    public var order: String?

    /// Every payment.
    public init() {}
}

extension Ledger {
    /// The payments that a filter lets through, oldest first.
    public func payments(_ filter: PaymentFilter) throws(Problem) -> [PaymentRow] {
        var conditions: [String] = []
        var arguments: [(any DatabaseValueConvertible)?] = []
        if filter.isWaiting { conditions.append(PaymentFilter.waiting(unnamed: filter.countsUnnamed)) }
        if filter.isProvisional { conditions.append("provisional = 1") }
        if !filter.outcomes.isEmpty {
            let marks = filter.outcomes.map { _ in "?" }.joined(separator: ", ")
            let isRepeated = "(SELECT count(DISTINCT file) FROM payment_source WHERE payment = payment.id) > 1"
            let others = filter.outcomes.contains(.repeat) ? " OR " + isRepeated : ""
            conditions.append("(outcome IN (\(marks))\(others))")
            arguments += filter.outcomes.map { $0 as any DatabaseValueConvertible }
        }
        if let from = filter.from {
            conditions.append("date >= ?")
            arguments.append(Int(from.number))
        }
        if let to = filter.to {
            conditions.append("date <= ?")
            arguments.append(Int(to.number))
        }
        if let text = filter.text {
            let fields = [
                "vs", "ks", "ss", "counter_account", "counter_name", "message", "bank_reference", "end_to_end",
                "creditor_reference",
            ]
            conditions.append(
                "(" + fields.map { "instr(lower(coalesce(\($0), '')), lower(?)) > 0" }.joined(separator: " OR ") + ")"
            )
            arguments += fields.map { _ in text }
        }
        if let order = filter.order {
            conditions.append(
                """
                id IN (SELECT payment FROM (SELECT payment, order_id FROM allocation
                        UNION SELECT payment, order_id FROM candidate)
                    JOIN orders ON orders.id = order_id WHERE number = ? OR channel || '/' || number = ?)
                """
            )
            arguments += [order, order]
        }
        let condition = conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND ")
        return try whole(
            "SELECT \(PaymentColumn.all) FROM payment \(condition) ORDER BY date, id",
            StatementArguments(arguments)
        )
    }

    /// All payments, oldest first.
    public func payments() throws(Problem) -> [PaymentRow] { try payments(PaymentFilter()) }
}
