import Domain

/// Compares what two parts of one mail say, of which programs show one or the other.
struct MailParts {
    private let one: MailInterpreter.Answer
    private let other: MailInterpreter.Answer

    init(_ one: MailInterpreter.Answer, _ other: MailInterpreter.Answer) {
        self.one = one
        self.other = other
    }

    /// Throws when they tell of other payments: another number of them, or another amount, account or variable symbol. What
    /// only one of them has contradicts nothing.
    func check() throws(MailFault) {
        guard one.movements.count == other.movements.count else { throw .movements }
        for (first, second) in zip(one.movements, other.movements) {
            guard first.payment.amount == second.payment.amount else { throw fault(.amount, first, second) }
            if let vs = first.payment.vs, let symbol = second.payment.vs, vs != symbol {
                throw fault(.vs, first, second)
            }
            if isOther(first.payment.ownAccount, second.payment.ownAccount) { throw fault(.account, first, second) }
        }
    }

    /// Whether accounts differ; a masked one is none.
    private func isOther(_ one: BankAccount?, _ other: BankAccount?) -> Bool {
        guard let one, let other, !one.description.contains("*"), !other.description.contains("*") else { return false }
        return !one.means(other)
    }

    private func fault(
        _ field: MailField,
        _ first: (payment: Payment, movement: MailMovement),
        _ second: (payment: Payment, movement: MailMovement)
    ) -> MailFault {
        .contradiction(
            field,
            first.movement[field]?.by ?? one.layout.name,
            second.movement[field]?.by ?? other.layout.name
        )
    }
}
