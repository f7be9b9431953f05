import Domain
import GRDB

/// A payment as the ledger keeps it.
public struct PaymentRow: Sendable {
    /// Its number in the ledger.
    public var id: Int
    /// What the bank says.
    public var payment: Payment
    /// Whether only a notification has reported it so far.
    public var provisional: Bool
    /// What was decided about it.
    public var outcome: PairingOutcome
    /// The criterion that decided.
    public var criterion: PairingCriterion?
    /// Who decided; nil before anybody did.
    public var decidedBy: DecidedBy?
    /// The payment minus what remained of the order, where they differ; positive is a surplus.
    public var difference: Money?
    /// The payment at a gateway that it is, or is what went back of; nil for a movement of the bank.
    public var charge: Int?
    /// What of a payment at a gateway it is: `payment`, `refund` or `chargeback`.
    public var movement: String?
    /// The gateway's payout that it is.
    public var payout: Int?
    /// The payment at a gateway that a notice of the bank is about.
    public var twin: Int?
    /// Whether it is to be decided again, as if it had just come.
    public var isRenewed: Bool
    /// What was put on which order.
    public var allocations: [PaymentShare]
    /// Orders that it may belong to, with why it was not put on them.
    public var candidates: [PaymentCandidate]
    /// Where it was read.
    public var sources: [(file: Int, line: Int)]
}

/// A part of a payment that belongs to an order.
public struct PaymentShare: Hashable, Sendable {
    /// The order's number in the ledger.
    public var order: Int
    /// The channel's name, the key under `channels`.
    public var channel: String
    /// The order number, as the channel writes it.
    public var number: String
    /// The part of the payment that goes to the order.
    public var amount: Money
}

/// An order that a payment may belong to.
public struct PaymentCandidate: Hashable, Sendable {
    /// The order's number in the ledger.
    public var order: Int
    /// The channel's name, the key under `channels`.
    public var channel: String
    /// The order number, as the channel writes it.
    public var number: String
    /// Why it was not paired.
    public var why: CandidateReason
}

/// What was decided about a payment, as the ledger keeps it.
public struct PaymentVerdict: Sendable {
    /// What became of it.
    public var outcome: PairingOutcome
    /// The criterion that decided or stopped.
    public var criterion: PairingCriterion?
    /// Who decided.
    public var decidedBy: DecidedBy
    /// The payment minus what remained, where the amount differs.
    public var difference: Money?
    /// What was put on which order, in minor units of the order's currency.
    public var shares: [(order: Int, amount: Int64)]
    /// Orders that it may belong to, with why it was not put on them.
    public var candidates: [(order: Int, why: CandidateReason)]
    /// What decided, or stopped the search.
    public var evidence: [PairingEvidence]

    /// Creates a verdict.
    public init(
        outcome: PairingOutcome,
        criterion: PairingCriterion? = nil,
        by decidedBy: DecidedBy,
        difference: Money? = nil,
        shares: [(order: Int, amount: Int64)] = [],
        candidates: [(order: Int, why: CandidateReason)] = [],
        evidence: [PairingEvidence] = []
    ) {
        self.outcome = outcome
        self.criterion = criterion
        self.decidedBy = decidedBy
        self.difference = difference
        self.shares = shares
        self.candidates = candidates
        self.evidence = evidence
    }
}

/// The columns of a payment that are read, by their places in `all`: to find a column by its name costs more than to
/// read it.
enum PaymentColumn: Int, CaseIterable {
    case id, date, valueDate, amount, currency, vs, ks, ss, ownAccount, counterAccount, counterName, message
    case bankReference, endToEnd, creditorReference, originalAmount, originalCurrency, reversal, fee, provisional
    case outcome, criterion, decidedBy, difference, differenceCurrency, renewed, charge, movement, payout, twin

    /// The list for a query.
    static let all = allCases.map(\.name).joined(separator: ", ")

    /// `valueDate` is `value_date` in the ledger.
    var name: String { "\(self)".map { $0.isUppercase ? "_\($0.lowercased())" : "\($0)" }.joined() }
}

extension Columns {
    fileprivate func value<Value: StatementColumnConvertible>(_ column: PaymentColumn) throws -> Value {
        try self[column.rawValue]
    }
}

extension Ledger {
    /// The payments of a query for `PaymentColumn.all`, each with its number.
    func payments(
        _ sql: String,
        _ arguments: StatementArguments = []
    ) throws(Problem) -> [(id: Int, payment: Payment)] {
        try map(sql, arguments) { row in (id: try row.value(.id), payment: try payment(row)) }
    }

    /// The same with what was decided; without what stands in tables of their own.
    func undecided(_ sql: String, _ arguments: StatementArguments = []) throws(Problem) -> [PaymentRow] {
        try map(sql, arguments) { row in
            PaymentRow(
                id: try row.value(.id),
                payment: try payment(row),
                provisional: try row.value(.provisional),
                outcome: try row.value(.outcome),
                criterion: try row.value(.criterion),
                decidedBy: try row.value(.decidedBy),
                difference: try money(row, .difference, .differenceCurrency),
                charge: try row.value(.charge),
                movement: try row.value(.movement),
                payout: try row.value(.payout),
                twin: try row.value(.twin),
                isRenewed: try row.value(.renewed),
                allocations: [],
                candidates: [],
                sources: []
            )
        }
    }

    private func payment(_ row: Columns) throws -> Payment {
        var payment = Payment(
            date: Day(number: try row.value(.date)),
            amount: Money(minorUnits: try row.value(.amount), currency: currency(try row.value(.currency)) ?? .none),
            line: 0,
            valueDate: (try row.value(.valueDate) as Int32?).map { Day(number: $0) },
            vs: try row.value(.vs),
            ks: try row.value(.ks),
            ss: try row.value(.ss),
            ownAccount: (try row.value(.ownAccount) as String?).map { BankAccount($0) },
            counterAccount: (try row.value(.counterAccount) as String?).map { BankAccount($0) },
            counterName: try row.value(.counterName),
            message: try row.value(.message),
            bankReference: try row.value(.bankReference),
            endToEndId: try row.value(.endToEnd),
            reversal: try row.value(.reversal),
            isFee: try row.value(.fee),
            isAdvice: try row.value(.provisional),
            original: try money(row, .originalAmount, .originalCurrency)
        )
        payment.isOfGateway = try row.value(.charge) as Int? != nil
        if let reference: String = try row.value(.creditorReference) { payment.creditorReference = reference }
        return payment
    }

    private func money(_ row: Columns, _ amount: PaymentColumn, _ currency: PaymentColumn) throws -> Money? {
        guard let minorUnits: Int64 = try row.value(amount) else { return nil }
        return Money(minorUnits: minorUnits, currency: self.currency(try row.value(currency)) ?? .none)
    }

    private func currency(_ code: String?) -> Currency? { code.flatMap { Currency(code: $0) } }
}
