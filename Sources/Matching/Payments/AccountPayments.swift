import Domain

/// On whose orders payments that are decided together were put, by the account they came from.
struct AccountPayments {
    private var customers: [BankAccount: [String: Set<Int>]] = [:]

    init(_ decisions: [PairingDecision], _ payments: [Payment], among table: OrderTable) {
        for position in payments.indices where payments[position].amount.minorUnits > 0 {
            guard let account = payments[position].counterAccount?.domestic else { continue }
            // A criterion that is switched off speaks against what another one says.
            for allocation in decisions[position].allocations + decisions[position].withheld {
                guard let customer = table.customer(of: allocation.order) else { continue }
                customers[account, default: [:]][customer, default: []].insert(position)
            }
        }
    }

    /// The customers on whose orders other payments from the account of one were put: no payment speaks for itself.
    func customers(of account: BankAccount, besides position: Int) -> Set<String> {
        guard let known = customers[account] else { return [] }
        return Set(known.lazy.filter { $0.value != [position] }.map(\.key))
    }
}
