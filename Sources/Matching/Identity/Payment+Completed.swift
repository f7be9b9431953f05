import Domain

extension Payment {
    /// This payment with what another source knows besides; which of the two came first makes no difference.
    ///
    /// The day, value day, reversal and fee are those of the statement, if only one of the two is from one. Of two texts
    /// the longer one stays, because some formats cut theirs.
    public func completed(by other: Payment) -> Payment {
        var whole = isAdvice && !other.isAdvice ? other : self
        let rest = isAdvice && !other.isAdvice ? self : other
        if isAdvice == other.isAdvice {
            whole.date = max(date, other.date)
            whole.reversal = reversal || other.reversal
            whole.isFee = isFee || other.isFee
        }
        whole.valueDate = Self.greater(valueDate, other.valueDate, of: whole, rest)
        whole.vs = Self.longer(vs, other.vs)
        whole.ks = Self.longer(ks, other.ks)
        whole.ss = Self.longer(ss, other.ss)
        whole.counterAccount = Self.longer(counterAccount?.description, other.counterAccount?.description)
            .map { BankAccount($0) }
        whole.counterName = Self.longer(counterName, other.counterName)
        whole.message = Self.longer(message, other.message)
        whole.bankReference = Self.longer(bankReference, other.bankReference)
        whole.endToEndId = Self.longer(endToEndId, other.endToEndId)
        whole.creditorReference = Self.longer(creditorReference, other.creditorReference)
        whole.original = whole.original ?? rest.original
        whole.isAdvice = isAdvice && other.isAdvice
        return whole
    }

    /// Whether a payment is said to be otherwise in what pairing looks at than in another state of it.
    public func speaks(otherwiseThan other: Payment) -> Bool {
        vs != other.vs || ss != other.ss || counterAccount != other.counterAccount || counterName != other.counterName
            || message != other.message || endToEndId != other.endToEndId
            || creditorReference != other.creditorReference || original != other.original || date != other.date
            || reversal != other.reversal || isFee != other.isFee
    }

    /// The value day of the statement, or the later of two statements.
    private static func greater(_ one: Day?, _ other: Day?, of whole: Payment, _ rest: Payment) -> Day? {
        if whole.isAdvice == rest.isAdvice, let one, let other { return max(one, other) }
        return whole.valueDate ?? rest.valueDate
    }

    private static func longer(_ one: String?, _ other: String?) -> String? {
        guard let one, let other else { return one ?? other }
        if one.utf8.count != other.utf8.count { return one.utf8.count > other.utf8.count ? one : other }
        return max(one, other)
    }
}
