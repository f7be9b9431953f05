import Domain

/// What a gateway pays out, and by what its credit can be known.
public struct ExpectedPayout: Hashable, Sendable {
    /// Its number.
    public var id: Int
    /// The gateway, by the id of its connector.
    public var gateway: String
    /// What goes to the bank.
    public var amount: Money
    /// The day on which it is sent, as the gateway says.
    public var day: Day
    /// The variable symbol of the transfer.
    public var vs: String?
    /// What the transfer may be called otherwise: a reference, the gateway's id of the payout.
    public var references: [String]

    /// A payout by its parts.
    public init(id: Int, gateway: String, amount: Money, day: Day, vs: String?, references: [String]) {
        self.id = id
        self.gateway = gateway
        self.amount = amount
        self.day = day
        self.vs = vs
        self.references = references
    }
}

/// Finds the one credit of the bank that a payout is; a pure function (docs/gateways.md#the-payout-and-the-bank).
///
/// Amount, currency and days must fit. Then the credit must name the payout, by its symbol or reference, and not come from
/// an account that is none of the gateway's. Banks print no reference of some gateways: of a payout without a symbol a
/// known sender is enough. Whatever is not the only one waits.
public struct PayoutMatcher: Sendable {
    /// What was found out about payouts.
    public struct Result: Hashable, Sendable {
        /// The credits of payouts, by the numbers of both.
        public var paired: [Int: Int] = [:]
        /// The credits that may be a payout, one of several.
        public var unclear: [Int: [Int]] = [:]
    }

    private let senders: PayoutSenders
    private let days: Int

    /// A matcher by who pays out, and how many days after its settlement a payout may come.
    public init(senders: PayoutSenders, days: Int) {
        self.senders = senders
        self.days = days
    }

    /// The days on which the credit of a payout may be booked: clocks and cut-off times differ by a day.
    public func window(_ payout: ExpectedPayout) -> ClosedRange<Int> {
        let day = Int(payout.day.number)
        return day - 1...day + max(0, days)  // bounded: a day is of 32 bits
    }

    /// Which credit each payout is.
    public func match(_ payouts: [ExpectedPayout], _ credits: [Int: [(id: Int, payment: Payment)]]) -> Result {
        var strong: [Int: [Int]] = [:]
        var weak: [Int: [Int]] = [:]
        for payout in payouts {
            let fitting = (credits[payout.id] ?? []).filter { fits(payout, $0.payment) }
            let named = fitting.filter { names($0.payment, payout) }
            let known = named.filter { senders.isKnown(payout.gateway, for: $0.payment) }
            // Of several that name it, the gateway's own is the one.
            let best = known.isEmpty ? named : known
            if !best.isEmpty {
                strong[payout.id] = best.map(\.id)
            } else if payout.vs == nil {
                weak[payout.id] = fitting.filter { senders.isKnown(payout.gateway, for: $0.payment) }.map(\.id)
            } else {
                weak[payout.id] = []
            }
        }
        var result = Result()
        settle(strong, &result, besides: [])
        let taken = Set(strong.values.joined())
        settle(weak, &result, besides: taken)
        return result
    }

    /// Pairs what is the only one on both sides.
    private func settle(_ edges: [Int: [Int]], _ result: inout Result, besides taken: Set<Int>) {
        var claims: [Int: Int] = [:]
        let open = edges.mapValues { $0.filter { !taken.contains($0) } }
        for credits in open.values { for credit in credits { claims[credit, default: 0] += 1 } }
        for (payout, credits) in open where !credits.isEmpty {
            if credits.count == 1, let credit = credits.first, claims[credit] == 1 {
                result.paired[payout] = credit
            } else {
                result.unclear[payout] = credits.sorted()
            }
        }
    }

    private func fits(_ payout: ExpectedPayout, _ payment: Payment) -> Bool {
        payment.amount == payout.amount && window(payout).contains(Int(payment.date.number)) && !payment.reversal
            && !payment.isFee && !senders.isForeign(to: payout.gateway, payment)
    }

    /// Whether a credit names a payout.
    private func names(_ payment: Payment, _ payout: ExpectedPayout) -> Bool {
        if let vs = payout.vs, payment.vs == vs { return true }
        let texts = [
            payment.message, payment.endToEndId, payment.bankReference, payment.counterName, payment.creditorReference,
        ].compactMap { $0.map(Self.letters) }
        return payout.references.map(Self.letters).contains { reference in
            reference.utf8.count >= Self.shortest && texts.contains { $0.contains(reference) }
        }
    }

    /// How many letters and digits a reference has at least, to be found within a text.
    private static let shortest = 8

    private static func letters(_ text: String) -> String {
        String(text.uppercased().filter { $0.isLetter || $0.isNumber })
    }
}
