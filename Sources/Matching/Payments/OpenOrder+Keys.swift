import Domain

extension OpenOrder {
    /// The hashes under which a payment may find the order, by what it names or by its payer, each once: what an index
    /// over orders is built from, such as the ledger's.
    public var hashes: [UInt64] {
        var hashes: [UInt64] = []
        visitHashes { hash, _ in
            if !hashes.contains(hash) { hashes.append(hash) }
        }
        return hashes
    }

    /// Calls `visit` with each of these hashes and with what of the order has it; a hash may come more than once.
    func visitHashes(_ visit: (UInt64, OrderKeyRole) -> Void) {
        visitKeys { number, form, roles in
            if let hash = OrderIndex.hash(number, form, roles) { visit(hash, roles) }
        }
        for name in names { PayerKeys.visit(name, total: balance.total.minorUnits, visit) }
    }

    /// Calls `visit` with every text of the order that is one of `wanted`, as the form of a number or of another text,
    /// and with what it is; a text may come more than once, or be empty.
    func visitKeys(_ wanted: OrderKeyRole = .texts, _ visit: (String, NumberForm, OrderKeyRole) -> Void) {
        visitNumber(id.number, .number, .numberDigits, .numberSymbol, wanted, visit)
        if let vs, !wanted.isDisjoint(with: [.symbol, .givenSymbol]) {
            visit(vs, .plain, vsIsGiven ? [.symbol, .givenSymbol] : .symbol)
        }
        if !wanted.isDisjoint(with: .ofInvoice) {
            for invoice in invoices {
                visitNumber(invoice.number, .invoiceNumber, .invoiceDigits, .invoiceNumberSymbol, wanted, visit)
                if let vs = invoice.vs { visit(vs, .plain, .invoiceSymbol) }
            }
        }
        if wanted.contains(.customerNumber), let customerNumber { visit(customerNumber, .plain, .customerNumber) }
        if wanted.contains(.customer), let customer { visit(customer, .plain, .customer) }
    }

    private func visitNumber(
        _ number: String,
        _ whole: OrderKeyRole,
        _ digits: OrderKeyRole,
        _ symbol: OrderKeyRole,
        _ wanted: OrderKeyRole,
        _ visit: (String, NumberForm, OrderKeyRole) -> Void
    ) {
        guard !wanted.isDisjoint(with: [whole, digits, symbol]) else { return }
        if NumberText.isPlain(number) { return visit(number, .plain, [whole, digits, symbol]) }
        if !wanted.isDisjoint(with: whole) { visit(number, NumberText.isWhole(number) ? .plain : .whole, whole) }
        if NumberText.digitCount(number) <= NumberForm.symbolDigits { return visit(number, .digits, [digits, symbol]) }
        if !wanted.isDisjoint(with: digits) { visit(number, .digits, digits) }
        if !wanted.isDisjoint(with: symbol) { visit(number, .symbol, symbol) }
    }

    /// Whether one of `roles` of the order has just this text.
    func has(_ text: String, _ roles: OrderKeyRole) -> Bool {
        var found = false
        visitKeys(roles) { number, form, role in
            if !found, !role.isDisjoint(with: roles), form.of(number, is: text) { found = true }
        }
        return found
    }
}
