import Domain
import Ledger
import Matching
import Syntax

/// What people decide about payments.
extension Desk {
    /// Puts a payment on orders; `number=12.50` says how much of it goes to one.
    func pair(_ payment: Int, _ names: [String]) throws(Problem) {
        let row = try self.payment(payment)
        try ledger.withdraw(payment: payment)
        var orders: [OpenOrder] = []
        var amounts: [OrderKey: Int64] = [:]
        for name in names {
            let (number, amount) = Self.share(name)
            let open = try PairingIndex(environment).openOrder(id: order(number).id)
            orders.append(open)
            guard let amount else { continue }
            guard let money = Money(amount, currency: open.total.currency) else {
                throw Problem(DecisionProblem.badAmount, .error, ["text": name])
            }
            amounts[open.id] = money.minorUnits
        }
        let decision = PaymentMatcher.pairByPerson(row.payment, with: orders, amounts: amounts)
        switch decision.outcome {
        case .currencyMismatch: throw Problem(DecisionProblem.otherCurrency, .error, ["id": String(payment)])
        case .amountMismatch: throw Problem(DecisionProblem.tooMuch, .error, ["id": String(payment)])
        default: break
        }
        try decision.write(to: ledger, payment: payment, by: .person, pass: pass)
        try renewOthers(of: row)
        try ChargeBacks(environment).follow()
        try PaymentStates(environment).change()
    }

    /// What a person says of a payment also says whose its account is.
    private func renewOthers(of row: PaymentRow) throws(Problem) {
        if let account = row.payment.counterAccount { try ledger.renewPayments(from: account) }
    }

    /// `eshop/1001=12.50` is an order and how much it gets; a number that itself has the mark is taken as a whole.
    private static func share(_ text: String) -> (order: String, amount: Quantity?) {
        guard let mark = text.lastIndex(of: "=") else { return (text, nil) }
        let digits = String(text[text.index(after: mark)...]).replacing(",", with: ".")
        guard let amount: Quantity = DecimalParser.xml.fixed(String(digits)) else { return (text, nil) }
        return (String(text[..<mark]), amount)
    }

    /// Says that a payment belongs to no order, or concerns none.
    func rule(_ payment: Int, _ outcome: PairingOutcome) throws(Problem) {
        let row = try self.payment(payment)
        try renewOthers(of: row)
        try ledger.decide(
            payment: payment,
            PaymentVerdict(
                outcome: outcome,
                criterion: .person,
                by: .person
            ),
            pass: pass
        )
        try ChargeBacks(environment).follow()
        try PaymentStates(environment).change()
    }

    /// Takes the last decision about a payment back: the one before it holds again, else the rules.
    func undo(_ payment: Int) throws(Problem) {
        let row = try self.payment(payment)
        var holding: [PersonalDecision] = []
        for record in try ledger.decisions(payment: payment) {
            switch PersonalDecision(command: record.command) {
            case .undo?: _ = holding.popLast()
            // Neither says which orders it is for.
            case .rule?, .sendPayment?, nil: continue
            case let decision?: holding.append(decision)
            }
        }
        switch holding.last {
        case .pair(_, let orders)?: try pair(payment, orders)
        case .swap(_, let order)?: try swap(payment, order)
        case .unpair?: try rule(payment, .notFound)
        case .ignore?: try rule(payment, .ignored)
        default:
            try ledger.reopen(payment: payment)
            try renewOthers(of: row)
            try pairAgain()
        }
    }

    /// Has a payment that the accounting does not have go there with the next pass.
    func send(payment: Int) throws(Problem) {
        let row = try self.payment(payment)
        let document = try ledger.bankDocument(payment: row.id)
        guard let document, document.state.mayBeSentAgain else {
            let state = document?.state.rawValue ?? "–"
            throw Problem(DecisionProblem.paymentNotRefused, .error, ["id": String(payment), "state": state])
        }
        try ledger.sendAgain(bankDocument: row.id)
    }

    /// Makes a rule of a decision: the payer's account always means the customer whose orders the payment was put on.
    func makeRule(_ payment: Int, by who: String?) throws(Problem) {
        let row = try self.payment(payment)
        let problem = Problem(DecisionProblem.noRule, .error, ["id": String(payment)])
        guard let account = row.payment.counterAccount else { throw problem }
        var customers: Set<String> = []
        for share in row.allocations {
            if let customer = try ledger.pairingOrder(id: share.order)?.customer { customers.insert(customer) }
        }
        guard customers.count == 1, let customer = customers.first else { throw problem }
        try ledger.add(AccountRule(account: account, customer: customer, made: environment.clock.now(), who: who))
    }

    /// Forgets the rule of an account, or that it never pays an order.
    func forget(_ account: String) throws(Problem) {
        let known = BankAccount(account)
        let hadRule = try ledger.removeRule(account: known)
        guard try ledger.removeIgnored(account: known) || hadRule else {
            throw Problem(DecisionProblem.noSuchRule, .error, ["account": account])
        }
        try ledger.renewPayments(from: known)
        try pairAgain()
    }

    /// Says that an account never pays an order; what waits of it waits no longer.
    func ignore(account: String, by who: String?) throws(Problem) {
        try ledger.add(IgnoredAccount(account: BankAccount(account), made: environment.clock.now(), who: who))
        try pairAgain()
    }

    /// Puts a payment on an order in place of those that are on it: of these the rules decide again, and what a person
    /// said of one is that it does not belong there.
    func swap(_ payment: Int, _ name: String) throws(Problem) {
        let order = try self.order(name)
        for other in try ledger.payments(on: order.id) where other.id != payment {
            if other.decidedBy == .person {
                try rule(other.id, .notFound)
            } else {
                try ledger.reopen(payment: other.id)
            }
        }
        try pair(payment, [order.channel + "/" + order.order.number])
        try pairAgain()
    }

    /// Has the rules decide again what a decision set free.
    private func pairAgain() throws(Problem) {
        _ = try PairingRound.run(environment)
        try ChargeBacks(environment).follow()
        try PaymentStates(environment).change()
    }

    private func payment(_ id: Int) throws(Problem) -> PaymentRow {
        guard let row = try ledger.payment(id: id) else {
            throw Problem(DecisionProblem.notFound, .error, ["what": "payment", "id": String(id)])
        }
        return row
    }
}
