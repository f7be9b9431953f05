import Connectors
import Domain

extension Payment {
    /// Takes over what an entry and its part say besides day and amount; `own` is the merchant's account.
    mutating func fill(_ entry: CAMTEntry, _ detail: CAMTDetail, own: BankAccount?) {
        valueDate = entry.valueDay
        status = entry.isBooked ? .booked : .pending
        reversal = entry.isReversal || detail.isReturn
        isFee = entry.isFee || detail.isFee
        bankReference = entry.reference ?? detail.reference ?? entry.entryReference
        endToEndId = detail.endToEndId
        creditorReference = detail.creditorReference
        message = detail.message ?? detail.info ?? entry.info
        var symbols = detail.symbols
        if symbols.isEmpty, let info = entry.info { symbols.read(text: Array(info.utf8).span) }
        (vs, ks, ss) = (symbols.vs, symbols.ks, symbols.ss)
        if let money = detail.original(than: amount.currency) ?? entry.original {
            original = amount.minorUnits < 0 ? Money(minorUnits: -|money.minorUnits, currency: money.currency) : money
        }
        let other = other(detail, own)
        counterName = other.name
        counterAccount = other.account
    }

    /// The other side: of a credit the debtor. What is taken back keeps the roles of the movement that it takes back,
    /// so there the other side is the one that does not have the merchant's account.
    private func other(_ detail: CAMTDetail, _ own: BankAccount?) -> CAMTParty {
        let (other, same) =
            amount.minorUnits < 0 ? (detail.creditor, detail.debtor) : (detail.debtor, detail.creditor)
        guard reversal, !same.isEmpty else { return other }
        let isOwn = other.account != nil && other.account?.domestic == own?.domestic
        return other.isEmpty || isOwn ? same : other
    }
}

/// Payments that wait until the balances of their statement prove which way its reversals went, or entries that do not say.
struct CAMTWaiting {
    /// An entry without a direction, with its parts.
    struct Unsigned {
        var entry: CAMTEntry
        let parts: [CAMTDetail]
        let partCount: Int
    }

    /// What waits, in the order of the file.
    enum Item {
        case payment(Payment, mayTurn: Bool)
        case unsigned(Unsigned)

        /// Whether it has to wait for the balances, and does not only follow one that has.
        fileprivate var isOpen: Bool {
            switch self {
            case .payment(_, let mayTurn): mayTurn
            case .unsigned: true
            }
        }
    }

    /// How many wait at most; beyond, only what has to wait does, and comes last.
    private static let most = 16_384

    private var items: [Item] = []

    /// Keeps an entry that does not say which way it went.
    mutating func keep(_ unsigned: Unsigned) { items.append(.unsigned(unsigned)) }

    /// Hands a payment on, or keeps it when it is a marked reversal or comes after something that waits.
    mutating func pass(_ payment: Payment, mayTurn: Bool, to sink: FactSink) throws(Problem) {
        guard mayTurn || !items.isEmpty else { return try sink(.payment(payment)) }
        items.append(.payment(payment, mayTurn: mayTurn))
        guard items.count >= Self.most, !mayTurn else { return }
        for case .payment(let payment, mayTurn: false) in items { try sink(.payment(payment)) }
        items.removeAll { !$0.isOpen }
    }

    /// All that waits, which waits no longer.
    mutating func take() -> [Item] {
        defer { items = [] }
        return items
    }

    /// A payment with the other direction.
    static func turned(_ payment: Payment) -> Payment {
        var payment = payment
        payment.amount.minorUnits = -|payment.amount.minorUnits
        if let original = payment.original {
            payment.original = Money(minorUnits: -|original.minorUnits, currency: original.currency)
        }
        return payment
    }
}
