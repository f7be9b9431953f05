import Domain

/// What a statement says, as far as it takes to know it again in the same file.
struct CAMTPrint {
    private var hasher = Hasher()
    private var count = 0

    /// Takes in a movement.
    mutating func add(_ payment: Payment) {
        count += 1
        hasher.combine(payment.date)
        hasher.combine(payment.amount)
        hasher.combine(payment.bankReference)
        hasher.combine(payment.endToEndId)
        hasher.combine(payment.vs)
        hasher.combine(payment.counterAccount)
        hasher.combine(payment.message)
    }

    /// A number of the whole statement; nil when nothing tells two alike apart from one that came twice: there are no
    /// movements, or they come to nothing and no id is there.
    func number(of statement: Statement, id: String?) -> Int? {
        let isChange = statement.opening != nil && statement.closing != nil && statement.opening != statement.closing
        guard count > 0, isChange || id != nil else { return nil }
        var hasher = hasher
        // An issue of its own id that begins and ends alike is the same one all the same.
        if !isChange { hasher.combine(id) }
        hasher.combine(count)
        hasher.combine(statement.account)
        hasher.combine(statement.currency)
        hasher.combine(statement.number)
        hasher.combine(statement.opening)
        hasher.combine(statement.closing)
        return hasher.finalize()
    }
}
