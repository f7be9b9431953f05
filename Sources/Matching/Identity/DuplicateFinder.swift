import Domain

/// Finds the payment that another source reported already: one movement in two formats is one payment.
///
/// A pure function of its arguments. Statements agree on the booking day; a notice comes before it by some days, or on the
/// day after. Fields that both sources have must not differ.
public struct DuplicateFinder: Sendable {
    /// A payment of the ledger.
    public struct Known: Sendable {
        /// Its number in the ledger.
        public var id: Int
        /// What is known of it.
        public var payment: Payment
        /// Whether only notices reported it so far.
        public var isProvisional: Bool

        /// Creates a payment.
        public init(id: Int, payment: Payment, isProvisional: Bool) {
            self.id = id
            self.payment = payment
            self.isProvisional = isProvisional
        }
    }

    /// How many days a notice may come before the bank books the movement.
    public var noticeDays: Int

    /// Twins by how long a bank takes to book what it gave notice of.
    public init(noticeDays: Int) {
        self.noticeDays = max(0, noticeDays)
    }

    /// The days, before and after that of `payment`, on which its twin may be.
    public func days(around payment: Payment) -> ClosedRange<Int> {
        let day = Int(payment.date.number)
        return day - max(1, noticeDays)...day + max(1, noticeDays)
    }

    /// The known payment that `payment` reports again, or nil. All of `known` have its account, amount and currency.
    public func twin(of payment: Payment, among known: [Known]) -> Known? {
        var best: (known: Known, score: Int)?
        for candidate in known where isNear(payment, candidate) {
            guard let likeness = likeness(payment, candidate.payment) else { continue }
            let apart = Int(payment.date.number) - Int(candidate.payment.date.number)
            let distance = max(apart, -apart)
            let score = likeness * 1_000 - min(distance, 999)
            if let best, best.score > score || best.score == score && best.known.id < candidate.id { continue }
            best = (candidate, score)
        }
        return best?.known
    }

    private func isNear(_ payment: Payment, _ known: Known) -> Bool {
        let later = Int(payment.date.number) - Int(known.payment.date.number)
        switch (payment.isAdvice, known.isProvisional) {
        case (false, false): return later == 0
        case (false, true): return later >= -1 && later <= noticeDays
        case (true, false): return later <= 1 && later >= -noticeDays
        case (true, true): return later.magnitude <= 1
        }
    }

    /// How many fields agree; nil when one differs.
    private func likeness(_ one: Payment, _ other: Payment) -> Int? {
        var equal = 0
        for (left, right) in [
            (one.vs, other.vs), (one.ss, other.ss), (one.ks, other.ks),
            (one.counterAccount.map(Self.number), other.counterAccount.map(Self.number)),
        ] {
            guard let left, let right else { continue }
            guard left == right else { return nil }
            equal += 1
        }
        if let left = one.endToEndId, left == other.endToEndId { equal += 1 }
        if let left = one.bankReference, left == other.bankReference { equal += 1 }
        return equal
    }

    /// Of a domestic account the number only: some formats leave the bank code out.
    private static func number(_ account: BankAccount) -> String { account.domestic.withoutBank }
}
