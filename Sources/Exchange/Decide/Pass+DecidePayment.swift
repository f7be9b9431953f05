import Domain
import Ledger
import Matching
import Syntax

/// What people decide about payments.
extension Pass {
    /// Puts a payment on orders; `number=12.50` says how much of it goes to one.
    func pair(_ payment: Int, _ names: [String]) throws(Problem) {
        let row = try self.payment(payment)
        try ledger.withdraw(payment: payment)
        var orders: [OpenOrder] = []
        var amounts: [OrderKey: Int64] = [:]
        for name in names {
            let (number, amount) = Pass.share(name)
            let open = try openOrder(order(number))
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
        try apply(decision, to: payment, byPerson: true)
        try changeStates()
    }

    /// `eshop/1001=12.50` is an order and how much it gets; a number that itself has the mark is taken as a whole.
    private static func share(_ text: String) -> (order: String, amount: Quantity?) {
        guard let mark = text.lastIndex(of: "=") else { return (text, nil) }
        let digits = String(text[text.index(after: mark)...]).replacing(",", with: ".")
        guard let amount: Quantity = DecimalParser.xml.fixed(String(digits)) else { return (text, nil) }
        return (String(text[..<mark]), amount)
    }

    /// Says that a payment belongs to no order, or concerns none.
    func settle(_ payment: Int, _ outcome: PairingOutcome) throws(Problem) {
        _ = try self.payment(payment)
        try ledger.decide(
            payment: payment,
            PaymentVerdict(
                outcome: outcome.rawValue,
                criterion: PairingCriterion.person.rawValue,
                isByPerson: true
            ),
            pass: id
        )
        try changeStates()
    }

    /// Takes the last decision about a payment back: the one before it holds again, else the rules.
    func undo(_ payment: Int) throws(Problem) {
        _ = try self.payment(payment)
        var holding: [PersonalDecision] = []
        for record in try ledger.decisions(payment: payment) {
            switch PersonalDecision(command: record.command) {
            case .undo?: _ = holding.popLast()
            case .rule?, nil: continue
            case let decision?: holding.append(decision)
            }
        }
        switch holding.last {
        case .pair(_, let orders)?: try pair(payment, orders)
        case .unpair?: try settle(payment, .notFound)
        case .ignore?: try settle(payment, .ignored)
        default:
            try ledger.reopen(payment: payment)
            try PairingRound.run(self)
            try changeStates()
        }
    }

    /// Makes a rule of a decision: the payer's account always means the customer whose orders the payment was put on.
    func makeRule(_ payment: Int, by who: String?) throws(Problem) {
        let row = try self.payment(payment)
        let problem = Problem(DecisionProblem.noRule, .error, ["id": String(payment)])
        guard let account = row.payment.counterAccount else { throw problem }
        var customers: Set<String> = []
        for share in row.allocations {
            if let customer = try ledger.order(id: share.order)?.order.customerIdentity { customers.insert(customer) }
        }
        guard customers.count == 1, let customer = customers.first else { throw problem }
        try ledger.add(AccountRule(account: account, customer: customer, made: clock.now(), who: who))
    }

    /// Forgets the rule of an account.
    func forget(_ account: String) throws(Problem) {
        guard try ledger.removeRule(account: BankAccount(account)) else {
            throw Problem(DecisionProblem.noSuchRule, .error, ["account": account])
        }
    }

    private func payment(_ id: Int) throws(Problem) -> PaymentRow {
        guard let row = try ledger.payment(id: id) else {
            throw Problem(DecisionProblem.notFound, .error, ["what": "payment", "id": String(id)])
        }
        return row
    }
}
