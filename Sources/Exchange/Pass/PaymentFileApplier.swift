import Connectors
import Domain
import Ledger
import Matching
import Settings

/// Applies the payments and statements of a file.
///
/// A movement that another file told of already, in whatever format, is one payment with two sources.
final class PaymentFileApplier {
    private unowned let applier: FileApplier
    private let twins: PaymentTwins
    private var accounts: OwnAccounts
    private var identifier: PaymentIdentifier
    private var statements = 0
    /// Accounts of which the ledger knew no payment when this file came: nothing has to be looked up for them.
    private var unknown: [BankAccount: Bool] = [:]

    init(_ applier: FileApplier) {
        self.applier = applier
        let settings = applier.pass.workspace.configuration.payments
        twins = PaymentTwins(noticeDays: settings.noticeDays)
        accounts = OwnAccounts(settings.accounts, fileName: applier.file.name)
        identifier = PaymentIdentifier(family: applier.format.family)
    }

    func apply(_ payment: Payment) throws(Problem) {
        // What the bank has not booked pays nothing yet; its reader has said so.
        guard payment.status == .booked else { return }
        var payment = payment
        let isAlike = payment.isAlike
        let former = payment.formerBankId
        (payment.isAlike, payment.formerBankId) = (false, nil)
        payment.ownAccount = try accounts.account(payment.ownAccount, payment.amount.currency, line: payment.line)
        if payment.amount.minorUnits > 0, payment.namesSeveralSymbols { note(.severalSymbols, payment) }
        let identity = identifier.identify(payment)
        if try isUnknown(payment), try isNew(payment, identity) { return noteNew() }
        if let known = try known(payment, identity, former: former) {
            if isAlike, payment.amount.minorUnits > 0 { note(.alike, payment) }
            return try join(payment, to: known)
        }
        let candidates = try applier.ledger.twins(
            of: payment,
            days: twins.days(around: payment),
            scheme: identity.scheme,
            file: applier.file.id
        ).map { PaymentTwins.Known(id: $0.id, payment: $0.payment, isProvisional: $0.payment.isAdvice) }
        if let twin = twins.twin(of: payment, among: candidates) {
            try applier.ledger.alias(twin.id, identity: identity.text, scheme: identity.scheme)
            return try join(payment, to: (twin.id, twin.payment))
        }
        if try isNew(payment, identity) { noteNew() }
    }

    /// The payment that the ledger knows by an identity, or by the one of the id that earlier versions gave the movement.
    private func known(
        _ payment: Payment,
        _ identity: PaymentIdentity,
        former: String?
    ) throws(Problem) -> (id: Int, payment: Payment)? {
        if let known = try applier.ledger.payment(identity: identity.text) { return known }
        guard let former else { return nil }
        var earlier = payment
        earlier.bankId = former
        var identifier = PaymentIdentifier(family: applier.format.family)
        let text = identifier.identify(earlier).text
        guard let known = try applier.ledger.payment(identity: text) else { return nil }
        try applier.ledger.alias(known.id, identity: identity.text, scheme: identity.scheme)
        return known
    }

    func apply(_ statement: Statement) throws(Problem) {
        var statement = statement
        statement.account = try accounts.account(statement.account, statement.currency, line: statement.line)
        statements += 1
        try applier.ledger.add(statement, file: applier.file.id, position: statements)
    }

    private func isNew(_ payment: Payment, _ identity: PaymentIdentity) throws(Problem) -> Bool {
        try applier.ledger.add(payment, identity: identity.text, scheme: identity.scheme, file: applier.file.id)
    }

    private func note(_ code: ExchangeProblem, _ payment: Payment) {
        applier.note(
            Problem(
                code,
                .warning,
                scope: .record,
                at: SourcePosition(line: payment.line),
                [
                    "amount": payment.amount.decimal + " " + payment.amount.currency.code,
                    "date": payment.date.description,
                ]
            )
        )
    }

    private func noteNew() {
        applier.pass.report.counts.paymentsNew += 1
        applier.pass.needsPairing = true
    }

    /// Adds a source to a payment, and what the source knows besides.
    private func join(_ payment: Payment, to known: (id: Int, payment: Payment)) throws(Problem) {
        try applier.ledger.addSource(known.id, file: applier.file.id, line: payment.line)
        var whole = known.payment.completed(by: payment)
        whole.line = known.payment.line
        guard whole != known.payment else { return }
        try applier.ledger.update(known.id, whole)
        // What a notice lacked, a name, an account, a message, may speak for another order.
        if whole.speaks(otherwiseThan: known.payment) { try applier.ledger.renew(payment: known.id) }
        applier.pass.needsPairing = true
    }

    private func isUnknown(_ payment: Payment) throws(Problem) -> Bool {
        guard let account = payment.ownAccount else { return false }
        if let known = unknown[account] { return known }
        let answer = try !applier.ledger.hasPayments(account: account)
        unknown[account] = answer
        return answer
    }
}
