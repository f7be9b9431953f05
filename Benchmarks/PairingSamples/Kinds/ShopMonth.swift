import Domain
import Matching

/// What a merchant's rules have to have for a payment to be decidable.
public struct Need: OptionSet, Hashable, Sendable {
    /// One bit for each.
    public let rawValue: Int

    /// Needs by their bits.
    public init(rawValue: Int) { self.rawValue = rawValue }

    /// Digits in free text may name an order.
    public static let message = Need(rawValue: 1)
    /// A reference of ISO 11649 may.
    public static let reference = Need(rawValue: 2)
    /// A symbol with a slip may, with the payer.
    public static let slip = Need(rawValue: 4)
    /// The account may.
    public static let account = Need(rawValue: 8)
    /// A few cents may be missing or too many.
    public static let tolerance = Need(rawValue: 16)
    /// A part may be put on an order.
    public static let partial = Need(rawValue: 32)
    /// A surplus may stay.
    public static let overpaid = Need(rawValue: 64)
    /// Nobody but a person can tell.
    public static let person = Need(rawValue: 128)
    /// The number of an invoice may name its order.
    public static let invoiceNumber = Need(rawValue: 256)
}

/// A month of three e-shops with about a hundred kinds of payments, and the truth.
public struct ShopMonth: Sendable {
    /// A payment, of what kind it is, and what it was meant for.
    public struct Sample: Sendable {
        /// What is unusual about it.
        public var kind: String
        /// The payment.
        public var payment: Payment
        /// What it pays; empty when it concerns no order.
        public var shares: [OrderKey: Int64]
        /// What the rules need to decide it.
        public var needs: Need
    }

    /// A way in which a merchant may set pairing.
    public struct Rules: Sendable {
        /// What it is called in the report.
        public var name: String
        /// The rules.
        public var rules: PairingRules
        /// What they decide.
        public var has: Need
    }

    /// The orders.
    public internal(set) var orders: [OpenOrder] = []
    /// The payments with the truth about each.
    public internal(set) var samples: [Sample] = []
    /// Accounts known from earlier months.
    public internal(set) var owners: [BankAccount: AccountOwners] = [:]
    /// The merchant's own accounts.
    static let ownAccounts: Set<BankAccount> = [BankAccount("2900000001/8330")]

    /// A month of at least so many orders.
    public init(orders count: Int, seed: UInt64) {
        var maker = ShopMonthMaker(orders: count, seed: seed)
        maker.payAll()
        self = maker.month
    }

    init() {}

    /// The standard rules, and three others.
    public static let configurations: [Rules] = [
        Rules(name: "standard", rules: rules([.invoiceSymbol, .invoiceNumber, .orderNumber]), has: .invoiceNumber),
        Rules(
            name: "every criterion, tolerant",
            rules: rules(
                [
                    .invoiceSymbol, .invoiceNumber, .orderNumber, .orderSymbol, .creditorReference, .message,
                    .specificSymbol, .slip, .account,
                ],
                tolerance: Tolerance(minorUnits: 2, percent: Percent(1)),
                acceptance: .knownPayer
            ),
            has: [.message, .reference, .slip, .account, .tolerance, .partial, .overpaid, .invoiceNumber]
        ),
        Rules(
            name: "numbers of orders only, with slips",
            rules: rules([.orderNumber, .invoiceSymbol, .slip]),
            has: [.slip]
        ),
        Rules(
            name: "symbols and messages, parts always",
            rules: rules(
                [.orderSymbol, .invoiceSymbol, .orderNumber, .invoiceNumber, .message],
                tolerance: Tolerance(minorUnits: 5),
                acceptance: .always
            ),
            has: [.message, .partial, .overpaid, .invoiceNumber, .tolerance]
        ),
    ]

    private static func rules(
        _ criteria: [PairingCriterion],
        tolerance: Tolerance = Tolerance(),
        acceptance: PartialAcceptance = .never
    ) -> PairingRules {
        // As settings make them: what is not listed is off, but for what asks the payer.
        let missing = PairingCriterion.selectable.filter { !$0.isByPayer && !criteria.contains($0) }
        return PairingRules(
            criteria: criteria + missing,
            off: Set(missing),
            under: tolerance,
            over: Tolerance(minorUnits: tolerance.minorUnits),
            partial: acceptance,
            overpaid: acceptance
        )
    }

    /// What becomes of the payments by some rules.
    public func decide(_ rules: PairingRules) -> [PairingDecision] {
        var table = OrderTable(orders)
        table.owners = owners
        let matcher = PaymentMatcher(rules: rules, ownAccounts: Self.ownAccounts)
        return matcher.decide(samples.map(\.payment), among: &table)
    }
}

/// How a month was paired, kind by kind.
public struct ShopMonthReport: Sendable {
    /// The payments of one kind.
    public struct Row: Sendable {
        /// How many there are.
        public var payments = 0
        /// How many of them the rules can decide.
        public var decidable = 0
        /// How many of those were decided rightly.
        public var decided = 0
        /// How many were put on an order that they were not meant for.
        public var wrong = 0
        /// How many that are meant for an order wait for a person.
        public var waiting = 0
        /// Of the waiting ones, those whose order stands among the candidates.
        public var shown = 0
    }

    /// By kind.
    public private(set) var rows: [String: Row] = [:]
    /// What was paired wrongly, with the decision.
    public private(set) var mistakes: [String] = []
    /// What could have been decided and waits.
    public private(set) var missed: [String] = []

    /// Compares decisions with the truth.
    public init(_ month: ShopMonth, _ decisions: [PairingDecision], has: Need) {
        for (sample, decision) in zip(month.samples, decisions) {
            var row = rows[sample.kind] ?? Row()
            row.payments += 1
            let isDecidable = has.isSuperset(of: sample.needs)
            if isDecidable { row.decidable += 1 }
            let isWrong = decision.allocations.contains { sample.shares[$0.order] != $0.amount.minorUnits }
            let isRight = !isWrong && decision.allocations.count == sample.shares.count
            if isWrong {
                row.wrong += 1
                mistakes.append("\(sample.kind): \(sample.payment) \(decision)")
            } else if isDecidable, isRight {
                row.decided += 1
            } else if isDecidable {
                missed.append("\(sample.kind): \(sample.payment) \(decision.outcome) \(decision.candidates)")
            }
            if decision.allocations.isEmpty, !sample.shares.isEmpty {
                row.waiting += 1
                if decision.candidates.contains(where: { sample.shares[$0.order] != nil }) { row.shown += 1 }
            }
            rows[sample.kind] = row
        }
    }

    /// All rows together.
    public var total: Row {
        rows.values.reduce(into: Row()) { sum, row in
            sum.payments += row.payments
            sum.decidable += row.decidable
            sum.decided += row.decided
            sum.wrong += row.wrong
            sum.waiting += row.waiting
            sum.shown += row.shown
        }
    }

    /// The rows as a table in Markdown.
    public var table: String {
        let head = ["| payments with | count | enough to decide | of these right | waiting | order shown | wrong |"]
        let rule = ["| --- | ---: | ---: | ---: | ---: | ---: | ---: |"]
        let body = (rows.sorted { $0.key < $1.key } + [("all", total)]).map { name, row in
            let counts = [row.payments, row.decidable, row.decided, row.waiting, row.shown, row.wrong].map(String.init)
            return "| \(name) | \(counts.joined(separator: " | ")) |"
        }
        return (head + rule + body).joined(separator: "\n")
    }
}
