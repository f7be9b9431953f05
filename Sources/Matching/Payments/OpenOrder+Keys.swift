import Domain

extension OpenOrder {
    /// Every text under which a payment may name the order, each once: what an index over orders is built from.
    public var keys: [String] {
        var keys: [String] = []
        func add(_ key: String?) {
            guard let key, !key.isEmpty, !keys.contains(key) else { return }
            keys.append(key)
        }
        func add(number: String) {
            add(PairingKey.wholeNumber(number))
            add(PairingKey.digits(number))
            add(Symbol.derived(from: number))
        }
        add(vs)
        add(number: id.number)
        for invoice in invoices {
            add(invoice.vs)
            add(number: invoice.number)
        }
        return keys
    }

    /// Whether `key` of a payment names this order in the sense of `criterion`.
    ///
    /// A VS is compared with the last ten digits of a number, for it has room for no more; a word with the whole
    /// number. An account is taken on the word of whoever looked it up.
    func isNamed(by key: PairingKey, _ criterion: PairingCriterion) -> Bool {
        switch criterion {
        case .invoiceSymbol: hasInvoice(vs: key.text) || vsIsGiven && vs == key.text
        case .invoiceNumber: invoices.contains { Self.names($0.number, key) }
        case .orderNumber: Self.names(id.number, key)
        case .orderSymbol: vs == key.text
        case .creditorReference, .message, .specificSymbol:
            vs == key.text || hasInvoice(vs: key.text) || Self.names(id.number, key)
                || invoices.contains { Self.names($0.number, key) }
        case .account: true
        case .person: false
        }
    }

    private func hasInvoice(vs: String) -> Bool { invoices.contains { $0.vs == vs } }

    private static func names(_ number: String, _ key: PairingKey) -> Bool {
        switch key.kind {
        case .symbol: Symbol.derived(from: number) == key.text
        case .word: PairingKey.wholeNumber(number) == key.text
        case .digits: PairingKey.digits(number) == key.text || Symbol.derived(from: number) == key.text
        case .reference: PairingKey.digits(number) == key.text || PairingKey.wholeNumber(number) == key.text
        case .account: false
        }
    }
}
