/// Money that moved, as one source says it.
public struct Payment: Hashable, Sendable {
    /// Whether the bank has booked it.
    public enum Status: String, Sendable {
        case booked
        case pending
    }

    /// The position of its statement in the file, from 1; nil outside a statement.
    public var statement: Int?
    /// The day it was booked.
    public var date: Day
    /// The day from which the money counts for interest; nil where the bank gives none.
    public var valueDate: Day?
    /// Signed: credit positive, debit negative.
    public var amount: Money
    /// Variable symbol: digits without leading zeros.
    public var vs: String?
    /// Constant symbol: digits without leading zeros.
    public var ks: String?
    /// Specific symbol: digits without leading zeros.
    public var ss: String?
    /// The merchant's account.
    public var ownAccount: BankAccount?
    /// The other side's account.
    public var counterAccount: BankAccount?
    /// The other side's name, or the kind of movement.
    public var counterName: String?
    /// The message for the recipient.
    public var message: String?
    /// The bank's own reference; not always unique.
    public var bankReference: String?
    /// The payer's end-to-end reference.
    public var endToEndId: String?
    /// The bank's own id of the movement, unique within the account; nil where the bank gives none to rely on.
    public var bankId: String?
    /// A structured reference of the creditor, such as `RF18 5390 0754 7034`, as the file has it.
    public var creditorReference: String?
    /// Whether the bank has booked it.
    public var status: Status
    /// Whether it takes back an earlier movement.
    public var reversal: Bool
    /// Whether the bank says that it is a fee of its own.
    public var isFee: Bool
    /// Whether it comes from a notice before any statement (CAMT.052, CAMT.054, MT942, a mail), which confirms it.
    public var isAdvice: Bool
    /// The amount before the bank's exchange, if in another currency.
    public var original: Money?
    /// The line of the file.
    public var line: Int
    /// Whether a notice prints nothing that tells it from another one of the same values: no time, balance or reference.
    public var isAlike = false
    /// The id that earlier versions took for the bank's where it has none; a ledger may know the movement by it.
    public var formerBankId: String?
    /// Whether it is a payment at a gateway, whose symbol or message is the order as the shop told the gateway.
    public var isOfGateway = false
}

extension Payment {
    /// A payment by its day and amount, and what else its source tells.
    ///
    /// Readers of large files give everything here: a text that is set afterwards costs the release of what was there.
    public init(
        date: Day,
        amount: Money,
        line: Int,
        statement: Int? = nil,
        valueDate: Day? = nil,
        vs: String? = nil,
        ks: String? = nil,
        ss: String? = nil,
        ownAccount: BankAccount? = nil,
        counterAccount: BankAccount? = nil,
        counterName: String? = nil,
        message: String? = nil,
        bankReference: String? = nil,
        endToEndId: String? = nil,
        reversal: Bool = false,
        isFee: Bool = false,
        isAdvice: Bool = false,
        original: Money? = nil
    ) {
        self.init(
            statement: statement,
            date: date,
            valueDate: valueDate,
            amount: amount,
            vs: vs,
            ks: ks,
            ss: ss,
            ownAccount: ownAccount,
            counterAccount: counterAccount,
            counterName: counterName,
            message: message,
            bankReference: bankReference,
            endToEndId: endToEndId,
            status: .booked,
            reversal: reversal,
            isFee: isFee,
            isAdvice: isAdvice,
            original: original,
            line: line
        )
    }
}
