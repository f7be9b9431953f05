import Domain

/// Whose money it is, as far as the payer's name, the message and the account tell.
extension PairingSearch {
    /// An open order of somebody for whom something speaks.
    struct Claim {
        let position: Int
        let likeness: Likeness
    }

    /// How surely the payer is the customer of an order.
    mutating func likeness(_ position: Int) -> Likeness {
        let names = table.given.span[position].names
        if payer.isEmpty || names.isEmpty { return .none }
        if PayerName.isWhole(payer), names.contains(payer) { return .same }
        return likeness(names)
    }

    private mutating func likeness(_ names: [String]) -> Likeness {
        var best = Likeness.none
        for name in names {
            let customer = CustomerName(key: name)
            for reading in readings { best = max(best, reading.likeness(to: customer)) }
        }
        return best
    }

    /// Whether the message has the whole name of an order's customer.
    mutating func isNamed(_ position: Int) -> Bool {
        guard payment.message != nil else { return false }
        let text = message
        return table.given.span[position].names.contains { text.names(CustomerName(key: $0)) }
    }

    /// The open orders that `keeps` lets through of whoever the payer may be, the surest first.
    mutating func ordersOfPayer(where keeps: (PairingSearch, OrderBalance) -> Bool) -> [Claim] {
        guard !payer.isEmpty else { return [] }
        let readings = readings
        return claims(openOrders(PayerLookup(readings, payment).hashes, where: keeps))
    }

    /// The orders of just this amount of whoever the payer may be, the surest first: open ones, and those whose place
    /// another payment took.
    mutating func ordersClaimed() -> [Claim] {
        guard !payer.isEmpty else { return [] }
        let readings = readings
        return claims(claimable(PayerLookup(readings, payment).hashes))
    }

    private mutating func claims(_ positions: [Int]) -> [Claim] {
        var claims: [Claim] = []
        for position in positions {
            let likeness = likeness(position)
            if likeness > .none { claims.append(Claim(position: position, likeness: likeness)) }
        }
        return claims.sorted { a, b in
            a.likeness == b.likeness ? id(a.position) < id(b.position) : a.likeness > b.likeness
        }
    }

    /// The orders of just this amount whose customer the message names, as `ordersClaimed`.
    mutating func ordersNamed() -> [Int] {
        guard payment.message != nil else { return [] }
        let message = message
        return claimable(PayerLookup(message.words, payment).hashes).filter { isNamed($0) }
    }

    /// Such orders of just this amount whose number is a slip away from what was typed, of the payer's family or of
    /// somebody whom the message mentions.
    ///
    /// The payer's family says nothing where the order that was typed is one of it too.
    mutating func ordersMistyped(_ typed: String, besides named: Int) -> [Int] {
        let payers = isFamily(readings, of: named) ? [] : readings
        let text = payment.message == nil ? nil : message
        let hashes =
            PayerLookup(payers, payment).hashes + (text.map { PayerLookup($0.words, payment).hashes } ?? [])
        return claimable(hashes).filter { position in
            guard isSlip(typed, of: position) else { return false }
            return isFamily(payers, of: position)
                || table.given.span[position].names.contains { text?.mentions(CustomerName(key: $0)) ?? false }
        }
    }

    private func isFamily(_ payers: [PayerReading], of position: Int) -> Bool {
        table.given.span[position].names.contains { name in
            let customer = CustomerName(key: name)
            return payers.contains { $0.isFamily(of: customer) }
        }
    }

    /// Whether a text is one slip away from a symbol or number of an order.
    func isSlip(_ typed: String, of position: Int) -> Bool {
        var isSlip = false
        table.given.span[position].visitKeys(.anyName) { number, form, role in
            if !isSlip, !role.isDisjoint(with: .anyName), SymbolSlip.isOne(typed, of: form.text(of: number)) {
                isSlip = true
            }
        }
        return isSlip
    }

    /// The orders of just this amount that hashes lead to and that the payment may be meant for, by their ids.
    private func claimable(_ hashes: [(UInt64, OrderKeyRole)]) -> [Int] {
        var found: [Int] = []
        for (hash, role) in hashes {
            table.visitPayers(hash, role) { position in
                if isClaimable(position), !found.contains(position) { found.append(position) }
            }
        }
        return found.count < 2 ? found : found.sorted { id($0) < id($1) }
    }

    private func isClaimable(_ position: Int) -> Bool {
        let order = balance(position)
        switch obstacle(position) {
        case nil: return difference(order) == 0
        case .alreadyPaid?:
            return amount(for: order) == order.total.minorUnits && table.mayBeClaimed(position, on: payment.date)
        default: return false
        }
    }

    /// The open orders that hashes lead to and `keeps` lets through, by their ids.
    private func openOrders(_ hashes: [(UInt64, OrderKeyRole)], where keeps: (PairingSearch, OrderBalance) -> Bool)
        -> [Int]
    {
        var found: [Int] = []
        for (hash, role) in hashes {
            table.visitPayers(hash, role) { position in
                guard keeps(self, balance(position)), obstacle(position) == nil, !found.contains(position) else {
                    return
                }
                found.append(position)
            }
        }
        return found.count < 2 ? found : found.sorted { id($0) < id($1) }
    }

    /// The open orders of a customer that `keeps` lets through, by their ids.
    func openOrders(of customer: String, where keeps: (PairingSearch, OrderBalance) -> Bool = { _, _ in true }) -> [Int]
    {
        let open = table.positions(customer, .customer) { keeps(self, balance($0)) && obstacle($0) == nil } ?? []
        return open.count < 2 ? open : open.sorted { id($0) < id($1) }
    }

    func customer(_ position: Int) -> String? { table.given.span[position].customer }

    /// Whose the payer's account is, as far as it is known.
    var owners: AccountOwners? {
        guard !table.owners.isEmpty, let account = payment.counterAccount else { return nil }
        return table.owners[account.domestic]
    }
}

/// The hashes by which the orders of a payer are looked up.
struct PayerLookup {
    private(set) var hashes: [(UInt64, OrderKeyRole)] = []
    private var met: Set<UInt64> = []

    /// Those of a payer's readings: two words of any order, or one of an order of this amount.
    init(_ readings: [PayerReading], _ payment: Payment) {
        for reading in readings {
            add(reading.words, payment)
            // An order has `Müller` as `MULLER`, a bank may have `MUELLER` or `M??LLER`.
            let short = reading.words.map(NameWord.short)
            if short != reading.words { add(short, payment) }
        }
    }

    private mutating func add(_ words: [String], _ payment: Payment) {
        for hash in PayerKeys.pairs(words) { add(hash, .payer) }
        for sum in Self.sums(payment) {
            for hash in PayerKeys.sums(words, total: sum) { add(hash, .payerSum) }
        }
    }

    /// Those of a message's words, each with this amount.
    init(_ words: [String], _ payment: Payment) {
        for sum in Self.sums(payment) { for hash in PayerKeys.sums(words, total: sum) { add(hash, .payerSum) } }
    }

    private mutating func add(_ hash: UInt64, _ role: OrderKeyRole) {
        if met.insert(hash).inserted { hashes.append((hash, role)) }
    }

    /// The amount as it was booked, and before the bank's exchange.
    private static func sums(_ payment: Payment) -> [Int64] {
        [payment.amount.minorUnits] + (payment.original.map { [$0.magnitude.minorUnits] } ?? [])
    }
}
