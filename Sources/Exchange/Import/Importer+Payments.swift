import Connectors
import Domain
import Ledger
import Matching
import Settings

/// The payments and statements of a file on their way into the ledger.
///
/// A movement that another file reported already, in whatever format, is one payment with two sources.
final class PaymentFileImport {
    private unowned let file: FileImport
    private let twins: DuplicateFinder
    private var accounts: OwnAccounts
    private var identifier: PaymentIdentifier
    private var statements = 0
    /// Accounts of which the ledger knew no payment when this file came: nothing has to be looked up for them.
    private var unknown: [BankAccount: Bool] = [:]

    init(_ file: FileImport) {
        self.file = file
        let settings = file.environment.workspace.configuration.payments
        twins = DuplicateFinder(noticeDays: settings.noticeDays)
        accounts = OwnAccounts(settings.accounts, fileName: file.record.name)
        identifier = PaymentIdentifier(family: file.format.family)
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
        let candidates = try file.ledger.twins(
            of: payment,
            days: twins.days(around: payment),
            scheme: identity.scheme,
            file: file.record.id
        ).map { DuplicateFinder.Known(id: $0.id, payment: $0.payment, isProvisional: $0.payment.isAdvice) }
        if let twin = twins.twin(of: payment, among: candidates) {
            try file.ledger.alias(twin.id, identity: identity.text, scheme: identity.scheme)
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
        if let known = try file.ledger.payment(identity: identity.text) { return known }
        guard let former else { return nil }
        var earlier = payment
        earlier.bankId = former
        var identifier = PaymentIdentifier(family: file.format.family)
        let text = identifier.identify(earlier).text
        guard let known = try file.ledger.payment(identity: text) else { return nil }
        try file.ledger.alias(known.id, identity: identity.text, scheme: identity.scheme)
        return known
    }

    func apply(_ statement: Statement) throws(Problem) {
        var statement = statement
        statement.account = try accounts.account(statement.account, statement.currency, line: statement.line)
        statements += 1
        try file.ledger.add(statement, file: file.record.id, position: statements)
    }

    private func isNew(_ payment: Payment, _ identity: PaymentIdentity) throws(Problem) -> Bool {
        try file.ledger.add(payment, identity: identity.text, scheme: identity.scheme, file: file.record.id)
    }

    private func note(_ code: ExchangeProblem, _ payment: Payment) {
        file.note(
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
        file.result.counts.paymentsNew += 1
        file.result.changes.needsPairing = true
    }

    /// Adds a source to a payment, and what the source knows besides.
    private func join(_ payment: Payment, to known: (id: Int, payment: Payment)) throws(Problem) {
        try file.ledger.addSource(known.id, file: file.record.id, line: payment.line)
        var whole = known.payment.completed(by: payment)
        whole.line = known.payment.line
        guard whole != known.payment else { return }
        try file.ledger.update(known.id, whole)
        // What a notice lacked, a name, an account, a message, may speak for another order.
        if whole.speaks(otherwiseThan: known.payment) { try file.ledger.renew(payment: known.id) }
        file.result.changes.needsPairing = true
    }

    private func isUnknown(_ payment: Payment) throws(Problem) -> Bool {
        guard let account = payment.ownAccount else { return false }
        if let known = unknown[account] { return known }
        let answer = try !file.ledger.hasPayments(account: account)
        unknown[account] = answer
        return answer
    }
}
