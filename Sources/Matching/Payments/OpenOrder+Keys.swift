import Domain

extension OpenOrder {
    /// Every text under which a payment may name the order, its customer or its payer, each once: what an index over
    /// orders is built from, such as the ledger's.
    public var keys: [String] {
        var keys: [String] = []
        visitKeys { text, role in
            let key = OrderTable.key(text, role)
            if !key.isEmpty, !keys.contains(key) { keys.append(key) }
        }
        return keys
    }

    /// Calls `visit` with every such text that is one of `wanted`, and what it is; a text may come more than once.
    func visitKeys(_ wanted: OrderKeyRole = .all, _ visit: (String, OrderKeyRole) -> Void) {
        visitNumber(id.number, .number, .numberDigits, .numberSymbol, wanted, visit)
        if let vs, !wanted.isDisjoint(with: [.symbol, .givenSymbol]) {
            visit(vs, vsIsGiven ? [.symbol, .givenSymbol] : .symbol)
        }
        if !wanted.isDisjoint(with: .ofInvoice) {
            for invoice in invoices {
                visitNumber(invoice.number, .invoiceNumber, .invoiceDigits, .invoiceNumberSymbol, wanted, visit)
                if let vs = invoice.vs { visit(vs, .invoiceSymbol) }
            }
        }
        if wanted.contains(.customerNumber), let customerNumber { visit(customerNumber, .customerNumber) }
        if wanted.contains(.customer), let customer { visit(customer, .customer) }
        if wanted.contains(.payer) { for name in names { visit(name, .payer) } }
    }

    private func visitNumber(
        _ number: String,
        _ whole: OrderKeyRole,
        _ digits: OrderKeyRole,
        _ symbol: OrderKeyRole,
        _ wanted: OrderKeyRole,
        _ visit: (String, OrderKeyRole) -> Void
    ) {
        guard !wanted.isDisjoint(with: [whole, digits, symbol]) else { return }
        if NumberText.isPlain(number) { return visit(number, [whole, digits, symbol]) }
        if !wanted.isDisjoint(with: whole) { visit(NumberText.whole(number), whole) }
        if !wanted.isDisjoint(with: digits), let text = NumberText.digits(number) { visit(text, digits) }
        if !wanted.isDisjoint(with: symbol), let text = Symbol.derived(from: number) { visit(text, symbol) }
    }

    /// Whether one of `roles` of the order has just this text.
    func has(_ text: String, _ roles: OrderKeyRole) -> Bool {
        var found = false
        visitKeys(roles) { other, role in
            if !found, !role.isDisjoint(with: roles), other == text { found = true }
        }
        return found
    }
}
