/// Finds the places of orders by the hashes of their texts.
///
/// The entries are sorted into cells by the first bits of their hashes, about one entry to a cell, so that a lookup
/// reads one cell, and all orders of one text lie side by side. Sorting is two passes over all of them, by half of the
/// bits each, in the place of one jump through memory for each text.
struct OrderIndex: Sendable {
    /// The most entries of a text that are looked at: a text that so many orders share says nothing of any of them.
    static let longestWalk = 2_000

    /// A text of an order.
    struct Entry {
        var hash: UInt64 = 0
        var order: Int32 = 0
        var roles: OrderKeyRole = []
    }

    private var entries: [Entry]
    /// Where each cell starts; one more at the end.
    private var starts: [Int32]
    private let bits: Int

    /// An index of entries; those of one text stay in the order in which they come.
    init(_ entries: consuming [Entry]) {
        var bits = 0
        while 1 << bits < entries.count { bits += 1 }
        let first = 64 - bits
        let low = bits / 2
        var sorted = entries
        if low > 0 { sorted = Self.sorted(sorted, shift: first, bits: low) }
        if bits > low { sorted = Self.sorted(sorted, shift: first + low, bits: bits - low) }
        starts = Self.starts(sorted, bits)
        self.entries = sorted
        self.bits = bits
    }

    /// Sorted by some bits of the hash, stable.
    private static func sorted(_ entries: [Entry], shift: Int, bits: Int) -> [Entry] {
        let mask = 1 << bits - 1
        var next = [Int32](repeating: 0, count: 1 << bits)
        let from = entries.span
        for place in from.indices {
            next[Int(truncatingIfNeeded: from[place].hash >> UInt64(truncatingIfNeeded: shift)) & mask] &+= 1
        }
        var sum: Int32 = 0
        for digit in next.indices {
            let count = next[digit]
            next[digit] = sum
            sum &+= count
        }
        return [Entry](unsafeUninitializedCapacity: entries.count) { sorted, count in
            for place in from.indices {
                let digit = Int(truncatingIfNeeded: from[place].hash >> UInt64(truncatingIfNeeded: shift)) & mask
                sorted.initializeElement(at: Int(next[digit]), to: from[place])
                next[digit] &+= 1
            }
            count = entries.count
        }
    }

    private static func starts(_ sorted: [Entry], _ bits: Int) -> [Int32] {
        var starts: [Int32] = []
        starts.reserveCapacity(1 << bits + 1)
        let entries = sorted.span
        for place in entries.indices {
            let cell = Self.cell(entries[place].hash, bits)
            while starts.count <= cell { starts.append(Int32(truncatingIfNeeded: place)) }
        }
        while starts.count <= 1 << bits { starts.append(Int32(truncatingIfNeeded: sorted.count)) }
        return starts
    }

    private static func cell(_ hash: UInt64, _ bits: Int) -> Int {
        bits == 0 ? 0 : Int(truncatingIfNeeded: hash >> UInt64(truncatingIfNeeded: 64 - bits))
    }

    /// Calls `visit` for each order with that text in one of the roles until it returns false; false when the text has
    /// more entries than `limit`.
    func walk(
        _ hash: UInt64,
        _ roles: OrderKeyRole,
        limit: Int = OrderIndex.longestWalk,
        _ visit: (Int32) -> Bool
    ) -> Bool {
        let cell = Self.cell(hash, bits)
        let entries = entries.span
        var walked = 0
        for place in Int(starts[cell])..<Int(starts[cell + 1]) where entries[place].hash == hash {
            guard walked < limit else { return false }
            walked += 1
            if !entries[place].roles.isDisjoint(with: roles), !visit(entries[place].order) { return true }
        }
        return true
    }

    /// Calls `visit` for two orders that have a text in common in one of the roles, the earlier one first.
    func visitTwins(_ roles: OrderKeyRole, _ visit: (Int32, Int32) -> Void) {
        let entries = entries.span
        for cell in 0..<1 << bits {
            let end = Int(starts[cell + 1])
            for first in Int(starts[cell])..<end where !entries[first].roles.isDisjoint(with: roles) {
                for second in first + 1..<min(end, first + 1 + Self.longestWalk)
                where entries[second].hash == entries[first].hash && !entries[second].roles.isDisjoint(with: roles) {
                    visit(entries[first].order, entries[second].order)
                }
            }
        }
    }
}

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

/// What of an order a text is by which the order can be found.
struct OrderKeyRole: OptionSet, Sendable {
    let rawValue: UInt16

    /// Its VS.
    static let symbol = OrderKeyRole(rawValue: 1)
    /// Its VS, which the channel gave.
    static let givenSymbol = OrderKeyRole(rawValue: 2)
    /// Its number, letters and digits only.
    static let number = OrderKeyRole(rawValue: 4)
    /// The digits of its number.
    static let numberDigits = OrderKeyRole(rawValue: 8)
    /// The VS that follows from its number.
    static let numberSymbol = OrderKeyRole(rawValue: 16)
    /// The VS of an invoice.
    static let invoiceSymbol = OrderKeyRole(rawValue: 32)
    /// The number of an invoice, letters and digits only.
    static let invoiceNumber = OrderKeyRole(rawValue: 64)
    /// The digits of that.
    static let invoiceDigits = OrderKeyRole(rawValue: 128)
    /// The VS that follows from that.
    static let invoiceNumberSymbol = OrderKeyRole(rawValue: 256)
    /// The number of its customer.
    static let customerNumber = OrderKeyRole(rawValue: 512)
    /// Its customer.
    static let customer = OrderKeyRole(rawValue: 1024)
    /// A name of its customer, two words of it.
    static let payer = OrderKeyRole(rawValue: 2048)
    /// A word of such a name and the sum to pay.
    static let payerSum = OrderKeyRole(rawValue: 4096)

    /// Every symbol or number of the order itself and of its invoices.
    static let anyName: OrderKeyRole = [
        .symbol, .givenSymbol, .number, .numberDigits, .numberSymbol, .invoiceSymbol, .invoiceNumber, .invoiceDigits,
        .invoiceNumberSymbol,
    ]

    /// Every one that an invoice has.
    static let ofInvoice: OrderKeyRole = [.invoiceSymbol, .invoiceNumber, .invoiceDigits, .invoiceNumberSymbol]

    /// Every one that is a text of its own.
    static let texts: OrderKeyRole = [.anyName, .customerNumber, .customer]
}
