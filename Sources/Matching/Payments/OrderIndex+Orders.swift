/// What of orders goes into an index.
extension OrderIndex {
    /// An index of every text of every order.
    init(of orders: [OpenOrder]) {
        var entries: [Entry] = []
        entries.reserveCapacity(orders.count * 4)
        let all = orders.span
        for position in all.indices {
            let first = entries.count
            all[position].visitHashes { hash, roles in
                for place in (first..<entries.count).reversed() where entries[place].hash == hash {
                    // The same text of the same order in another role.
                    return entries[place].roles.formUnion(roles)
                }
                entries.append(Entry(hash: hash, order: Int32(truncatingIfNeeded: position), roles: roles))
            }
        }
        self.init(entries)
    }

    /// The hash of a text as it is looked up in some roles.
    static func hash(_ text: String, _ roles: OrderKeyRole) -> UInt64 { KeyHash.of(text, salt: salt(roles)) }

    /// The hash by which an order's own number is found.
    static func hash(of id: OrderKey) -> UInt64 { NumberForm.whole.hash(of: id.number, salt: 0) ?? noText }

    static func hash(_ number: String, _ form: NumberForm, _ roles: OrderKeyRole) -> UInt64? {
        form.hash(of: number, salt: salt(roles)) ?? (roles.contains(.number) ? noText : nil)
    }

    /// By which orders are found whose numbers have neither letters nor digits.
    private static let noText = KeyHash(salt: 0).value

    /// Customers, payers and sums apart from numbers.
    static func salt(_ roles: OrderKeyRole) -> UInt8 {
        if roles.contains(.customer) { return 1 }
        if roles.contains(.payer) { return 2 }
        return roles.contains(.payerSum) ? 3 : 0
    }
}
